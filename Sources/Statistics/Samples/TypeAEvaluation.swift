import GSL

/// The type A evaluation of a quantity observed n times: estimate, standard uncertainty and
/// what there is to heed about it.
///
/// The estimate is x̄, its standard uncertainty u = s/√n with ν = n − 1 degrees of freedom
/// (JCGM 100:2008, 4.2.3 and 4.2.6), the expanded uncertainty U = t_p(ν)·u (G.3). That rests
/// on independent observations: ``concerns`` tells where the series itself speaks against
/// it (4.2.7), or where n is so small that s says little (E.4.3).
public struct TypeAEvaluation: Sendable, Hashable {
  /// What speaks against u = s/√n, or for care with it.
  public enum Concern: Sendable, Hashable {
    /// Below ten observations s itself is uncertain: by `relativeUncertainty` of its value.
    case fewObservations(relativeUncertainty: Double)
    /// All values are equal: what they scatter is hidden below their resolution, and u = 0
    /// would deny it. A type B evaluation of the resolution belongs beside it
    /// (JCGM 100:2008, F.2.2.1).
    case noScatter
    /// r₁ lies above what independent values give: u is too small.
    case positiveCorrelation
    /// r₁ lies below what independent values give: u is rather too large.
    case negativeCorrelation
    /// There are fewer runs about the median than chance gives: drift, or slow waves.
    case fewRuns
    /// There are more runs about the median than chance gives: the values alternate.
    case manyRuns
  }

  /// The observations in figures.
  public let sample: SampleDescription
  /// u = s/√n.
  public let standardUncertainty: Double
  /// ν = n − 1.
  public let degreesOfFreedom: Int
  /// p of the expanded uncertainty.
  public let coverageProbability: Double
  /// t_p(ν).
  public let coverageFactor: Double
  /// U = t_p(ν)·u.
  public let expandedUncertainty: Double
  /// α of the tests of independence.
  public let significance: Double
  /// The range in which r₁ of independent values lies with probability 1 − α; nil where n is
  /// too small.
  public let correlationLimits: ClosedRange<Double>?
  /// In the order of the cases.
  public let concerns: [Concern]

  /// Evaluates a described sample.
  ///
  /// - Parameters:
  ///   - sample: at least two observations in the order in which they were made.
  ///   - coverageProbability: p, strictly between 0 and 1.
  ///   - significance: α of the tests of independence.
  /// - Throws: `StatisticsError.tooFewValues` for one value, `.confidenceOutOfRange`,
  ///   `.significanceOutOfRange`, `.overflow`, `.computationFailed`.
  public init(
    _ sample: SampleDescription, coverageProbability: Double = 0.95, significance: Double = 0.05
  ) throws(StatisticsError) {
    guard let u = sample.standardDeviationOfMean else {
      throw .tooFewValues(count: sample.count, needed: 2)
    }
    guard coverageProbability > 0, coverageProbability < 1 else { throw .confidenceOutOfRange }
    try checkSignificance(significance)
    let nu = sample.count - 1
    let k = try answer { () throws(GSLError) in
      try StudentLaw(degreesOfFreedom: Double(nu)).upperQuantile((1 - coverageProbability) / 2)
    }
    guard (k * u).isFinite else { throw .overflow }
    self.sample = sample
    standardUncertainty = u
    degreesOfFreedom = nu
    self.coverageProbability = coverageProbability
    coverageFactor = k
    expandedUncertainty = k * u
    self.significance = significance
    correlationLimits = try sample.serialCorrelation?.limits(significance: significance) ?? nil

    var concerns: [Concern] = []
    if sample.count < 10 {
      concerns.append(
        .fewObservations(
          relativeUncertainty: Self.relativeUncertaintyOfDeviation(count: sample.count)))
    }
    if sample.standardDeviation == 0 { concerns.append(.noScatter) }
    if let limits = correlationLimits, let r = sample.serialCorrelation?.coefficient {
      if r > limits.upperBound { concerns.append(.positiveCorrelation) }
      if r < limits.lowerBound { concerns.append(.negativeCorrelation) }
    }
    if let runs = sample.runs, runs.probability < significance {
      concerns.append(runs.lowerTail < runs.upperTail ? .fewRuns : .manyRuns)
    }
    self.concerns = concerns
  }

  /// u, or what it would be if the series were autoregressive, where r₁ is significant.
  public var adjustedStandardUncertainty: Double? {
    guard concerns.contains(.positiveCorrelation) else { return nil }
    return sample.serialCorrelation.map { standardUncertainty * $0.inflation }
  }

  /// The standard deviation of s over its expectation for n values of a normal law,
  /// √(1 − c₄²)/c₄ with
  /// c₄ = √(2/(n − 1))·Γ(n/2)/Γ((n − 1)/2) (JCGM 100:2008, Table E.1).
  static func relativeUncertaintyOfDeviation(count: Int) -> Double {
    precondition(count > 1, "one value has no deviation")
    // Beyond, 1/√(2(n − 1)) is as good (E.4.3, note 1).
    if count > 500 { return 1 / Double(2 * (count - 1)).squareRoot() }
    let ratio = HalfIntegerGamma.ratio(count)
    let square = ratio * ratio * 2 / Double(count - 1)
    return (1 / square - 1).squareRoot()
  }
}
