import Quantities
import Rules

// Discrimination (R 76-1, 3.8 and A.4.8): a small extra load must show.
extension WeighingVerification {
  var discriminationRow: WeighingRules.DiscriminationRow? {
    rules.discriminationRow(instrument.indication)
  }

  /// Whether a response to an extra load decides.
  ///
  /// A larger load than the rule's that shows nothing fails all the more; a smaller one that
  /// shows passes all the more. The other two prove nothing.
  enum ExtraLoad {
    case notRecorded, smaller, asRequired, larger

    init(_ extra: Mass?, required: Mass) {
      guard let extra else {
        self = .notRecorded
        return
      }
      self = extra < required ? .smaller : extra > required ? .larger : .asRequired
    }

    func verdict(responds: Bool) -> Verdict {
      switch self {
      case .asRequired: responds ? .pass : .fail
      case .smaller: responds ? .pass : .inconclusive
      case .larger: responds ? .inconclusive : .fail
      case .notRecorded: .inconclusive
      }
    }
  }

  func judgeDiscrimination(
    _ record: Inspection.TestRecord
  ) -> VerificationResult.TestResult {
    guard let row = discriminationRow else { return unjudged(record) }
    let judged = record.readings.map { judgeDiscrimination($0, row) }
    if row.appliesFromD.map({ instrument.d >= $0 }) ?? true {
      checkDiscriminationLoads(record.readings, row)
    }
    return VerificationResult.TestResult(
      test: .discrimination,
      verdict: judged.dropFirst().reduce(judged[0].verdict) {
        $0.combined(with: $1.verdict)
      }, citation: row.citation, readings: judged)
  }

  private func judgeDiscrimination(
    _ reading: Reading, _ row: WeighingRules.DiscriminationRow
  ) -> VerificationResult.ReadingResult {
    var result = VerificationResult.ReadingResult(reading: reading, verdict: .inconclusive)
    result.citation = row.citation
    let range = selectedRange(for: reading)
    result.judgedRange = range.number
    let step = range.step(at: reading.indication ?? reading.load)
    if let least = row.appliesFromD, step < least {
      findings.add(.discriminationNotApplicable(step, least, instrument, row.citation))
      result.verdict = .pass
      return result
    }
    guard let required = requiredExtraLoad(reading, row, range) else {
      findings.add(.loadBeyondClass(reading, instrument, .discrimination, rules.weighing.citation))
      return result
    }

    let change = reading.indicationAfter.flatMap { after in reading.indication.map { after - $0 } }
    let least = requiredChange(reading, row, range, required)
    result.observedChange = change
    result.requiredChange = least
    let responds: Bool?
    if let least {
      // A movement that was only seen does not tell its size, but none is too little.
      responds = change.map { $0 >= least } ?? (reading.moved == false ? false : nil)
    } else {
      responds = reading.moved ?? change.map(\.isPositive)
    }
    guard let responds else {
      findings.add(.responseMissing(reading, .discrimination, row.citation))
      return result
    }
    let extra = ExtraLoad(reading.extraLoad, required: required)
    result.verdict = extra.verdict(responds: responds)
    switch result.verdict {
    case .pass: break
    case .fail:
      findings.add(.discrimination(reading, result.requiredChange, instrument, row))
    case .inconclusive:
      findings.add(.extraLoad(reading, required, instrument, .discrimination, row.citation))
    }
    return result
  }

  /// The loads of the test are Min, about half of Max, and Max (R 76-1, A.4.8).
  private func checkDiscriminationLoads(
    _ readings: [Reading], _ row: WeighingRules.DiscriminationRow
  ) {
    let half = instrument.max.multiplied(by: Ratio(1, 2))
    let missing = [instrument.min, half, instrument.max].compactMap(\.self).filter { point in
      // A twentieth of Max leaves room on either side of its half.
      let room = point == half ? instrument.max.multiplied(by: Ratio(1, 20)) : nil
      return !readings.contains { $0.load.isNear(point, interval: room ?? instrument.e) }
    }
    if !missing.isEmpty {
      findings.add(
        .discriminationLoads(
          missing, unit: readings.first?.loadUnit ?? instrument.errorUnit, row.citation))
    }
  }

  /// The range that a reading belongs to: the selected one, else the first that holds the load.
  func selectedRange(for reading: Reading) -> WeighingRange {
    ranges.first { $0.number == reading.range } ?? ranges.first { reading.load <= $0.max }
      ?? ranges[ranges.count - 1]
  }

  /// 1.4 d, or a part of |MPE| and at least 1 mg.
  func requiredExtraLoad(
    _ reading: Reading, _ row: WeighingRules.DiscriminationRow, _ range: WeighingRange
  ) -> Mass? {
    if let part = row.extraLoadInD {
      return range.step(at: reading.indication ?? reading.load).multiplied(by: part)
    }
    guard let part = row.extraLoadInMPE, let limit = limit(at: reading.load, in: range),
      let extra = limit.mpe.multiplied(by: part)
    else { return nil }
    return row.leastExtraLoad.map { max($0, extra) } ?? extra
  }

  /// One step of a digital indication; a part of the extra load on a scale; `nil` where any
  /// visible movement will do.
  private func requiredChange(
    _ reading: Reading, _ row: WeighingRules.DiscriminationRow, _ range: WeighingRange,
    _ required: Mass
  ) -> Mass? {
    if let part = row.leastDisplacement {
      // Of the load that was added, but never of more than the rule asks for.
      return min(reading.extraLoad ?? required, required).multiplied(by: part)
    }
    guard instrument.indication == .digital else { return nil }
    return reading.indication.map { range.step(after: $0) }
  }
}
