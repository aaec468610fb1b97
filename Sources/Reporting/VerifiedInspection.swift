public import Assessment
public import Calibration
public import Verification

/// A verification result together with the input it came from, and what else is known of it.
public struct VerifiedInspection: Sendable {
  /// The file, as it was named on the command line; `-` for standard input.
  public let source: String
  public let result: VerificationResult
  /// How sure the verdict is; `nil` where that was not asked for.
  public let risk: RiskView?
  /// What earlier inspections say; `nil` where there are none.
  public let history: HistoryView?
  /// The inspection with its weights and conditions; `nil` where only the result is known.
  public let record: CalibrationRecord?

  public init(
    source: String, result: VerificationResult, risk: RiskView? = nil,
    history: HistoryView? = nil, record: CalibrationRecord? = nil
  ) {
    self.source = source
    self.result = result
    self.risk = risk
    self.history = history
    self.record = record
  }
}
