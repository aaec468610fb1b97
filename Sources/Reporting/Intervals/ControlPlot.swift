import Statistics
import Calibration
import Quantities

/// The charts of a check standard as plots.
enum ControlPlot {
  /// Each chart that was drawn.
  static func plots(
    _ review: CheckStandardReview, words: ChartWords
  ) -> [(kind: ChartOptions.Kind, plot: TimePlot)] {
    review.options.kinds.compactMap { kind in
      switch kind {
      case .shewhart: review.shewhart.map { _ in (kind, shewhart(review, words)) }
      case .ewma: review.ewma.map { _ in (kind, ewma(review, words)) }
      case .cusum: review.cusum.map { _ in (kind, cusum(review, words)) }
      }
    }
  }

  private static func days(_ review: CheckStandardReview) -> [Double] {
    let days = review.standard.days
    return days.map { Double(days[0].date.days(until: $0.date)) }
  }

  private static func frame(
    _ review: CheckStandardReview, _ words: ChartWords
  ) -> (plot: TimePlot, days: [Double]) {
    let times = days(review)
    var plot = TimePlot()
    let all = review.standard.days
    let picked = Set([0, all.count / 3, 2 * all.count / 3, all.count - 1])
    plot.dates = picked.sorted().map { (times[$0], all[$0].date.text(words.language)) }
    return (plot, times)
  }

  private static func shewhart(_ review: CheckStandardReview, _ words: ChartWords) -> TimePlot {
    var (plot, times) = frame(review, words)
    let (level, sigma) = (review.level.center, review.level.deviation)
    let (first, last) = (times.first ?? 0, max(times.last ?? 1, 1))
    let flagged = Set(review.shewhart?.signals.map(\.index) ?? [])
    plot.lines =
      [
        .init(
          role: .centre, points: [(first, level), (last, level)],
          label: words.say("centre", vi: "tâm"))
      ]
      + [3.0, -3.0].map { factor in
        .init(
          role: .limit, points: [(first, level + factor * sigma), (last, level + factor * sigma)],
          label: factor > 0 ? "+3 σ" : "−3 σ")
      }
    plot.marks = zip(times, review.means).enumerated().map { index, point in
      .init(x: point.0, y: point.1, isSignal: flagged.contains(index))
    }
    plot.levels = levels(review, words, half: 3 * sigma)
    return plot
  }

  private static func ewma(_ review: CheckStandardReview, _ words: ChartWords) -> TimePlot {
    var (plot, times) = frame(review, words)
    guard let chart = review.ewma else { return plot }
    let level = review.level.center
    let flagged = Set(chart.signals.map(\.index))
    plot.lines =
      [
        .init(
          role: .centre, points: [(times.first ?? 0, level), (times.last ?? 1, level)],
          label: words.say("centre", vi: "tâm"))
      ]
      + [1.0, -1.0].map { sign in
        .init(
          role: .limit, points: zip(times, chart.halfWidths).map { ($0, level + sign * $1) },
          label: words.say("limit", vi: "giới hạn"))
      }
    plot.marks = zip(times, chart.averages).enumerated().map { index, point in
      .init(x: point.0, y: point.1, isSignal: flagged.contains(index))
    }
    plot.levels = levels(review, words, half: chart.halfWidths.last ?? 0)
    return plot
  }

  private static func cusum(_ review: CheckStandardReview, _ words: ChartWords) -> TimePlot {
    var (plot, times) = frame(review, words)
    guard let chart = review.cusum else { return plot }
    let (first, last) = (times.first ?? 0, max(times.last ?? 1, 1))
    let h = chart.decision
    let above = Set(chart.signals.filter { $0.side == .above }.map(\.index))
    let below = Set(chart.signals.filter { $0.side == .below }.map(\.index))
    plot.lines = [
      .init(role: .centre, points: [(first, 0), (last, 0)]),
      .init(role: .limit, points: [(first, h), (last, h)], label: "h"),
      .init(role: .limit, points: [(first, -h), (last, -h)], label: "−h"),
    ]
    plot.marks =
      zip(times, chart.upperSums).enumerated().map { index, point in
        .init(x: point.0, y: point.1, isSignal: above.contains(index))
      }
      + zip(times, chart.lowerSums).enumerated().map { index, point in
        .init(x: point.0, y: -point.1, isSignal: below.contains(index))
      }
    plot.levels = [
      (h, "+h"), (0, "0"), (-h, "-h"),
    ]
    return plot
  }

  private static func levels(
    _ review: CheckStandardReview, _ words: ChartWords, half: Double
  ) -> [(y: Double, text: String)] {
    let level = review.level.center
    return [level + half, level, level - half].map {
      ($0, words.figures.ends([$0], like: review.level.deviation)[0])
    }
  }
}
