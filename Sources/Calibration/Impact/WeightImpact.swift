public import Quantities
public import Rules
public import Verification

/// What one wrong weight did to one inspection or calibration.
public struct WeightImpact: Sendable {
  /// A reading of an inspection that the weight was part of.
  public struct TouchedReading: Sendable, Hashable {
    public let test: TestKind
    /// The place of the reading in its test, from 1.
    public let number: Int
    public let before: VerificationResult.ReadingResult
    public let after: VerificationResult.ReadingResult
    /// The record does not name the weights of the load: the program took it to be among them.
    public let isAssumed: Bool

    /// Whether the verdict of the reading changes.
    public var flips: Bool { before.verdict != after.verdict }
  }

  /// A calibrated load that the weight was part of.
  public struct TouchedPoint: Sendable, Hashable {
    public let before: CalibrationPoint
    public let after: CalibrationPoint
    public let isAssumed: Bool

    /// How many expanded uncertainties the error moves; `nil` without a budget.
    public var movedByU: Double? {
      guard let before = before.error, let after = after.error,
        let u = self.before.budget?.expandedUncertainty, u > 0
      else { return nil }
      return (after - before).magnitude / u
    }
  }

  public let record: CalibrationRecord
  /// By how much the weight is heavier than the record has it.
  public let deviation: Mass
  /// The verdicts; `nil` where the record names no rules, or is a retail check without readings.
  public let before: VerificationResult?
  public let after: VerificationResult?
  public let readings: [TouchedReading]
  public let points: [TouchedPoint]

  /// Whether the weight was part of anything here.
  public var isTouched: Bool { !readings.isEmpty || !points.isEmpty }
  /// Whether the verdict of the whole inspection changes.
  public var flips: Bool { before?.verdict != after?.verdict }
}
