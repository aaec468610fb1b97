/// The present value that a solution has brought by the end of a year.
public struct FanYear: Sendable, Hashable {
  /// 0 is now.
  public let year: Int
  /// 5 % of the trials lie below it.
  public let lower: Double
  /// Half of the trials lie below it.
  public let median: Double
  /// 5 % of the trials lie above it.
  public let upper: Double

  /// The years of a solution, at the estimate of the rate.
  static func years(
    of solution: SavingsSolution, horizon: Int, outcomes: [SavingsModel.Outcome],
    rate: DiscountRate
  ) -> [FanYear] {
    let purchases = solution.life.map { Array(stride(from: 0, to: horizon, by: max(1, $0))) } ?? [0]
    return (0...horizon).map { year in
      let paid = purchases.filter { $0 <= year }.reduce(0) { $0 + rate.factor(years: Double($1)) }
      let received = rate.annuity(years: year)
      let sorted = outcomes.map { $0.saving * received - $0.investment * paid }.sorted()
      return FanYear(
        year: year, lower: OrderStatistic.quantile(0.05, of: sorted),
        median: OrderStatistic.quantile(0.5, of: sorted),
        upper: OrderStatistic.quantile(0.95, of: sorted))
    }
  }
}
