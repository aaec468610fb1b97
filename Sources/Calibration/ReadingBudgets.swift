import Rules
public import Verification

/// The budgets of single readings of a record (EURAMET cg-18 v4.0, 7.1), each as if it were the
/// only point of a calibration.
///
/// The repeatability tests of the record give the scatter, once for all readings. Eccentricity
/// does not contribute, and no error function is fitted.
public struct ReadingBudgets {
  private var run: CalibrationRun

  init(_ record: CalibrationRecord, _ calibrator: Calibrator) throws(CalibrationFault) {
    run = try CalibrationRun(record, ruleBook: calibrator.ruleBook)
    run.repeatability = run.repeatabilityEvaluations()
  }

  /// The budget of the error of one reading; `nil` where something that it needs is not known.
  ///
  /// - Parameters:
  ///   - reading: one of the record, or any other of its instrument.
  ///   - zero: the zero reading of its test, where it has none of its own.
  public mutating func budget(of reading: Reading, zero: ZeroReading?) -> CalibrationBudget? {
    let test = Inspection.TestRecord(test: .weighing, zero: zero, readings: [reading])
    return (try? run.point([reading], of: test))?.budget
  }
}
