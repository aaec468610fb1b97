import Statistics

/// An amount of money with what the trials say of it.
public struct FleetAmount: Sendable, Hashable {
  /// The mean of the trials.
  public let mean: Double
  /// 5 % of the trials lie below it.
  public let lower: Double
  /// 5 % of the trials lie above it.
  public let upper: Double

  init(_ trials: [Double]) {
    let sorted = trials.sorted()
    mean = CompensatedSum(trials).value / Double(trials.count)
    lower = OrderStatistic.quantile(0.05, of: sorted)
    upper = OrderStatistic.quantile(0.95, of: sorted)
  }
}
