public import Calibration
import Quantities
import Rules
public import Verification

/// Sets a verification beside earlier ones of the same instrument.
///
/// The drift of each load is the line of `steelyard interval` (``DriftAdvice``): errors against
/// time by least squares with the prediction band of a further result. All results count against
/// the limit of today, whatever the stage at which they were taken.
public struct HistoryAssessor: Sendable {
  public let options: IntervalOptions

  public init(options: IntervalOptions = IntervalOptions()) {
    self.options = options
  }

  /// The history of `result`; `nil` where no earlier inspection of the same instrument has a date
  /// and a judged error, or the verification itself has none.
  ///
  /// Inspections on or after the date of the verification are left out.
  public func assess(
    _ result: VerificationResult, earlier: [VerificationResult]
  ) -> HistoryView? {
    guard let today = result.inspection.date, let margin = Self.margin(of: result, on: today)
    else { return nil }
    let id = result.inspection.instrument.id
    let past = earlier.compactMap { entry -> (date: CalendarDate, result: VerificationResult)? in
      guard let date = entry.inspection.date, date < today, !id.isEmpty,
        entry.inspection.instrument.id == id
      else { return nil }
      return (date, entry)
    }.sorted { $0.date < $1.date }
    let margins = past.compactMap { Self.margin(of: $0.result, on: $0.date) }
    if margins.isEmpty { return nil }
    return HistoryView(
      margins: margins + [margin],
      drifts: drifts(of: result, on: today, past: past), confidence: options.confidence)
  }

  /// The judged reading with the least margin in e.
  private static func margin(
    of result: VerificationResult, on date: CalendarDate
  ) -> HistoryView.Margin? {
    // Exact integers until here, and one division after it.
    let e = Double(result.inspection.instrument.e.value.trillionths)
    var least: HistoryView.Margin?
    for test in result.tests where RiskAssessor.judgesErrors(test.test) {
      for reading in test.readings {
        guard let margin = reading.margin.map({ Double($0.value.trillionths) }) else { continue }
        if margin / e < least?.inScaleIntervals ?? .infinity {
          least = HistoryView.Margin(
            date: date, verdict: result.verdict, test: test.test, reading: reading,
            inScaleIntervals: margin / e)
        }
      }
    }
    return least
  }

  // MARK: Drift

  private struct Place: Hashable {
    let load: Mass
    let direction: Reading.Direction?
  }

  private func drifts(
    of result: VerificationResult, on today: CalendarDate,
    past: [(date: CalendarDate, result: VerificationResult)]
  ) -> [HistoryView.Drift] {
    var drifts: [HistoryView.Drift] = []
    for reading in Self.weighing(result) where reading.limitedSide == .both {
      guard let limit = reading.mpe, let error = reading.correctedError ?? reading.error else {
        continue
      }
      let place = Place(load: reading.reading.load, direction: reading.reading.direction)
      var results: [PastResult] = []
      for (date, entry) in past {
        let before = Self.weighing(entry).first {
          Place(load: $0.reading.load, direction: $0.reading.direction) == place
        }
        if let before, let error = before.correctedError ?? before.error,
          let result = try? PastResult(date: date, error: error.value, limit: limit.value)
        {
          results.append(result)
        }
      }
      if results.isEmpty { continue }
      guard
        let now = try? PastResult(date: today, error: error.value, limit: limit.value),
        let history = try? InstrumentHistory(
          instrument: result.inspection.instrument.id, unit: "g", results: results + [now])
      else { continue }
      let entry = IntervalReview([history], options: options).entries[0]
      drifts.append(
        HistoryView.Drift(
          load: place.load, loadUnit: reading.reading.loadUnit, direction: place.direction,
          limit: limit, outcome: entry.drift))
    }
    return drifts
  }

  private static func weighing(
    _ result: VerificationResult
  ) -> [VerificationResult.ReadingResult] {
    result.tests.filter { $0.test == .weighing }.flatMap(\.readings)
  }
}
