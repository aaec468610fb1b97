public import Quantities
public import Rules
public import Verification

/// One calibrated load: its error of indication and the budget of that error.
public struct CalibrationPoint: Sendable, Hashable {
  /// The load as the record states it.
  public let load: Mass
  public let loadUnit: MassUnit
  public let direction: Reading.Direction?
  /// The number of the weighing range, from 1.
  public let range: Int
  /// N, the readings of which the indication is the mean.
  public let readings: Int
  /// I less the indication at zero, each at its turning point where that was observed.
  public let indication: Mass
  /// The weights; `nil` where they are not known, and there is no error.
  public let reference: ReferenceLoad?
  /// E = I − I₀ − m_ref before the correction for buoyancy, exactly.
  public let uncorrectedError: Mass?
  /// δm_B, the correction of the reference mass for buoyancy, in grams; 0 where none is made.
  public let buoyancyCorrection: Double
  /// The case of buoyancy that was met, where there are weights.
  public let buoyancy: Buoyancy.Situation?
  /// The budget; `nil` where something that it needs is not known.
  public let budget: CalibrationBudget?
  /// The MPE of the rule set and stage at the load, for comparison.
  public let mpe: Mass?
  public let mpeCitation: Citation?

  /// E in grams.
  public var error: Double? {
    uncorrectedError.map { $0.value.approximation - buoyancyCorrection }
  }
}
