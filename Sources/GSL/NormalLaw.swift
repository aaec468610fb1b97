import CGSL

/// The standard normal law N(0, 1).
///
/// Density (2π)^(−½) exp(−z²/2); scale and shift are the caller's:
/// X = μ + σZ.
///
/// Source: GSL, `gsl_cdf_ugaussian_*`; JCGM 101:2008, 6.4.7.
public struct NormalLaw: ContinuousLaw, Equatable {
  /// The law; it has no parameters.
  public init() {}

  public var support: ClosedRange<Double> { -Double.infinity...Double.infinity }

  /// The density at z, positive or, far out, 0.
  ///
  /// - Throws: `GSLError.notANumber`.
  public func density(at z: Double) throws(GSLError) -> Double {
    if z.isNaN { throw .notANumber(argument: "z") }
    let square = z * z
    guard square < 1500 else { return 0 }
    // What rounding took from z² would be magnified by z² in the exponential.
    let rest = (-square).addingProduct(z, z)
    return exp(-0.5 * square) * (1 - 0.5 * rest) / (2 * Double.pi).squareRoot()
  }

  /// P(X ≤ z) and P(X > z), each with its own precision.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.noConvergence`.
  public func tails(at z: Double) throws(GSLError) -> Tails {
    if z.isNaN { throw .notANumber(argument: "z") }
    if z == -.infinity { return .below }
    if z == .infinity { return .above }
    let (lower, upper) = Library.normalTails(z)
    return try Tails(lower: lower, upper: upper).checked()
  }

  /// The z whose lower tail is p; 0 and 1 give −∞ and ∞.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`.
  public func quantile(_ p: Double) throws(GSLError) -> Double {
    try checkProbability(p)
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    return try number(Library.normalQuantile(p))
  }

  /// The z whose upper tail is q; 0 and 1 give ∞ and −∞.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`.
  public func upperQuantile(_ q: Double) throws(GSLError) -> Double {
    -(try quantile(q))
  }
}
