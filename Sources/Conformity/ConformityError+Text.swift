import Uncertainty
public import Quantities

extension ConformityError {
  /// What is wrong, naming the value.
  public var message: LocalizedText {
    switch self {
    case .notFinite(let field):
      LocalizedText("\(field) is not a finite number", vi: "\(field) không phải là số hữu hạn")
    case .limitsReversed(let lower, let upper):
      LocalizedText(
        "the lower limit \(Self.shown(lower)) lies above the upper limit \(Self.shown(upper))",
        vi: "giới hạn dưới \(Self.shown(lower)) lớn hơn giới hạn trên \(Self.shown(upper))")
    case .noLimits:
      LocalizedText("no tolerance limit is given", vi: "chưa có giới hạn dung sai nào")
    case .negative(let field, let value):
      LocalizedText(
        "\(field) is \(Self.shown(value)), and cannot be negative",
        vi: "\(field) là \(Self.shown(value)), không được âm")
    case .noUncertainty:
      LocalizedText(
        "nothing says how uncertain the measured value is",
        vi: "chưa cho biết độ không đảm bảo của giá trị đo được")
    case .notAProbability(let field, let value):
      LocalizedText(
        "\(field) is \(Self.shown(value)), and must lie between 0 and 1",
        vi: "\(field) là \(Self.shown(value)), phải nằm giữa 0 và 1")
    case .costs(let acceptance, let rejection):
      LocalizedText(
        "costs \(Self.shown(acceptance)):\(Self.shown(rejection)) must be positive numbers",
        vi: "chi phí \(Self.shown(acceptance)):\(Self.shown(rejection)) phải là các số dương")
    case .needsBothLimits(let rule):
      LocalizedText(
        "the rule '\(rule)' needs a lower and an upper limit",
        vi: "quy tắc '\(rule)' cần cả giới hạn dưới và giới hạn trên")
    case .needsStandardUncertainty(let rule):
      LocalizedText(
        "the rule '\(rule)' needs the standard uncertainty u",
        vi: "quy tắc '\(rule)' cần độ không đảm bảo đo chuẩn u")
    case .targetUnreachable(let target, let nearest):
      LocalizedText(
        "no acceptance limits have the risk \(Self.shown(target)); the nearest is \(DecimalRounding.trimmed(nearest, 4))",
        vi:
          "không có giới hạn chấp nhận nào cho rủi ro \(Self.shown(target)); gần nhất là \(DecimalRounding.trimmed(nearest, 4).replacing(".", with: ","))"
      )
    case .priorBesideDistribution:
      LocalizedText(
        "a distribution of the measurand already is the whole state of knowledge: no prior goes with it",
        vi:
          "phân bố của đại lượng đo đã là toàn bộ hiểu biết: không dùng kèm thông tin tiên nghiệm")
    case .noProcessVariation(let scatter, let u):
      LocalizedText(
        "the past results scatter by \(Self.shown(scatter)), no more than their uncertainty \(Self.shown(u)): they show no variation of the items",
        vi:
          "các kết quả cũ phân tán \(Self.shown(scatter)), không hơn độ không đảm bảo của chúng là \(Self.shown(u)): chúng không cho thấy biến động của đối tượng"
      )
    case .tooFewResults(let count):
      LocalizedText(
        "\(count) past results are too few to learn from",
        vi: "\(count) kết quả cũ là quá ít để rút ra phân bố")
    case .distribution(let text): text
    case .priorExcludesValue:
      LocalizedText(
        "the measured value is impossible under the prior knowledge",
        vi: "giá trị đo được là không thể theo thông tin tiên nghiệm")
    case .unknownRule(let name, _):
      LocalizedText(
        "there is no decision rule '\(name)'", vi: "không có quy tắc quyết định '\(name)'")
    case .ruleArgument(let rule, let found, _):
      LocalizedText(
        found.isEmpty
          ? "the rule '\(rule)' needs a value" : "'\(found)' is no value for the rule '\(rule)'",
        vi: found.isEmpty
          ? "quy tắc '\(rule)' cần một giá trị"
          : "'\(found)' không phải giá trị của quy tắc '\(rule)'")
    case .numerical(let detail):
      LocalizedText(
        "the computation did not converge (\(detail))", vi: "phép tính không hội tụ (\(detail))")
    }
  }

  /// The likely fix.
  public var help: LocalizedText? {
    switch self {
    case .limitsReversed:
      LocalizedText("exchange the two limits", vi: "hãy đổi chỗ hai giới hạn")
    case .noLimits:
      LocalizedText(
        "give --lower, --upper or both", vi: "hãy cho --lower, --upper hoặc cả hai")
    case .noUncertainty:
      LocalizedText(
        "give --u, or --expanded with --k, or a distribution",
        vi: "hãy cho --u, hoặc --expanded cùng --k, hoặc một phân bố")
    case .costs:
      LocalizedText(
        "write the cost of a false acceptance, a colon and the cost of a false rejection: 100:10",
        vi: "hãy ghi chi phí chấp nhận sai, dấu hai chấm và chi phí loại bỏ sai: 100:10")
    case .targetUnreachable(let target, let nearest):
      target > nearest
        ? LocalizedText(
          "even with every result accepted the risk is smaller: accept all, or set a lower target",
          vi:
            "ngay cả khi chấp nhận mọi kết quả, rủi ro vẫn nhỏ hơn: hãy chấp nhận tất cả hoặc đặt mục tiêu thấp hơn"
        )
        : LocalizedText(
          "measure with a smaller uncertainty, or set a higher target",
          vi: "hãy đo với độ không đảm bảo nhỏ hơn hoặc đặt mục tiêu cao hơn")
    case .noProcessVariation:
      LocalizedText(
        "state the prior yourself (--prior-mean and --prior-u), or give results measured better",
        vi:
          "hãy tự nêu thông tin tiên nghiệm (--prior-mean và --prior-u) hoặc dùng kết quả đo tốt hơn"
      )
    case .tooFewResults:
      LocalizedText("give at least 10 results", vi: "hãy cho ít nhất 10 kết quả")
    case .priorExcludesValue:
      LocalizedText(
        "check the units and the prior against the value",
        vi: "hãy kiểm tra đơn vị và thông tin tiên nghiệm so với giá trị")
    case .unknownRule(_, let suggestions):
      suggestions.isEmpty
        ? LocalizedText(
          "the rules are: \(DecisionRule.names.joined(separator: ", "))",
          vi: "các quy tắc: \(DecisionRule.names.joined(separator: ", "))")
        : LocalizedText(
          "did you mean \(suggestions.map { "'\($0)'" }.joined(separator: " or "))?",
          vi: "có phải ý bạn là \(suggestions.map { "'\($0)'" }.joined(separator: " hoặc "))?")
    case .ruleArgument(_, _, let example):
      LocalizedText("write it as in \(example)", vi: "hãy viết như \(example)")
    case .needsStandardUncertainty:
      LocalizedText("give --u", vi: "hãy cho --u")
    case .priorBesideDistribution:
      LocalizedText(
        "leave one of the two out, or give the value with u",
        vi: "hãy bỏ một trong hai, hoặc cho giá trị kèm u")
    case .notFinite, .negative, .notAProbability, .needsBothLimits, .distribution, .numerical: nil
    }
  }

  private static func shown(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
