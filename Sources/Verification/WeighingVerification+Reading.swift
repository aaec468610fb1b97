import Quantities
import Rules

// One reading: its error, its limit and its verdict.
extension WeighingVerification {
  /// How a test treats its readings.
  struct Manner {
    let test: TestKind
    /// The zero of the whole test.
    var zero: ZeroReading?
    /// Whether E0 is taken off: not in repeatability (R 76-1, 3.6.1).
    var correctsZero = true
    /// Whether the load consists of test weights, so that their quality matters.
    var usesWeights = true
  }

  /// A reading judged in one weighing range.
  private struct Judged {
    var result: VerificationResult.ReadingResult
    var bounds: ErrorBounds?
    var findings: [Finding] = []
    var hasDefect = false
  }

  /// A reading with its verdict, and its error before E0 is taken off.
  struct JudgedReading {
    var result: VerificationResult.ReadingResult
    /// E, where it is known at least between bounds.
    var error: ErrorBounds?
    /// The weighing range it was judged in.
    var range: WeighingRange
  }

  /// Judges one reading.
  ///
  /// On an instrument of several ranges a reading that does not say which one was selected
  /// is tried in each range that holds the load. Ranges in which it could not have
  /// been observed fall out; if those that are left disagree, nothing is concluded.
  func judge(_ reading: Reading, _ manner: Manner) -> JudgedReading {
    let candidates = candidateRanges(for: reading, test: manner.test)
    guard let first = candidates.first else {
      return JudgedReading(
        result: .init(reading: reading, verdict: .inconclusive), error: nil, range: ranges[0])
    }
    var judged = candidates.map { (range: $0, outcome: judge(reading, manner, in: $0)) }
    if judged.count > 1 {
      let possible = judged.filter { !$0.outcome.hasDefect }
      judged = possible.isEmpty ? [judged[0]] : possible
    }
    var (range, outcome) = judged[0]
    if judged.count > 1 {
      if judged.allSatisfy({ $0.outcome.result.verdict == outcome.result.verdict }) {
        outcome.findings.append(
          .rangeInferred(reading, range, manner.test, rules.weighing.loadsCitation))
      } else {
        outcome = Judged(result: .init(reading: reading, verdict: .inconclusive))
        outcome.findings = [
          .rangeAmbiguous(
            reading, judged.map(\.range.number), manner.test, rules.weighing.loadsCitation)
        ]
        range = first
      }
    } else if reading.range == nil, instrument.structure == .multipleRange {
      outcome.findings.append(
        .rangeInferred(reading, range, manner.test, rules.weighing.loadsCitation))
    }
    findings.add(outcome.findings)
    return JudgedReading(result: outcome.result, error: outcome.bounds, range: range)
  }

  private func candidateRanges(for reading: Reading, test: TestKind) -> [WeighingRange] {
    guard instrument.structure == .multipleRange else { return ranges }
    if let number = reading.range {
      if let range = ranges.first(where: { $0.number == number }) { return [range] }
      findings.add(.rangeUnknown(number, of: ranges.count, test, rules.weighing.loadsCitation))
      return []
    }
    let holding = ranges.filter { reading.load <= $0.max }
    return holding.isEmpty ? [ranges[ranges.count - 1]] : holding
  }

  /// Judges a reading as one of `range`, without touching the findings.
  private func judge(_ reading: Reading, _ manner: Manner, in range: WeighingRange)
    -> Judged
  {
    var judged = Judged(result: .init(reading: reading, verdict: .inconclusive))
    let rule = indicationError(in: range)

    judged.result.judgedRange = range.number
    let limit = limit(at: reading.load, in: range)
    judged.result.mpe = limit?.mpe
    judged.result.citation = limit?.citation

    let error: ErrorBounds
    do {
      error = try rule.error(
        load: reading.load, indication: reading.indication, added: reading.added
      ).less(reading.loadDeviation)
    } catch {
      judged.hasDefect = true
      judged.findings.append(
        .defect(error, reading, instrument, manner.test, rules.scaleIntervals.readingCitation))
      return judged
    }
    judged.bounds = error
    judged.result.error = error.exact
    if reading.added != nil, instrument.indication != .digital {
      judged.findings.append(
        .addedIgnored(manner.test, rules.scaleIntervals.readingCitation))
    }
    if !error.isExact {
      judged.findings.append(.addedMissing(manner.test, rules.scaleIntervals.readingCitation))
    }

    var corrected = error
    if manner.correctsZero {
      if let zero = reading.zero ?? manner.zero {
        do {
          let zeroError = try rule.error(
            load: zero.load, indication: zero.indication, added: zero.added)
          judged.result.zeroError = zeroError.exact
          corrected = error - zeroError
        } catch {
          judged.hasDefect = true
          judged.findings.append(
            .zeroUnusable(
              error, instrument, manner.test, rules.scaleIntervals.readingCitation))
          return judged
        }
      } else {
        judged.findings.append(
          .zeroNotRecorded(manner.test, rules.scaleIntervals.readingCitation))
      }
    }
    judged.result.correctedError = corrected.exact
    if !corrected.isExact {
      judged.result.errorInterval = corrected.least...corrected.largest
    }

    if reading.load > range.max {
      judged.findings.append(
        .loadAboveMax(reading, max: range.max, manner.test, rules.weighing.citation))
    }
    guard let limit else {
      if stage != nil {
        judged.findings.append(
          .loadBeyondClass(reading, instrument, manner.test, rules.weighing.citation))
      }
      return judged
    }
    if reading.load > range.max { return judged }

    let verdict = corrected.verdict(within: limit.mpe)
    judged.result.verdict = verdict
    switch verdict {
    case .pass: break
    case .fail:
      judged.findings.append(
        .errorBeyondMPE(reading, corrected, limit, instrument, inspection.stage, manner.test))
    case .inconclusive:
      judged.findings.append(
        .errorUndecided(reading, corrected, limit, instrument, manner.test))
    }
    if manner.usesWeights { applyWeightGate(to: &judged, corrected, limit, range, manner) }
    return judged
  }

  /// Test weights that are too poor take the ground from a verdict, unless the error is
  /// beyond the limit by more than the weights can be off.
  private func applyWeightGate(
    to judged: inout Judged, _ corrected: ErrorBounds, _ limit: ErrorLimit, _ range: WeighingRange,
    _ manner: Manner
  ) {
    let load = judged.result.reading.load
    guard load.isPositive, let initial = initialLimit(at: load, in: range) else { return }
    switch weights.quality(of: load, against: initial.mpe) {
    case .notEvaluated, .goodEnough: break
    case .cannotCompose:
      uncomposed[manner.test, default: [:]][load] = judged.result.reading
    case .tooPoor(let composition):
      judged.findings.append(
        .weightsTooPoor(
          judged.result.reading, composition, initial, instrument, manner.test,
          rules.testWeights))
      judged.result.verdict =
        corrected.widened(by: composition.error).verdict(within: limit.mpe) == .fail
        ? .fail : .inconclusive
      if judged.result.verdict != .fail {
        judged.findings.removeAll { $0.code == FindingCode.errorBeyondMPE.rawValue }
      }
    }
  }

  /// The MPE of the stage at a load; `nil` beyond the class or where the stage has no limits.
  func limit(at load: Mass, in range: WeighingRange) -> ErrorLimit? {
    stage.flatMap { limit(at: load, in: range, factor: $0.mpeFactor) }
  }

  /// The MPE on initial verification at a load: what test weights are held against.
  func initialLimit(at load: Mass, in range: WeighingRange) -> ErrorLimit? {
    limit(at: load, in: range, factor: 1)
  }

  private func limit(at load: Mass, in range: WeighingRange, factor: Int) -> ErrorLimit? {
    rules.mpe(
      load: load, e: range.holding(load: load).e, accuracyClass: instrument.accuracyClass,
      factor: factor
    ).map(ErrorLimit.init)
  }
}
