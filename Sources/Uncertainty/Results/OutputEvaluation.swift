/// What the law of propagation of uncertainty says about one output.
public struct OutputEvaluation: Sendable, Hashable {
  /// The output's name.
  public let name: String
  /// Its unit; `nil` in a model without units.
  public let unit: MeasurementUnit?
  /// y, the value at the estimates of the inputs.
  public let value: Double
  /// u(y), with the terms of second order that the options ask for.
  public let standardUncertainty: Double
  /// u(y) to first order (JCGM 100:2008, 5.1.2 and 5.2.2).
  public let firstOrderStandardUncertainty: Double
  /// u(y) with all terms of second order; `nil` if they were not examined.
  public let secondOrderStandardUncertainty: Double?
  /// ½ tr(H V): how far the expectation of the output is from ``value`` to second
  /// order; `nil` if it was not examined.
  public let secondOrderShift: Double?
  /// ν_eff, not truncated; infinite where no contribution has finite degrees of freedom.
  public let effectiveDegreesOfFreedom: Double
  /// p of the coverage interval.
  public let coverageProbability: Double
  /// k.
  public let coverageFactor: Double
  /// What k was drawn from.
  public let coverageBasis: CoverageBasis
  /// U = k u(y).
  public let expandedUncertainty: Double
  /// A line for each input, in the order of the model.
  public let budget: [BudgetRow]
  /// The terms of second order in u(y).
  public let secondOrderTerms: [SecondOrderTerm]
  /// What the reader should know.
  public let notes: [EvaluationNote]

  /// y ± U.
  public var coverageInterval: ClosedRange<Double> {
    (value - expandedUncertainty)...(value + expandedUncertainty)
  }

  /// y and U as they are written.
  public var reported: ReportedValue {
    ReportedValue(value, uncertainty: expandedUncertainty)
  }
}
