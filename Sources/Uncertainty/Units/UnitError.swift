public import Quantities

/// Why the text of a measurement unit cannot be read.
public enum UnitError: DescribedError, Hashable {
  /// Nothing stands where a unit belongs.
  case empty
  /// `symbol` is no unit that is known; `suggestions` are near ones.
  case unknown(symbol: String, in: String, suggestions: [String])
  /// `a/b c` can be read as a/(b c) or as (a/b) c.
  case ambiguousQuotient(String)
  /// The text is not formed like a unit.
  case malformed(String)

  public var code: String {
    switch self {
    case .unknown: "UNKNOWN-UNIT"
    case .empty, .ambiguousQuotient, .malformed: "UNIT"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .empty: LocalizedText("the unit is empty", vi: "đơn vị bị bỏ trống")
    case .unknown(let symbol, let text, _):
      symbol == text
        ? LocalizedText("'\(symbol)' is not a known unit", vi: "không có đơn vị '\(symbol)'")
        : LocalizedText(
          "'\(symbol)' in '\(text)' is not a known unit",
          vi: "không có đơn vị '\(symbol)' trong '\(text)'")
    case .ambiguousQuotient(let text):
      LocalizedText(
        "'\(text)' multiplies after a division and can be read in two ways",
        vi: "'\(text)' nhân sau phép chia nên có thể đọc theo hai cách")
    case .malformed(let text):
      LocalizedText("'\(text)' is not a unit", vi: "'\(text)' không phải là đơn vị")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .unknown(_, _, let suggestions):
      ExpressionError.didYouMean(suggestions)
    case .ambiguousQuotient:
      LocalizedText(
        "use brackets, as in J/(mol K)", vi: "hãy dùng dấu ngoặc, ví dụ J/(mol K)")
    case .malformed:
      LocalizedText(
        "write it as in kg/m3, m/s2, 1/K or J/(mol K)",
        vi: "hãy viết như kg/m3, m/s2, 1/K hoặc J/(mol K)")
    case .empty: nil
    }
  }
}
