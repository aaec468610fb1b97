import GSL

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
  ) throws(GSLError) -> (mean: Double, overdispersion: Double, value: Double) {
    let odds = ElementaryFunctions.log(pooled) - ElementaryFunctions.logOnePlus(-pooled)
    func mean(_ logOdds: Double) -> Double { 1 / (1 + ElementaryFunctions.exp(-logOdds)) }
    func climb(_ logStep: Double) throws(GSLError) -> (mean: Double, value: Double) {
      let step = ElementaryFunctions.exp(logStep)
      let best = try MinimumBracket(odds - 6, odds + 6).minimum(samples: 12) {
        logOdds throws(GSLError) in -value(mean: mean(logOdds), overdispersion: step)
      }
      return (mean(best.x), -best.value)
    }
    // From a scatter that no fleet would show to rates that are all 0 or 1.
    let best = try MinimumBracket(-18, 7).minimum(samples: 25) { logStep throws(GSLError) in
      -(try climb(logStep).value)
    }
    let top = try climb(best.x)
    return (top.mean, ElementaryFunctions.exp(best.x), top.value)
  }
}
