/// What the options are worth over another horizon or at another rate.
public struct AlternativeWorth: Sendable, Hashable {
  /// In years.
  public let horizon: Int
  /// r.
  public let rate: Double
  /// NPV of each option at the estimates, doing nothing first.
  public let worth: [Double]

  /// The option that is worth most; the earlier one on a tie.
  public var best: Int {
    worth.indices.reduce(0) { worth[$1] > worth[$0] ? $1 : $0 }
  }
}

extension SavingsCase {
  /// The options over all horizons and at all rates, at the estimates.
  ///
  /// - Throws: ``EconomicsError``
  public func alternatives(
    horizons: [Int], rates: [Double]
  ) throws(EconomicsError) -> [AlternativeWorth] {
    let ownRate = try SavingsModel(self).rate(estimates).value
    var found: [AlternativeWorth] = []
    for horizon in horizons.isEmpty ? [self.horizon] : horizons {
      for rate in rates.isEmpty ? [ownRate] : rates {
        let other = try SavingsCase(
          title: title, currency: currency, unit: unit, gramsPerUnit: gramsPerUnit, inputs: inputs,
          losses: losses, solutions: solutions, horizon: horizon, rate: .value(rate),
          countsGains: countsGains)
        let outcomes = try SavingsModel(other).outcomes(other.estimates)
        found.append(
          AlternativeWorth(
            horizon: horizon, rate: rate, worth: outcomes.map(\.netPresentValue)))
      }
    }
    return found
  }

  /// The rate of interest at the estimates.
  public var estimatedRate: Double {
    switch rate {
    case .input(let index): inputs[index].estimate
    case .value(let value): value
    case .optimum, .absent: 0
    }
  }
}
