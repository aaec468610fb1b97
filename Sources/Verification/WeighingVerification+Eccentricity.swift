import Quantities
import Rules

// Eccentric loading (R 76-1, 3.6.2 and A.4.7).
extension WeighingVerification {
  /// The row for the receptor.
  ///
  /// Where the number of supports is not stated, the receptor counts as one of up to four.
  var eccentricityRow: WeighingRules.EccentricityRow? {
    rules.eccentricityRow(
      receptor: instrument.options.receptor, supports: instrument.options.supports ?? 1)
  }

  func judgeEccentricity(
    _ record: Inspection.TestRecord
  ) -> VerificationResult.TestResult {
    guard let row = eccentricityRow else { return unjudged(record) }
    let manner = Manner(test: .eccentricity, zero: record.zero)
    let judged = record.readings.map { judge($0, manner) }
    var result = VerificationResult.TestResult(
      test: .eccentricity, verdict: combined(judged), citation: row.citation,
      readings: judged.map(\.result))

    let needed = row.positions ?? instrument.options.supports ?? 1
    let positions = loadedPositions(record.readings, row.receptor)
    if positions < needed {
      findings.add(.eccentricityPositions(positions, of: needed, row.citation))
      result.verdict = result.verdict.combined(with: .inconclusive)
    }
    if judged.contains(where: { $0.result.verdict == .fail && $0.result.reading.zero == nil }) {
      findings.add(.eccentricityZero(row.citation))
    }
    checkEccentricLoad(record.readings, row)
    return result
  }

  /// Distinct positions.
  ///
  /// A reading that names none counts as a position of its own; the centre of a receptor on
  /// supports is not one of those that are asked for.
  private func loadedPositions(
    _ readings: [Reading], _ receptor: WeighingRules.Receptor
  ) -> Int {
    let named = readings.compactMap(\.position).filter { !$0.isEmpty }
    var distinct = Set(named)
    if receptor == .supports { distinct.subtract(["centre", "center", "giữa", "tâm"]) }
    return distinct.count + (readings.count - named.count)
  }

  /// The load: (Max + T+) divided by 3, by n − 1 or by 10, about; or at most 0.8 (Max + T+)
  /// where the load rolls.
  private func checkEccentricLoad(
    _ readings: [Reading], _ row: WeighingRules.EccentricityRow
  ) {
    let whole = instrument.max + instrument.options.additiveTare
    if let ceiling = row.ceiling {
      for reading in readings where !reading.load.isAtMost(ceiling, of: whole) {
        findings.add(.rollingLoadTooLarge(reading, ceiling, of: whole, instrument, row.citation))
      }
      return
    }
    guard let target = row.partOfCapacity(supports: instrument.options.supports ?? 1) else {
      return
    }
    for reading in readings where !reading.load.isAbout(orAbove: target, of: whole) {
      findings.add(
        .eccentricityLoad(reading, target, of: whole, instrument, row.citation))
      return
    }
  }
}
