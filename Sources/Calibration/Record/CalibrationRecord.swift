public import Verification

/// Everything that was recorded for one calibration: the inspection, its conditions, and the
/// weights by sets.
public struct CalibrationRecord: Sendable, Hashable {
  public var inspection: Inspection
  public var conditions: CalibrationConditions
  /// The weights at hand; those listed in the record itself are a set without a name.
  public var sets: [WeightSet]

  public init(
    inspection: Inspection, conditions: CalibrationConditions = CalibrationConditions(),
    sets: [WeightSet] = []
  ) {
    self.inspection = inspection
    self.conditions = conditions
    self.sets = sets
  }
}
