public import Quantities

/// Why rule files do not make a library together.
public enum RuleLibraryFault: DescribedError, Hashable {
  case noFiles
  case sameIdentifier(id: String, other: String)
  case noSuchRuleSet(id: String, suggestions: [String])

  public var code: String {
    switch self {
    case .noFiles: "NO-RULE-FILES"
    case .sameIdentifier: "RULE-ID-TWICE"
    case .noSuchRuleSet: "NO-SUCH-RULE-SET"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .noFiles:
      LocalizedText(
        "there are no rule files in this directory",
        vi: "trong thư mục này không có tệp quy tắc nào")
    case .sameIdentifier(let id, let other):
      LocalizedText(
        "the rule set '\(id)' stands in \(other) as well",
        vi: "bộ quy tắc '\(id)' cũng có trong \(other)")
    case .noSuchRuleSet(let id, _):
      LocalizedText(
        "this refers to the rule set '\(DocumentFault.shown(id))', which is not there",
        vi: "tệp này dẫn đến bộ quy tắc '\(DocumentFault.shown(id))', nhưng không có bộ đó")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .noFiles:
      LocalizedText(
        "a rule file ends in .yaml, .yml or .json",
        vi: "tệp quy tắc có đuôi .yaml, .yml hoặc .json")
    case .sameIdentifier:
      LocalizedText("keep one of the two files", vi: "hãy chỉ giữ một trong hai tệp")
    case .noSuchRuleSet(_, let suggestions):
      suggestions.first.map {
        LocalizedText("did you mean '\($0)'?", vi: "có phải ý bạn là '\($0)'?")
      }
    }
  }
}
