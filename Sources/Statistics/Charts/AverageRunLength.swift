/// How many points a chart takes on average until it signals, the points independent and
/// normal, their centre and standard deviation known.
///
/// `shift` is the distance of the true level from the centre in standard deviations of a point;
/// at shift 0 the value is the average number of points between false alarms. A chart whose level
/// was estimated from few points has another, mostly shorter, run length.
public struct AverageRunLength: Equatable, Sendable {
  /// How a value was found.
  public enum Method: String, Equatable, Sendable, CaseIterable {
    /// The chain of states of the run rules (C. W. Champ, W. H. Woodall, Technometrics 29
    /// (1987) 393-399).
    case markovChain = "markov-chain"
    /// The integral equation, by Gauss–Legendre quadrature (L. C. Vance, J. Qual. Technol. 18
    /// (1986) 189-193; S. V. Crowder, Technometrics 29 (1987) 401-407).
    case integralEquation = "integral-equation"
    /// Simulated charts: rules of rising and falling have no short chain.
    case simulation
  }

  /// The average run length, at least 1.
  public let value: Double
  /// The shift in σ.
  public let shift: Double
  public let method: Method
  /// The standard error of a simulated value; 0 where it was computed.
  public let standardError: Double

  /// Longer ones are lost in the rounding of the equations.
  static let longest = 1e10

  init(_ value: Double, shift: Double, _ method: Method, standardError: Double = 0)
    throws(ChartError)
  {
    guard value.isFinite, value >= 1 - 1e-9, value <= Self.longest else {
      throw .runLengthNotComputable
    }
    self.value = max(1, value)
    self.shift = shift
    self.method = method
    self.standardError = standardError
  }

  /// That of a Shewhart chart with `rules`.
  ///
  /// - Throws: `ChartError.runLengthNotComputable` where the rules never or hardly ever speak.
  public static func shewhart(
    rules: [RunRule] = RunRule.shewhart, shift: Double = 0
  ) throws(ChartError) -> AverageRunLength {
    guard shift.isFinite, !rules.isEmpty else { throw .runLengthNotComputable }
    if rules.contains(where: { $0.zone == nil }) {
      let run = RunRuleSimulation(rules: rules, shift: shift).runLength
      return try AverageRunLength(
        run.mean, shift: shift, .simulation, standardError: run.standardError)
    }
    return try AverageRunLength(
      RunRuleChain(rules: rules).runLength(shift: shift), shift: shift, .markovChain)
  }

  /// That of a pair of cumulative sums.
  ///
  /// With L⁺ and L⁻ of the single sums, 1/L = 1/L⁺ + 1/L⁻ without a headstart, and by Lucas and
  /// Crosier (Technometrics 24 (1982) 199-205) with one.
  ///
  /// - Throws: `ChartError.referenceOutOfRange`, `.decisionOutOfRange`,
  ///   `.headStartOutOfRange`, `.runLengthNotComputable`.
  public static func cusum(
    reference: Double = 0.5, decision: Double = 5, headStart: Double = 0, shift: Double = 0
  ) throws(ChartError) -> AverageRunLength {
    guard shift.isFinite else { throw .runLengthNotComputable }
    let upper = try CUSUMRunLength(reference, decision, shift: shift)
    let lower = try CUSUMRunLength(reference, decision, shift: -shift)
    guard headStart >= 0, headStart < decision else { throw .headStartOutOfRange }
    // A sum that hardly ever signals adds nothing; its equation would only add noise.
    let (a, b) = (upper(from: 0), lower(from: 0))
    let (isA, isB) = (a.isFinite && a >= 1, b.isFinite && b >= 1)
    let value: Double
    if isA, isB {
      let (ah, bh) = (upper(from: headStart), lower(from: headStart))
      value = (ah * b + bh * a - a * b) / (a + b)
    } else if isA {
      value = upper(from: headStart)
    } else if isB {
      value = lower(from: headStart)
    } else {
      throw .runLengthNotComputable
    }
    return try AverageRunLength(value, shift: shift, .integralEquation)
  }

  /// That of a single cumulative sum, for a rise of the level.
  ///
  /// - Throws: as ``cusum(reference:decision:headStart:shift:)``.
  public static func upperCUSUM(
    reference: Double, decision: Double, headStart: Double = 0, shift: Double = 0
  ) throws(ChartError) -> AverageRunLength {
    guard shift.isFinite else { throw .runLengthNotComputable }
    let run = try CUSUMRunLength(reference, decision, shift: shift)
    guard headStart >= 0, headStart < decision else { throw .headStartOutOfRange }
    return try AverageRunLength(run(from: headStart), shift: shift, .integralEquation)
  }

  /// That of a moving average.
  ///
  /// - Parameters:
  ///   - smoothing: λ, 0 < λ ≤ 1.
  ///   - width: L.
  ///   - hasExactLimits: whether the limits are those of each t.
  ///   - shift: of the level, from the first point on.
  /// - Throws: `ChartError.smoothingOutOfRange`, `.widthOutOfRange`,
  ///   `.runLengthNotComputable` where λ is below 0.0005 or the value too large.
  public static func ewma(
    smoothing: Double = 0.2, width: Double = 3, hasExactLimits: Bool = true, shift: Double = 0
  ) throws(ChartError) -> AverageRunLength {
    guard shift.isFinite else { throw .runLengthNotComputable }
    let run = try EWMARunLength(smoothing, width, shift: shift)
    return try AverageRunLength(
      hasExactLimits && smoothing < 1 ? run.withExactLimits : run.fromCentre, shift: shift,
      .integralEquation)
  }
}
