/// An amount of money with what the trials say of it.
public struct FleetAmount: Sendable, Hashable {
  /// The expectation, with the document's inputs at their estimates.
  public let mean: Double
  /// 5 % of the trials lie below it.
  public let lower: Double
  /// 5 % of the trials lie above it.
  public let upper: Double

  init(mean: Double, trials: [Double]) {
    // Few scales give trials whose mean would be that of their farthest: the expectation is not
    // taken from them.
    self.mean = mean
    let sorted = trials.sorted()
    lower = OrderStatistic.quantile(0.05, of: sorted)
    upper = OrderStatistic.quantile(0.95, of: sorted)
  }
}
