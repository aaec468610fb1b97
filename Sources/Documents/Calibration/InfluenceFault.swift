public import Quantities

/// What can be wrong with an influence quantity such as `"21.4 °C"`.
public enum InfluenceFault: DescribedError, Hashable {
  /// A unit that measures something else, or none.
  case wrongUnit(field: String, value: String, example: String)
  /// A number without a unit.
  case missingUnit(field: String, value: String, example: String)
  /// The limits of an interval do not ascend.
  case limitsNotAscending(field: String)
  /// Neither a value nor limits.
  case noValue(field: String)
  /// Two statements of one thing.
  case statedTwice(first: String, second: String)
  /// A figure outside of what can be.
  case outOfRange(field: String, value: String)

  public var code: String {
    switch self {
    case .wrongUnit: "UNKNOWN-UNIT"
    case .missingUnit: "MISSING-UNIT"
    case .limitsNotAscending: "LIMITS"
    case .noValue: "MISSING-FIELD"
    case .statedTwice: "CONFLICT"
    case .outOfRange: "OUTSIDE-RANGE"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .wrongUnit(let field, let value, _):
      LocalizedText(
        "'\(DocumentFault.shown(value))' is no unit for '\(field)'",
        vi: "'\(DocumentFault.shown(value))' không phải đơn vị của '\(field)'")
    case .missingUnit(let field, let value, _):
      LocalizedText(
        "'\(DocumentFault.shown(value))' in '\(field)' has no unit",
        vi: "'\(DocumentFault.shown(value))' ở '\(field)' thiếu đơn vị")
    case .limitsNotAscending(let field):
      LocalizedText(
        "in '\(field)', 'from' is above 'to'", vi: "ở '\(field)', 'from' lớn hơn 'to'")
    case .noValue(let field):
      LocalizedText(
        "'\(field)' has neither 'value' nor 'from' and 'to'",
        vi: "'\(field)' không có 'value' cũng không có 'from' và 'to'")
    case .statedTwice(let first, let second):
      LocalizedText(
        "'\(first)' and '\(second)' are both given",
        vi: "cả '\(first)' và '\(second)' đều được khai")
    case .outOfRange(let field, let value):
      LocalizedText(
        "'\(DocumentFault.shown(value))' is no possible value of '\(field)'",
        vi: "'\(DocumentFault.shown(value))' không thể là giá trị của '\(field)'")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .wrongUnit(_, _, let example), .missingUnit(_, _, let example):
      LocalizedText("write it as in '\(example)'", vi: "hãy ghi như '\(example)'")
    case .statedTwice: LocalizedText("leave one of them out", vi: "hãy bỏ một trong hai")
    case .limitsNotAscending, .noValue, .outOfRange: nil
    }
  }
}
