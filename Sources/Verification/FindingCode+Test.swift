import Quantities

extension FindingCode {
  /// Codes on tests.
  var meaningForTest: LocalizedText? {
    switch self {
    case .emptyTest:
      LocalizedText(
        """
        A test was listed without a reading. It does not pass.
        """,
        vi: """
          Có ghi phép thử nhưng không có số đọc. Phép thử không đạt.
          """)
    case .noTests:
      LocalizedText(
        """
        The inspection holds no test, so nothing can be concluded.
        """,
        vi: """
          Lần kiểm tra không có phép thử nào nên không thể kết luận.
          """)
    case .testNotInRules:
      LocalizedText(
        """
        The rule set does not know this test for such an instrument, so its readings \
        cannot be judged by it. Leave the test out, or choose the rules that hold it.
        """,
        vi: """
          Bộ quy tắc không có phép thử này cho loại cân như vậy nên không xét được số đọc. \
          Hãy bỏ phép thử hoặc chọn bộ quy tắc có phép thử này.
          """)
    case .requiredTestMissing:
      LocalizedText(
        """
        The stage asks for a test that was not carried out. The tests that were done \
        keep their verdicts; the whole cannot pass without it.
        """,
        vi: """
          Chế độ kiểm định đòi hỏi một phép thử chưa thực hiện. Các phép thử đã làm giữ \
          nguyên kết luận; toàn bộ không thể đạt khi thiếu phép thử này.
          """)
    case .requiredLoadsMissing:
      LocalizedText(
        """
        The weighing test must include Max, Min (from 100 mg upwards) and loads at or \
        near each point where the maximum permissible error changes. Near means within \
        one interval e, or within 2 % of the point where that is more.
        """,
        vi: """
          Phép thử sai số phải có Max, Min (từ 100 mg trở lên) và các mức tải tại hoặc gần \
          mỗi điểm sai số cho phép thay đổi. Gần nghĩa là trong một e, hoặc trong 2 % của \
          điểm đó nếu lớn hơn.
          """)
    case .tooFewLoads:
      LocalizedText(
        """
        The weighing test needs at least five different loads in each weighing range.
        """,
        vi: """
          Phép thử sai số cần ít nhất năm mức tải khác nhau trong mỗi phạm vi cân.
          """)
    case .unloadingNotTested:
      LocalizedText(
        """
        The limits hold for loading and for unloading. Only readings on loading were \
        recorded.
        """,
        vi: """
          Giới hạn áp dụng cho cả tăng tải và giảm tải. Mới chỉ ghi số đọc khi tăng tải.
          """)
    case .repeatabilitySpread:
      LocalizedText(
        """
        Several weighings of one load differ by more than the maximum permissible error \
        at that load, even though each may lie within it. The instrument does not \
        conform.
        """,
        vi: """
          Các lần cân cùng một tải chênh nhau lớn hơn sai số cho phép lớn nhất ở mức tải \
          đó, dù từng lần có thể nằm trong giới hạn. Cân không phù hợp.
          """)
    case .repeatabilityUndecided:
      LocalizedText(
        """
        Without ΔL the difference between the weighings is known only between two \
        bounds, and the limit lies between them. Repeat with small added weights.
        """,
        vi: """
          Không có ΔL nên chênh lệch giữa các lần cân chỉ biết trong một khoảng và giới \
          hạn nằm trong khoảng đó. Hãy đo lại với các quả cân nhỏ thêm vào.
          """)
    case .tooFewWeighings:
      LocalizedText(
        """
        Repeatability is judged on a series of weighings of one load: three in classes \
        III and IIII, six in classes I and II. A shorter series does not pass.
        """,
        vi: """
          Độ lặp lại được xét trên một loạt cân cùng một tải: ba lần ở cấp III và IIII, \
          sáu lần ở cấp I và II. Loạt ngắn hơn không đạt.
          """)
    case .repeatabilityLoad:
      LocalizedText(
        """
        The repeatability series was made at another load than about 0.8 Max (or the \
        parts of Max that the rules name). About means at least nine tenths of it.
        """,
        vi: """
          Loạt cân lặp lại không ở khoảng 0,8 Max (hoặc các phần của Max mà quy tắc nêu). \
          Khoảng nghĩa là ít nhất chín phần mười của mức đó.
          """)
    case .eccentricityPositions:
      LocalizedText(
        """
        Fewer positions were loaded off centre than the receptor needs: four quarter \
        segments with up to four supports, one over each support with more. An \
        incomplete test does not pass.
        """,
        vi: """
          Số vị trí đặt tải lệch tâm ít hơn yêu cầu: bốn phần tư mặt bàn khi có đến bốn \
          điểm đỡ, mỗi điểm đỡ một vị trí khi nhiều hơn. Phép thử chưa đủ thì không đạt.
          """)
    case .eccentricityLoad:
      LocalizedText(
        """
        The load off centre was smaller than about (Max + T+)/3, or /(n − 1) with n > 4 \
        supports, or /10 for tanks and hoppers. About means at least nine tenths of it.
        """,
        vi: """
          Tải lệch tâm nhỏ hơn khoảng (Max + T+)/3, hoặc /(n − 1) khi có n > 4 điểm đỡ, \
          hoặc /10 với bồn và phễu. Khoảng nghĩa là ít nhất chín phần mười của mức đó.
          """)
    case .eccentricityZero:
      LocalizedText(
        """
        A position off centre exceeds the limit, and zero was read only once for the test or \
        not at all. The zero may have moved: repeat the test and read zero before each position.
        """,
        vi: """
          Một vị trí lệch tâm vượt giới hạn trong khi chỉ đọc không một lần cho cả phép thử \
          hoặc chưa đọc. Điểm không có thể đã trôi: hãy đo lại và đọc không trước mỗi vị trí.
          """)
    case .rollingLoadTooLarge:
      LocalizedText(
        """
        A rolling load may be at most 0.8 (Max + T+) in the eccentricity test: that is a \
        ceiling, not the load to aim at.
        """,
        vi: """
          Tải lăn trong phép thử lệch tâm không quá 0,8 (Max + T+): đó là mức trần, không \
          phải mức cần đạt.
          """)
    case .hysteresis:
      LocalizedText(
        """
        At one load the readings on loading and on unloading differ by more than the \
        maximum permissible error. Only rule sets that limit this difference judge it.
        """,
        vi: """
          Ở một mức tải, số đọc khi tăng và khi giảm tải chênh nhau lớn hơn sai số cho \
          phép lớn nhất. Chỉ bộ quy tắc có giới hạn độ hồi sai mới xét điều này.
          """)
    case .hysteresisUndecided:
      LocalizedText(
        """
        The errors on loading and unloading are known only between bounds, and whether \
        they differ too much is open.
        """,
        vi: """
          Sai số khi tăng và giảm tải chỉ biết trong một khoảng nên chưa rõ độ hồi sai có \
          quá lớn không.
          """)
    case .hysteresisNotTested:
      LocalizedText(
        """
        The rules limit the difference between loading and unloading, but no load was \
        read in both directions.
        """,
        vi: """
          Quy tắc có giới hạn độ hồi sai nhưng chưa có mức tải nào được đọc theo cả hai \
          chiều.
          """)
    case .discrimination:
      LocalizedText(
        """
        A small extra load, put on gently, did not change the indication as much as it \
        must: 1.4 d must show on a digital indication, |MPE| must move a pointer by \
        seven tenths of it, 0.4 |MPE| must move a beam visibly.
        """,
        vi: """
          Tải thêm nhỏ đặt nhẹ lên cân không làm thay đổi số chỉ như yêu cầu: 1,4 d phải \
          thể hiện ở số chỉ hiện số, |MPE| phải làm kim dịch chuyển bảy phần mười giá trị \
          đó, 0,4 |MPE| phải làm đòn cân dịch chuyển nhìn thấy được.
          """)
    case .discriminationLoads:
      LocalizedText(
        """
        Discrimination is tried at Min, at about half of Max and at Max. Some of these loads \
        are missing; the verdict does not depend on it.
        """,
        vi: """
          Độ động được thử ở Min, khoảng nửa Max và Max. Thiếu một số mức tải này; kết luận \
          không phụ thuộc điều đó.
          """)
    case .discriminationNotApplicable:
      LocalizedText(
        """
        The rules ask for discrimination of a digital instrument only from d = 5 mg \
        upwards. The readings count for nothing.
        """,
        vi: """
          Quy tắc chỉ yêu cầu độ động của cân hiện số từ d = 5 mg trở lên. Các số đọc \
          không được tính.
          """)
    case .extraLoad:
      LocalizedText(
        """
        The extra load was not the one the rules ask for, and what happened proves \
        nothing: a larger load that shows, or a smaller one that does not. Repeat with \
        the right load, and record it.
        """,
        vi: """
          Tải thêm không đúng mức quy định và kết quả không chứng minh được gì: tải lớn \
          hơn thì thể hiện, hoặc tải nhỏ hơn thì không. Hãy đo lại với đúng tải và ghi \
          lại.
          """)
    case .responseMissing:
      LocalizedText(
        """
        It was not recorded what the indication did after the extra load: the indication \
        after it, whether the beam moved, or by how many millimetres.
        """,
        vi: """
          Chưa ghi số chỉ thay đổi thế nào sau khi thêm tải: số chỉ sau đó, đòn cân có \
          dịch chuyển không, hoặc dịch chuyển bao nhiêu milimét.
          """)
    case .sensitivity:
      LocalizedText(
        """
        An extra load of |MPE| must displace the indicating element of a \
        non-self-indicating instrument by a least number of millimetres. It moved less.
        """,
        vi: """
          Tải thêm bằng |MPE| phải làm bộ phận chỉ thị của cân không tự chỉ thị dịch \
          chuyển ít nhất một số milimét. Nó dịch chuyển ít hơn.
          """)
    case .sensitivityNotApplicable:
      LocalizedText(
        """
        Sensitivity is a requirement on non-self-indicating instruments only. The \
        readings count for nothing.
        """,
        vi: """
          Độ nhạy chỉ yêu cầu đối với cân không tự chỉ thị. Các số đọc không được tính.
          """)
    case .zeroSetting:
      LocalizedText(
        """
        After setting to zero the error is larger than 0.25 e, or 0.5 d with an \
        auxiliary indicating device. These limits do not double in service.
        """,
        vi: """
          Sau khi chỉnh về không, sai số lớn hơn 0,25 e, hoặc 0,5 d khi có bộ phận chỉ thị \
          phụ. Các giới hạn này không nhân đôi khi kiểm tra trong sử dụng.
          """)
    case .zeroSettingFromWeighing:
      LocalizedText(
        """
        There is no zero-setting test of its own, but the zero reading of the weighing \
        test shows that zero was set accurately, which is the same observation.
        """,
        vi: """
          Không có phép thử chỉnh về không riêng, nhưng số đọc tại không của phép thử sai \
          số cho thấy chỉnh về không chính xác, vốn là cùng một phép quan sát.
          """)
    case .tareSetting:
      LocalizedText(
        """
        After tare-setting the error is larger than 0.25 e, or 0.5 d for a mechanical \
        tare device beside a digital indication. These limits do not double in service.
        """,
        vi: """
          Sau khi trừ bì, sai số lớn hơn 0,25 e, hoặc 0,5 d đối với cơ cấu trừ bì cơ khí \
          có chỉ thị hiện số. Các giới hạn này không nhân đôi khi kiểm tra trong sử dụng.
          """)
    case .settingUndecided:
      LocalizedText(
        """
        A quarter of an interval cannot be seen on the display alone. Find the \
        changeover point with small added weights, out of reach of automatic zero (at 10 \
        e, say).
        """,
        vi: """
          Không thể thấy một phần tư độ chia chỉ bằng số chỉ. Hãy xác định điểm chuyển số \
          chỉ bằng các quả cân nhỏ, ngoài vùng tự động về không (ví dụ ở 10 e).
          """)
    case .presetTare:
      LocalizedText(
        """
        The tare value was keyed in and not weighed. The maximum permissible errors do \
        not hold for net values found so; weigh the tare to judge them.
        """,
        vi: """
          Giá trị bì được nhập sẵn chứ không cân. Sai số cho phép lớn nhất không áp dụng \
          cho giá trị tịnh như vậy; hãy cân bì để xét.
          """)
    case .tareAboveMax:
      LocalizedText(
        """
        The net load and the tare together are more than Max and the additive tare. \
        Check the tare or the load.
        """,
        vi: """
          Tải tịnh cùng bì vượt quá Max và bì cộng thêm. Hãy kiểm tra bì hoặc tải.
          """)
    default: nil
    }
  }
}
