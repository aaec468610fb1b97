public import Calibration
import Conformity
import Quantities
public import Rules
public import Verification

/// Evaluates the risk of verdicts.
///
/// Each judged error gets the budget of a calibration at its load (EURAMET cg-18 v4.0, 7.1): the
/// resolution, the scatter of the repeatability test, the weights, buoyancy. Eccentricity does not
/// contribute: it is an error of its own here, judged by its own test.
public struct RiskAssessor: Sendable {
  public let ruleBook: RuleBook
  /// The probability of a wrong verdict above which it is borderline, strictly between 0 and 1.
  public let threshold: Double

  public init(ruleBook: RuleBook, threshold: Double = RiskView.usualThreshold) {
    precondition(threshold > 0 && threshold < 1, "a threshold is a probability")
    self.ruleBook = ruleBook
    self.threshold = threshold
  }

  /// The risk view of a verification.
  ///
  /// - Parameter record: the inspection that `result` judged, with its weights and conditions.
  public func assess(_ result: VerificationResult, of record: CalibrationRecord) -> RiskView {
    var errors = errors(of: result, record)
    let known = errors.indices.filter { errors[$0].budget != nil }
    let risk = VerdictRisk(
      known.map { index in
        let budget = errors[index].budget
        let limits = errors[index].limits
        return VerdictRisk.JudgedError(
          value: errors[index].value, standardUncertainty: budget?.standardUncertainty ?? 0,
          degreesOfFreedom: budget?.effectiveDegreesOfFreedom ?? .infinity, lower: limits.lower,
          upper: limits.upper)
      })
    guard let risk, !known.isEmpty else {
      return RiskView(
        errors: errors, obstacle: obstacle(errors, record), conformance: nil,
        riskOfWrongVerdict: nil, threshold: threshold)
    }
    for (place, index) in known.enumerated() {
      errors[index].conformance = risk.conformances[place]
    }
    let wrong: ClosedRange<Double>? =
      switch result.verdict {
      case .pass: risk.riskOfBeingWrong(.pass)
      case .fail: risk.riskOfBeingWrong(.fail)
      case .inconclusive: nil
      }
    return RiskView(
      errors: errors, obstacle: nil, conformance: risk.conformance, riskOfWrongVerdict: wrong,
      threshold: threshold)
  }

  private func obstacle(_ errors: [AssessedError], _ record: CalibrationRecord) -> RiskView.Obstacle
  {
    if errors.isEmpty { return .noErrors }
    if record.sets.isEmpty { return .noWeights }
    let hasScatter = record.inspection.tests.contains {
      $0.test == .repeatability && $0.readings.count > 1
    }
    return hasScatter ? .weightsUnknown : .noRepeatability
  }

  /// The errors that have a limit, each with its budget where one can be had.
  private func errors(
    of result: VerificationResult, _ record: CalibrationRecord
  ) -> [AssessedError] {
    var errors: [AssessedError] = []
    var budgets = try? Calibrator(ruleBook: ruleBook).budgets(for: record)
    for (testIndex, (judged, recorded)) in zip(result.tests, record.inspection.tests).enumerated()
    where judged.test == recorded.test && Self.judgesErrors(judged.test) {
      for (index, reading) in judged.readings.enumerated() where reading.mpe != nil {
        guard let value = Self.value(of: reading) else { continue }
        errors.append(
          AssessedError(
            place: .init(test: testIndex, reading: index), test: judged.test, reading: reading,
            value: value, budget: budgets?.budget(of: reading.reading, zero: recorded.zero)))
      }
    }
    return errors
  }

  /// Tests whose readings are errors at loads.
  static func judgesErrors(_ test: TestKind) -> Bool {
    switch test {
    case .weighing, .eccentricity, .repeatability, .netWeighing: true
    case .discrimination, .sensitivity, .zeroSetting, .tareSetting: false
    }
  }

  private static func value(of reading: VerificationResult.ReadingResult) -> Double? {
    if let interval = reading.errorInterval {
      return
        (interval.lowerBound.value.approximation + interval.upperBound.value.approximation) / 2
    }
    return (reading.correctedError ?? reading.error)?.value.approximation
  }
}
