/// What a measurement says of the quantity that is held against the tolerance.
public enum MeasurementResult: Sendable, Hashable {
  /// A measured value; its uncertainty is stated with the problem.
  case value(Double)
  /// The state of knowledge as a whole: a distribution, or the values of a Monte Carlo
  /// calculation.
  case distribution(ProbabilityLaw)
}
