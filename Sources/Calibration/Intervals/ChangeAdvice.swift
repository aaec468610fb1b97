public import Statistics

/// Method 2: control chart (OIML D 10:2022, 6.3).
///
/// D 10 has drift and dispersion read from the chart and an interval calculated from both,
/// without a formula. Here the changes from one result to the next are the points: their mean rate
/// is the drift, their scatter about it the dispersion (``DriftSteps``). The interval ends where
/// the band of the next change, from the last result on, reaches the limit.
///
/// Assumption: changes are independent and normal, their variance grows with time. The last result
/// is taken as the true state.
public struct ChangeAdvice: Sendable {
  public let steps: DriftSteps
  /// How many changes there are.
  public let changes: Int
  /// Whether errors are counted in their limits, because these differ.
  public let isRelative: Bool
  /// The last value, in the unit of the steps.
  public let lastValue: Double
  /// The limit, in the unit of the steps.
  public let limit: Double
  /// Days until the limit is reached at the mean rate; `nil` where it never is.
  public let expectedDays: Double?
  /// Days until the band reaches the limit; `nil` where it never does.
  public let earliestDays: Double?
  /// The changes beyond three standard deviations.
  public let unusualChanges: [Int]
  public let proposal: ProposedInterval

  /// The fewest changes that the method takes: two degrees of freedom.
  public static let fewestChanges = 3

  static func review(
    _ history: InstrumentHistory, _ options: IntervalOptions, current: Double?
  ) -> IntervalOutcome<ChangeAdvice> {
    guard history.hasErrors else { return .none(.noErrors) }
    let series = ErrorSeries(history)
    var changes: [DriftSteps.Step] = []
    for part in series.parts {
      for (earlier, later) in zip(part, part.dropFirst()) where later.time > earlier.time {
        changes.append(
          DriftSteps.Step(
            duration: later.time - earlier.time, change: later.value - earlier.value))
      }
    }
    guard changes.count >= fewestChanges else {
      return .none(.tooFewChanges(count: changes.count, needed: fewestChanges))
    }
    guard let last = series.present.last else { return .none(.outOfTolerance) }
    do throws(DriftError) {
      let steps = try DriftSteps(changes)
      let earliest = try steps.time(
        from: last.value, toLimit: series.limit, confidence: options.confidence)
      let expected = try steps.time(from: last.value, toLimit: series.limit, confidence: nil)
      if earliest == 0 { return .none(.bandOutside) }
      return .advice(
        ChangeAdvice(
          steps: steps, changes: changes.count, isRelative: series.isRelative,
          lastValue: last.value, limit: series.limit, expectedDays: expected,
          earliestDays: earliest,
          unusualChanges: steps.scores.indices.filter { steps.scores[$0].magnitude > 3 },
          proposal: ProposedInterval(
            days: earliest ?? .infinity, current: current, most: options.mostLengthening)))
    } catch {
      return .none(.notComputable)
    }
  }
}
