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
    var past: [String: [(outcome: PastResult, worst: PastResult?)]] = [:]
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
        (PastResult(date: date, passed: result.verdict == .pass), worst(result, on: date)))
      kinds[instrument.id] = instrument.kind
    }
    let histories = order.compactMap { id in
      history(id, kinds[id], past[id] ?? [])
    }
    return (histories, unused)
  }

  private static func history(
    _ id: String, _ kind: String?, _ past: [(outcome: PastResult, worst: PastResult?)]
  ) -> InstrumentHistory? {
    // Errors where every inspection has one that agrees with its verdict; else outcomes.
    let errors = past.compactMap { outcome, worst in
      worst?.passed == outcome.passed ? worst : nil
    }
    return try? InstrumentHistory(
      instrument: id, kind: kind, unit: "g",
      results: errors.count == past.count ? errors : past.map(\.outcome))
  }

  /// The reading nearest to its limit, or furthest beyond: what a history keeps of a day.
  private static func worst(_ result: VerificationResult, on date: CalendarDate) -> PastResult? {
    let readings = result.tests.flatMap(\.readings).compactMap { reading -> PastResult? in
      guard let error = reading.correctedError, let limit = reading.mpe,
        reading.limitedSide == .both
      else { return nil }
      return try? PastResult(date: date, error: error.value, limit: limit.value)
    }
    return try? InstrumentHistory(instrument: "", results: readings).results.last
  }
}
