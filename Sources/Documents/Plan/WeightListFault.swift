public import Quantities

/// What is wrong with a list of weights in words.
public enum WeightListFault: DescribedError, Hashable {
  /// Neither the entry nor one before it names a class.
  case noClass(entry: String, known: [String])
  case unknownClass(name: String, suggestions: [String], known: [String])
  /// The entry is no weight, no count of weights and no set.
  case notAWeight(entry: String)
  case badMass(entry: String, reason: QuantityError)
  /// An end of a set is not 1, 2 or 5 × 10^k.
  case notOfSeries(mass: String)
  /// The lower end of a set is not below the upper.
  case emptySet(entry: String)
  case badCount(entry: String)
  case empty

  public var code: String {
    switch self {
    case .noClass: "NO-CLASS"
    case .unknownClass: "NOT-ALLOWED"
    case .notAWeight: "NOT-A-WEIGHT"
    case .badMass(_, let reason): reason.code
    case .notOfSeries: "NOT-OF-SERIES"
    case .emptySet: "EMPTY-SET"
    case .badCount: "OUTSIDE-RANGE"
    case .empty: "EMPTY-LIST"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .noClass(let entry, _):
      LocalizedText(
        "'\(DocumentFault.shown(entry))' does not say of which class the weights are",
        vi: "'\(DocumentFault.shown(entry))' không nêu cấp của quả cân")
    case .unknownClass(let name, _, _):
      LocalizedText(
        "'\(DocumentFault.shown(name))' is not a class of weights",
        vi: "'\(DocumentFault.shown(name))' không phải là cấp quả cân")
    case .notAWeight(let entry):
      LocalizedText(
        "'\(DocumentFault.shown(entry))' is neither weights nor a set",
        vi: "'\(DocumentFault.shown(entry))' không phải quả cân cũng không phải bộ quả cân")
    case .badMass(let entry, let reason):
      LocalizedText(
        "in '\(DocumentFault.shown(entry))': \(reason.message.english)",
        vi: "trong '\(DocumentFault.shown(entry))': \(reason.message.vietnamese)")
    case .notOfSeries(let mass):
      LocalizedText(
        "a set goes in steps of 1, 2 and 5: no set ends at \(mass)",
        vi: "bộ quả cân theo dãy 1, 2, 5: không có bộ nào bắt đầu hoặc kết thúc ở \(mass)")
    case .emptySet(let entry):
      LocalizedText(
        "the set '\(DocumentFault.shown(entry))' ends before it begins",
        vi: "bộ '\(DocumentFault.shown(entry))' kết thúc trước khi bắt đầu")
    case .badCount(let entry):
      LocalizedText(
        "'\(DocumentFault.shown(entry))' names no possible number of weights",
        vi: "'\(DocumentFault.shown(entry))' không nêu số lượng quả cân hợp lý")
    case .empty:
      LocalizedText("no weights are named", vi: "chưa nêu quả cân nào")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .noClass(_, let known), .unknownClass(_, [], let known):
      LocalizedText(
        "classes are \(known.joined(separator: ", ")): write M1 5kg",
        vi: "các cấp là \(known.joined(separator: ", ")): hãy viết M1 5kg")
    case .unknownClass(_, let suggestions, _):
      LocalizedText(
        "did you mean \(suggestions.joined(separator: ", "))?",
        vi: "có phải ý bạn là \(suggestions.joined(separator: ", "))?")
    case .badMass(_, let reason): reason.help
    case .notAWeight, .notOfSeries, .emptySet, .badCount, .empty:
      LocalizedText(
        "write a set 'M1 1mg-20kg', or weights 'M1 20kg x3, 5kg x2, 500g'",
        vi: "viết một bộ 'M1 1mg-20kg', hoặc từng quả 'M1 20kg x3, 5kg x2, 500g'")
    }
  }
}
