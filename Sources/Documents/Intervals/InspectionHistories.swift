public import Calibration
import Quantities
public import Verification

/// Histories from judged inspections: the largest |Ec|/MPE of each inspection with its sign, and
/// its verdict.
public enum InspectionHistories {
  /// The inspections by instrument, in the order in which they came.
  ///
  /// - Returns: the histories, and the inspections that say nothing: without a date, or
  ///   inconclusive.
  public static func histories(
    _ results: [VerificationResult]
  ) -> (histories: [InstrumentHistory], unused: [VerificationResult]) {
    var order: [String] = []
    var past: [String: [(PastResult, worst: Worst?)]] = [:]
    var kinds: [String: String] = [:]
    var unused: [VerificationResult] = []
    for result in results {
      let instrument = result.inspection.instrument
      guard let date = result.inspection.date, result.verdict != .inconclusive else {
        unused.append(result)
        continue
      }
      if past[instrument.id] == nil { order.append(instrument.id) }
      past[instrument.id, default: []].append(
        (PastResult(date: date, passed: result.verdict == .pass), worst: Worst(result)))
      kinds[instrument.id] = instrument.kind
    }
    let histories = order.compactMap { id in
      history(id, kinds[id], past[id] ?? [])
    }
    return (histories, unused)
  }

  private static func history(
    _ id: String, _ kind: String?, _ past: [(PastResult, worst: Worst?)]
  ) -> InstrumentHistory? {
    // Errors where every inspection has one that agrees with its verdict; else outcomes.
    let errors = past.compactMap { outcome, worst -> PastResult? in
      guard let worst,
        let result = try? PastResult(
          date: outcome.date, error: worst.error.value, limit: worst.limit.value),
        result.passed == outcome.passed
      else { return nil }
      return result
    }
    return try? InstrumentHistory(
      instrument: id, kind: kind, unit: "g",
      results: errors.count == past.count ? errors : past.map(\.0))
  }

  /// The reading nearest to its limit, or furthest beyond.
  private struct Worst {
    var error: Mass
    var limit: Mass

    init?(_ result: VerificationResult) {
      var worst: Worst?
      for reading in result.tests.flatMap(\.readings) {
        guard let error = reading.correctedError, let limit = reading.mpe, limit.isPositive,
          reading.limitedSide == .both
        else { continue }
        if let known = worst, !known.isBetter(than: error, limit) { continue }
        worst = Worst(error: error, limit: limit)
      }
      guard let worst else { return nil }
      self = worst
    }

    private init(error: Mass, limit: Mass) {
      self.error = error
      self.limit = limit
    }

    private func isBetter(than other: Mass, _ otherLimit: Mass) -> Bool {
      let mine = error.value.magnitude.trillionths.multipliedFullWidth(
        by: otherLimit.value.trillionths)
      let its = other.value.magnitude.trillionths.multipliedFullWidth(by: limit.value.trillionths)
      return (mine.high, mine.low) < (its.high, its.low)
    }
  }
}
