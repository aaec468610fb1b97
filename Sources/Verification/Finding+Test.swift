import Quantities
import Rules

// Findings on whole tests, and on tests and loads that are missing.
extension Finding {
  static func emptyTest(_ test: TestKind, _ citation: Citation) -> Finding {
    Finding(
      .emptyTest, .doubt, citation,
      LocalizedText(
        "the \(test.wording.english) test has no readings",
        vi: "phép thử \(test.wording.vietnamese) chưa có số đọc"), test: test)
  }

  static func noTests(_ citation: Citation) -> Finding {
    Finding(
      .noTests, .doubt, citation,
      LocalizedText("no test was carried out", vi: "chưa thực hiện phép thử nào"))
  }

  static func testNotInRules(
    _ test: TestKind, _ rules: RuleSet, _ citation: Citation
  ) -> Finding {
    Finding(
      .testNotInRules, .doubt, citation,
      LocalizedText(
        "\(rules.title.english) asks for no \(test.wording.english) test of this instrument: leave it out or choose other rules",
        vi:
          "\(rules.title.vietnamese) không có phép thử \(test.wording.vietnamese) cho cân này: hãy bỏ phép thử hoặc chọn bộ quy tắc khác"
      ), test: test)
  }

  static func requiredTestMissing(
    _ test: TestKind, _ stage: WeighingRules.StageRow
  ) -> Finding {
    Finding(
      .requiredTestMissing, .doubt, stage.citation,
      LocalizedText(
        "\(stage.stage.wording.english) asks for the \(test.wording.english) test, which is missing",
        vi:
          "\(stage.stage.wording.vietnamese) đòi hỏi phép thử \(test.wording.vietnamese) nhưng chưa có"
      ), test: test)
  }

  static func requiredLoadsMissing(
    _ loads: [Mass], unit: MassUnit, range: Int?, _ citation: Citation
  ) -> Finding {
    let list = LocalizedText.list(loads.map { $0.worded(unit) })
    let place = rangeWording(range)
    return Finding(
      .requiredLoadsMissing, .doubt, citation,
      LocalizedText(
        "the weighing test lacks loads at or near \(list.english)\(place.english)",
        vi: "phép thử sai số thiếu các mức tải tại hoặc gần \(list.vietnamese)\(place.vietnamese)"
      ), test: .weighing)
  }

  static func tooFewLoads(
    _ count: Int, of needed: Int, range: Int?, _ citation: Citation
  ) -> Finding {
    let place = rangeWording(range)
    return Finding(
      .tooFewLoads, .doubt, citation,
      LocalizedText(
        "different loads in the weighing test\(place.english): \(count), needed: \(needed)",
        vi: "phép thử sai số có \(count) mức tải khác nhau\(place.vietnamese), cần \(needed)"),
      test: .weighing)
  }

  private static func rangeWording(_ range: Int?) -> LocalizedText {
    range.map { LocalizedText(" in range \($0)", vi: " ở phạm vi \($0)") }
      ?? LocalizedText("", vi: "")
  }

  static func unloadingNotTested(_ citation: Citation) -> Finding {
    Finding(
      .unloadingNotTested, .warning, citation,
      LocalizedText(
        "there are no readings on unloading: the limits hold there too",
        vi: "chưa có số đọc khi giảm tải: giới hạn áp dụng cả khi giảm tải"), test: .weighing)
  }

  // MARK: Repeatability

  static func repeatabilitySpread(
    _ reading: Reading, _ range: ErrorBounds, _ mpe: Mass, _ instrument: Instrument,
    _ citation: Citation
  ) -> Finding {
    let unit = instrument.errorUnit
    let (load, least, limit) = (
      reading.load.worded(reading.loadUnit), range.least.worded(unit), mpe.worded(unit)
    )
    let more = atLeast(range)
    return Finding(
      .repeatabilitySpread, .failure, citation,
      LocalizedText(
        "weighings of \(load.english) differ by \(more.english)\(least.english), more than \(limit.english)",
        vi:
          "các lần cân \(load.vietnamese) chênh nhau \(more.vietnamese)\(least.vietnamese), lớn hơn \(limit.vietnamese)"
      ), test: .repeatability)
  }

  static func repeatabilityUndecided(
    _ reading: Reading, _ range: ErrorBounds, _ mpe: Mass, _ instrument: Instrument,
    _ citation: Citation
  ) -> Finding {
    let unit = instrument.errorUnit
    let load = reading.load.worded(reading.loadUnit)
    let (least, largest, limit) = (
      range.least.worded(unit), range.largest.worded(unit), mpe.worded(unit)
    )
    return Finding(
      .repeatabilityUndecided, .doubt, citation,
      LocalizedText(
        "weighings of \(load.english) differ by something between \(least.english) and \(largest.english), which does not decide against \(limit.english)",
        vi:
          "các lần cân \(load.vietnamese) chênh nhau trong khoảng \(least.vietnamese) đến \(largest.vietnamese), chưa đủ để kết luận so với \(limit.vietnamese)"
      ), test: .repeatability)
  }

  private static func atLeast(_ range: ErrorBounds) -> LocalizedText {
    range.isExact ? LocalizedText("", vi: "") : LocalizedText("at least ", vi: "ít nhất ")
  }

  static func tooFewWeighings(
    _ count: Int, of needed: Int, _ accuracyClass: AccuracyClass, _ citation: Citation
  ) -> Finding {
    Finding(
      .tooFewWeighings, .doubt, citation,
      LocalizedText(
        "repeatability needs \(needed) weighings of one load in class \(accuracyClass.rawValue); recorded: \(count)",
        vi:
          "độ lặp lại cần \(needed) lần cân cùng một tải ở cấp chính xác \(accuracyClass.rawValue), mới có \(count)"
      ), test: .repeatability)
  }

  static func repeatabilityLoad(
    _ row: WeighingRules.RepeatabilityRow, _ instrument: Instrument, hasSubstitution: Bool
  ) -> Finding {
    let part = row.loadOfMax.text
    return Finding(
      .repeatabilityLoad, hasSubstitution ? .warning : .doubt, row.citation,
      LocalizedText(
        "no complete repeatability series is at about \(part) Max",
        vi: "chưa có loạt cân lặp lại đầy đủ ở khoảng \(part) Max"), test: .repeatability)
  }

  // MARK: Eccentricity

  static func eccentricityPositions(
    _ count: Int, of needed: Int, _ citation: Citation
  ) -> Finding {
    Finding(
      .eccentricityPositions, .doubt, citation,
      LocalizedText(
        "positions loaded off centre: \(count), needed: \(needed)",
        vi: "đã đặt tải lệch tâm ở \(count) vị trí, cần \(needed) vị trí"), test: .eccentricity)
  }

  static func eccentricityLoad(
    _ reading: Reading, _ part: Ratio, of whole: Mass, _ instrument: Instrument,
    _ citation: Citation
  ) -> Finding {
    let load = reading.load.worded(reading.loadUnit)
    let total = whole.worded(reading.loadUnit)
    return Finding(
      .eccentricityLoad, .doubt, citation,
      LocalizedText(
        "the eccentric load \(load.english) is too small: it should be about \(part.text) of \(total.english)",
        vi:
          "tải lệch tâm \(load.vietnamese) quá nhỏ: cần khoảng \(part.text) của \(total.vietnamese)"
      ),
      test: .eccentricity)
  }

  static func eccentricityZero(_ citation: Citation) -> Finding {
    Finding(
      .eccentricityZero, .warning, citation,
      LocalizedText(
        "a position fails without a zero reading of its own: repeat it with zero read before each position",
        vi:
          "một vị trí không đạt khi chưa có số đọc tại không riêng: hãy đo lại, đọc không trước mỗi vị trí"
      ), test: .eccentricity)
  }

  static func rollingLoadTooLarge(
    _ reading: Reading, _ ceiling: Ratio, of whole: Mass, _ instrument: Instrument,
    _ citation: Citation
  ) -> Finding {
    let load = reading.load.worded(reading.loadUnit)
    let total = whole.worded(reading.loadUnit)
    return Finding(
      .rollingLoadTooLarge, .doubt, citation,
      LocalizedText(
        "the rolling load \(load.english) is above \(ceiling.text) of \(total.english), the most for this test",
        vi:
          "tải lăn \(load.vietnamese) lớn hơn \(ceiling.text) của \(total.vietnamese) là mức lớn nhất của phép thử"
      ), test: .eccentricity)
  }

  // MARK: Hysteresis

  static func hysteresis(
    _ reading: Reading, _ range: ErrorBounds, _ limit: ErrorLimit, _ instrument: Instrument,
    _ citation: Citation
  ) -> Finding {
    let unit = instrument.errorUnit
    let (load, least, mpe) = (
      reading.load.worded(reading.loadUnit), range.least.worded(unit), limit.mpe.worded(unit)
    )
    let more = atLeast(range)
    return Finding(
      .hysteresis, .failure, citation,
      LocalizedText(
        "at \(load.english) loading and unloading differ by \(more.english)\(least.english), more than \(mpe.english)",
        vi:
          "ở mức tải \(load.vietnamese), độ hồi sai \(more.vietnamese)\(least.vietnamese) lớn hơn \(mpe.vietnamese)"
      ), test: .weighing)
  }

  static func hysteresisUndecided(
    _ reading: Reading, _ range: ErrorBounds, _ limit: ErrorLimit, _ instrument: Instrument,
    _ citation: Citation
  ) -> Finding {
    let (load, mpe) = (
      reading.load.worded(reading.loadUnit), limit.mpe.worded(instrument.errorUnit)
    )
    return Finding(
      .hysteresisUndecided, .doubt, citation,
      LocalizedText(
        "at \(load.english) the readings do not decide whether loading and unloading differ by more than \(mpe.english)",
        vi:
          "ở mức tải \(load.vietnamese), số đọc chưa đủ để kết luận độ hồi sai so với \(mpe.vietnamese)"
      ), test: .weighing)
  }

  static func hysteresisNotTested(_ citation: Citation) -> Finding {
    Finding(
      .hysteresisNotTested, .doubt, citation,
      LocalizedText(
        "no load was read both on loading and on unloading: the difference is not known",
        vi: "chưa có mức tải nào được đọc cả khi tăng và giảm tải: chưa biết độ hồi sai"),
      test: .weighing)
  }

  // MARK: Discrimination and sensitivity

  static func discrimination(
    _ reading: Reading, _ required: Mass?, _ instrument: Instrument,
    _ row: WeighingRules.DiscriminationRow
  ) -> Finding {
    let unit = instrument.errorUnit
    let load = reading.load.worded(reading.loadUnit)
    let extra = (reading.extraLoad ?? .zero).worded(unit)
    let needed =
      required.map {
        LocalizedText(
          "a change of at least \($0.worded(unit).english)",
          vi: "thay đổi ít nhất \($0.worded(unit).vietnamese)")
      } ?? LocalizedText("a visible movement", vi: "dịch chuyển nhìn thấy được")
    return Finding(
      .discrimination, .failure, row.citation,
      LocalizedText(
        "at \(load.english) an extra load of \(extra.english) does not show; it needs \(needed.english)",
        vi:
          "ở mức tải \(load.vietnamese), tải thêm \(extra.vietnamese) không thể hiện; cần \(needed.vietnamese)"
      ), test: .discrimination)
  }

  static func discriminationLoads(
    _ loads: [Mass], unit: MassUnit, _ citation: Citation
  ) -> Finding {
    let list = LocalizedText.list(loads.map { $0.worded(unit) })
    return Finding(
      .discriminationLoads, .warning, citation,
      LocalizedText(
        "discrimination was not tried at about \(list.english)",
        vi: "chưa thử độ động ở khoảng \(list.vietnamese)"), test: .discrimination)
  }

  static func discriminationNotApplicable(
    _ d: Mass, _ least: Mass, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let unit = instrument.errorUnit
    let (shown, from) = (d.worded(unit), least.worded(unit))
    return Finding(
      .discriminationNotApplicable, .note, citation,
      LocalizedText(
        "discrimination is asked for from d = \(from.english) upwards; d is \(shown.english)",
        vi: "độ động chỉ yêu cầu từ d = \(from.vietnamese) trở lên; d là \(shown.vietnamese)"),
      test: .discrimination)
  }

  static func extraLoad(
    _ reading: Reading, _ required: Mass, _ instrument: Instrument, _ test: TestKind,
    _ citation: Citation
  ) -> Finding {
    let load = reading.load.worded(reading.loadUnit)
    let needed = required.worded(instrument.errorUnit)
    let used =
      reading.extraLoad.map { $0.worded(instrument.errorUnit) }
      ?? LocalizedText("not recorded", vi: "chưa ghi")
    return Finding(
      .extraLoad, .doubt, citation,
      LocalizedText(
        "at \(load.english) the extra load decides nothing: it should be \(needed.english), it is \(used.english)",
        vi:
          "ở mức tải \(load.vietnamese), tải thêm chưa đủ để kết luận: cần \(needed.vietnamese), thực tế \(used.vietnamese)"
      ), test: test)
  }

  static func responseMissing(
    _ reading: Reading, _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let load = reading.load.worded(reading.loadUnit)
    return Finding(
      .responseMissing, .doubt, citation,
      LocalizedText(
        "at \(load.english) it is not recorded how the indication responded to the extra load",
        vi: "ở mức tải \(load.vietnamese), chưa ghi số chỉ thay đổi thế nào khi thêm tải"),
      test: test)
  }

  static func sensitivity(
    _ reading: Reading, _ displacement: Length, _ row: WeighingRules.SensitivityRow
  ) -> Finding {
    let load = reading.load.worded(reading.loadUnit)
    let (moved, least) = (displacement.inMillimetres, row.leastDisplacement.inMillimetres)
    return Finding(
      .sensitivity, .failure, row.citation,
      LocalizedText(
        "at \(load.english) the indicating element moved \(moved.english); it must move at least \(least.english)",
        vi:
          "ở mức tải \(load.vietnamese), bộ phận chỉ thị dịch chuyển \(moved.vietnamese); cần ít nhất \(least.vietnamese)"
      ), test: .sensitivity)
  }

  static func sensitivityNotApplicable(_ citation: Citation) -> Finding {
    Finding(
      .sensitivityNotApplicable, .note, citation,
      LocalizedText(
        "sensitivity is asked for of non-self-indicating instruments only",
        vi: "độ nhạy chỉ yêu cầu đối với cân không tự chỉ thị"), test: .sensitivity)
  }

  // MARK: Zero, tare and net

  static func setting(
    _ test: TestKind, _ reading: Reading, _ error: ErrorBounds, _ limit: ErrorLimit,
    _ instrument: Instrument
  ) -> Finding {
    let unit = instrument.errorUnit
    let (off, most) = (off(by: error, unit), limit.mpe.worded(unit))
    return Finding(
      test == .tareSetting ? .tareSetting : .zeroSetting, .failure, limit.citation,
      LocalizedText(
        "after \(test.wording.english) the instrument shows \(off.english); the limit is ±\(most.english)",
        vi:
          "sau khi \(test.wording.vietnamese), cân chỉ \(off.vietnamese); giới hạn là ±\(most.vietnamese)"
      ), test: test)
  }

  static func settingUndecided(
    _ test: TestKind, _ error: ErrorBounds, _ limit: ErrorLimit, _ instrument: Instrument
  ) -> Finding {
    let most = limit.mpe.worded(instrument.errorUnit)
    return Finding(
      .settingUndecided, .doubt, limit.citation,
      LocalizedText(
        "without added weights it cannot be told whether \(test.wording.english) is accurate to ±\(most.english)",
        vi:
          "không có tải thêm ΔL thì chưa thể kết luận độ chính xác của \(test.wording.vietnamese) so với ±\(most.vietnamese)"
      ), test: test)
  }

  static func zeroSettingFromWeighing(_ citation: Citation) -> Finding {
    Finding(
      .zeroSettingFromWeighing, .note, citation,
      LocalizedText(
        "the accuracy of zero-setting was taken from the zero reading of the weighing test",
        vi: "độ chính xác chỉnh về không được lấy từ số đọc tại không của phép thử sai số"),
      test: .zeroSetting)
  }

  static func presetTare(_ citation: Citation) -> Finding {
    Finding(
      .presetTare, .doubt, citation,
      LocalizedText(
        "the tare was keyed in: the maximum permissible errors do not hold for such net values",
        vi: "bì được nhập sẵn: sai số cho phép lớn nhất không áp dụng cho giá trị tịnh này"),
      test: .netWeighing)
  }

  static func tareAboveMax(
    _ reading: Reading, tare: Mass, largest: Mass, _ citation: Citation
  ) -> Finding {
    let unit = reading.loadUnit
    let (load, with, most) = (
      reading.load.worded(unit), tare.worded(unit), largest.worded(unit)
    )
    return Finding(
      .tareAboveMax, .warning, citation,
      LocalizedText(
        "\(load.english) with a tare of \(with.english) is more than the instrument takes (\(most.english))",
        vi:
          "\(load.vietnamese) cùng bì \(with.vietnamese) vượt quá sức cân (\(most.vietnamese))"),
      test: .netWeighing)
  }
}

extension Length {
  var inMillimetres: LocalizedText {
    guard let unit = Unit<LengthDimension>("mm") else { return LocalizedText("", vi: "") }
    return LocalizedText(text(in: unit, .english), vi: text(in: unit, .vietnamese))
  }
}
