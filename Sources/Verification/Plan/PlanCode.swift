import Quantities

/// The codes of what a load plan has to say beyond the codes of a verification.
enum PlanCode: String, CaseIterable {
  case noWeights = "PLAN-NO-WEIGHTS"
  case notEnough = "PLAN-NOT-ENOUGH"
  case tooCoarse = "PLAN-TOO-COARSE"
  case extraLoad = "PLAN-EXTRA-LOAD"
  case smallWeights = "PLAN-SMALL-WEIGHTS"
  case smallWeightsInUse = "PLAN-SMALL-WEIGHTS-IN-USE"
  case substitution = "PLAN-SUBSTITUTION"
  case rollingLoad = "PLAN-ROLLING-LOAD"
  case tooFewLoads = "PLAN-TOO-FEW-LOADS"
  case notProven = "PLAN-NOT-PROVEN"

  /// What the code means and what to do about it.
  var meaning: LocalizedText {
    switch self {
    case .noWeights:
      LocalizedText(
        "No test weights were stated that can be counted. State those at hand with their class.",
        vi: "Chưa khai quả cân nào tính được. Hãy khai các quả cân hiện có kèm cấp của chúng.")
    case .notEnough:
      LocalizedText(
        """
        All weights at hand together are lighter than the load. Bring more, or replace weights \
        by other material where the rules allow it (substitution).
        """,
        vi: """
          Tất cả quả cân hiện có cộng lại vẫn nhẹ hơn tải cần đặt. Hãy mang thêm quả cân, hoặc \
          dùng tải thế nếu quy tắc cho phép.
          """)
    case .tooCoarse:
      LocalizedText(
        """
        The weights are heavy enough together, but no selection of them comes near the load. \
        Bring lighter ones.
        """,
        vi: """
          Quả cân đủ nặng nhưng không có cách chọn nào tạo được tải gần mức cần. Hãy mang thêm \
          quả cân nhỏ hơn.
          """)
    case .extraLoad:
      LocalizedText(
        """
        The test adds a small load to the one on the instrument, and the weights that are left \
        do not make it up. Bring smaller ones.
        """,
        vi: """
          Phép thử cần thêm một tải nhỏ lên tải đang có, nhưng các quả cân còn lại không tạo được \
          tải đó. Hãy mang thêm quả cân nhỏ.
          """)
    case .smallWeights:
      LocalizedText(
        """
        A digital indication tells an error only to within ±e/2. Small weights of a tenth of e \
        find the point where the display changes, and with it the error itself. Without them \
        readings near the limit stay undecided.
        """,
        vi: """
          Số chỉ hiện số chỉ cho biết sai số trong khoảng ±e/2. Quả cân nhỏ bằng một phần mười e \
          giúp tìm điểm số chỉ nhảy, từ đó biết chính sai số. Không có chúng, các số đọc gần giới \
          hạn sẽ chưa kết luận được.
          """)
    case .smallWeightsInUse:
      LocalizedText(
        """
        The load takes weights that are also needed to find the changeover point. Bring a second \
        set of small weights, or read without them there.
        """,
        vi: """
          Tải này dùng mất các quả cân nhỏ cần để tìm điểm số chỉ nhảy. Hãy mang thêm một bộ quả \
          cân nhỏ, hoặc đọc mà không dùng chúng ở mức đó.
          """)
    case .substitution:
      LocalizedText(
        """
        The weights do not reach Max, and the rules allow to replace them by other material: find \
        the error with the weights, take them off, put material on until the same changeover \
        point appears, and add the weights again.
        """,
        vi: """
          Quả cân không đủ đến Max, và quy tắc cho phép dùng tải thế: xác định sai số với quả cân, \
          dỡ quả cân xuống, chất tải thế đến khi đạt cùng điểm số chỉ nhảy, rồi đặt lại quả cân.
          """)
    case .rollingLoad:
      LocalizedText(
        """
        Eccentricity of a receptor for rolling loads is tested with a vehicle, not with weights.
        """,
        vi: "Tải trọng lệch tâm của bàn cân chịu tải lăn được thử bằng xe, không dùng quả cân.")
    case .tooFewLoads:
      LocalizedText(
        """
        The weights make up fewer different loads than the rule asks for. Bring weights of other \
        nominal values.
        """,
        vi: """
          Quả cân tạo được ít mức tải khác nhau hơn số mà quy tắc yêu cầu. Hãy mang thêm quả cân \
          có giá trị danh định khác.
          """)
    case .notProven:
      LocalizedText(
        """
        The list of weights is so long that the search for the fewest pieces was stopped. The \
        builds are right; they may not be the shortest.
        """,
        vi: """
          Danh sách quả cân quá dài nên việc tìm cách ít quả nhất đã dừng sớm. Các cách đặt vẫn \
          đúng, nhưng có thể chưa phải ít quả nhất.
          """)
    }
  }
}
