import Quantities
public import Rules
import Verification

/// Calibrates weighing instruments by EURAMET cg-18 v4.0.
public struct Calibrator: Sendable {
  public let ruleBook: RuleBook
  /// Which error function is fitted; `nil` takes the simplest one that the χ² check accepts.
  public var shape: ErrorFunction.Shape?

  public init(ruleBook: RuleBook, shape: ErrorFunction.Shape? = nil) {
    self.ruleBook = ruleBook
    self.shape = shape
  }

  /// The errors of indication with their uncertainties, the error function and the statement for
  /// use.
  ///
  /// What is missing from a record becomes a finding, and the figures that need it stay empty.
  ///
  /// - Throws: ``CalibrationFault``
  public func calibrate(_ record: CalibrationRecord) throws(CalibrationFault) -> CalibrationResult {
    var run = try CalibrationRun(record, ruleBook: ruleBook)
    return try run.run(shape: shape)
  }

  /// The budgets of single readings, without the rest of a calibration.
  ///
  /// - Throws: ``CalibrationFault/environment(_:)``
  public func budgets(for record: CalibrationRecord) throws(CalibrationFault) -> ReadingBudgets {
    try ReadingBudgets(record, self)
  }
}
