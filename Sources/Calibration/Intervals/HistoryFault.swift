public import Quantities

/// A way in which a history of results can be wrong.
public enum HistoryFault: DescribedError, Hashable {
  /// The limit of an error is zero or negative.
  case limitNotPositive
  /// The standard uncertainty of an error is zero or negative.
  case uncertaintyNotPositive
  /// A history has no result.
  case noResults
  /// Some results of an instrument have an error and a limit, others only an outcome.
  case mixedResults(instrument: String)

  public var code: String {
    switch self {
    case .limitNotPositive: "LIMIT-NOT-POSITIVE"
    case .uncertaintyNotPositive: "UNCERTAINTY-NOT-POSITIVE"
    case .noResults: "NO-RESULTS"
    case .mixedResults: "MIXED-RESULTS"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .limitNotPositive:
      LocalizedText("the limit of an error is above zero", vi: "giới hạn sai số phải lớn hơn 0")
    case .uncertaintyNotPositive:
      LocalizedText(
        "a standard uncertainty is above zero",
        vi: "độ không đảm bảo đo chuẩn phải lớn hơn 0")
    case .noResults:
      LocalizedText("there is no result to judge by", vi: "không có kết quả nào để xem xét")
    case .mixedResults(let instrument):
      LocalizedText(
        "instrument '\(instrument)' has results with an error and others with an outcome only",
        vi: "phương tiện '\(instrument)' có kết quả nêu sai số và kết quả chỉ nêu đạt hay không")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .limitNotPositive:
      LocalizedText(
        "write the limit without a sign: it holds on both sides of zero",
        vi: "hãy ghi giới hạn không dấu: giới hạn áp dụng cho cả hai phía của 0")
    case .uncertaintyNotPositive:
      LocalizedText(
        "leave the cell empty where the uncertainty is not known",
        vi: "hãy để trống ô nếu không biết độ không đảm bảo đo")
    case .noResults: nil
    case .mixedResults:
      LocalizedText(
        "give error and limit in every row of the instrument, or in none",
        vi: "hãy ghi sai số và giới hạn ở mọi dòng của phương tiện, hoặc không ghi ở dòng nào")
    }
  }
}
