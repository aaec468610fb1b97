extension MeasurementModel {
  /// Evaluates the model by the law of propagation of uncertainty (JCGM 100:2008, 5).
  ///
  /// Derivatives are exact (automatic differentiation); correlations between inputs
  /// enter in full, and covariances between outputs come out. For many evaluations of
  /// one model see ``PreparedPropagation``.
  ///
  /// - Throws: ``EvaluationError`` if the model has no value or no slope at the
  ///   estimates.
  public func propagated(
    _ options: PropagationOptions = PropagationOptions()
  ) throws(EvaluationError) -> UncertaintyEvaluation {
    try Propagator(self, options).evaluate()
  }
}
