/// Why a written quantity could not be read.
public enum QuantityError: DescribedError, Hashable {
  /// The number is unreadable, ambiguous or out of range.
  case number(NumberError)
  /// A number stands without a unit.
  case missingUnit(text: String, example: String)
  /// `unit` is no unit of this kind of quantity; `suggestions` are near ones, `known` all.
  case unknownUnit(
    unit: String, dimension: LocalizedText, suggestions: [String], known: [String] = [])

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
    case .unknownUnit(let unit, let dimension, _, _):
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
    case .unknownUnit(_, let dimension, let suggestions, let known):
      if !suggestions.isEmpty {
        LocalizedText(
          "did you mean \(Self.listed(suggestions, or: "or"))?",
          vi: "có phải ý bạn là \(Self.listed(suggestions, or: "hay"))?")
      } else if !known.isEmpty {
        LocalizedText(
          "the units of \(dimension.english) are \(known.joined(separator: ", "))",
          vi: "các đơn vị \(dimension.vietnamese) là \(known.joined(separator: ", "))")
      } else {
        nil
      }
    }
  }

  /// `mg, kg or g`.
  private static func listed(_ words: [String], or: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(or) " + last
  }
}
