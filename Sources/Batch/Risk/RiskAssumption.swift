import Assessment
public import Quantities

/// What the risks of a batch take for granted, beyond what its rows say.
public struct RiskAssumption: Sendable, Hashable {
  /// A word that never changes.
  public let code: String
  public let text: LocalizedText

  private init(_ code: String, _ text: LocalizedText) {
    self.code = code
    self.text = text
  }

  /// All that hold under the options.
  public static func all(_ options: RiskOptions) -> [RiskAssumption] {
    [
      weights(options.weights.assumption),
      RiskAssumption(
        "buoyancy",
        LocalizedText(
          "No instrument was adjusted just before: buoyancy counts as in EURAMET cg-18, 7.1.2.2-5d.",
          vi:
            "Không cân nào được hiệu chỉnh ngay trước đó: lực đẩy không khí tính theo EURAMET cg-18, 7.1.2.2-5d."
        )),
      RiskAssumption(
        "resolution",
        LocalizedText(
          "Zero is known to d/√12, an indication too, or to a tenth of that with added weights.",
          vi:
            "Điểm không được biết đến d/√12, chỉ thị cũng vậy, hoặc đến một phần mười khi có quả cân thêm."
        )),
      RiskAssumption(
        "scatter",
        LocalizedText(
          "The scatter of an instrument is that of its own repeatability rows; without them its risk is not evaluated.",
          vi:
            "Độ tản mạn của một cân lấy từ chính các dòng độ lặp lại của nó; không có thì không đánh giá rủi ro."
        )),
      RiskAssumption(
        "bounds",
        LocalizedText(
          "How the errors of one instrument are correlated is not known: probabilities are bounds (Bonferroni). The range of the repeatability test is not part of them.",
          vi:
            "Không biết các sai số của một cân tương quan thế nào: xác suất là các cận (Bonferroni), không gồm độ rộng của phép thử độ lặp lại."
        )),
      RiskAssumption(
        "no-prior",
        LocalizedText(
          "What holds of one instrument rests on its own readings alone, and so does the expected number of wrong verdicts.",
          vi:
            "Điều nêu cho từng cân chỉ dựa trên số đọc của chính nó, số kết luận sai kỳ vọng cũng vậy."
        )),
      RiskAssumption(
        "prior",
        LocalizedText(
          "Global risks are those of a single error: true errors in units of the MPE are normally distributed in a kind, with the mean of its weighing rows and their variance less the mean of u².",
          vi:
            "Rủi ro toàn cục là của một sai số đơn lẻ: sai số thực tính theo MPE trong một loại có phân bố chuẩn, với trung bình của các dòng cân và phương sai của chúng trừ trung bình của u²."
        )),
    ]
  }

  private static func weights(_ assumption: FleetWeights.Assumption) -> RiskAssumption {
    switch assumption {
    case .partOfLimit(let part):
      let share = "\(part.numerator)/\(part.denominator)"
      return RiskAssumption(
        "weights",
        LocalizedText(
          "The test weights are off by up to \(share) of the MPE on initial verification, as the rules allow.",
          vi: "Quả cân chuẩn sai tối đa \(share) MPE khi kiểm định ban đầu, như quy tắc cho phép."))
    case .weightClass(let name):
      return RiskAssumption(
        "weights",
        LocalizedText(
          "Each load is made up of the fewest weights of class \(name), all off by up to their MPE to the same side.",
          vi:
            "Mỗi tải gồm ít quả cân cấp \(name) nhất có thể, tất cả sai đến MPE của mình về cùng một phía."
        ))
    }
  }
}
