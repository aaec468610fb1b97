/// A probability law on the real line with a density.
///
/// A value of a conforming type has valid parameters: its initialiser throws
/// otherwise. Afterwards
///
/// - an argument that is not a number throws `GSLError.notANumber`, a
///   probability outside [0, 1] `GSLError.probabilityOutOfRange`;
/// - probabilities 0 and 1 give the ends of the support, which may be infinite;
/// - NaN is never returned.
///
/// Lower and upper tails are computed apart: ask for the tail that is small.
public protocol ContinuousLaw: Sendable {
  /// The interval outside which the density is zero.
  var support: ClosedRange<Double> { get }

  /// The probability density at x, in units of 1/x; infinite at a pole.
  ///
  /// - Throws: `GSLError.notANumber` for NaN.
  func density(at x: Double) throws(GSLError) -> Double

  /// P(X ≤ x) and P(X > x).
  ///
  /// - Parameter x: any number, ±∞ included.
  /// - Throws: `GSLError.notANumber` for NaN, `GSLError.noConvergence` for
  ///   parameters of extreme size.
  func tails(at x: Double) throws(GSLError) -> Tails

  /// The x with P(X ≤ x) = p.
  ///
  /// - Parameter p: lower-tail probability, 0 to 1.
  /// - Returns: the quantile; 0 where its size is below every binary64 number.
  /// - Throws: `GSLError.notANumber`, `.probabilityOutOfRange`, `.overflow` if the
  ///   quantile is finite but beyond binary64, `.noConvergence`.
  func quantile(_ p: Double) throws(GSLError) -> Double

  /// The x with P(X > x) = q.
  ///
  /// For small q more precise than `quantile(1 - q)`, whose argument is rounded.
  ///
  /// - Parameter q: upper-tail probability, 0 to 1.
  /// - Returns: as `quantile(_:)`.
  /// - Throws: as `quantile(_:)`.
  func upperQuantile(_ q: Double) throws(GSLError) -> Double
}

extension ContinuousLaw {
  /// The cumulative probability P(X ≤ x).
  ///
  /// - Throws: as `tails(at:)`.
  public func cumulative(at x: Double) throws(GSLError) -> Double {
    try tails(at: x).lower
  }

  /// The upper-tail probability P(X > x), accurate also where it is tiny.
  ///
  /// - Throws: as `tails(at:)`.
  public func upperTail(at x: Double) throws(GSLError) -> Double {
    try tails(at: x).upper
  }
}

/// NaN cannot come out of valid parameters of sensible size; should one do so,
/// it ends here.
func number(_ x: Double) throws(GSLError) -> Double {
  guard !x.isNaN else { throw .noConvergence }
  return x
}

extension Tails {
  func checked() throws(GSLError) -> Tails {
    Tails(lower: try number(lower), upper: try number(upper))
  }
}
