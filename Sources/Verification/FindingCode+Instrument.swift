import Quantities

extension FindingCode {
  /// Codes on the instrument and on the rules.
  var meaningForInstrument: LocalizedText? {
    switch self {
    case .intervalOfClass:
      LocalizedText(
        """
        The class has no scale interval of this size. Table 3 gives each accuracy class \
        the intervals e it may have; check e and the class on the data plate.
        """,
        vi: """
          Cấp chính xác này không có giá trị độ chia kiểm như vậy. Bảng 3 quy định e cho \
          từng cấp chính xác; hãy kiểm tra e và cấp chính xác trên nhãn mác.
          """)
    case .numberOfIntervals:
      LocalizedText(
        """
        The number of verification scale intervals n = Max/e lies outside what Table 3 \
        allows in this class. Either Max, e or the class is stated wrongly, or the \
        instrument cannot belong to the class.
        """,
        vi: """
          Số độ chia kiểm n = Max/e nằm ngoài mức Bảng 3 cho phép ở cấp chính xác này. \
          Hoặc Max, e, cấp chính xác khai sai, hoặc cân không thể thuộc cấp này.
          """)
    case .minOfClass:
      LocalizedText(
        """
        Min is smaller than the class allows: so many e (so many d with an auxiliary \
        indicating device, 5 e for grading instruments). Below that the relative error \
        may be too large.
        """,
        vi: """
          Min nhỏ hơn mức cấp chính xác cho phép: một số lần e (số lần d khi có bộ phận \
          chỉ thị phụ, 5 e đối với cân phân loại). Dưới mức đó sai số tương đối có thể quá \
          lớn.
          """)
    case .minNotStated:
      LocalizedText(
        """
        Min was not given, so that it could not be compared with its least value. The \
        verdict does not depend on it.
        """,
        vi: """
          Chưa khai Min nên không so sánh được với mức nhỏ nhất. Kết luận không phụ thuộc \
          điều này.
          """)
    case .partialRangeRatio:
      LocalizedText(
        """
        On a multi-interval instrument each partial range, but the last, must reach at \
        least so many intervals of the next one (Table 4). This one ends too early.
        """,
        vi: """
          Ở cân nhiều khoảng chia, mỗi khoảng cân thành phần trừ khoảng cuối phải đạt ít \
          nhất số độ chia của khoảng kế tiếp theo Bảng 4. Khoảng này kết thúc quá sớm.
          """)
    case .intervalForm:
      LocalizedText(
        """
        A scale interval has the form 1, 2 or 5 times a power of ten in its unit. \
        Another figure is most often a slip in typing e or d.
        """,
        vi: """
          Giá trị độ chia phải có dạng 1, 2 hoặc 5 nhân lũy thừa của 10 theo đơn vị của \
          nó. Số khác thường là do gõ nhầm e hoặc d.
          """)
    case .intervalTooFine:
      LocalizedText(
        """
        Half of the scale interval is finer than the last decimal place that is held, so \
        errors cannot be computed exactly and nothing is concluded.
        """,
        vi: """
          Một nửa giá trị độ chia nhỏ hơn chữ số thập phân cuối cùng được lưu, nên không \
          tính được sai số chính xác và không kết luận.
          """)
    case .auxiliaryDevice:
      LocalizedText(
        """
        An indication finer than e (d < e) needs an auxiliary indicating device. Only \
        instruments of class I and II may have one, not multi-interval instruments; then \
        d < e ≤ 10 d and e is a power of ten of a kilogram.
        """,
        vi: """
          Chỉ thị nhỏ hơn e (d < e) cần có bộ phận chỉ thị phụ. Chỉ cân cấp I và II được \
          có, cân nhiều khoảng chia thì không; khi đó d < e ≤ 10 d và e là lũy thừa của 10 \
          kilôgam.
          """)
    case .dNotEqualToE:
      LocalizedText(
        """
        On this instrument the scale interval d and the verification scale interval e \
        must be equal: every partial range of a multi-interval instrument, and every \
        instrument for which the rules demand it.
        """,
        vi: """
          Với cân này giá trị độ chia d phải bằng giá trị độ chia kiểm e: mọi khoảng thành \
          phần của cân nhiều khoảng chia, và mọi cân mà quy tắc yêu cầu như vậy.
          """)
    case .classIInterval:
      LocalizedText(
        """
        A class I instrument with d below 1 mg has e = 1 mg, because smaller values \
        cannot be verified with test weights.
        """,
        vi: """
          Cân cấp I có d nhỏ hơn 1 mg thì e = 1 mg, vì giá trị nhỏ hơn không thể kiểm định \
          bằng quả cân chuẩn.
          """)
    case .outOfScope:
      LocalizedText(
        """
        The rule set was not made for such an instrument: another class, another kind, \
        or too large a Max. Nothing is concluded by it; choose the rules for this \
        instrument.
        """,
        vi: """
          Bộ quy tắc không dành cho loại cân này: khác cấp chính xác, khác loại hoặc Max \
          quá lớn. Không kết luận theo bộ này; hãy chọn bộ quy tắc phù hợp.
          """)
    case .stageNotCovered:
      LocalizedText(
        """
        The rule set has no limits for this occasion, such as an in-service inspection. \
        Choose another stage or another rule set.
        """,
        vi: """
          Bộ quy tắc không có giới hạn cho chế độ này, ví dụ kiểm tra trong sử dụng. Hãy \
          chọn chế độ khác hoặc bộ quy tắc khác.
          """)
    case .rulesNotInForce:
      LocalizedText(
        """
        On the date of the inspection the document was not yet, or no longer, in force. \
        The figures are given all the same; check which edition applied.
        """,
        vi: """
          Vào ngày kiểm tra, văn bản chưa có hoặc đã hết hiệu lực. Số liệu vẫn được tính; \
          hãy kiểm tra văn bản nào được áp dụng.
          """)
    case .unconfirmedRule:
      LocalizedText(
        """
        A row of the rules that decided something has not been confirmed in the document \
        itself. Check the clause before you rely on it.
        """,
        vi: """
          Một dòng quy tắc đã dùng để kết luận chưa được xác nhận từ chính văn bản. Hãy \
          kiểm tra điều khoản trước khi căn cứ vào đó.
          """)
    default: nil
    }
  }
}
