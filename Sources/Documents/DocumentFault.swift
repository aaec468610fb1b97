public import Quantities

/// The ways in which a document can be wrong that do not belong to a quantity or a rule.
public enum DocumentFault: DescribedError, Hashable {
  // The text.
  case tooLarge(limitInMebibytes: Int)
  case wrongEncoding(name: String)
  case notUTF8
  case controlCharacter(code: UInt32)
  case empty
  case syntax(LocalizedText, help: LocalizedText?)
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case multipleDocuments
  case reference
  case tag
  case keyNotText
  case duplicateKey(key: String, first: DocumentPosition?)
  // The fields.
  case wrongType(field: String, expected: LocalizedText, found: LocalizedText)
  case missing(field: String)
  case unknownField(field: String, suggestions: [String], allowed: [String])
  case notAllowed(field: String, value: String, suggestions: [String], allowed: [String])
  case notADate(field: String, value: String)
  case notAWholeNumber(field: String, value: String)
  case outsideRange(field: String, value: String, low: Int, high: Int)
  case emptyText(field: String)
  case emptyList(field: String)
  case wrongCount(field: String, expected: Int, found: Int)
  case negative(field: String, value: String)
  case notPositive(field: String, value: String)
  case wrongSchema(found: String, expected: [String])

  public var code: String {
    switch self {
    case .tooLarge: "TOO-LARGE"
    case .wrongEncoding, .notUTF8: "ENCODING"
    case .controlCharacter: "CONTROL-CHARACTER"
    case .empty: "EMPTY-DOCUMENT"
    case .syntax: "SYNTAX"
    case .tooDeep: "TOO-DEEP"
    case .tooManyValues: "TOO-MANY-VALUES"
    case .multipleDocuments: "MULTIPLE-DOCUMENTS"
    case .reference: "REFERENCE"
    case .tag: "TAG"
    case .keyNotText: "KEY"
    case .duplicateKey: "DUPLICATE-KEY"
    case .wrongType: "WRONG-TYPE"
    case .missing: "MISSING-FIELD"
    case .unknownField: "UNKNOWN-FIELD"
    case .notAllowed: "NOT-ALLOWED"
    case .notADate: "NOT-A-DATE"
    case .notAWholeNumber: "NOT-A-WHOLE-NUMBER"
    case .outsideRange: "OUTSIDE-RANGE"
    case .emptyText: "EMPTY-TEXT"
    case .emptyList: "EMPTY-LIST"
    case .wrongCount: "WRONG-COUNT"
    case .negative: "NEGATIVE"
    case .notPositive: "NOT-POSITIVE"
    case .wrongSchema: "SCHEMA"
    }
  }

  /// `text` shortened and made printable, for a message.
  public static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count == 60 {
        result.append("…")
        break
      }
      let category = scalar.properties.generalCategory
      result.append(category == .control || category == .format ? " " : scalar)
      count += 1
    }
    return String(result)
  }
}
