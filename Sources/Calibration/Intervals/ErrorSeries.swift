import Quantities
import Statistics

/// The errors of a history as binary numbers against time in days, cut where the instrument
/// was adjusted.
///
/// Here exact decimals end and the statistics of drift begin. Errors stay in their unit where all
/// limits are the same; else each is counted in its own limit.
struct ErrorSeries {
  /// The first day of the series is time 0.
  let origin: CalendarDate
  let parts: [[DriftLine.Point]]
  let isRelative: Bool
  let limit: Double

  /// - Precondition: the results have errors.
  init(_ history: InstrumentHistory) {
    let origin = history.results[0].date
    let isRelative = !history.hasOneLimit
    self.origin = origin
    self.isRelative = isRelative
    limit = isRelative ? 1 : history.results[0].limit?.approximation ?? 1
    parts = history.parts.map { part in
      part.compactMap { result in
        guard let error = result.error, let limit = result.limit else { return nil }
        let scale = isRelative ? limit.approximation : 1
        return DriftLine.Point(
          time: Double(origin.days(until: result.date)), value: error.approximation / scale,
          uncertainty: result.uncertainty.map { $0 / scale })
      }
    }
  }

  /// The part that goes on: empty after a result out of tolerance.
  var present: [DriftLine.Point] { parts.last ?? [] }
}
