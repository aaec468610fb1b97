/// The probability of acceptance against the true value.
public struct OperatingCharacteristic: Sendable, Hashable {
  /// One point of the curve.
  public struct Point: Sendable, Hashable {
    /// η.
    public let trueValue: Double
    /// P(accepted | η).
    public let acceptance: Double
    /// Whether the true value conforms.
    public let conforms: Bool

    /// The probability of a wrong decision.
    public var wrongDecision: Double { conforms ? 1 - acceptance : acceptance }
  }

  /// The points, ascending.
  public let points: [Point]

  /// The curve from well inside to well outside the limits of an answer.
  ///
  /// - Parameter count: how many points, at least 2.
  public init(_ evaluation: ConformityEvaluation, count: Int = 81) {
    let problem = evaluation.problem
    let tolerance = problem.tolerance
    let uncertainty = problem.uncertainty ?? .standard(evaluation.standardUncertainty)
    let scale = max(
      evaluation.standardUncertainty, (tolerance.width ?? 0) / 100,
      1e-9 * max(tolerance.lower?.magnitude ?? 0, tolerance.upper?.magnitude ?? 0))
    let limits = [
      tolerance.lower, tolerance.upper, evaluation.acceptance.lower, evaluation.acceptance.upper,
    ].compactMap { $0 }
    let low = (limits.min() ?? 0) - (tolerance.lower == nil ? 6 : 4) * scale
    let high = (limits.max() ?? 0) + (tolerance.upper == nil ? 6 : 4) * scale
    let ends = evaluation.acceptance.ends
    let (toleranceLow, toleranceHigh) = tolerance.ends
    points = (0..<count).map { index in
      let eta = low + (high - low) * (Double(index) / Double(count - 1))
      let u = uncertainty.standardUncertainty(at: eta)
      let p =
        u > 0
        ? NormalTail.within((ends.lower - eta) / u, (ends.upper - eta) / u)
        : evaluation.acceptance.contains(eta) ? 1 : 0
      return Point(
        trueValue: eta, acceptance: p, conforms: eta >= toleranceLow && eta <= toleranceHigh)
    }
  }
}
