/// Why a written quantity could not be read.
public enum QuantityError: DescribedError, Hashable {
  /// The number is unreadable, ambiguous or out of range.
  case number(NumberError)
  /// A number stands without a unit.
  case missingUnit(text: String, example: String)
  /// `unit` is no unit of this kind of quantity; `suggestions` are near spellings.
  case unknownUnit(unit: String, dimension: LocalizedText, suggestions: [String])

  public var code: String {
    switch self {
    case .number(let error): error.code
    case .missingUnit: "MISSING-UNIT"
    case .unknownUnit: "UNKNOWN-UNIT"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .number(let error): error.message
    case .missingUnit(let text, _):
      LocalizedText("'\(text)' has no unit", vi: "'\(text)' thiếu đơn vị")
    case .unknownUnit(let unit, let dimension, _):
      LocalizedText(
        "'\(unit)' is not a unit of \(dimension.english)",
        vi: "'\(unit)' không phải là đơn vị \(dimension.vietnamese)")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .number(let error): error.help
    case .missingUnit(_, let example):
      LocalizedText("write the unit, as in '\(example)'", vi: "hãy ghi đơn vị, ví dụ '\(example)'")
    case .unknownUnit(_, _, let suggestions):
      if suggestions.isEmpty {
        nil
      } else {
        LocalizedText(
          "did you mean \(suggestions.joined(separator: ", "))?",
          vi: "có phải ý bạn là \(suggestions.joined(separator: ", "))?")
      }
    }
  }
}
