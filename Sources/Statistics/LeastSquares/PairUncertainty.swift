/// What is known of the uncertainty of points (x, y) of which both are uncertain.
public enum PairUncertainty: Sendable, Equatable {
  /// Standard uncertainties of x and y, all independent (ISO/TS 28037:2010, clause 7).
  case independent(x: [DoubleDouble], y: [DoubleDouble])
  /// Also a covariance of x and y within each point (clause 8).
  case paired(x: [DoubleDouble], y: [DoubleDouble], covariance: [DoubleDouble])
  /// A covariance matrix of all, x₁ … xₙ before y₁ … yₙ, row by row (clause 10).
  case full([[DoubleDouble]])
}
