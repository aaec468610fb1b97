/// A population drawn from the prior, measured with its uncertainty and judged by the limits.
public struct SimulatedRisks: Sendable, Hashable {
  /// How many items were drawn.
  public let trials: Int
  /// The seed; the same one gives the same items.
  public let seed: UInt64
  /// The part that was accepted and does not conform.
  public let consumerRisk: Double
  /// The part that was rejected and conforms.
  public let producerRisk: Double

  /// √(p(1 − p)/trials), what chance adds to a probability p.
  public func standardError(of p: Double) -> Double {
    (max(p * (1 - p), 0) / Double(trials)).squareRoot()
  }

  /// Draws, measures and judges.
  ///
  /// - Precondition: `trials` is positive.
  public init(
    prior: ProbabilityLaw, uncertainty: MeasurementUncertainty, tolerance: ToleranceInterval,
    acceptance: AcceptanceInterval, trials: Int, seed: UInt64
  ) {
    precondition(trials > 0, "a simulation draws something")
    var stream = SeededStream(seed: seed)
    let draw = prior.sampler()
    let (low, high) = tolerance.ends
    let (acceptLow, acceptHigh) = acceptance.ends
    var (badAccepted, goodRejected) = (0, 0)
    for _ in 0..<trials {
      let eta = draw(&stream)
      let y = eta + uncertainty.standardUncertainty(at: eta) * stream.normal()
      let conforms = eta >= low && eta <= high
      let accepted = y >= acceptLow && y <= acceptHigh
      if accepted, !conforms { badAccepted += 1 }
      if !accepted, conforms { goodRejected += 1 }
    }
    self.trials = trials
    self.seed = seed
    consumerRisk = Double(badAccepted) / Double(trials)
    producerRisk = Double(goodRejected) / Double(trials)
  }
}
