import GSL

/// A discrete quantile: the number of thresholds below the argument, with guides that say
/// where the search for it starts.
struct StepTable: Sendable {
  /// The value below the first threshold.
  let first: Double
  /// In ascending order.
  let thresholds: [Double]
  /// For each of as many equal stretches from `from`: the thresholds wholly before it.
  let guides: [Double]
  let from: Double
  let perUnit: Double

  init(first: Double, thresholds: [Double]) {
    self.first = first
    self.thresholds = thresholds
    from = thresholds.first ?? 0
    let width = (thresholds.last ?? 0) - from
    let count = max(64, 2 * thresholds.count)
    perUnit = width > 0 ? Double(count) / width : 0
    var guides: [Double] = []
    var before = 0
    for stretch in 0..<count {
      // One stretch of room: the kernel's product may round across a border.
      let start = from + (Double(stretch) - 1) / Double(count) * width
      while before < thresholds.count && thresholds[before] < start { before += 1 }
      guides.append(Double(before))
    }
    self.guides = guides
  }

  /// Steps 0 ..< count of equal probability, in normal scores.
  static func equalShares(of count: Int) -> StepTable {
    StepTable(
      first: 0, thresholds: (1..<max(count, 1)).map { normalScore(Double($0) / Double(count)) })
  }

  /// The thresholds in normal scores instead of probabilities.
  var normalScores: StepTable {
    StepTable(first: first, thresholds: thresholds.map(Self.normalScore))
  }

  private static func normalScore(_ p: Double) -> Double {
    // Probabilities from 0 to 1 have a quantile, if perhaps an infinite one.
    let z = (try? NormalLaw().quantile(min(max(p, 0), 1))) ?? 0
    return min(max(z, -NormalScoreTable.scoreLimit), NormalScoreTable.scoreLimit)
  }
}

/// The cumulative probabilities of a Poisson law as steps.
struct PoissonSteps {
  /// In probabilities.
  let uniform: StepTable

  /// Above this mean the law is tabled no more: the normal law's cumulative probability is
  /// within 10⁻⁵ of it.
  static let largestTabledMean = 1e9

  var normalScores: StepTable { uniform.normalScores }

  init(mean: Double) {
    // Relative weights from the mode outward, until they no longer count.
    let mode = mean.rounded(.down)
    let negligible = 1e-18
    var down: [Double] = []
    var weight = 1.0
    var k = mode
    while k > 0 {
      weight *= k / mean
      if weight < negligible { break }
      down.append(weight)
      k -= 1
    }
    var up: [Double] = []
    weight = 1
    k = mode + 1
    while true {
      weight *= mean / k
      if weight < negligible { break }
      up.append(weight)
      k += 1
    }
    let weights = down.reversed() + [1] + up
    let total = weights.sorted().reduce(0, +)
    var sum = 0.0
    let cumulative = weights.dropLast().map { weight in
      sum += weight
      return sum / total
    }
    uniform = StepTable(first: mode - Double(down.count), thresholds: cumulative)
  }
}
