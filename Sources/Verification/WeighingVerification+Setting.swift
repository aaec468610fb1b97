import Quantities
import Rules

// Accuracy of zero-setting and of tare-setting (R 76-1, 4.5.2, A.4.2.3, 4.6.3, A.4.6.2). The
// limits are in e or d and do not double in service.
extension WeighingVerification {
  func judgeSetting(
    _ record: Inspection.TestRecord, _ rule: WeighingRules.SettingRule?
  ) -> VerificationResult.TestResult {
    guard let rule else { return unjudged(record) }
    var readings = record.readings
    if readings.isEmpty, let zero = record.zero { readings = [Reading(zero, instrument.errorUnit)] }
    let judged = readings.map { judgeSetting($0, record.test, rule) }
    return VerificationResult.TestResult(
      test: record.test,
      verdict: judged.dropFirst().reduce(judged[0].verdict) {
        $0.combined(with: $1.verdict)
      }, citation: judged[0].citation ?? rule.citation, readings: judged)
  }

  private func judgeSetting(
    _ reading: Reading, _ test: TestKind, _ rule: WeighingRules.SettingRule
  ) -> VerificationResult.ReadingResult {
    var result = VerificationResult.ReadingResult(reading: reading, verdict: .inconclusive)
    let range = ranges.first { $0.number == reading.range } ?? ranges[0]
    result.judgedRange = range.number
    let bounds: ErrorBounds
    do {
      bounds = try indicationError(in: range).error(
        load: reading.load, indication: reading.indication, added: reading.added)
    } catch {
      findings.add(.defect(error, reading, instrument, test, rules.scaleIntervals.readingCitation))
      return result
    }
    result.error = bounds.exact
    result.correctedError = bounds.exact
    if !bounds.isExact { result.errorInterval = bounds.least...bounds.largest }
    guard let limit = settingLimit(test, rule, range) else {
      findings.add(.intervalTooFine(instrument, rules.scaleIntervals.citation))
      return result
    }
    result.mpe = limit.mpe
    result.citation = limit.citation
    result.verdict = bounds.verdict(within: limit.mpe)
    switch result.verdict {
    case .pass: break
    case .fail: findings.add(.setting(test, reading, bounds, limit, instrument))
    case .inconclusive: findings.add(.settingUndecided(test, bounds, limit, instrument))
    }
    return result
  }

  /// 0.25 e (of the first partial range), or a part of d with an auxiliary indicating device
  /// or a mechanical tare device.
  func settingLimit(
    _ test: TestKind, _ rule: WeighingRules.SettingRule, _ range: WeighingRange
  ) -> ErrorLimit? {
    let first = range.partials[0]
    if test == .tareSetting, instrument.options.hasMechanicalTare,
      instrument.indication == .digital, let part = rule.mechanicalLimitInD
    {
      return first.d.multiplied(by: part).map {
        ErrorLimit(mpe: $0, citation: rule.mechanicalCitation ?? rule.citation)
      }
    }
    if instrument.usesAuxiliaryDevice, let part = rule.auxiliaryLimitInD {
      return first.d.multiplied(by: part).map { ErrorLimit(mpe: $0, citation: rule.citation) }
    }
    return first.e.multiplied(by: rule.limitInE).map {
      ErrorLimit(mpe: $0, citation: rule.citation)
    }
  }

  func indicationError(in range: WeighingRange) -> IndicationError {
    IndicationError(
      indicationType: instrument.indication, range: range,
      directReadingUpTo: rules.scaleIntervals.directReadingUpTo)
  }
}

extension Reading {
  /// A zero reading as a reading of its own.
  init(_ zero: ZeroReading, _ unit: MassUnit) {
    self.init(load: zero.load, loadUnit: unit, indication: zero.indication, added: zero.added)
  }
}

extension Instrument {
  /// Whether an auxiliary indicating device is fitted: said, or implied by d < e, which no
  /// other instrument may have (R 76-1, 3.4.1 and 3.4.2).
  var usesAuxiliaryDevice: Bool {
    options.hasAuxiliaryDevice
      || (structure != .multiInterval && ranges.contains { $0.d < $0.e })
  }
}
