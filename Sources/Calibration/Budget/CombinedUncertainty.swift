import Uncertainty

/// Independent standard uncertainties taken together, with Welch–Satterthwaite
/// (JCGM 100:2008, 5.1.2 and G.4.1).
public struct CombinedUncertainty: Sendable, Hashable {
  public let standardUncertainty: Double
  /// Infinite where no part has finite degrees of freedom.
  public let degreesOfFreedom: Double

  /// A part of type B and a scatter with finite degrees of freedom.
  ///
  /// - Parameters:
  ///   - own: not negative.
  ///   - scatter: s, not negative.
  ///   - nu: the degrees of freedom of s, positive.
  public init(_ own: Double, scatter: Double, degreesOfFreedom nu: Double) {
    let largest = max(own, scatter)
    guard largest > 0 else {
      standardUncertainty = 0
      degreesOfFreedom = .infinity
      return
    }
    let (a, b) = (own / largest, scatter / largest)
    let squares = a * a + b * b
    standardUncertainty = largest * squares.squareRoot()
    degreesOfFreedom = b > 0 ? squares * squares * nu / (b * b * b * b) : .infinity
  }

  init(_ parts: [(u: Double, nu: Double)]) {
    let largest = parts.map(\.u).max() ?? 0
    guard largest > 0 else {
      standardUncertainty = 0
      degreesOfFreedom = .infinity
      return
    }
    // Ratios to the largest: the unit of the masses then cannot matter.
    var squares = 0.0
    var fourths = 0.0
    for (u, nu) in parts {
      let part = u / largest
      squares += part * part
      if nu.isFinite { fourths += part * part * part * part / nu }
    }
    standardUncertainty = largest * squares.squareRoot()
    degreesOfFreedom = fourths > 0 ? squares * squares / fourths : .infinity
  }

  /// t_p(ν) at p = 95.45 %.
  var coverageFactor: Double? {
    CoverageQuantile.twoSided(
      CalibrationBudget.coverageProbability, degreesOfFreedom: degreesOfFreedom)
  }
}
