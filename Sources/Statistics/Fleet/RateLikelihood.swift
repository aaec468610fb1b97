/// The likelihood of the beta-binomial law as a function of its mean and overdispersion.
struct RateLikelihood {
  /// Different groups, and how many there are of each.
  let groups: [(RatePrior.Group, Double)]

  /// ln L, without the binomial coefficients.
  func value(mean: Double, overdispersion: Double) -> Double {
    let logMean = ElementaryFunctions.log(mean)
    let logRest = ElementaryFunctions.logOnePlus(-mean)
    var sum = CompensatedSum()
    for (group, count) in groups {
      let rest = group.trials - group.successes
      let binomial = Double(group.successes) * logMean + Double(rest) * logRest
      let spread =
        RisingProduct.logarithm(group.successes, step: overdispersion / mean)
        + RisingProduct.logarithm(rest, step: overdispersion / (1 - mean))
        - RisingProduct.logarithm(group.trials, step: overdispersion)
      sum.add(count * (binomial + spread))
    }
    return sum.value
  }

  /// The mean and the overdispersion of greatest likelihood.
  ///
  /// The likelihood is climbed along ln φ, and at each φ along the logarithm of the odds of m within
  /// a factor e⁶ of the pooled odds.
  func greatest(
    near pooled: Double
  ) -> (mean: Double, overdispersion: Double, value: Double) {
    let odds = ElementaryFunctions.log(pooled) - ElementaryFunctions.logOnePlus(-pooled)
    func mean(_ logOdds: Double) -> Double { 1 / (1 + ElementaryFunctions.exp(-logOdds)) }
    func climb(_ logStep: Double) -> (mean: Double, value: Double) {
      let step = ElementaryFunctions.exp(logStep)
      let best = Self.highest(odds - 6, odds + 6, samples: 12) {
        value(mean: mean($0), overdispersion: step)
      }
      return (mean(best.x), best.value)
    }
    // From a scatter that no fleet would show to rates that are all 0 or 1.
    let best = Self.highest(-18, 7, samples: 25) { climb($0).value }
    let top = climb(best.x)
    return (top.mean, ElementaryFunctions.exp(best.x), top.value)
  }

  /// Where f is highest: the best of evenly spaced samples, and golden sections about it until the
  /// place is known as well as a maximum can be, to 10⁻⁸ of a step.
  ///
  /// The number of values is fixed. Methods that wait for an interval to close look at a maximum
  /// some hundred times more, for it is flat to rounding.
  private static func highest(
    _ lower: Double, _ upper: Double, samples: Int, _ function: (Double) -> Double
  ) -> (x: Double, value: Double) {
    let step = (upper - lower) / Double(samples)
    var best = (x: lower, value: function(lower))
    var place = 1
    while place <= samples {
      let x = lower + step * Double(place)
      let value = function(x)
      if value > best.value { best = (x, value) }
      place += 1
    }
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (max(lower, best.x - step), min(upper, best.x + step))
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (first, second) = (function(left), function(right))
    var sections = 0
    while sections < 40 {
      if first >= second {
        (high, right, second) = (right, left, first)
        left = high - ratio * (high - low)
        first = function(left)
      } else {
        (low, left, first) = (left, right, second)
        right = low + ratio * (high - low)
        second = function(right)
      }
      sections += 1
    }
    let found = first >= second ? (x: left, value: first) : (x: right, value: second)
    return found.value >= best.value ? found : best
  }
}
