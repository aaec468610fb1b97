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
    /// The order of loading, which gives the mark its shape.
    var direction: Reading.Direction?
    /// Whether the error is beyond its limit.
    var isBeyond = false
    /// The bounds of an error that is not known exactly; there is then no point to draw.
    var bounds: ClosedRange<Double>?
    /// The limit at this load, for a picture without limits at all loads.
    var limit: Double?

    /// The ends of the bar: the bounds, or U on either side.
    var bar: ClosedRange<Double> { bounds ?? (error - expanded)...(error + expanded) }
  }

  let marks: [Mark]
  let max: Double
  /// Half of the height of the picture, in the unit of errors.
  let reach: Double
  let figures: CalibrationFigures
  /// The side of zero on which the limits hold.
  let side: VerificationResult.LimitedSide
  /// The loads at which a limit changes.
  let changes: [Double]
  private let function: ErrorFunction?
  /// `nil` where limits are known at the marks at most.
  private let limitOfLoad: ((Mass) -> Mass?)?

  init(_ result: CalibrationResult, figures: CalibrationFigures) {
    let instrument = result.record.inspection.instrument
    let marks: [Mark] = result.points.compactMap { point in
      guard let error = point.error, let budget = point.budget else { return nil }
      return Mark(
        load: point.indication.value.approximation, error: figures.count(error),
        expanded: figures.count(budget.expandedUncertainty))
    }
    var limits: Limits?
    if let set = result.ruleSet, case .weighing(let rules) = set.body,
      let stage = rules.stageRow(result.record.inspection.stage)
    {
      limits = Limits(
        rules, factor: stage.mpeFactor, instrument, WeighingRange.all(of: instrument))
    }
    let widest = result.points.compactMap { $0.mpe.map { figures.count($0.value.approximation) } }
      .max()
    self.init(
      marks: marks, max: instrument.max, widest: widest, figures: figures, limits: limits,
      function: result.errorFunction)
  }

  /// A curve of marks that were found elsewhere.
  ///
  /// - Parameters:
  ///   - max: the end of the axis, unless a mark lies beyond it.
  ///   - widest: the widest limit at a mark, in the unit of errors.
  ///   - limits: the limits at all loads; where there are none, those of the marks are drawn.
  init(
    marks: [Mark], max: Mass, widest: Double?, figures: CalibrationFigures, limits: Limits?,
    side: VerificationResult.LimitedSide = .both, function: ErrorFunction? = nil
  ) {
    self.marks = marks
    self.max = max.value.approximation
    self.figures = figures
    self.side = side
    self.function = function
    limitOfLoad = limits?.limit
    changes = limits?.changes.map(\.value.approximation).sorted() ?? []
    let own =
      marks.map { Swift.max($0.bar.lowerBound.magnitude, $0.bar.upperBound.magnitude) }
      .max() ?? 0
    // Limits far away would flatten the curve; without an error of any size they are the measure.
    reach = Swift.max(own, widest.map { $0 <= own * 4 || own == 0 ? $0 : 0 } ?? 0) * 1.1
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

  /// Whether there are limits between the marks.
  var hasLimits: Bool { limitOfLoad != nil }

  /// The limit at a load, in the unit of errors; `nil` where there is none.
  func limit(at load: Double) -> Double? {
    guard let limitOfLoad, load.isFinite, load.magnitude < 1e15 else { return nil }
    // Microgram by microgram is finer than any picture.
    let mass = Mass(ExactDecimal(trillionths: Int128((load * 1e6).rounded()) * 1_000_000))
    return limitOfLoad(mass).map { figures.count($0.value.approximation) }
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
        column: column, mark.bar.lowerBound, mark.bar.upperBound,
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
