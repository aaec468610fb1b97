import Quantities
import Rules

// Repeatability (R 76-1, 3.6.1 and A.4.10): the range of several weighings of one load, and
// every single error, within the MPE; no correction by E0.
extension WeighingVerification {
  var repeatabilityRows: [WeighingRules.RepeatabilityRow] {
    rules.repeatability.filter {
      $0.classes.isEmpty || $0.classes.contains(instrument.accuracyClass)
    }
  }

  func judgeRepeatability(
    _ record: Inspection.TestRecord
  ) -> VerificationResult.TestResult {
    let rows = repeatabilityRows
    guard let row = rows.first else { return unjudged(record) }
    let manner = Manner(test: .repeatability, correctsZero: false)
    let judged = record.readings.map { judge($0, manner) }
    var result = VerificationResult.TestResult(
      test: .repeatability, verdict: combined(judged), citation: row.citation,
      readings: judged.map(\.result))

    var complete: [Mass] = []
    let needed = rows.map(\.leastWeighings).max() ?? row.leastWeighings
    var most = 0
    let byLoad = Dictionary(grouping: judged, by: \.result.reading.load)
    for (load, series) in byLoad.sorted(by: { $0.key < $1.key }) {
      if series.count >= needed { complete.append(load) }
      most = max(most, series.count)
      judgeSeries(series, row, &result)
    }
    if complete.isEmpty {
      findings.add(.tooFewWeighings(most, of: needed, instrument.accuracyClass, row.citation))
      result.verdict = result.verdict.combined(with: .inconclusive)
    } else {
      checkRepeatabilityLoads(complete, rows)
    }
    return result
  }

  private func judgeSeries(
    _ series: [JudgedReading], _ row: WeighingRules.RepeatabilityRow,
    _ result: inout VerificationResult.TestResult
  ) {
    guard let first = series.first, let mpe = series.compactMap(\.result.mpe).min(),
      let range = ErrorBounds.range(of: series.compactMap(\.error))
    else { return }
    switch range.verdict(within: mpe) {
    case .pass: break
    case .fail:
      findings.add(.repeatabilitySpread(first.result.reading, range, mpe, instrument, row.citation))
      result.verdict = .fail
    case .inconclusive:
      findings.add(
        .repeatabilityUndecided(first.result.reading, range, mpe, instrument, row.citation))
      result.verdict = result.verdict.combined(with: .inconclusive)
    }
    let spread = VerificationResult.Spread(
      least: range.least, largest: range.largest, limit: mpe)
    if result.spread.map({ spread.isWorse(than: $0) }) ?? true { result.spread = spread }
  }

  /// Each series that the rules ask for is at about its part of Max.
  ///
  /// Where substitution is used the standards at hand may not reach it, and the series serves
  /// the tiers of 3.7.3.
  private func checkRepeatabilityLoads(
    _ loads: [Mass], _ rows: [WeighingRules.RepeatabilityRow]
  ) {
    for row in rows {
      let isMet = loads.contains { load in
        load.isAbout(orAbove: row.loadOfMax, of: instrument.max)
          && (rows.count == 1 || load.isAtMost(row.loadOfMax * Ratio(11, 10), of: instrument.max))
      }
      if isMet { continue }
      findings.add(
        .repeatabilityLoad(
          row, instrument, hasSubstitution: inspection.substitution != nil))
    }
  }
}
