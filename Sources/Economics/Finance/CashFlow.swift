import Statistics

/// Amounts of money by year, paid (negative) or received (positive): now, after one year, after
/// two and so on.
///
/// ```swift
/// let flow = try CashFlow(investment: 50_000, annual: 10_000, years: 10)
/// flow.netPresentValue(rate: try DiscountRate(0.08))  // 17 100.81
/// ```
public struct CashFlow: Sendable, Hashable {
  /// The amounts; the first one is paid now.
  public let amounts: [Double]

  /// No more years are computed with.
  public static let mostYears = 100

  /// A series of amounts.
  ///
  /// - Parameter amounts: at least one; the index is the year.
  /// - Throws: ``EconomicsError/empty(parameter:)``, ``EconomicsError/notFinite(parameter:)``,
  ///   ``EconomicsError/horizonTooLong(_:most:)``.
  public init(_ amounts: [Double]) throws(EconomicsError) {
    if amounts.isEmpty { throw .empty(parameter: "amounts") }
    guard amounts.count <= Self.mostYears + 1 else {
      throw .horizonTooLong(Double(amounts.count - 1), most: Self.mostYears)
    }
    for amount in amounts { try ParameterCheck.finite(amount, "amounts") }
    self.amounts = amounts
  }

  /// An investment now, and the same amount at the end of every year.
  ///
  /// - Parameters:
  ///   - investment: what is paid now, not negative.
  ///   - annual: what is received every year; negative if it is paid.
  ///   - years: from 0 to ``mostYears``.
  public init(investment: Double, annual: Double, years: Int) throws(EconomicsError) {
    try ParameterCheck.notNegative(investment, "investment")
    try ParameterCheck.notNegative(Double(years), "years")
    try self.init([-investment] + Array(repeating: annual, count: years))
  }

  /// The last year in which something is paid.
  public var years: Int { amounts.count - 1 }

  /// NPV = Σ CFₜ/(1 + r)ᵗ.
  public func netPresentValue(rate: DiscountRate) -> Double {
    CompensatedSum(discounted(rate)).value
  }

  /// BCR: the present value of what is received over that of what is paid; `nil` where nothing
  /// is paid.
  public func benefitCostRatio(rate: DiscountRate) -> Double? {
    let present = discounted(rate)
    let costs = -CompensatedSum(present.filter { $0 < 0 }).value
    return costs > 0 ? CompensatedSum(present.filter { $0 > 0 }).value / costs : nil
  }

  /// The even yearly amount at the end of each of its years that has the same NPV:
  /// A = NPV · r/(1 − (1 + r)⁻ⁿ), and NPV/n for r = 0; `nil` for a flow that ends now.
  ///
  /// Of a flow of costs its negative is the equivalent annual cost, by which solutions of
  /// different lives compare.
  public func equivalentAnnualAmount(rate: DiscountRate) -> Double? {
    years > 0 ? netPresentValue(rate: rate) / rate.annuity(years: years) : nil
  }

  /// The time after which the sum of the amounts is no longer below zero, in years; `nil` where
  /// that never comes.
  ///
  /// Within a year money comes in evenly.
  public var payback: Double? { Self.recovery(amounts) }

  /// The time after which the present value of the amounts is no longer below zero, in years;
  /// `nil` where that never comes.
  ///
  /// For an investment I and an even amount A it is `−ln(1 − I r/A)/ln(1 + r)`, so within a
  /// year the continuous annuity is followed, not a straight line.
  public func discountedPayback(rate: DiscountRate) -> Double? {
    let present = discounted(rate)
    guard rate.value != 0 else { return payback }
    var sum = 0.0
    for year in present.indices {
      let next = sum + present[year]
      if year > 0, sum < 0, next >= 0 {
        // Part x of the year brings A (1 − (1 + r)⁻ˣ)/r discounted by (1 + r)^−(year − 1).
        let full = -Elementary.expMinusOne(-rate.logarithm)
        let share = -Elementary.logOnePlus(sum / present[year] * full) / rate.logarithm
        return Double(year - 1) + min(max(share, 0), 1)
      }
      sum = next
      if year == 0, sum >= 0 { return 0 }
    }
    return nil
  }

  private static func recovery(_ amounts: [Double]) -> Double? {
    var sum = 0.0
    for year in amounts.indices {
      let next = sum + amounts[year]
      if next >= 0 { return year == 0 ? 0 : Double(year - 1) - sum / amounts[year] }
      sum = next
    }
    return nil
  }

  /// The present value of each amount.
  private func discounted(_ rate: DiscountRate) -> [Double] {
    amounts.indices.map { amounts[$0] * rate.factor(years: Double($0)) }
  }
}
