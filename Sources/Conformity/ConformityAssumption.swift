public import Quantities

/// Something that a figure of conformity rests on.
///
/// Two programs that differ have usually assumed different things; so each assumption
/// stands beside the figures.
public struct ConformityAssumption: Sendable, Hashable {
  /// A short stable name.
  public let code: String
  /// The assumption in words.
  public let text: LocalizedText

  init(_ code: String, _ english: String, vi vietnamese: String) {
    self.code = code
    text = LocalizedText(english, vi: vietnamese)
  }

  /// All that the answer to `problem` rests on.
  static func all(
    of problem: ConformityProblem, u: Double, acceptance: AcceptanceInterval
  ) -> [ConformityAssumption] {
    knowledge(problem) + prior(problem) + rule(problem.rule, hasPrior: problem.prior != nil)
      + cautions(problem, u: u, acceptance: acceptance)
  }

  private static func knowledge(_ problem: ConformityProblem) -> [ConformityAssumption] {
    var found = [
      ConformityAssumption(
        "LIMITS-INCLUDED",
        "a value on a limit conforms, and one on an acceptance limit is accepted",
        vi: "giá trị đúng bằng giới hạn là phù hợp, đúng bằng giới hạn chấp nhận là được chấp nhận")
    ]
    if case .distribution = problem.result {
      found.append(
        ConformityAssumption(
          "DISTRIBUTION",
          "the distribution given is all that is known of the quantity after the measurement; u is its standard deviation",
          vi:
            "phân bố đã cho là toàn bộ hiểu biết về đại lượng sau khi đo; u là độ lệch chuẩn của phân bố"
        ))
      return found
    }
    switch problem.uncertainty {
    case .relative:
      found.append(
        ConformityAssumption(
          "RELATIVE-U",
          "u is a part of the measured value, not of the limit; results scatter normally about the true value",
          vi:
            "u tính theo giá trị đo được, không theo giới hạn; kết quả phân tán chuẩn quanh giá trị thực"
        ))
    default:
      found.append(
        ConformityAssumption(
          "NORMAL-U",
          "results scatter normally about the true value with the same u everywhere; what is known of bias is corrected",
          vi:
            "kết quả phân tán chuẩn quanh giá trị thực với cùng một u ở mọi nơi; sai lệch đã biết được hiệu chính"
        ))
    }
    return found
  }

  private static func prior(_ problem: ConformityProblem) -> [ConformityAssumption] {
    guard let prior = problem.prior else {
      if case .distribution = problem.result { return [] }
      return [
        ConformityAssumption(
          "NO-PRIOR",
          "nothing is known before the measurement: the true value is as probable anywhere, and there are no global risks",
          vi:
            "trước khi đo không biết gì: giá trị thực ở đâu cũng có khả năng như nhau, và không có rủi ro chung"
        )
      ]
    }
    if prior.normalParameters != nil {
      return [
        ConformityAssumption(
          "NORMAL-PRIOR", "the items vary normally, as the prior says, and are drawn at random",
          vi:
            "đối tượng biến động theo phân bố chuẩn như thông tin tiên nghiệm nêu, và được chọn ngẫu nhiên"
        )
      ]
    }
    return [
      ConformityAssumption(
        "PRIOR", "the items vary as the prior distribution says, and are drawn at random",
        vi: "đối tượng biến động theo phân bố tiên nghiệm, và được chọn ngẫu nhiên")
    ]
  }

  private static func rule(_ rule: DecisionRule, hasPrior: Bool) -> [ConformityAssumption] {
    var found = [ConformityAssumption("RULE", rule.text.english, vi: rule.text.vietnamese)]
    switch rule {
    case .guardRatio, .ilacG8, .ilacG8NonBinary, .oimlSharedRisk, .oimlR111:
      found.append(ConformityAssumption("EXPANDED", "U = 2u", vi: "U = 2u"))
    case .targetConsumerRisk, .targetProducerRisk:
      found.append(
        hasPrior
          ? ConformityAssumption(
            "GLOBAL-TARGET",
            "the target is the global risk over all items; the guard band is the same at both limits",
            vi: "mục tiêu là rủi ro chung trên mọi đối tượng; dải bảo vệ như nhau ở hai giới hạn")
          : ConformityAssumption(
            "SPECIFIC-TARGET",
            "without a prior the target is the specific risk of an item measured at the acceptance limit",
            vi:
              "khi không có thông tin tiên nghiệm, mục tiêu là rủi ro riêng của đối tượng đo được đúng tại giới hạn chấp nhận"
          ))
    case .minimumCost where !hasPrior:
      found.append(
        ConformityAssumption(
          "SPECIFIC-COST",
          "without a prior the cost is that of the single item, judged from its measured value alone",
          vi:
            "khi không có thông tin tiên nghiệm, chi phí tính cho từng đối tượng, chỉ theo giá trị đo được"
        ))
    default: break
    }
    if let note = rule.sourceNote {
      found.append(ConformityAssumption("SOURCE", note.english, vi: note.vietnamese))
    }
    return found
  }

  private static func cautions(
    _ problem: ConformityProblem, u: Double, acceptance: AcceptanceInterval
  ) -> [ConformityAssumption] {
    var found: [ConformityAssumption] = []
    if acceptance.isEmpty {
      found.append(
        ConformityAssumption(
          "NOTHING-ACCEPTED", "u is so large that the rule accepts no value at all",
          vi: "u lớn đến mức quy tắc không chấp nhận giá trị nào"))
    } else if acceptance.lower == nil, acceptance.upper == nil {
      found.append(
        ConformityAssumption(
          "EVERYTHING-ACCEPTED", "the rule accepts every value, however far out",
          vi: "quy tắc chấp nhận mọi giá trị, dù xa đến đâu"))
    }
    if u == 0 {
      found.append(
        ConformityAssumption(
          "ZERO-U", "u is zero: the measured value is taken for the true one",
          vi: "u bằng không: giá trị đo được được coi là giá trị thực"))
    }
    if case .oimlR111 = problem.rule, let width = problem.tolerance.width,
      DecimalScaling.product(12, u) > width
    {
      found.append(
        ConformityAssumption(
          "R111-U", "U is more than a third of the MPE, which R 111, 5.2 does not allow",
          vi: "U lớn hơn một phần ba MPE, điều R 111, 5.2 không cho phép"))
    }
    if case .oimlSharedRisk = problem.rule, let width = problem.tolerance.width,
      DecimalScaling.product(12, u) > width
    {
      found.append(
        ConformityAssumption(
          "U-TOO-LARGE",
          "U is more than a third of the MPE: the means are too poor for a decision under this rule",
          vi: "U lớn hơn một phần ba MPE: phương tiện chưa đủ tốt để quyết định theo quy tắc này"))
    }
    return found
  }
}
