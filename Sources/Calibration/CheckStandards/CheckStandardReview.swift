public import Statistics

/// The charts of a check standard: the mean of each day is a point.
///
/// The means scatter from day to day more than values within a day do, so the limits come from the
/// means themselves (moving ranges) unless they are asked from within the days
/// (NIST/SEMATECH e-Handbook, 2.2.2 and 6.3.2).
public struct CheckStandardReview: Sendable {
  public let standard: CheckStandard
  public let options: ChartOptions
  /// The mean of each day.
  public let means: [Double]
  public let level: ProcessLevel
  public let shewhart: ShewhartChart?
  public let ewma: EWMAChart?
  public let cusum: CUSUMChart?
  /// Days whose values scatter more than three standard deviations of s allow.
  public let scatteredDays: [Int]
  /// Run lengths of each chart for ``ChartOptions/shifts``; `nil` where one cannot be computed.
  public let runLengths: [ChartOptions.Kind: [AverageRunLength?]]

  /// Draws the charts.
  ///
  /// - Throws: `ChartError` where there are too few days, no scatter, or parameters out of range.
  public init(_ standard: CheckStandard, options: ChartOptions) throws(ChartError) {
    let means = try standard.days.map { day throws(ChartError) in
      do throws(StatisticsError) {
        return try SampleSummary(day.values).mean
      } catch {
        throw .deviationNotPositive
      }
    }
    if options.source == .withinGroups {
      let within = try ProcessLevel(
        groups: standard.days.map(\.values), baseline: options.baseline)
      level =
        options.center == nil && options.deviation == nil
        ? within
        : try ProcessLevel(
          center: options.center ?? within.center, deviation: options.deviation ?? within.deviation)
    } else {
      level = try ProcessLevel(
        means, baseline: options.baseline, source: options.source, center: options.center,
        deviation: options.deviation)
    }
    let kinds = options.kinds
    shewhart =
      kinds.contains(.shewhart)
      ? try ShewhartChart(means, level: level, rules: options.rules) : nil
    ewma =
      kinds.contains(.ewma)
      ? try EWMAChart(means, level: level, smoothing: options.smoothing, width: options.width)
      : nil
    cusum =
      kinds.contains(.cusum)
      ? try CUSUMChart(
        means, level: level, reference: options.reference, decision: options.decision,
        headStart: options.headStart) : nil
    self.standard = standard
    self.options = options
    self.means = means
    scatteredDays = Self.scattered(standard, baseline: options.baseline)
    var runLengths: [ChartOptions.Kind: [AverageRunLength?]] = [:]
    for kind in kinds {
      runLengths[kind] = ChartOptions.shifts.map { shift in
        switch kind {
        case .shewhart: try? AverageRunLength.shewhart(rules: options.rules, shift: shift)
        case .ewma:
          try? AverageRunLength.ewma(
            smoothing: options.smoothing, width: options.width, shift: shift)
        case .cusum:
          try? AverageRunLength.cusum(
            reference: options.reference, decision: options.decision,
            headStart: options.headStart, shift: shift)
        }
      }
    }
    self.runLengths = runLengths
  }

  /// All signals, by chart, in the order of the days.
  public var signals: [(kind: ChartOptions.Kind, signal: ChartSignal)] {
    (shewhart?.signals ?? []).map { (.shewhart, $0) } + (ewma?.signals ?? []).map { (.ewma, $0) }
      + (cusum?.signals ?? []).map { (.cusum, $0) }
  }

  /// Whether nothing signals.
  public var isInControl: Bool { signals.isEmpty && scatteredDays.isEmpty }

  /// s > σ (c4 + 3 √(1 − c4²)), σ the mean of s/c4 over the baseline.
  private static func scattered(_ standard: CheckStandard, baseline: Int?) -> [Int] {
    let deviations = standard.days.map { day -> (s: Double, c4: Double)? in
      guard let s = (try? SampleSummary(day.values))?.standardDeviation else { return nil }
      return (s, ChartConstants.meanDeviation(day.values.count))
    }
    let known = deviations.prefix(max(baseline ?? deviations.count, 0)).compactMap(\.self)
    guard known.count >= 2 else { return [] }
    let sigma = known.reduce(0.0) { $0 + $1.s / $1.c4 } / Double(known.count)
    return deviations.indices.filter { index in
      guard let (s, c4) = deviations[index] else { return false }
      return s > sigma * (c4 + 3 * (1 - c4 * c4).squareRoot())
    }
  }
}
