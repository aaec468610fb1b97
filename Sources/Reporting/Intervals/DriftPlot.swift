import Calibration
import Quantities
import Statistics

/// A drift with its band, its limits and the day on which they meet.
enum DriftPlot {
  /// The plot of `drift`.
  static func plot(
    _ drift: DriftAdvice, confidence: Double, words: IntervalWords, unit: String
  ) -> TimePlot {
    let points = drift.parts.flatMap(\.self)
    let first = points.map(\.time).min() ?? 0
    let last = drift.line.lastTime
    let history = max(last - first, 1)
    // As far as the crossing, but not so far that the past becomes a dot.
    let wanted = drift.expectedTime ?? drift.earliestTime.map { $0 + 0.3 * history }
    let end = min(max(wanted ?? 0, last + 0.4 * history), last + 2 * history)
    var plot = TimePlot()
    let times = (0...60).map { first + (end - first) * Double($0) / 60 }
    let present = drift.parts.last?.map(\.time).min() ?? first
    plot.band = times.filter { $0 >= present }.map { time in
      let half = drift.quantile * drift.line.deviation(at: time)
      let value = drift.line.value(at: time)
      return (time, clipped(value - half, drift.limit), clipped(value + half, drift.limit))
    }
    let limit = words.quantity(drift.limit, "")
    plot.lines = [
      .init(
        role: .limit, points: [(first, drift.limit), (end, drift.limit)],
        label: words.say("limit", vi: "giới hạn")),
      .init(
        role: .limit, points: [(first, -drift.limit), (end, -drift.limit)],
        label: words.say("limit", vi: "giới hạn")),
      .init(role: .centre, points: [(first, 0), (end, 0)]),
      .init(
        role: .fit,
        points: [present, end].map { ($0, clipped(drift.line.value(at: $0), drift.limit)) },
        label: words.say("drift", vi: "độ trôi")),
    ]
    plot.marks = points.map {
      .init(x: $0.time, y: $0.value, isSignal: $0.value.magnitude > drift.limit)
    }
    plot.levels = [(drift.limit, "+\(limit)"), (0, "0"), (-drift.limit, "-\(limit)")]
    plot.dates = [first, last, end].compactMap { time in
      drift.date(at: time).map { (time, $0.text(words.language)) }
    }
    if let earliest = drift.earliestTime, earliest > last, earliest < end,
      let date = drift.date(at: earliest)
    {
      plot.dates.insert((earliest, date.text(words.language)), at: 2)
    }
    return plot
  }

  /// What lies far outside the limits is not shown to scale.
  private static func clipped(_ value: Double, _ limit: Double) -> Double {
    min(max(value, -1.25 * limit), 1.25 * limit)
  }
}
