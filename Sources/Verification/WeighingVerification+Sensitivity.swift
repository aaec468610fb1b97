import Quantities
import Rules

// Sensitivity of non-self-indicating instruments (R 76-1, 6.1 and A.4.9): an extra load of
// |MPE| displaces the indicating element by at least so much, lastingly.
extension WeighingVerification {
  var sensitivityRow: WeighingRules.SensitivityRow? {
    rules.sensitivityRow(accuracyClass: instrument.accuracyClass, max: instrument.max)
  }

  func judgeSensitivity(
    _ record: Inspection.TestRecord
  ) -> VerificationResult.TestResult {
    guard let row = sensitivityRow else { return unjudged(record) }
    let judged = record.readings.map { judgeSensitivity($0, row) }
    return VerificationResult.TestResult(
      test: .sensitivity,
      verdict: judged.dropFirst().reduce(judged[0].verdict) {
        $0.combined(with: $1.verdict)
      }, citation: row.citation, readings: judged)
  }

  private func judgeSensitivity(
    _ reading: Reading, _ row: WeighingRules.SensitivityRow
  ) -> VerificationResult.ReadingResult {
    var result = VerificationResult.ReadingResult(reading: reading, verdict: .inconclusive)
    result.citation = row.citation
    guard instrument.indication == .nonSelfIndicating else {
      findings.add(.sensitivityNotApplicable(row.citation))
      result.verdict = .pass
      return result
    }
    let range = selectedRange(for: reading)
    result.judgedRange = range.number
    guard let limit = limit(at: reading.load, in: range) else {
      findings.add(.loadBeyondClass(reading, instrument, .sensitivity, rules.weighing.citation))
      return result
    }
    guard let displacement = reading.displacement else {
      findings.add(.responseMissing(reading, .sensitivity, row.citation))
      return result
    }
    let extra = ExtraLoad(reading.extraLoad, required: limit.mpe)
    result.verdict = extra.verdict(responds: displacement >= row.leastDisplacement)
    switch result.verdict {
    case .pass: break
    case .fail: findings.add(.sensitivity(reading, displacement, row))
    case .inconclusive:
      findings.add(.extraLoad(reading, limit.mpe, instrument, .sensitivity, row.citation))
    }
    return result
  }
}
