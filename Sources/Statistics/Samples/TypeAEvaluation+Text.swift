public import Quantities

extension TypeAEvaluation.Concern {
  /// A short stable name.
  public var code: String {
    switch self {
    case .fewObservations: "FEW-OBSERVATIONS"
    case .noScatter: "NO-SCATTER"
    case .positiveCorrelation: "POSITIVE-CORRELATION"
    case .negativeCorrelation: "NEGATIVE-CORRELATION"
    case .fewRuns: "FEW-RUNS"
    case .manyRuns: "MANY-RUNS"
    }
  }

  /// Whether u = s/√n must not be used without thought.
  public var isGrave: Bool {
    switch self {
    case .noScatter, .positiveCorrelation, .fewRuns: true
    case .fewObservations, .negativeCorrelation, .manyRuns: false
    }
  }
}

extension TypeAEvaluation {
  /// A concern in words, with the figures of this sample.
  public func text(of concern: Concern) -> LocalizedText {
    switch concern {
    case .fewObservations(let relative):
      let percent = Int((relative * 100).rounded())
      return LocalizedText(
        "with \(sample.count) observations the standard deviation itself is uncertain by "
          + "\(percent) %; a pooled value from earlier series would be firmer",
        vi: "với \(sample.count) quan sát, bản thân độ lệch chuẩn có độ không đảm bảo "
          + "\(percent) %; giá trị gộp từ các loạt trước sẽ chắc chắn hơn")
    case .noScatter:
      return LocalizedText(
        "all values are equal: their scatter is hidden below the resolution, so that u = 0 is no "
          + "statement; add a type B component for the resolution",
        vi:
          "mọi giá trị bằng nhau: độ tản mạn bị độ phân giải che khuất, nên u = 0 không có nghĩa; "
          + "hãy thêm thành phần loại B cho độ phân giải")
    case .positiveCorrelation:
      return LocalizedText(
        "successive values resemble one another more than independent ones do: s/√n is too small "
          + "(JCGM 100, 4.2.7). Space the observations, or remove the drift",
        vi: "các giá trị liên tiếp giống nhau hơn mức của các giá trị độc lập: s/√n quá nhỏ "
          + "(JCGM 100, 4.2.7). Hãy giãn các lần quan sát hoặc loại bỏ độ trôi")
    case .negativeCorrelation:
      return LocalizedText(
        "successive values differ more than independent ones do: s/√n is rather too large",
        vi: "các giá trị liên tiếp khác nhau hơn mức của các giá trị độc lập: s/√n có phần quá lớn")
    case .fewRuns:
      return LocalizedText(
        "the values stay long on one side of the median: \(runsText.english), which speaks of drift "
          + "or slow change",
        vi: "các giá trị ở lâu một phía của trung vị: \(runsText.vietnamese), cho thấy có độ trôi "
          + "hoặc thay đổi chậm")
    case .manyRuns:
      return LocalizedText(
        "the values change sides of the median often: \(runsText.english), as two alternating "
          + "conditions would make them",
        vi: "các giá trị đổi phía trung vị liên tục: \(runsText.vietnamese), như khi hai điều kiện "
          + "xen kẽ nhau")
    }
  }

  private var runsText: LocalizedText {
    guard let runs = sample.runs else { return LocalizedText("", vi: "") }
    let expected = Int(runs.expectedRuns.rounded())
    return LocalizedText(
      "\(runs.runs) runs where about \(expected) are expected",
      vi: "\(runs.runs) đoạn, trong khi kỳ vọng khoảng \(expected)")
  }
}
