import GSL

/// The cheapest mean of a filler whose underfilled containers are filled again.
///
/// Every container must hold at least L. One that does not is emptied and filled again at the
/// cost R until it does; what it holds beyond L costs c a unit. With a normal fill of mean μ
/// and deviation σ, z = (L − μ)/σ and h = φ(z)/(1 − Φ(z)), the cost of a good container is
///
/// `C(z) = c [L − zσ + σ h] + R Φ(z)/(1 − Φ(z))`,
///
/// lowest where `1 − h (h − z) = (R/cσ) h/(1 − Φ(z))`. The idea is that of D. Y. Golhar and
/// S. M. Pollock (The University of Michigan, Technical Report 86-28, 1986); the closed form
/// follows from the mean of a normal law cut off below.
public struct RefillOptimum: Sendable, Hashable {
  /// μ, to which the filler is set, in the unit of trade.
  public let mean: Double
  /// C, of one good container.
  public let cost: Double
  /// Φ(z), the share of fills that fall short.
  public let underfilled: Double

  /// - Parameters:
  ///   - limit: L, not negative.
  ///   - deviation: σ, above 0.
  ///   - unitCost: c of a unit of the goods, above 0.
  ///   - refillCost: R, above 0: for nothing it would pay to refill for ever.
  /// - Throws: ``EconomicsError``
  public init(
    limit: Double, deviation: Double, unitCost: Double, refillCost: Double
  ) throws(EconomicsError) {
    try ParameterCheck.notNegative(limit, "limit")
    try ParameterCheck.positive(deviation, "fillingDeviation")
    try ParameterCheck.positive(unitCost, "price")
    try ParameterCheck.positive(refillCost, "refillCost")
    let law = NormalLaw()
    let ratio = try (refillCost / unitCost / deviation).checked()
    let (z, hazard, tails) = try numerically { () throws(GSLError) in
      func terms(_ z: Double) throws(GSLError) -> (hazard: Double, tails: Tails) {
        let tails = try law.tails(at: z)
        return (try law.density(at: z) / tails.upper, tails)
      }
      let z = try RootBracket(-37, 37).root { (z: Double) throws(GSLError) in
        let (hazard, tails) = try terms(z)
        return 1 - hazard * (hazard - z) - ratio * hazard / tails.upper
      }
      let found = try terms(z)
      return (z, found.hazard, found.tails)
    }
    mean = limit - z * deviation
    underfilled = tails.lower
    cost = try
      (unitCost * (limit - z * deviation + deviation * hazard)
      + refillCost * tails.lower / tails.upper).checked()
  }
}
