import Quantities

extension FindingCode {
  /// Codes on test weights, and on the retail check.
  var meaningForWeights: LocalizedText? {
    switch self {
    case .weightsNotStated:
      LocalizedText(
        """
        The inspection does not say with which weights it was made. Whether they are \
        good enough could not be checked; that alone does not change the verdict.
        """,
        vi: """
          Lần kiểm tra không khai quả cân đã dùng. Không kiểm tra được quả cân có đủ chính \
          xác không; riêng điều này không thay đổi kết luận.
          """)
    case .weightsTooPoor:
      LocalizedText(
        """
        The maximum permissible errors of the weights that make up the load add up to \
        more than a third of the instrument's own on initial verification. An error \
        within the limit then proves nothing; use weights of a better class.
        """,
        vi: """
          Tổng sai số cho phép của các quả cân tạo thành tải lớn hơn một phần ba sai số \
          cho phép của cân khi kiểm định ban đầu. Khi đó sai số trong giới hạn không chứng \
          minh được gì; hãy dùng quả cân cấp tốt hơn.
          """)
    case .weightsCannotCompose:
      LocalizedText(
        """
        No selection of the stated weights has this mass. The list may be incomplete; \
        the weights were not checked at this load.
        """,
        vi: """
          Không có cách chọn nào trong các quả cân đã khai tạo thành khối lượng này. Danh \
          sách có thể thiếu; quả cân không được kiểm tra ở mức tải này.
          """)
    case .weightClassUnknown:
      LocalizedText(
        """
        The table of weights gives no maximum permissible error for this class and \
        nominal value, so that the weight could not be counted. Check both.
        """,
        vi: """
          Bảng quả cân không có sai số cho phép với cấp và giá trị danh nghĩa này nên \
          không tính được quả cân. Hãy kiểm tra cả hai.
          """)
    case .weightTableMissing:
      LocalizedText(
        """
        The rules that were loaded hold no table of weights (R 111), so that test \
        weights could not be checked.
        """,
        vi: """
          Các quy tắc đã nạp không có bảng quả cân (R 111) nên không kiểm tra được quả cân \
          chuẩn.
          """)
    case .substitutionStandards:
      LocalizedText(
        """
        Where other material takes the place of test weights, standards of at least half \
        of Max are needed, a third when the repeatability is at most 0.3 e, a fifth when \
        it is at most 0.2 e. There are fewer.
        """,
        vi: """
          Khi dùng vật liệu khác thay quả cân chuẩn, cần chuẩn ít nhất một nửa Max, một \
          phần ba khi độ lặp lại không quá 0,3 e, một phần năm khi không quá 0,2 e. Lượng \
          chuẩn hiện có ít hơn.
          """)
    case .substitutionSpreadUnknown:
      LocalizedText(
        """
        Neither a spread of three placings nor a repeatability test is at hand, so the \
        largest share of standards is asked for.
        """,
        vi: """
          Không có độ tản mạn của ba lần đặt tải hay phép thử độ lặp lại nên áp dụng tỷ lệ \
          chuẩn lớn nhất.
          """)
    case .retailShortage:
      LocalizedText(
        """
        The scale errs against the customer by more than the permitted shortage: a \
        seller's scale shows too much, a buyer's scale too little. An error in the \
        customer's favour is no breach.
        """,
        vi: """
          Cân sai lệch gây thiệt cho khách hàng quá lượng thiếu cho phép: cân của người \
          bán chỉ thừa, cân thu mua chỉ thiếu. Sai lệch có lợi cho khách hàng không phải \
          là vi phạm.
          """)
    case .retailOutsideTables:
      LocalizedText(
        """
        The mass lies below 20 d, above Max, or otherwise outside Bảng 1 and Bảng 2, \
        which then say nothing about the permitted shortage. Check at a mass that they \
        cover.
        """,
        vi: """
          Khối lượng nhỏ hơn 20 d, lớn hơn Max hoặc nằm ngoài Bảng 1 và Bảng 2 nên không \
          có lượng thiếu cho phép. Hãy kiểm tra ở mức khối lượng có trong bảng.
          """)
    case .retailScaleUnsuited:
      LocalizedText(
        """
        The scale does not suit the quantity of goods: its division d is larger than \
        Bảng 1 allows for it, or the goods exceed Max. A 15 kg dial scale with d = 50 g \
        may not be used to sell half a kilogram.
        """,
        vi: """
          Cân không phù hợp với lượng hàng: giá trị độ chia d lớn hơn mức Bảng 1 cho phép \
          hoặc lượng hàng vượt Max. Cân đồng hồ 15 kg có d = 50 g không được dùng để bán \
          nửa kilôgam.
          """)
    case .retailGoodsNotStated:
      LocalizedText(
        """
        Without the usual mass of goods it cannot be said whether the division of the \
        scale suits it (Bảng 1). The shortage is judged all the same.
        """,
        vi: """
          Không có lượng hàng thường cân thì không thể nói giá trị độ chia của cân có phù \
          hợp không (Bảng 1). Lượng thiếu vẫn được xét.
          """)
    case .retailCheckWeights:
      LocalizedText(
        """
        A check weight must be good to a thousandth of its nominal value, or of class \
        M1. This one is not known to be; nothing is concluded with it.
        """,
        vi: """
          Quả cân đối chứng phải có sai số không quá một phần nghìn giá trị danh nghĩa \
          hoặc đạt cấp M1. Quả cân này không rõ có đạt không nên không kết luận.
          """)
    case .retailCheckWeightNominal:
      LocalizedText(
        """
        The circular lists check weights of 0.5, 1, 2, 5, 10 and 20 kg. Another one was \
        used; the verdict does not depend on it.
        """,
        vi: """
          Thông tư quy định quả cân đối chứng 0,5; 1; 2; 5; 10 và 20 kg. Đã dùng quả cân \
          khác; kết luận không phụ thuộc điều này.
          """)
    case .retailZero:
      LocalizedText(
        """
        Before the check weights were put on, the scale did not show zero. That is part \
        of what it shows too much or too little: set it to zero and repeat.
        """,
        vi: """
          Trước khi đặt quả cân đối chứng, cân không chỉ số không. Độ lệch này nằm trong \
          phần chỉ thừa hoặc thiếu: hãy chỉnh về không và đo lại.
          """)
    case .retailInitialLimits:
      LocalizedText(
        """
        For scales that Bảng 2 does not list the permitted shortage is twice the limit \
        on initial verification, which another rule set holds. That rule set was not \
        loaded.
        """,
        vi: """
          Với cân không có trong Bảng 2, lượng thiếu cho phép bằng hai lần giới hạn khi \
          kiểm định ban đầu, nằm trong một bộ quy tắc khác. Bộ quy tắc đó chưa được nạp.
          """)
    default: nil
    }
  }
}
