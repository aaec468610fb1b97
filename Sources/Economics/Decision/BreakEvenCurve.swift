/// The net present value of a solution as a function of one input, others at their estimates.
public struct BreakEvenCurve: Sendable, Hashable {
  /// A value of the input and what the solution is then worth.
  public struct Point: Sendable, Hashable {
    /// In the unit of the case.
    public let value: Double
    /// NPV.
    public let worth: Double
  }

  /// Where the solution just pays.
  public let crossing: BreakEvenValue
  /// By value, ascending.
  public let points: [Point]
}

extension SavingsEvaluation {
  /// The worth of the leading solution about a break-even: over the way from the estimate to it,
  /// and a third of that beyond either.
  ///
  /// - Throws: ``EconomicsError``
  public func curve(through crossing: BreakEvenValue) throws(EconomicsError) -> BreakEvenCurve {
    guard let leading else { return BreakEvenCurve(crossing: crossing, points: []) }
    let model = SavingsModel(question)
    let estimates = question.estimates
    let domain = question.inputs[crossing.input].kind.domain
    let (low, high) = (
      min(estimates[crossing.input], crossing.value), max(estimates[crossing.input], crossing.value)
    )
    let margin = (high - low) / 3
    let (from, to) = (
      max(domain.lowerBound, low - margin), min(domain.upperBound, high + margin)
    )
    var points: [BreakEvenCurve.Point] = []
    let steps = 40
    for step in 0...steps {
      var values = estimates
      let value = from + (to - from) * Double(step) / Double(steps)
      values[crossing.input] = value
      // Beyond where the question makes sense there is nothing to draw.
      guard let outcomes = try? model.outcomes(values) else { continue }
      points.append(
        BreakEvenCurve.Point(value: value, worth: outcomes[leading].netPresentValue))
    }
    return BreakEvenCurve(crossing: crossing, points: points)
  }
}
