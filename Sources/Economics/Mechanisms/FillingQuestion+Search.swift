import GSL

extension FillingQuestion {
  /// The plan of least cost with each instrument, in their order; `nil` where none is lawful.
  ///
  /// Interval and reject limit are looked at on a grid, for each of them the cheapest lawful
  /// target is found (the bound of the law, or the minimum above it), and the best point of the
  /// grid is improved by compass search, which only ever takes what is cheaper. The result is
  /// therefore never worse than a point of the grid.
  ///
  /// - Throws: ``EconomicsError``
  public func plans() throws(EconomicsError) -> [FillingPlan?] {
    var found: [FillingPlan?] = []
    for index in scales.indices { found.append(try plan(scale: index)) }
    return found
  }

  /// The plan of least cost, or `nil` where none is lawful; the first of equals.
  ///
  /// - Throws: ``EconomicsError``
  public func optimum() throws(EconomicsError) -> FillingPlan? {
    try plans().compactMap { $0 }.reduce(nil as FillingPlan?) { best, plan in
      guard let best else { return plan }
      return plan.annualCost < best.annualCost ? plan : best
    }
  }

  /// The plan with everything but the target given, the target lawful and cheapest.
  ///
  /// - Parameters:
  ///   - scale: the place of the instrument.
  ///   - limit: L; `nil` lets everything pass.
  ///   - interval: I in years.
  /// - Returns: `nil` where a target that stands is not lawful, or nothing passes.
  /// - Throws: ``EconomicsError``
  public func plan(
    scale: Int, limit: Double?, interval: Double
  ) throws(EconomicsError) -> FillingPlan? {
    let deviation = deviation(scale: scale, interval: interval)
    if case .fixed(let mean) = target {
      let plan = try evaluated(scale, mean, limit, interval, deviation)
      return isLawful(outgoing(scale, mean, limit, deviation)) ? plan : nil
    }
    let unchecked = try FillTarget(
      nominal: nominal, deficiency: deficiency, filling: deviation
    ).target
    guard let limit else { return try evaluated(scale, unchecked, nil, interval, deviation) }
    // To fill again what is short lets the target sink: it is lawful from here.
    var lowest = unchecked
    let floor = unchecked - 8 * deviation
    if isLawful(outgoing(scale, floor, limit, deviation)) {
      lowest = floor
    } else {
      var unlawful = floor
      while lowest - unlawful > 1e-11 * nominal {
        let middle = unlawful + (lowest - unlawful) / 2
        if middle <= unlawful || middle >= lowest { break }
        if isLawful(outgoing(scale, middle, limit, deviation)) {
          lowest = middle
        } else {
          unlawful = middle
        }
      }
    }
    let atBound = try evaluated(scale, lowest, limit, interval, deviation)
    let mean = try cheapest(
      from: lowest, to: max(lowest, unchecked) + 8 * deviation, scale, limit, interval, deviation)
    let inside = try evaluated(scale, mean, limit, interval, deviation)
    guard let atBound else { return inside }
    guard let inside, inside.annualCost < atBound.annualCost else { return atBound }
    return inside
  }

  // MARK: One instrument

  private func plan(scale: Int) throws(EconomicsError) -> FillingPlan? {
    // The best with a reject limit and the best without are improved each for itself.
    var checked: FillingPlan?
    var unchecked: FillingPlan?
    for interval in gridOfIntervals {
      for limit in gridOfLimits(scale: scale) {
        let found = try plan(scale: scale, limit: limit, interval: interval)
        if limit == nil {
          unchecked = Self.cheaper(unchecked, found)
        } else {
          checked = Self.cheaper(checked, found)
        }
      }
    }
    var best: FillingPlan?
    for start in [unchecked, checked].compactMap({ $0 }) {
      best = Self.cheaper(best, try improved(start))
    }
    return best
  }

  /// The cheaper of two plans; the first of equals.
  private static func cheaper(_ first: FillingPlan?, _ second: FillingPlan?) -> FillingPlan? {
    guard let first else { return second }
    guard let second, second.annualCost < first.annualCost else { return first }
    return second
  }

  /// Compass search about a plan: in the limit, and in the logarithm of the interval.
  private func improved(_ start: FillingPlan) throws(EconomicsError) -> FillingPlan {
    var best = start
    var reach = 0.25 * deviation(scale: start.scale, interval: start.interval)
    var factor = 1.25
    func take(_ limit: Double?, _ interval: Double) throws(EconomicsError) -> Bool {
      guard let found = try plan(scale: start.scale, limit: limit, interval: interval),
        found.annualCost < best.annualCost
      else { return false }
      best = found
      return true
    }
    let isLimitFree = checking == .free && start.limit != nil
    let isIntervalFree = intervals.lowerBound < intervals.upperBound
    // Slantwise too: along a kink of the law neither of the two alone leads down.
    let directions = [
      (-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1),
    ].filter { (isLimitFree || $0.0 == 0) && (isIntervalFree || $0.1 == 0) }
    for _ in 0..<400 {
      var hasMoved = false
      for (across, along) in directions {
        let limit = best.limit.map { $0 + Double(across) * reach }
        let stretched = along == 0 ? 1 : along > 0 ? factor : 1 / factor
        let interval = min(
          max(best.interval * stretched, intervals.lowerBound), intervals.upperBound)
        if across == 0, interval == best.interval { continue }
        if try take(limit, interval) {
          hasMoved = true
          break
        }
      }
      if hasMoved { continue }
      reach /= 2
      factor = factor.squareRoot()
      if reach < 1e-8 * nominal, factor - 1 < 1e-8 { break }
    }
    return best
  }

  /// The intervals of the grid: evenly spread in their logarithm, both ends included.
  var gridOfIntervals: [Double] {
    let (low, high) = (intervals.lowerBound, intervals.upperBound)
    if low == high { return [low] }
    let ratio = Elementary.log(high / low)
    return (0...8).map { $0 == 8 ? high : low * Elementary.exp(ratio * Double($0) / 8) }
  }

  /// The reject limits of the grid, `nil` for none.
  func gridOfLimits(scale: Int) -> [Double?] {
    switch checking {
    case .never: return [nil]
    case .fixed(let limit): return [limit]
    case .free:
      let low = nominal - 2 * deficiency - 3 * scales[scale].uncertainty
      let high = nominal + filling
      return [nil] + (0...14).map { low + (high - low) * Double($0) / 14 }
    }
  }

  // MARK: Cost and law

  /// σ of what is in a package.
  func deviation(scale: Int, interval: Double) -> Double {
    let scale = scales[scale]
    let drift = scale.drift * interval / 3.0.squareRoot()
    return Elementary.hypotenuse(Elementary.hypotenuse(filling, scale.uncertainty), drift)
  }

  private func outgoing(
    _ scale: Int, _ mean: Double, _ limit: Double?, _ deviation: Double
  ) -> OutgoingPackages {
    OutgoingPackages(
      target: mean, deviation: deviation, uncertainty: scales[scale].uncertainty, limit: limit)
  }

  /// Whether what goes out keeps the rules, to the last digits of the numbers.
  private func isLawful(_ packages: OutgoingPackages) -> Bool {
    packages.passing > 0 && packages.mean >= nominal * (1 - 1e-14)
      && packages.share(below: nominal - deficiency) <= FillTarget.permittedShare * (1 + 1e-9)
      && packages.share(below: nominal - 2 * deficiency) <= FillTarget.negligibleShare * (1 + 1e-9)
  }

  /// The target of least cost above the lawful one.
  private func cheapest(
    from lowest: Double, to highest: Double, _ scale: Int, _ limit: Double, _ interval: Double,
    _ deviation: Double
  ) throws(EconomicsError) -> Double {
    // Golden section: the giveaway rises with the target, what it saves falls ever more slowly.
    var (low, high) = (lowest, highest)
    let golden = (5.0.squareRoot() - 1) / 2
    func cost(_ mean: Double) throws(EconomicsError) -> Double {
      try evaluated(scale, mean, limit, interval, deviation)?.annualCost ?? .infinity
    }
    var (a, b) = (high - golden * (high - low), low + golden * (high - low))
    var (costA, costB) = (try cost(a), try cost(b))
    for _ in 0..<48 {
      if costA <= costB {
        (high, b, costB) = (b, a, costA)
        a = high - golden * (high - low)
        costA = try cost(a)
      } else {
        (low, a, costA) = (a, b, costB)
        b = low + golden * (high - low)
        costB = try cost(b)
      }
    }
    return costA <= costB ? a : b
  }

  /// What a plan costs, lawful or not; `nil` where nothing passes.
  private func evaluated(
    _ index: Int, _ mean: Double, _ limit: Double?, _ interval: Double, _ deviation: Double
  ) throws(EconomicsError) -> FillingPlan? {
    let scale = scales[index]
    let outgoing = self.outgoing(index, mean, limit, deviation)
    guard outgoing.passing > 0 else { return nil }
    let rejected = 1 / outgoing.passing - 1
    let short = outgoing.share(below: nominal - deficiency)
    let plan = FillingPlan(
      scale: index, target: mean, limit: limit, interval: interval,
      giveaway: packages * price * (outgoing.mean - nominal),
      refilling: packages * rejectCost * rejected,
      shortages: packages * shortCost * short,
      calibration: scale.calibrationCost / interval,
      outOfTolerance: outOfToleranceCost
        * RecalibrationInterval.meanShareOut(scale.hazard * interval),
      instrument: scale.annualCost, rejectShare: 1 - outgoing.passing, shortShare: short)
    // Nearly nothing passing costs more than can be told: it is no plan.
    return plan.annualCost.isFinite ? plan : nil
  }
}
