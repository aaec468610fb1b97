/// What is known of the uncertainty of the observations y.
public enum ObservationUncertainty: Sendable, Equatable {
  /// All alike and uncorrelated; how large is found from the residuals.
  case equal
  /// Uncorrelated with variances σ²/wᵢ; σ² is found from the residuals. Weights wᵢ > 0.
  case weights([DoubleDouble])
  /// Uncorrelated with known standard uncertainties uᵢ > 0, in the unit of y.
  case standard([DoubleDouble])
  /// A known covariance matrix, symmetric and positive definite, row by row, in the
  /// square of the unit of y.
  case covariance([[DoubleDouble]])

  /// Whether the uncertainty is stated, so that residuals can be tested against it.
  public var isKnown: Bool {
    switch self {
    case .equal, .weights: false
    case .standard, .covariance: true
    }
  }
}
