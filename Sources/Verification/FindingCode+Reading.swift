import Quantities

extension FindingCode {
  /// Codes on single readings.
  var meaningForReading: LocalizedText? {
    switch self {
    case .errorBeyondMPE:
      LocalizedText(
        """
        The corrected error of a reading is larger than the maximum permissible error at \
        its load. An error exactly on the limit would pass. The instrument does not \
        conform; it may not be used for trade until it is adjusted and verified again.
        """,
        vi: """
          Sai số đã hiệu chính của một số đọc lớn hơn sai số cho phép lớn nhất ở mức tải \
          đó. Sai số đúng bằng giới hạn thì đạt. Cân không phù hợp; không được dùng trong \
          mua bán cho đến khi hiệu chỉnh và kiểm định lại.
          """)
    case .errorUndecided:
      LocalizedText(
        """
        The error is known only between two bounds, and the limit lies between them. \
        Repeat the reading with small weights of about 0.1 e, added until the indication \
        changes, and record their sum as ΔL.
        """,
        vi: """
          Sai số chỉ biết nằm giữa hai cận và giới hạn nằm giữa hai cận đó. Hãy đo lại với \
          các quả cân nhỏ khoảng 0,1 e, thêm dần đến khi số chỉ chuyển, và ghi tổng của \
          chúng là ΔL.
          """)
    case .addedMissing:
      LocalizedText(
        """
        A digital indication with d above 0.2 e hides up to half an interval. Without ΔL \
        the error is an interval of ±e/2 around I − L; where that decides, it decides.
        """,
        vi: """
          Số chỉ hiện số với d lớn hơn 0,2 e che khuất đến nửa độ chia. Không có ΔL thì \
          sai số là khoảng ±e/2 quanh I − L; nếu khoảng đó đủ để kết luận thì vẫn kết \
          luận.
          """)
    case .addedInvalid:
      LocalizedText(
        """
        ΔL is the sum of the small weights that make the indication change to the next \
        one: more than zero, at most the step to the next indication. Another value is a \
        slip, and the reading is not judged.
        """,
        vi: """
          ΔL là tổng các quả cân nhỏ làm số chỉ chuyển sang giá trị kế tiếp: lớn hơn không \
          và không quá bước đến số chỉ kế tiếp. Giá trị khác là ghi nhầm nên số đọc không \
          được xét.
          """)
    case .addedIgnored:
      LocalizedText(
        """
        ΔL was recorded for an analog or non-self-indicating instrument. Such an \
        indication is read between the marks, so ΔL was left out.
        """,
        vi: """
          Đã ghi ΔL cho cân chỉ thị kim hoặc không tự chỉ thị. Số chỉ loại này được đọc \
          giữa các vạch nên ΔL không được dùng.
          """)
    case .indicationMissing:
      LocalizedText(
        """
        A reading without an indication says nothing about the error.
        """,
        vi: """
          Số đọc không có số chỉ thì không cho biết sai số.
          """)
    case .indicationNotMultiple:
      LocalizedText(
        """
        A digital instrument can only show multiples of its scale interval d. The \
        indication, or d, was typed wrongly; the reading is not judged.
        """,
        vi: """
          Cân hiện số chỉ hiển thị bội số của giá trị độ chia d. Số chỉ hoặc d bị gõ nhầm; \
          số đọc không được xét.
          """)
    case .loadNegative:
      LocalizedText(
        """
        A load of test weights cannot be below zero.
        """,
        vi: """
          Tải của quả cân chuẩn không thể nhỏ hơn không.
          """)
    case .loadAboveMax:
      LocalizedText(
        """
        The limits hold up to Max. A reading above it is not judged: check the load, Max \
        and, on an instrument with several ranges, the selected range.
        """,
        vi: """
          Giới hạn chỉ áp dụng đến Max. Số đọc vượt Max không được xét: hãy kiểm tra tải, \
          Max và phạm vi đã chọn nếu cân có nhiều phạm vi.
          """)
    case .loadBeyondClass:
      LocalizedText(
        """
        At this load there would be more scale intervals than the class can have, so the \
        table holds no limit. Max, e or the class is stated wrongly: this is an error of \
        the data, not a verdict.
        """,
        vi: """
          Ở mức tải này số độ chia vượt quá mức mà cấp chính xác có thể có nên bảng không \
          có giới hạn. Max, e hoặc cấp chính xác khai sai: đây là lỗi dữ liệu, không phải \
          kết luận.
          """)
    case .rangeAmbiguous:
      LocalizedText(
        """
        On a multiple-range instrument one load can be weighed in several ranges with \
        different limits. The reading does not say which was selected, and the ranges \
        disagree. Record the range number.
        """,
        vi: """
          Ở cân nhiều phạm vi, một tải có thể cân ở nhiều phạm vi với giới hạn khác nhau. \
          Số đọc không ghi phạm vi đã chọn và các phạm vi cho kết luận khác nhau. Hãy ghi \
          số thứ tự phạm vi.
          """)
    case .rangeInferred:
      LocalizedText(
        """
        A reading of a multiple-range instrument did not name its range. It was judged \
        in the range that it can belong to; where several could hold it, all of them \
        gave the same verdict.
        """,
        vi: """
          Số đọc của cân nhiều phạm vi không ghi phạm vi. Số đọc được xét ở phạm vi phù \
          hợp; nếu có nhiều phạm vi thì tất cả cho cùng kết luận.
          """)
    case .rangeUnknown:
      LocalizedText(
        """
        A reading names a weighing range that the instrument does not have. Ranges are \
        counted from 1, the smallest Max first.
        """,
        vi: """
          Số đọc ghi một phạm vi mà cân không có. Các phạm vi đánh số từ 1, Max nhỏ nhất \
          trước.
          """)
    case .zeroNotRecorded:
      LocalizedText(
        """
        No reading at or near zero was recorded, so E0 is not known and the error itself \
        is judged. Record the zero to have errors corrected.
        """,
        vi: """
          Chưa ghi số đọc tại hoặc gần không nên không biết E0 và xét chính sai số. Hãy \
          ghi số đọc tại không để hiệu chính sai số.
          """)
    case .zeroUnusable:
      LocalizedText(
        """
        A zero reading was recorded from which E0 cannot follow: its ΔL or its \
        indication is impossible. The readings that need it are not judged.
        """,
        vi: """
          Đã ghi số đọc tại không nhưng không thể suy ra E0: ΔL hoặc số chỉ không hợp lý. \
          Các số đọc cần đến nó không được xét.
          """)
    case .extendedDisplay:
      LocalizedText(
        """
        The indications were read on a display with a finer step than d, switched on for \
        the test. It changes neither e nor the class; up to 0.2 e it is read directly. \
        The wording of the clause on this is not confirmed.
        """,
        vi: """
          Số chỉ được đọc ở chế độ hiển thị mở rộng có bước nhỏ hơn d, bật trong lúc thử. \
          Chế độ này không làm thay đổi e hay cấp chính xác; đến 0,2 e thì đọc trực tiếp. \
          Lời văn của điều khoản này chưa được xác nhận.
          """)
    default: nil
    }
  }
}
