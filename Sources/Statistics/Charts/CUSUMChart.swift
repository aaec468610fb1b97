/// A chart of two cumulative sums, one for a rise and one for a fall of the level.
///
/// With z = (x − centre)/σ: S⁺ₜ = max(0, S⁺ₜ₋₁ + z − k), S⁻ₜ = max(0, S⁻ₜ₋₁ − z − k); a sum
/// above h is a signal (NIST/SEMATECH e-Handbook, 6.3.2.3). The sums start at the headstart
/// (J. M. Lucas, R. B. Crosier, Technometrics 24 (1982) 199-205) and are not set back after a
/// signal.
public struct CUSUMChart: Equatable, Sendable {
  /// The points in the order of time.
  public let values: [Double]
  public let level: ProcessLevel
  /// k, the reference value: half of the shift to be found soonest, in σ.
  public let reference: Double
  /// h, the decision interval, in σ.
  public let decision: Double
  /// S⁺₀ = S⁻₀, in σ.
  public let headStart: Double
  /// S⁺ₜ, in σ.
  public let upperSums: [Double]
  /// S⁻ₜ, in σ.
  public let lowerSums: [Double]
  public let signals: [ChartSignal]

  /// Holds `values` against `level`.
  ///
  /// - Throws: `ChartError.valueNotFinite`, `.referenceOutOfRange`, `.decisionOutOfRange`,
  ///   `.headStartOutOfRange`.
  public init(
    _ values: [Double], level: ProcessLevel, reference: Double = 0.5, decision: Double = 5,
    headStart: Double = 0
  ) throws(ChartError) {
    guard reference >= 0, reference.isFinite else { throw .referenceOutOfRange }
    guard decision > 0, decision.isFinite else { throw .decisionOutOfRange }
    guard headStart >= 0, headStart < decision else { throw .headStartOutOfRange }
    for (index, value) in values.enumerated() where !value.isFinite {
      throw .valueNotFinite(index: index)
    }
    self.values = values
    self.level = level
    self.reference = reference
    self.decision = decision
    self.headStart = headStart
    var (upper, lower) = (headStart, headStart)
    var (upperStart, lowerStart) = (0, 0)
    var upperSums: [Double] = []
    var lowerSums: [Double] = []
    var signals: [ChartSignal] = []
    for (index, value) in values.enumerated() {
      let z = level.standardized(value)
      if upper == 0 { upperStart = index }
      if lower == 0 { lowerStart = index }
      upper = max(0, upper + z - reference)
      lower = max(0, lower - z - reference)
      upperSums.append(upper)
      lowerSums.append(lower)
      if upper > decision {
        signals.append(ChartSignal(index, .sum, .above, from: upperStart))
      }
      if lower > decision {
        signals.append(ChartSignal(index, .sum, .below, from: lowerStart))
      }
    }
    self.upperSums = upperSums
    self.lowerSums = lowerSums
    self.signals = signals
  }

  /// The level that the points of a signal suggest: centre ± σ (k + S/N), N the points since the
  /// sum left zero.
  public func suggestedLevel(at signal: ChartSignal) -> Double {
    let sum = signal.side == .above ? upperSums[signal.index] : lowerSums[signal.index]
    let start = signal.firstIndex == 0 ? headStart : 0
    let count = Double(signal.index - signal.firstIndex + 1)
    let shift = level.deviation * (reference + (sum - start) / count)
    return signal.side == .above ? level.center + shift : level.center - shift
  }
}
