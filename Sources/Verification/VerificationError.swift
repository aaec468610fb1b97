public import Quantities

/// Why an inspection cannot be judged at all.
public enum VerificationError: DescribedError, Hashable {
  case unknownRules(id: String, suggestions: [String])
  case notVerificationRules(id: String)

  public var code: String {
    switch self {
    case .unknownRules: "UNKNOWN-RULES"
    case .notVerificationRules: "NOT-VERIFICATION-RULES"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .unknownRules(let id, _):
      LocalizedText("there is no rule set '\(id)'", vi: "không có bộ quy tắc '\(id)'")
    case .notVerificationRules(let id):
      LocalizedText(
        "the rule set '\(id)' does not judge instruments",
        vi: "bộ quy tắc '\(id)' không dùng để kết luận về phương tiện đo")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .unknownRules(_, let suggestions):
      suggestions.isEmpty
        ? LocalizedText(
          "'steelyard rules' lists them", vi: "'steelyard rules' liệt kê các bộ quy tắc")
        : LocalizedText(
          "did you mean \(suggestions.joined(separator: ", "))?",
          vi: "có phải ý bạn là \(suggestions.joined(separator: ", "))?")
    case .notVerificationRules:
      nil
    }
  }
}
