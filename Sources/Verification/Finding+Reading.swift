import Quantities
import Rules

// Findings on single readings.
extension Finding {
  static func errorBeyondMPE(
    _ reading: Reading, _ error: ErrorBounds, _ limit: ErrorLimit, _ instrument: Instrument,
    _ stage: Stage, _ test: TestKind
  ) -> Finding {
    let unit = instrument.errorUnit
    let (load, mpe) = (reading.load.worded(reading.loadUnit), limit.mpe.worded(unit))
    let off = Self.off(by: error, unit)
    let place = Self.place(of: reading)
    return Finding(
      .errorBeyondMPE, .failure, limit.citation,
      LocalizedText(
        "at \(load.english)\(place.english) the instrument shows \(off.english); the limit on \(stage.wording.english) is ±\(mpe.english)",
        vi:
          "ở mức tải \(load.vietnamese)\(place.vietnamese), cân chỉ \(off.vietnamese); giới hạn khi \(stage.wording.vietnamese) là ±\(mpe.vietnamese)"
      ), test: test)
  }

  static func errorUndecided(
    _ reading: Reading, _ error: ErrorBounds, _ limit: ErrorLimit, _ instrument: Instrument,
    _ test: TestKind
  ) -> Finding {
    let unit = instrument.errorUnit
    let (load, mpe) = (reading.load.worded(reading.loadUnit), limit.mpe.worded(unit))
    let (least, largest) = (error.least.worded(unit), error.largest.worded(unit))
    let place = Self.place(of: reading)
    return Finding(
      .errorUndecided, .doubt, limit.citation,
      LocalizedText(
        "at \(load.english)\(place.english) the error lies between \(least.english) and \(largest.english), which does not decide against ±\(mpe.english): find the changeover point with small added weights",
        vi:
          "ở mức tải \(load.vietnamese)\(place.vietnamese), sai số nằm giữa \(least.vietnamese) và \(largest.vietnamese), chưa đủ để kết luận so với ±\(mpe.vietnamese): hãy xác định điểm chuyển số chỉ bằng các quả cân nhỏ thêm vào"
      ), test: test)
  }

  static func addedMissing(_ test: TestKind, _ citation: Citation) -> Finding {
    Finding(
      .addedMissing, .note, citation,
      LocalizedText(
        "without added weights ΔL a digital indication tells an error only to within ±e/2",
        vi: "không có tải thêm ΔL thì số chỉ hiện số chỉ cho biết sai số trong khoảng ±e/2"),
      test: test)
  }

  static func addedIgnored(_ test: TestKind, _ citation: Citation) -> Finding {
    Finding(
      .addedIgnored, .warning, citation,
      LocalizedText(
        "added weights ΔL have no meaning for an indication that is not digital and were not used",
        vi: "tải thêm ΔL không có ý nghĩa với cân không hiện số nên không được dùng"),
      test: test)
  }

  /// An observation from which no error follows.
  static func defect(
    _ defect: IndicationError.Defect, _ reading: Reading, _ instrument: Instrument,
    _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let load = reading.load.worded(reading.loadUnit)
    return described(
      defect, at: LocalizedText("at \(load.english)", vi: "ở mức tải \(load.vietnamese)"),
      instrument, test, citation)
  }

  static func zeroUnusable(
    _ defect: IndicationError.Defect, _ instrument: Instrument, _ test: TestKind,
    _ citation: Citation
  ) -> Finding {
    let why = described(
      defect, at: LocalizedText("the zero reading", vi: "số đọc tại không"), instrument, test,
      citation)
    return Finding(.zeroUnusable, .doubt, citation, why.message, test: test)
  }

  private static func described(
    _ defect: IndicationError.Defect, at place: LocalizedText, _ instrument: Instrument,
    _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let unit = instrument.errorUnit
    switch defect {
    case .noIndication:
      return Finding(
        .indicationMissing, .doubt, citation,
        LocalizedText(
          "\(place.english): the indication is missing", vi: "\(place.vietnamese): thiếu số chỉ"),
        test: test)
    case .negativeLoad:
      return Finding(
        .loadNegative, .doubt, citation,
        LocalizedText(
          "\(place.english): a load cannot be negative",
          vi: "\(place.vietnamese): tải không thể âm"), test: test)
    case .addedOutOfRange(let added, let step):
      let (shown, q) = (added.worded(unit), step.worded(unit))
      return Finding(
        .addedInvalid, .doubt, citation,
        LocalizedText(
          "\(place.english): ΔL = \(shown.english) is not more than 0 and at most \(q.english), the step to the next indication",
          vi:
            "\(place.vietnamese): ΔL = \(shown.vietnamese) phải lớn hơn 0 và không quá \(q.vietnamese) là bước đến số chỉ kế tiếp"
        ), test: test)
    case .notMultiple(let indication, let step):
      let (shown, d) = (indication.worded(unit), step.worded(unit))
      return Finding(
        .indicationNotMultiple, .doubt, citation,
        LocalizedText(
          "\(place.english): the indication \(shown.english) is not a multiple of d = \(d.english)",
          vi: "\(place.vietnamese): số chỉ \(shown.vietnamese) không là bội của d = \(d.vietnamese)"
        ), test: test)
    case .intervalTooFine:
      return intervalTooFine(instrument, citation)
    }
  }

  static func zeroNotRecorded(_ test: TestKind, _ citation: Citation) -> Finding {
    Finding(
      .zeroNotRecorded, .note, citation,
      LocalizedText(
        "no zero reading was recorded: errors are not corrected by E0",
        vi: "chưa ghi số đọc tại không: sai số không được hiệu chính theo E0"), test: test)
  }

  static func loadAboveMax(
    _ reading: Reading, max: Mass, _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let (load, most) = (reading.load.worded(reading.loadUnit), max.worded(reading.loadUnit))
    return Finding(
      .loadAboveMax, .doubt, citation,
      LocalizedText(
        "the load \(load.english) is above Max = \(most.english): no limit holds there",
        vi: "tải \(load.vietnamese) lớn hơn Max = \(most.vietnamese): không có giới hạn áp dụng"),
      test: test)
  }

  static func loadBeyondClass(
    _ reading: Reading, _ instrument: Instrument, _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let load = reading.load.worded(reading.loadUnit)
    let name = instrument.accuracyClass.rawValue
    return Finding(
      .loadBeyondClass, .doubt, citation,
      LocalizedText(
        "at \(load.english) there are more scale intervals than class \(name) can have: check Max and e",
        vi:
          "ở mức tải \(load.vietnamese), số độ chia vượt quá mức của cấp chính xác \(name): hãy kiểm tra Max và e"
      ), test: test)
  }

  static func rangeInferred(
    _ reading: Reading, _ range: WeighingRange, _ test: TestKind, _ citation: Citation
  ) -> Finding {
    Finding(
      .rangeInferred, .note, citation,
      LocalizedText(
        "readings that do not name their weighing range were judged in the one they fit, the smallest first",
        vi: "số đọc không ghi phạm vi cân được xét theo phạm vi phù hợp, phạm vi nhỏ trước"),
      test: test)
  }

  static func rangeAmbiguous(
    _ reading: Reading, _ numbers: [Int], _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let load = reading.load.worded(reading.loadUnit)
    let list = numbers.map(String.init).joined(separator: ", ")
    return Finding(
      .rangeAmbiguous, .doubt, citation,
      LocalizedText(
        "at \(load.english) the verdict depends on the weighing range (\(list)), which the reading does not name",
        vi:
          "ở mức tải \(load.vietnamese), kết luận phụ thuộc phạm vi cân (\(list)) mà số đọc không ghi"
      ), test: test)
  }

  static func rangeUnknown(
    _ number: Int, of count: Int, _ test: TestKind, _ citation: Citation
  ) -> Finding {
    Finding(
      .rangeUnknown, .doubt, citation,
      LocalizedText(
        "a reading names range \(number), but the instrument has ranges 1 to \(count)",
        vi: "một số đọc ghi phạm vi \(number) nhưng cân chỉ có phạm vi 1 đến \(count)"),
      test: test)
  }

  // MARK: Wording

  /// `3 g too much`, or the nearest that an interval lets one say.
  static func off(by error: ErrorBounds, _ unit: MassUnit) -> LocalizedText {
    if error.least.isNegative, error.largest.isNegative || error.isExact {
      let least = error.largest.magnitude.worded(unit)
      return error.isExact
        ? LocalizedText("\(least.english) too little", vi: "thiếu \(least.vietnamese)")
        : LocalizedText(
          "at least \(least.english) too little", vi: "thiếu ít nhất \(least.vietnamese)")
    }
    let least = error.least.worded(unit)
    return error.isExact
      ? LocalizedText("\(least.english) too much", vi: "thừa \(least.vietnamese)")
      : LocalizedText("at least \(least.english) too much", vi: "thừa ít nhất \(least.vietnamese)")
  }

  /// The position and the direction of a reading, where they are recorded.
  static func place(of reading: Reading) -> LocalizedText {
    var (english, vietnamese) = ("", "")
    if let position = reading.position, !position.isEmpty {
      english += ", position \(position),"
      vietnamese += ", vị trí \(position)"
    }
    switch reading.direction {
    case .down:
      english += " on unloading"
      vietnamese += " khi giảm tải"
    case .up, nil: break
    }
    return LocalizedText(english, vi: vietnamese)
  }
}
