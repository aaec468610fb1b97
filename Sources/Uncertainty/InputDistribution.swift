/// The state of knowledge of an input quantity (JCGM 101:2008, 6.4).
///
/// Parameters are taken as valid here: ``MeasurementModel`` checks them when it is made.
public enum InputDistribution: Sendable, Hashable {
  /// N(mean, standardDeviation²).
  case normal(mean: Double, standardDeviation: Double)
  /// R(lower, upper).
  case rectangular(lower: Double, upper: Double)
  /// T(lower, upper), symmetric.
  case triangular(lower: Double, upper: Double)
  /// Trap(lower, upper, beta); beta is the ratio of the top to the base.
  case trapezoidal(lower: Double, upper: Double, beta: Double)
  /// U(lower, upper), the U-shaped law.
  case arcsine(lower: Double, upper: Double)
  /// t_ν(location, scale²): the standard deviation is scale × √(ν/(ν − 2)) for ν > 2.
  case studentT(location: Double, scale: Double, degreesOfFreedom: Double)
  /// CTrap(lower, upper, limitUncertainty) (6.4.3).
  case curvilinearTrapezoid(lower: Double, upper: Double, limitUncertainty: Double)
  /// Ex(1/mean).
  case exponential(mean: Double)
  /// G(shape, rate).
  case gamma(shape: Double, rate: Double)
  case poisson(mean: Double)
  /// ln X ~ N(logMean, logStandardDeviation²).
  case lognormal(logMean: Double, logStandardDeviation: Double)
  /// Beta(alpha, beta) stretched to [lower, upper].
  case beta(alpha: Double, beta: Double, lower: Double, upper: Double)
  /// Drawn with equal probability from the values.
  case empirical([Double])
  /// A constant.
  case constant(Double)
}
