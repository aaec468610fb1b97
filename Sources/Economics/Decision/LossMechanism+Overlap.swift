public import Quantities

extension LossMechanism {
  /// Why this mechanism and another count the same money when both are about the same goods;
  /// `nil` where they do not.
  ///
  /// Two losses of one mechanism about the same goods always do.
  public func overlap(with other: LossMechanism) -> LocalizedText? {
    if self == other {
      // Fines, fees and plain costs may well come side by side.
      if [.fine, .unlawfulGain, .verification, .other].contains(self) { return nil }
      return LocalizedText(
        "both are of the mechanism \(rawValue) and about the same goods",
        vi: "cả hai cùng cơ chế \(rawValue) và cùng một loại hàng")
    }
    return Self.overlaps.first { $0.pair == [self, other] }?.reason
  }

  private static let overlaps: [(pair: Set<LossMechanism>, reason: LocalizedText)] = [
    (
      [.bias, .fill],
      LocalizedText(
        "what the filler gives away above the label already holds the error of its scale",
        vi: "phần đóng dư so với nhãn đã bao gồm sai số của cân")
    ),
    (
      [.bias, .refill],
      LocalizedText(
        "what the filler gives away already holds the error of its scale",
        vi: "phần đóng dư đã bao gồm sai số của cân")
    ),
    (
      [.fill, .refill],
      LocalizedText(
        "both count what is filled above the label", vi: "cả hai đều tính phần đóng dư so với nhãn")
    ),
    (
      [.bias, .qualityLoss],
      LocalizedText(
        "the quality loss already holds the square of the bias",
        vi: "tổn thất chất lượng đã bao gồm bình phương độ chệch")
    ),
    (
      [.fill, .qualityLoss],
      LocalizedText(
        "the quality loss already holds the scatter of the filler",
        vi: "tổn thất chất lượng đã bao gồm độ phân tán của máy chiết rót")
    ),
    (
      [.falseRejects, .decisionRisk],
      LocalizedText(
        "the decision risk already holds the good items that are rejected",
        vi: "rủi ro quyết định đã bao gồm sản phẩm tốt bị loại nhầm")
    ),
    (
      [.qualityLoss, .decisionRisk],
      LocalizedText(
        "both count what bad items cost that pass",
        vi: "cả hai đều tính chi phí của hàng xấu lọt qua")
    ),
    (
      [.bias, .recalibration],
      LocalizedText(
        "what it costs to be out of tolerance may be the very error that the bias counts",
        vi: "chi phí khi ra ngoài giới hạn có thể chính là sai số đã tính ở độ chệch")
    ),
    (
      [.recalibration, .lookBack],
      LocalizedText(
        "the cost of being out of tolerance already holds what passed meanwhile",
        vi: "chi phí khi phương tiện đo ra ngoài giới hạn đã bao gồm lượng hàng đã qua cân")
    ),
  ]
}
