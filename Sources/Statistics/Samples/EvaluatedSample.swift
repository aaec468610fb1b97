/// A named column of observations with its description and, from two values on, its type A
/// evaluation.
public struct EvaluatedSample: Sendable, Hashable {
  /// What was observed, such as `mass`.
  public let name: String
  /// Its unit; may be empty.
  public let unit: String
  /// In the order in which they were observed.
  public let values: [DoubleDouble]
  /// How many observations are missing between them.
  public let missing: Int
  public let description: SampleDescription
  /// nil for a single value.
  public let evaluation: TypeAEvaluation?

  /// Evaluates observations.
  ///
  /// - Throws: as ``SampleDescription/init(_:)-(Array<DoubleDouble>)`` and ``TypeAEvaluation``.
  public init(
    name: String, unit: String, values: [DoubleDouble], missing: Int = 0,
    coverageProbability: Double = 0.95, significance: Double = 0.05
  ) throws(StatisticsError) {
    self.name = name
    self.unit = unit
    self.values = values
    self.missing = missing
    let description = try SampleDescription(values)
    self.description = description
    evaluation =
      values.count < 2
      ? nil
      : try TypeAEvaluation(
        description, coverageProbability: coverageProbability, significance: significance)
  }
}
