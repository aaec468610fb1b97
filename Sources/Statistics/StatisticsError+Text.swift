public import Quantities

extension StatisticsError: DescribedError {
  public var message: LocalizedText {
    switch self {
    case .noTrials: LocalizedText("there are no trials", vi: "không có lần thử nào")
    case .negativeTrials(let count):
      LocalizedText(
        "\(count) is no number of trials", vi: "\(count) không phải là số lần thử")
    case .successesOutOfRange(let successes, let trials):
      LocalizedText(
        "\(successes) of \(trials) is no share",
        vi: "\(successes) trên \(trials) không phải là tỉ lệ"
      )
    case .confidenceOutOfRange:
      LocalizedText(
        "the probability must lie between 0 and 1",
        vi: "xác suất phải nằm giữa 0 và 1")
    case .emptySample: LocalizedText("there are no values", vi: "không có giá trị nào")
    case .valueNotFinite(let index):
      LocalizedText(
        "value \(index + 1) is not a finite number", vi: "giá trị thứ \(index + 1) không hữu hạn")
    case .tooFewValues(let count, let needed):
      LocalizedText(
        "there \(count == 1 ? "is 1 value" : "are \(count) values"), and at least \(needed) are "
          + "needed",
        vi: "có \(count) giá trị, cần ít nhất \(needed)")
    case .tooManyValues(let count, let most):
      LocalizedText(
        "there are \(count) values, and the test is computed for at most \(most)",
        vi: "có \(count) giá trị, phép kiểm chỉ tính cho nhiều nhất \(most)")
    case .tooFewGroups(let count, let needed):
      LocalizedText(
        "there \(count == 1 ? "is 1 group" : "are \(count) groups"), and at least \(needed) are "
          + "needed",
        vi: "có \(count) nhóm, cần ít nhất \(needed)")
    case .emptyGroup(let index):
      LocalizedText(
        "group \(index + 1) has no values", vi: "nhóm thứ \(index + 1) không có giá trị")
    case .noReplicates:
      LocalizedText(
        "no group has a second value, so that nothing tells how values scatter within a group",
        vi: "không nhóm nào có giá trị thứ hai, nên không biết được độ tản mạn trong nhóm")
    case .noScatter:
      LocalizedText(
        "all values are equal: there is no scatter to compare with",
        vi: "mọi giá trị bằng nhau: không có độ tản mạn để so sánh")
    case .deviationOutOfRange(let index):
      LocalizedText(
        "standard deviation \(index + 1) is negative or not finite",
        vi: "độ lệch chuẩn thứ \(index + 1) âm hoặc không hữu hạn")
    case .significanceOutOfRange:
      LocalizedText(
        "the significance level must lie between 0 and 1",
        vi: "mức ý nghĩa phải nằm giữa 0 và 1")
    case .overflow:
      LocalizedText(
        "the values are too large to be computed with", vi: "các giá trị quá lớn để tính toán")
    case .computationFailed:
      LocalizedText(
        "a quantile could not be computed for numbers of this size",
        vi: "không tính được phân vị với các số cỡ này")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .confidenceOutOfRange: LocalizedText("for example 0.95", vi: "ví dụ 0.95")
    case .significanceOutOfRange: LocalizedText("for example 0.05", vi: "ví dụ 0.05")
    case .noReplicates:
      LocalizedText(
        "repeat the observation in at least one group",
        vi: "hãy lặp lại phép đo trong ít nhất một nhóm")
    case .overflow:
      LocalizedText("use a larger unit", vi: "hãy dùng đơn vị lớn hơn")
    default: nil
    }
  }
}
