public import Quantities

extension DecisionRule {
  /// What the rule does, in words.
  public var text: LocalizedText {
    switch self {
    case .simple:
      LocalizedText(
        "simple acceptance: accept within the tolerance (JCGM 106:2012, 8.2)",
        vi: "chấp nhận đơn giản: chấp nhận trong khoảng dung sai (JCGM 106:2012, 8.2)")
    case .guardBand(let w):
      LocalizedText(
        w < 0
          ? "guarded rejection: the acceptance limits lie outside the tolerance by the guard band (JCGM 106:2012, 8.3)"
          : "guarded acceptance: the acceptance limits lie inside the tolerance by the guard band (JCGM 106:2012, 8.3)",
        vi: w < 0
          ? "loại bỏ có bảo vệ: giới hạn chấp nhận nằm ngoài khoảng dung sai một dải bảo vệ (JCGM 106:2012, 8.3)"
          : "chấp nhận có bảo vệ: giới hạn chấp nhận nằm trong khoảng dung sai một dải bảo vệ (JCGM 106:2012, 8.3)"
      )
    case .guardRatio:
      LocalizedText(
        "guard band w = R·U with the ratio R (JCGM 106:2012, 8.3)",
        vi: "dải bảo vệ w = R·U với tỷ số R (JCGM 106:2012, 8.3)")
    case .ilacG8:
      LocalizedText(
        "binary statement with the guard band w = r·U, r = 1 unless stated (ILAC-G8:09/2019)",
        vi: "kết luận hai mức với dải bảo vệ w = r·U, mặc định r = 1 (ILAC-G8:09/2019)")
    case .ilacG8NonBinary:
      LocalizedText(
        "non-binary statement with w = U: pass, conditional pass, conditional fail, fail (ILAC-G8:09/2019)",
        vi:
          "kết luận nhiều mức với w = U: đạt, đạt có điều kiện, không đạt có điều kiện, không đạt (ILAC-G8:09/2019)"
      )
    case .iso14253:
      LocalizedText(
        "conformity and non-conformity each have to be proved with the stated probability, by default 95 %; in between nothing is proved (ISO 14253-1:2017)",
        vi:
          "sự phù hợp và không phù hợp đều phải được chứng minh với xác suất đã nêu, mặc định 95 %; ở giữa thì chưa chứng minh được gì (ISO 14253-1:2017)"
      )
    case .oimlSharedRisk:
      LocalizedText(
        "shared risk: U at most a third of the MPE, and then the error is held against the MPE itself (practice of OIML R 76; OIML G 19:2017)",
        vi:
          "chia sẻ rủi ro: U không quá một phần ba MPE, khi đó sai số được so với chính MPE (thực hành của OIML R 76; OIML G 19:2017)"
      )
    case .oimlR111:
      LocalizedText(
        "the error is at most the MPE less U (OIML R 111-1:2004, 5.3.1)",
        vi: "sai số không quá MPE trừ U (OIML R 111-1:2004, 5.3.1)")
    case .targetConsumerRisk:
      LocalizedText(
        "acceptance limits for a target consumer's risk (JCGM 106:2012, 9)",
        vi: "giới hạn chấp nhận cho rủi ro mục tiêu của người tiêu dùng (JCGM 106:2012, 9)")
    case .targetProducerRisk:
      LocalizedText(
        "acceptance limits for a target producer's risk (JCGM 106:2012, 9)",
        vi: "giới hạn chấp nhận cho rủi ro mục tiêu của nhà sản xuất (JCGM 106:2012, 9)")
    case .minimumCost:
      LocalizedText(
        "accept where the conformance probability is at least C_FA/(C_FA + C_FR): the least expected cost",
        vi:
          "chấp nhận khi xác suất phù hợp ít nhất bằng C_FA/(C_FA + C_FR): chi phí kỳ vọng nhỏ nhất"
      )
    case .minimax:
      LocalizedText(
        "the greatest expected cost over all true values is least: P(accepted | on the limit) = C_FR/(C_FA + C_FR)",
        vi:
          "chi phí kỳ vọng lớn nhất trên mọi giá trị thực là nhỏ nhất: P(chấp nhận | tại giới hạn) = C_FR/(C_FA + C_FR)"
      )
    }
  }

  /// What about the source is not confirmed, if anything.
  public var sourceNote: LocalizedText? {
    switch self {
    case .oimlSharedRisk:
      LocalizedText(
        "the ratio of a third is common practice; that G 19 states it is from memory, not confirmed",
        vi:
          "tỷ số một phần ba là thực hành phổ biến; việc G 19 nêu tỷ số này là theo trí nhớ, chưa xác nhận"
      )
    case .oimlR111:
      LocalizedText(
        "the clause of R 111 is cited from memory; class E1 is judged by its certificate values",
        vi:
          "điều khoản của R 111 được dẫn theo trí nhớ; cấp E1 được đánh giá theo giá trị giấy chứng nhận"
      )
    case .ilacG8, .ilacG8NonBinary, .iso14253:
      LocalizedText(
        "the rule is as the profession describes it; the text of the document was not at hand",
        vi: "quy tắc theo cách hiểu chung trong ngành; chưa đối chiếu nguyên văn tài liệu")
    case .simple, .guardBand, .guardRatio, .targetConsumerRisk, .targetProducerRisk, .minimumCost,
      .minimax:
      nil
    }
  }
}
