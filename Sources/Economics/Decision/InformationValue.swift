import GSL
import Statistics

/// What it is worth to know one input before deciding.
public struct InputInformation: Sendable, Hashable {
  /// The index of the input.
  public let input: Int
  /// EVPPI, `E[max_d g_d(x)] − max_d E[g_d(x)]` with g_d(x) = E[NPV_d | x].
  public let value: Double
}

/// What n more calibration points are worth before deciding.
public struct SampleInformation: Sendable, Hashable {
  /// n.
  public let points: Int
  /// EVSI, before their cost.
  public let value: Double

  /// What `points` points are worth.
  public init(points: Int, value: Double) {
    self.points = points
    self.value = value
  }
}

/// The value of learning about an input.
///
/// g_d(x) = E[NPV_d | x] is computed on a grid of quantiles of x with the same draws of all
/// other inputs, and taken linearly between them: what remains of the noise is common to the
/// options and does not decide between them.
///
/// n points of standard uncertainty s each tell x̄ ~ N(x, s²/n). What is then believed of x is
/// its draws weighted by the likelihood of x̄ (Bayes), whatever its distribution was, and
///
/// `EVSI = E_x̄[max_d E[g_d(x) | x̄]] − max_d E[g_d(x)]`.
///
/// It is never above the value of knowing x exactly.
struct InformationValue {
  let input: Int
  /// The grid, ascending.
  private let grid: [Double]
  /// g_d on the grid, an array for each option.
  private let curves: [[Double]]
  /// Draws of x, ascending, evenly spaced in probability.
  private let draws: [Double]

  private static let gridPoints = 25
  private static let innerTrials = 200
  private static let mostDraws = 2000

  init(_ model: SavingsModel, sample: SavingsSample, input: Int) throws(EconomicsError) {
    self.input = input
    let sorted = sample.rows[input].sorted()
    let count = min(Self.mostDraws, sorted.count)
    draws = (0..<count).map {
      OrderStatistic.quantile((Double($0) + 0.5) / Double(count), of: sorted)
    }
    var grid: [Double] = []
    for index in 0..<Self.gridPoints {
      let place = Double(index) / Double(Self.gridPoints - 1)
      let point = OrderStatistic.quantile(place, of: draws)
      if grid.last.map({ point > $0 }) ?? true { grid.append(point) }
    }
    var curves = [[Double]](
      repeating: Array(repeating: 0, count: grid.count), count: model.question.optionNames.count)
    let inner = min(Self.innerTrials, sample.trials)
    for trial in 0..<inner {
      var values = sample.values(trial)
      for (place, point) in grid.enumerated() {
        values[input] = point
        for (option, outcome) in try model.outcomes(values).enumerated() {
          curves[option][place] += outcome.netPresentValue / Double(inner)
        }
      }
    }
    self.grid = grid
    self.curves = curves
  }

  /// g_d at a draw.
  private func worth(_ option: Int, _ x: Double) -> Double {
    guard grid.count > 1 else { return curves[option][0] }
    var (low, high) = (0, grid.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if grid[middle] <= x { low = middle } else { high = middle }
    }
    let part = (x - grid[low]) / (grid[high] - grid[low])
    return curves[option][low] + part * (curves[option][high] - curves[option][low])
  }

  /// g_d at all draws, an array for each option.
  private var worths: [[Double]] {
    curves.indices.map { option in draws.map { worth(option, $0) } }
  }

  /// EVPPI.
  func perfect() -> InputInformation {
    let worths = worths
    let count = Double(draws.count)
    var informed = CompensatedSum()
    for draw in draws.indices {
      informed.add(worths.reduce(-.infinity) { max($0, $1[draw]) })
    }
    let best = worths.reduce(-.infinity) { max($0, CompensatedSum($1).value / count) }
    return InputInformation(input: input, value: max(0, informed.value / count - best))
  }

  /// EVSI of `points` points of standard uncertainty `uncertainty`.
  func sampled(uncertainty: Double, points: Int) throws(EconomicsError) -> Double {
    try ParameterCheck.positive(uncertainty, "uncertainty")
    try ParameterCheck.positive(Double(points), "points")
    let s = uncertainty / Double(points).squareRoot()
    let worths = worths
    let count = Double(draws.count)
    let best = worths.reduce(-.infinity) { max($0, CompensatedSum($1).value / count) }
    // x̄: quantiles of x, and about each of them quantiles of the scatter of the points.
    let outer = 101
    let scatter = 15
    var steps: [Double] = []
    for index in 0..<scatter {
      steps.append(
        s
          * (try numerically { () throws(GSLError) in
            try NormalLaw().quantile((Double(index) + 0.5) / Double(scatter))
          }))
    }
    var informed = CompensatedSum()
    for index in 0..<outer {
      let x = OrderStatistic.quantile((Double(index) + 0.5) / Double(outer), of: draws)
      for step in steps {
        informed.add(posteriorBest(x + step, s, worths))
      }
    }
    let value = informed.value / Double(outer * scatter) - best
    return min(max(0, value), perfect().value)
  }

  /// max_d E[g_d(x) | x̄].
  private func posteriorBest(_ mean: Double, _ s: Double, _ worths: [[Double]]) -> Double {
    // The nearest draw has the weight 1, so that something always has weight.
    var nearest = Double.infinity
    for x in draws { nearest = min(nearest, ((x - mean) / s).magnitude) }
    var total = 0.0
    var sums = Array(repeating: 0.0, count: worths.count)
    for (index, x) in draws.enumerated() {
      let z = (x - mean) / s
      let exponent = 0.5 * (nearest * nearest - z * z)
      if exponent < -40 { continue }
      let weight = Elementary.exp(exponent)
      total += weight
      for option in sums.indices { sums[option] += weight * worths[option][index] }
    }
    return sums.reduce(-.infinity) { max($0, $1 / total) }
  }
}
