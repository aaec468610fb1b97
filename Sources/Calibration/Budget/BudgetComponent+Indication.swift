// The components of the indication (EURAMET cg-18 v4.0, 7.1.1); masses in grams.
extension BudgetComponent {
  /// d/(2 √3): a display rounds to the nearest step, at zero as at load.
  static func resolution(_ source: Source, step d: Double) -> BudgetComponent {
    BudgetComponent(
      source, d / (2 * 3.0.squareRoot()), .rectangular, GuideClause.resolution, "d/(2 √3)",
      [Figure("d", d)])
  }

  /// d_T/√12: the turning point was found with small weights of d_T.
  static func turningPoint(_ source: Source, step d: Double) -> BudgetComponent {
    BudgetComponent(
      source, d / 12.0.squareRoot(), .rectangular, GuideClause.turningPoint, "d_T/√12",
      [Figure("d_T", d)])
  }

  /// s, or s/√N where the indication is the mean of N readings.
  static func repeatability(_ deviation: PooledDeviation, readings n: Int) -> BudgetComponent {
    let s = deviation.standardDeviation
    let isPooled = deviation.tests > 1
    return BudgetComponent(
      .repeatability, s / Double(n).squareRoot(), .studentT,
      isPooled ? GuideClause.pooledRepeatability : GuideClause.repeatability,
      n > 1 ? "s/√N" : "s",
      [Figure("s", s)] + (n > 1 ? [Figure("N", Double(n), .number)] : []),
      degreesOfFreedom: s > 0 ? deviation.degreesOfFreedom : .infinity)
  }

  /// I |ΔI_ecc|max/(2 L_ecc √3).
  static func eccentricity(
    indication: Double, difference: Double, load: Double
  ) -> BudgetComponent {
    BudgetComponent(
      .eccentricity, indication * (difference / load) / (2 * 3.0.squareRoot()), .rectangular,
      GuideClause.eccentricity, "I |ΔI_ecc|/(2 L_ecc √3)",
      [Figure("I", indication), Figure("ΔI_ecc", difference), Figure("L_ecc", load)])
  }

  /// √(2 n) u(I): each of n substitutions compares two indications.
  static func substitution(
    indicationUncertainty u: Double, degreesOfFreedom: Double, steps: Int
  ) -> BudgetComponent {
    BudgetComponent(
      .substitution, (2 * Double(steps)).squareRoot() * u, .normal, GuideClause.substitution,
      "√(2 n) u(I)", [Figure("n", Double(steps), .number), Figure("u(I)", u)],
      degreesOfFreedom: degreesOfFreedom)
  }
}
