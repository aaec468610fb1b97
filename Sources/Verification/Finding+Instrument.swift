import Quantities
import Rules

// Findings on the instrument itself, and on the rules as applied to it.
extension Finding {
  /// Why a rule set does not cover an instrument.
  enum Scope {
    case accuracyClass(AccuracyClass)
    case kind(String)
    case max(Mass, Mass)
  }

  static func outOfScope(_ why: Scope, _ rules: RuleSet, _ citation: Citation) -> Finding {
    let reason: LocalizedText =
      switch why {
      case .accuracyClass(let accuracyClass):
        LocalizedText(
          "accuracy class \(accuracyClass.rawValue)", vi: "cấp chính xác \(accuracyClass.rawValue)")
      case .kind(let kind):
        LocalizedText("instruments of kind '\(kind)'", vi: "loại cân '\(kind)'")
      case .max(let max, let largest):
        LocalizedText(
          "Max = \(max.worded(.kilogram).english) (only up to \(largest.worded(.kilogram).english))",
          vi:
            "Max = \(max.worded(.kilogram).vietnamese) (chỉ đến \(largest.worded(.kilogram).vietnamese))"
        )
      }
    return Finding(
      .outOfScope, .doubt, citation,
      LocalizedText(
        "\(rules.title.english) does not cover \(reason.english)",
        vi: "\(rules.title.vietnamese) không áp dụng cho \(reason.vietnamese)"))
  }

  static func rulesNotInForce(
    _ rules: RuleSet, _ date: CalendarDate, _ citation: Citation
  ) -> Finding {
    Finding(
      .rulesNotInForce, .warning, citation,
      LocalizedText(
        "\(rules.title.english) was not in force on \(date.text(.english))",
        vi: "\(rules.title.vietnamese) không có hiệu lực vào ngày \(date.text(.vietnamese))"))
  }

  static func stageNotCovered(
    _ stage: Stage, _ rules: RuleSet, elsewhere: WeighingRules.ElsewhereRow?,
    _ citation: Citation
  ) -> Finding {
    let hint =
      elsewhere.map {
        LocalizedText(
          "; the rules for it are '\($0.ruleSet)'", vi: "; hãy dùng bộ quy tắc '\($0.ruleSet)'")
      } ?? LocalizedText("", vi: "")
    return Finding(
      .stageNotCovered, .doubt, elsewhere?.citation ?? citation,
      LocalizedText(
        "\(rules.title.english) sets no limits for \(stage.wording.english)\(hint.english)",
        vi:
          "\(rules.title.vietnamese) không quy định giới hạn cho \(stage.wording.vietnamese)\(hint.vietnamese)"
      ))
  }

  static func unconfirmedRule(_ citation: Citation) -> Finding {
    Finding(
      .unconfirmedRule, .note, citation,
      LocalizedText(
        "the wording or a figure of \(citation.text), used here, is not confirmed in the document itself",
        vi:
          "nội dung hoặc số liệu của \(citation.text) dùng ở đây chưa được xác nhận từ chính văn bản"
      )
    )
  }

  // MARK: e, d and the class

  static func intervalForm(
    _ name: String, _ interval: Mass, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let shown = interval.worded(instrument.errorUnit)
    return Finding(
      .intervalForm, .failure, citation,
      LocalizedText(
        "\(name) = \(shown.english) is not 1, 2 or 5 times a power of ten of its unit",
        vi: "\(name) = \(shown.vietnamese) không có dạng 1, 2 hoặc 5 nhân lũy thừa của 10"))
  }

  static func intervalTooFine(_ instrument: Instrument, _ citation: Citation) -> Finding {
    Finding(
      .intervalTooFine, .doubt, citation,
      LocalizedText(
        "the scale interval is finer than can be computed exactly",
        vi: "giá trị độ chia nhỏ hơn mức có thể tính chính xác"))
  }

  static func dNotEqualToE(
    _ range: Instrument.Range, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let (d, e) = (range.d.worded(instrument.errorUnit), range.e.worded(instrument.errorUnit))
    return Finding(
      .dNotEqualToE, .failure, citation,
      LocalizedText(
        "d = \(d.english) must equal e = \(e.english) on this instrument",
        vi: "d = \(d.vietnamese) phải bằng e = \(e.vietnamese) đối với loại cân này"))
  }

  static func classIInterval(
    _ range: Instrument.Range, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let (d, e) = (range.d.worded(.milligram), range.e.worded(.milligram))
    return Finding(
      .classIInterval, .failure, citation,
      LocalizedText(
        "class I with d = \(d.english) has e = 1 mg, not \(e.english)",
        vi: "cân cấp I có d = \(d.vietnamese) thì e = 1 mg, không phải \(e.vietnamese)"))
  }

  /// Why an auxiliary indicating device is not allowed as it is.
  enum AuxiliaryFault {
    case onMultiInterval
    case ofClass(AccuracyClass)
    case dEqualsE
    case ratio(Int)
    case eNotPowerOfTen
  }

  static func auxiliaryDevice(
    _ fault: AuxiliaryFault, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let message: LocalizedText =
      switch fault {
      case .onMultiInterval:
        LocalizedText(
          "a multi-interval instrument may not have an auxiliary indicating device",
          vi: "cân nhiều khoảng chia không được có bộ phận chỉ thị phụ")
      case .ofClass(let accuracyClass):
        LocalizedText(
          "d < e (an auxiliary indicating device) is not allowed in class \(accuracyClass.rawValue)",
          vi:
            "d < e (bộ phận chỉ thị phụ) không được phép ở cấp chính xác \(accuracyClass.rawValue)"
        )
      case .dEqualsE:
        LocalizedText(
          "with an auxiliary indicating device d must be smaller than e",
          vi: "khi có bộ phận chỉ thị phụ thì d phải nhỏ hơn e")
      case .ratio(let largest):
        LocalizedText(
          "e is more than \(largest) d", vi: "e lớn hơn \(largest) d")
      case .eNotPowerOfTen:
        LocalizedText(
          "with an auxiliary indicating device e must be a power of ten of a kilogram",
          vi: "khi có bộ phận chỉ thị phụ thì e phải bằng lũy thừa của 10 kilôgam")
      }
    return Finding(.auxiliaryDevice, .failure, citation, message)
  }

  static func extendedDisplay(
    _ step: Mass, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let shown = step.worded(instrument.errorUnit)
    return Finding(
      .extendedDisplay, .note, citation,
      LocalizedText(
        "the indications were read on an extended display of \(shown.english)",
        vi: "số chỉ được đọc ở chế độ hiển thị mở rộng với bước \(shown.vietnamese)"))
  }

  static func intervalOfClass(
    _ range: Instrument.Range, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let shown = range.e.worded(instrument.errorUnit)
    let name = instrument.accuracyClass.rawValue
    return Finding(
      .intervalOfClass, .failure, citation,
      LocalizedText(
        "e = \(shown.english) does not exist in class \(name)",
        vi: "e = \(shown.vietnamese) không có trong cấp chính xác \(name)"))
  }

  static func numberOfIntervals(
    _ range: Instrument.Range, _ row: WeighingRules.ClassRow, _ instrument: Instrument
  ) -> Finding {
    let (max, e) = (range.max.worded(.kilogram), range.e.worded(instrument.errorUnit))
    let limits =
      row.largestN.map {
        LocalizedText("\(row.leastN) to \($0)", vi: "từ \(row.leastN) đến \($0)")
      } ?? LocalizedText("at least \(row.leastN)", vi: "ít nhất \(row.leastN)")
    let name = instrument.accuracyClass.rawValue
    return Finding(
      .numberOfIntervals, .failure, row.citation,
      LocalizedText(
        "Max = \(max.english) with e = \(e.english) is not possible in class \(name): n = Max/e must be \(limits.english)",
        vi:
          "Max = \(max.vietnamese) với e = \(e.vietnamese) không phù hợp cấp chính xác \(name): n = Max/e phải \(limits.vietnamese)"
      ))
  }

  static func minOfClass(
    _ min: Mass, least: Mass, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let (shown, needed) = (
      min.worded(instrument.errorUnit), least.worded(instrument.errorUnit)
    )
    let name = instrument.accuracyClass.rawValue
    return Finding(
      .minOfClass, .failure, citation,
      LocalizedText(
        "Min = \(shown.english) is below the \(needed.english) of class \(name)",
        vi: "Min = \(shown.vietnamese) nhỏ hơn \(needed.vietnamese) của cấp chính xác \(name)"))
  }

  static func minNotStated(_ citation: Citation) -> Finding {
    Finding(
      .minNotStated, .note, citation,
      LocalizedText(
        "Min is not stated and was not checked", vi: "chưa khai Min nên không kiểm tra Min"))
  }

  static func partialRangeRatio(
    _ number: Int, _ range: Instrument.Range, _ next: Instrument.Range, _ instrument: Instrument,
    _ row: WeighingRules.PartialRangeRow
  ) -> Finding {
    let (max, e) = (range.max.worded(.kilogram), next.e.worded(instrument.errorUnit))
    return Finding(
      .partialRangeRatio, .failure, row.citation,
      LocalizedText(
        "partial range \(number): Max = \(max.english) is less than \(row.leastRatio) times the next e = \(e.english)",
        vi:
          "khoảng cân thành phần \(number): Max = \(max.vietnamese) nhỏ hơn \(row.leastRatio) lần e kế tiếp = \(e.vietnamese)"
      ))
  }
}

extension Stage {
  var wording: LocalizedText {
    switch self {
    case .initial: LocalizedText("initial verification", vi: "kiểm định ban đầu")
    case .periodic: LocalizedText("periodic verification", vi: "kiểm định định kỳ")
    case .afterRepair: LocalizedText("verification after repair", vi: "kiểm định sau sửa chữa")
    case .inService: LocalizedText("in-service inspection", vi: "kiểm tra trong sử dụng")
    }
  }
}

extension TestKind {
  var wording: LocalizedText {
    switch self {
    case .weighing: LocalizedText("weighing", vi: "sai số")
    case .eccentricity: LocalizedText("eccentricity", vi: "tải trọng lệch tâm")
    case .repeatability: LocalizedText("repeatability", vi: "độ lặp lại")
    case .discrimination: LocalizedText("discrimination", vi: "độ động")
    case .sensitivity: LocalizedText("sensitivity", vi: "độ nhạy")
    case .zeroSetting: LocalizedText("zero-setting", vi: "chỉnh về không")
    case .tareSetting: LocalizedText("tare-setting", vi: "trừ bì")
    case .netWeighing: LocalizedText("net weighing", vi: "cân khối lượng tịnh")
    }
  }
}
