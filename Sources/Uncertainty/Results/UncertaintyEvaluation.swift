/// The evaluation of a model by the law of propagation of uncertainty.
public struct UncertaintyEvaluation: Sendable, Hashable {
  /// What the model is about.
  public let title: String
  /// The outputs, in the order of the model.
  public let outputs: [OutputEvaluation]
  /// U_y = J V Jᵀ, row after row, with the terms of second order that the standard
  /// uncertainties have.
  public let covariance: [[Double]]

  /// The output of a name.
  public subscript(name: String) -> OutputEvaluation? { outputs.first { $0.name == name } }

  /// r(yᵢ, yⱼ), or `nil` where one of them is not uncertain.
  public func correlation(_ first: Int, _ second: Int) -> Double? {
    let scale =
      outputs[first].standardUncertainty * outputs[second].standardUncertainty
    if scale == 0 { return nil }
    if first == second { return 1 }
    return max(-1, min(1, covariance[first][second] / scale))
  }
}
