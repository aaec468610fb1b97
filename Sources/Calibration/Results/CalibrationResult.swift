public import Rules
public import Verification

/// What a calibration found.
public struct CalibrationResult: Sendable {
  public let record: CalibrationRecord
  /// The rule set of the MPE envelope; `nil` where the record names none, or one without limits.
  public let ruleSet: RuleSet?
  /// The loads in the order of the record.
  public let points: [CalibrationPoint]
  public let repeatability: [RepeatabilityEvaluation]
  public let eccentricity: EccentricityEvaluation?
  /// The air, where it is known.
  public let air: AirState?
  /// E as a function of the indication; `nil` where there are too few errors with U.
  public let errorFunction: ErrorFunction?
  /// The uncertainty of weighings in use, by weighing range; empty without an error function.
  public let weighing: [WeighingStatement]
  /// The gravest first.
  public let findings: [Finding]

  /// Whether every error has its uncertainty and nothing that it rests on is in doubt.
  public var isComplete: Bool {
    !findings.contains { $0.severity == .doubt || $0.severity == .failure }
      && points.allSatisfy { $0.budget != nil }
  }

  /// The statement for a weighing result; `nil` outside of all ranges.
  public func statement(for result: Double) -> WeighingStatement? {
    weighing.first { $0.lower <= result && result <= $0.upper }
  }
}
