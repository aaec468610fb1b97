import Calibration
import Quantities
import Rules
import Verification

/// Errors with U against the load, the error function and the limits: what text and SVG draw.
struct ErrorCurve {
  /// A load with its error, in the unit of errors.
  struct Mark {
    let load: Double
    let error: Double
    let expanded: Double
  }

  let marks: [Mark]
  let max: Double
  /// Half of the height of the picture, in the unit of errors.
  let reach: Double
  let figures: CalibrationFigures
  private let function: ErrorFunction?
  private let limits: (WeighingRules, Int)?
  private let instrument: Instrument
  private let ranges: [WeighingRange]

  init(_ result: CalibrationResult, figures: CalibrationFigures) {
    self.figures = figures
    instrument = result.record.inspection.instrument
    ranges = WeighingRange.all(of: instrument)
    function = result.errorFunction
    marks = result.points.compactMap { point in
      guard let error = point.error, let budget = point.budget else { return nil }
      return Mark(
        load: point.indication.value.approximation, error: figures.count(error),
        expanded: figures.count(budget.expandedUncertainty))
    }
    max = instrument.max.value.approximation
    if let set = result.ruleSet, case .weighing(let rules) = set.body,
      let stage = rules.stageRow(result.record.inspection.stage)
    {
      limits = (rules, stage.mpeFactor)
    } else {
      limits = nil
    }
    let own = marks.map { $0.error.magnitude + $0.expanded }.max() ?? 0
    let widest = result.points.compactMap { $0.mpe.map { figures.count($0.value.approximation) } }
      .max()
    // Limits far away would flatten the curve.
    reach = Swift.max(own, widest.map { $0 <= own * 4 ? $0 : 0 } ?? 0) * 1.1
  }

  /// Whether there is something to draw.
  var isDrawable: Bool { marks.count >= 2 && reach > 0 && reach.isFinite && max > 0 }

  /// The end of the axis: Max, unless a load lies well beyond it.
  var far: Double {
    let last = marks.map(\.load).max() ?? 0
    return last > max * 1.02 ? last : max
  }

  /// E_appr in the unit of errors.
  func fitted(at load: Double) -> Double? {
    guard let found = try? function?.value(at: load) else { return nil }
    return figures.count(found.value)
  }

  /// The MPE at a load, in the unit of errors; of several ranges that of the first that holds it.
  func limit(at load: Double) -> Double? {
    guard let limits, load.isFinite, load.magnitude < 1e15 else { return nil }
    // Microgram by microgram is finer than any picture.
    let mass = Mass(ExactDecimal(trillionths: Int128((load * 1e6).rounded()) * 1_000_000))
    let range = ranges.first { mass <= $0.max } ?? ranges[ranges.count - 1]
    let found = limits.0.mpe(
      load: mass, e: range.holding(load: mass).e, accuracyClass: instrument.accuracyClass,
      factor: limits.1)
    return found.map { figures.count($0.limit.value.approximation) }
  }

  /// The drawing of characters; empty where there is nothing to draw.
  func lines(characters: TextStyle.Characters) -> [String] {
    guard isDrawable else { return [] }
    let isUnicode = characters == .unicode
    let right = far
    var plot = TerminalPlot(x: 0...right, y: -reach...reach)
    for column in 0..<TerminalPlot.columns {
      let load = plot.abscissa(of: column)
      plot.mark(column: column, 0, isUnicode ? "─" : "-")
      if let limit = limit(at: load) {
        plot.mark(column: column, limit, isUnicode ? "╌" : "~")
        plot.mark(column: column, -limit, isUnicode ? "╌" : "~")
      }
      if let fitted = fitted(at: load) {
        plot.mark(column: column, fitted, isUnicode ? "·" : ".")
      }
    }
    for mark in marks {
      let column = plot.column(mark.load)
      plot.stroke(
        column: column, mark.error - mark.expanded, mark.error + mark.expanded,
        isUnicode ? "│" : "|")
    }
    for mark in marks {
      plot.mark(column: plot.column(mark.load), mark.error, isUnicode ? "●" : "o")
    }
    let edge = figures.numbers.significant(reach, 2)
    let unit = " " + figures.unit.symbol
    return plot.lines(
      labels: [0: "+" + edge + unit, 6: "0", 12: "-" + edge + unit],
      below: [
        (0, "0"), (TerminalPlot.columns / 2, figures.tick(right / 2)),
        (TerminalPlot.columns - 1, figures.tick(right)),
      ], isUnicode: isUnicode)
  }
}
