public import Calibration

/// A calibration with the file its record was read from, and what was asked of it.
public struct CalibratedRecord: Sendable {
  /// The file that the record was read from.
  public let source: String
  public let result: CalibrationResult
  public let question: UseQuestion

  public init(source: String, result: CalibrationResult, question: UseQuestion = UseQuestion()) {
    self.source = source
    self.result = result
    self.question = question
  }
}
