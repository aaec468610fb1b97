import Quantities
import Rules

// Weighing and net weighing (R 76-1, 3.5.1, A.4.4 and A.4.6), and the hysteresis that some
// rules limit.
extension WeighingVerification {
  func judgeWeighing(
    _ record: Inspection.TestRecord
  ) -> VerificationResult.TestResult {
    let judged = record.readings.map { judge($0, Manner(test: .weighing, zero: record.zero)) }
    var result = VerificationResult.TestResult(
      test: .weighing, verdict: combined(judged), citation: rules.weighing.citation,
      readings: judged.map(\.result))
    if let rule = rules.hysteresis { judgeHysteresis(judged, rule, &result) }
    return result
  }

  /// Net weighing: loads are net, so the interval and the MPE are those of the net load
  /// (R 76-1, 3.3 and 3.5.3.3).
  func judgeNetWeighing(
    _ record: Inspection.TestRecord
  ) -> VerificationResult.TestResult {
    guard let rule = rules.netWeighing else { return unjudged(record) }
    let manner = Manner(test: .netWeighing, zero: record.zero)
    let before = findings
    let judged = record.readings.map { judge($0, manner) }
    var result = VerificationResult.TestResult(
      test: .netWeighing, verdict: combined(judged), citation: rule.citation,
      readings: judged.map(\.result))
    if record.hasPresetTare {
      // No limit holds, so nothing that was found against one counts.
      findings = before
      findings.add(.presetTare(rule.citation))
      result.verdict = .inconclusive
      for index in result.readings.indices { result.readings[index].verdict = .inconclusive }
    }
    if let tare = record.tare {
      let largest = instrument.max + instrument.options.additiveTare
      for reading in record.readings where reading.load + tare > largest {
        findings.add(.tareAboveMax(reading, tare: tare, largest: largest, rule.citation))
      }
    }
    return result
  }

  /// The outcome of all readings together; of none, nothing is concluded.
  func combined(_ readings: [JudgedReading]) -> Verdict {
    guard let first = readings.first else { return .inconclusive }
    return readings.dropFirst().reduce(first.result.verdict) {
      $0.combined(with: $1.result.verdict)
    }
  }

  /// The difference between loading and unloading at each load, held against the MPE there.
  private func judgeHysteresis(
    _ judged: [JudgedReading], _ rule: WeighingRules.CitedRule,
    _ result: inout VerificationResult.TestResult
  ) {
    var worst: VerificationResult.Spread?
    var isComplete = false
    let byLoad = Dictionary(grouping: judged, by: \.result.reading.load)
    for (load, here) in byLoad.sorted(by: { $0.key < $1.key }) {
      let up = here.filter { $0.result.reading.direction == .up }
      let down = here.filter { $0.result.reading.direction == .down }
      guard !up.isEmpty, !down.isEmpty, let limit = limit(at: load, in: here[0].range) else {
        continue
      }
      isComplete = true
      guard let range = ErrorBounds.range(of: (up + down).compactMap(\.error)) else { continue }
      switch range.verdict(within: limit.mpe) {
      case .pass: break
      case .fail:
        findings.add(.hysteresis(here[0].result.reading, range, limit, instrument, rule.citation))
        result.verdict = .fail
      case .inconclusive:
        findings.add(
          .hysteresisUndecided(here[0].result.reading, range, limit, instrument, rule.citation))
        result.verdict = result.verdict.combined(with: .inconclusive)
      }
      let spread = VerificationResult.Spread(
        least: range.least, largest: range.largest, limit: limit.mpe)
      if worst.map({ spread.isWorse(than: $0) }) ?? true { worst = spread }
    }
    result.spread = worst
    if !isComplete { findings.add(.hysteresisNotTested(rule.citation)) }
  }
}

extension VerificationResult.Spread {
  /// Whether this spread uses more of its limit than the other.
  public func isWorse(than other: Self) -> Bool {
    let (here, limit) = (largest.value.trillionths, limit.value.trillionths)
    let (there, otherLimit) = (other.largest.value.trillionths, other.limit.value.trillionths)
    let left = here.multipliedReportingOverflow(by: otherLimit)
    let right = there.multipliedReportingOverflow(by: limit)
    return left.overflow || right.overflow
      ? largest - self.limit > other.largest - other.limit : left.partialValue > right.partialValue
  }
}
