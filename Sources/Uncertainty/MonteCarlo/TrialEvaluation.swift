import Synchronization

/// Turns trials into results: a pilot that sets thresholds and scales, one pass over all
/// trials, and the search for the intervals in the tails it has kept.
struct TrialEvaluation {
  let run: TrialRun
  let settings: MonteCarloSettings

  struct Found {
    var outputs: [MonteCarloOutput]
    var covariance: [[Double]]
    var invalid: Int
    var firstInvalid: Int?
  }

  /// Up to so many trials all values are sorted.
  private static let fewTrials = 1 << 16
  /// So many values of the tails of all outputs are kept; beyond they are counted in bins.
  private static let mostKept = 4_000_000
  /// Bins of both tails of all outputs together.
  private static let finestBins = 1 << 18
  /// So many values beyond the bins of the tails, all outputs together.
  private static let mostOuter = 1 << 16
  /// Bins that narrow the search among kept values.
  private static let searchBins = 4096

  private var outputCount: Int { run.program.outputs.count }

  func evaluate() throws(MonteCarloError) -> Found {
    if run.trials * max(outputCount, 1) <= Self.fewTrials { return try evaluateAll() }
    var pilotSize = min(max(run.trials / 256, 8192), 1 << 17)
    pilotSize = min(pilotSize, max((1 << 22) / max(outputCount, 1), 2048))
    var margin = 5.0
    while true {
      let pilot = run.collect(atLeast: pilotSize)
      // Few valid trials in all: the values themselves are few.
      if pilot.trials == run.trials { return try evaluate(pilot) }
      var values = pilot.values
      for index in values.indices { Kernels.sort(&values[index]) }
      if let found = try evaluate(pilot: values, margin: margin) { return found }
      margin *= 2
    }
  }

  // MARK: Few trials

  private func evaluateAll() throws(MonteCarloError) -> Found {
    try evaluate(run.collect(atLeast: Int.max))
  }

  private func evaluate(
    _ all: (values: [[Double]], trials: Int, firstInvalid: Int?)
  ) throws(MonteCarloError) -> Found {
    let valid = all.values.first?.count ?? all.trials
    let ranks = try ranks(valid: valid)
    let scales = all.values.map(DeviationScale.init)
    var powers: [PowerSums] = []
    var products: [Double] = []
    for (index, values) in all.values.enumerated() {
      var sums = PowerSums()
      for value in values {
        let d = (value - scales[index].shift) * scales[index].factor
        sums += PowerSums(first: d, second: d * d, third: d * d * d, fourth: d * d * d * d)
      }
      powers.append(sums)
      for other in 0..<index {
        var sum = 0.0
        for (x, y) in zip(all.values[other], values) {
          sum +=
            (x - scales[other].shift) * scales[other].factor
            * ((y - scales[index].shift) * scales[index].factor)
        }
        products.append(sum)
      }
    }
    var histograms = [[Int]](repeating: [], count: outputCount)
    var ends: [IntervalEnds] = []
    var frames: [(Double, Double)?] = []
    for index in all.values.indices {
      var sorted = all.values[index]
      Kernels.sort(&sorted)
      ends.append(IntervalEnds(sorted: sorted, ranks: ranks))
      let frame = frame(sorted)
      frames.append(frame)
      if let frame {
        let perUnit = Double(settings.histogramBins) / (frame.upper - frame.lower)
        histograms[index] = Array(repeating: 0, count: settings.histogramBins)
        for value in sorted {
          let bin = Int(min(max((value - frame.lower) * perUnit, 0), 1e9))
          histograms[index][min(bin, settings.histogramBins - 1)] += 1
        }
      }
    }
    let sums = TrialRun.Sums(
      valid: valid, invalid: all.trials - valid, firstInvalid: all.firstInvalid, powers: powers,
      products: products, histograms: histograms)
    return found(sums, scales: scales, ends: ends, frames: frames)
  }

  // MARK: Many trials

  /// - Returns: `nil` if a threshold was too far out.
  private func evaluate(
    pilot: [[Double]], margin: Double
  ) throws(MonteCarloError) -> Found? {
    let (watches, frames) = watches(pilot, margin: margin)
    let (sums, tails) = run.run(watches)
    let ranks = try ranks(valid: sums.valid)
    var ends: [IntervalEnds] = []
    for (index, watch) in watches.enumerated() {
      guard let found = intervals(watch, tails.map { $0[index] }, ranks) else {
        return nil
      }
      ends.append(found)
    }
    return found(sums, scales: watches.map(\.scale), ends: ends, frames: frames)
  }

  private func ranks(valid: Int) throws(MonteCarloError) -> IntervalRanks {
    guard
      let ranks = IntervalRanks(
        count: valid, coverageProbability: settings.coverageProbability)
    else { throw .tooFewValidTrials(valid: valid, of: run.trials) }
    return ranks
  }

  /// What to watch: tails that hold the fraction 1 − p on each side with `margin` standard
  /// deviations of the pilot's own quantiles to spare.
  private func watches(
    _ pilot: [[Double]], margin: Double
  ) -> (watches: [TrialRun.Watch], frames: [(lower: Double, upper: Double)?]) {
    var watches: [TrialRun.Watch] = []
    var frames: [(lower: Double, upper: Double)?] = []
    for sorted in pilot {
      let n = Double(sorted.count)
      let tail = 1 - settings.coverageProbability
      let fraction = tail + margin * (tail * (1 - tail) / n).squareRoot() + 2 / n
      let place = min(Int(fraction * n), sorted.count - 1)
      let (low, high) = (sorted[place], sorted[sorted.count - 1 - place])
      let expected = min(fraction, 1) * Double(run.trials)
      let keeps = 2 * expected * Double(outputCount) <= Double(Self.mostKept)
      // Where values are counted only, the bins say where the intervals end; they reach
      // further and are finer than where they narrow a search.
      let finest = max(Self.finestBins / outputCount / 2, 256)
      var watch = TrialRun.Watch(
        scale: DeviationScale(sorted),
        bins: bins(
          from: low, high, in: sorted, beyond: keeps ? tail / 50 : outerFraction(tail, pilot: n),
          number: keeps ? min(finest, Self.searchBins) : finest),
        keepsTails: keeps, expectedTail: expected, histogram: nil)
      let frame = frame(sorted)
      frames.append(frame)
      if let frame {
        watch.histogram = BinCounts(
          lower: frame.lower,
          binsPerUnit: Double(settings.histogramBins) / (frame.upper - frame.lower),
          counts: Array(repeating: 0, count: settings.histogramBins))
      }
      watches.append(watch)
    }
    return (watches, frames)
  }

  /// The fraction of trials beyond the bins of a tail that is counted: each of them is kept, so
  /// that they may not grow with the trials.
  private func outerFraction(_ tail: Double, pilot count: Double) -> Double {
    let most = Double(Self.mostOuter) / Double(outputCount) / Double(run.trials)
    return max(min(max(tail / 200, 10 / count), most), 3 / count)
  }

  /// Bins that reach from each threshold to the value with the fraction `beyond` further out.
  private func bins(
    from low: Double, _ high: Double, in sorted: [Double], beyond: Double, number: Int
  ) -> TailBins {
    let place = min(Int(beyond * Double(sorted.count)), sorted.count - 1)
    return TailBins(
      low: DistanceBins(
        threshold: low, side: .below, reach: low - sorted[place], number: number),
      high: DistanceBins(
        threshold: high, side: .above, reach: sorted[sorted.count - 1 - place] - high,
        number: number))
  }

  /// - Returns: `nil` if a threshold was too far out.
  private func intervals(
    _ watch: TrialRun.Watch, _ tails: [OutputTail], _ ranks: IntervalRanks
  ) -> IntervalEnds? {
    func cells(_ side: DistanceBins.Side, _ bins: DistanceBins) -> TailCells {
      var counts = [Int](repeating: 0, count: bins.number)
      var ties = 0
      for store in tails.map({ $0.store(side) }) {
        for bin in counts.indices { counts[bin] += Int(store.counts[bin]) }
        ties += store.ties
      }
      var outer: [Double]?
      if !watch.keepsTails {
        var values = tails.flatMap { side == .below ? $0.outerLow : $0.outerHigh }
        Kernels.sort(&values)
        outer = side == .below ? values : values.reversed()
      }
      return TailCells(bins, counts: counts, outer: outer, ties: ties)
    }
    let search = IntervalSearch(
      ranks: ranks, low: cells(.below, watch.bins.low), high: cells(.above, watch.bins.high))
    if !watch.keepsTails { return search?.withinCells() }
    return search?.exact { side, range in gather(tails.map { $0.store(side) }, range) }
  }

  /// The values of some bins, each store searched by a thread of its own.
  private func gather(_ stores: [TailStore], _ range: ClosedRange<Int>) -> [Double] {
    let parts = Mutex<[[Double]]>([])
    Kernels.parallel(stores.count) { index in
      let part = stores[index].gather(range)
      parts.withLock { $0.append(part) }
    }
    return parts.withLock { $0.flatMap { $0 } }
  }

  // MARK: Results

  /// Where the histogram's bins lie: a little beyond the pilot's extremes, or around the
  /// bulk where the tails are long.
  private func frame(_ sorted: [Double]) -> (lower: Double, upper: Double)? {
    guard settings.histogramBins > 0, let least = sorted.first, let most = sorted.last else {
      return nil
    }
    func quantile(_ p: Double) -> Double { sorted[Int(p * Double(sorted.count - 1))] }
    let (a, b) = (quantile(0.001), quantile(0.999))
    let room = 0.25 * (b - a)
    var (lower, upper) = (max(least, a - room), min(most, b + room))
    if !(lower < upper) {
      let width = max(lower.magnitude * 1e-6, .leastNormalMagnitude)
      (lower, upper) = (lower - width, upper + width)
    }
    // Next to zero and at the end of all numbers nothing can be divided into bins.
    let perUnit = Double(settings.histogramBins) / (upper - lower)
    return perUnit.isFinite && perUnit > 0 ? (lower, upper) : nil
  }

  private func found(
    _ sums: TrialRun.Sums, scales: [DeviationScale], ends: [IntervalEnds],
    frames: [(Double, Double)?]
  ) -> Found {
    let moments = zip(sums.powers, scales).map {
      SampleMoments($0, count: sums.valid, scale: $1)
    }
    let outputs = moments.indices.map { index in
      let (moment, ends) = (moments[index], ends[index])
      let count = Double(sums.valid)
      return MonteCarloOutput(
        mean: moment.mean, standardUncertainty: moment.standardDeviation,
        skewness: moment.skewness, kurtosis: moment.kurtosis,
        coverageInterval: CoverageInterval(ends.symmetric),
        shortestCoverageInterval: CoverageInterval(ends.shortest),
        intervalResolution: ends.resolution,
        standardErrors: MonteCarloOutput.StandardErrors(
          mean: moment.standardDeviation / count.squareRoot(),
          standardUncertainty: moment.standardDeviation
            * (max(moment.kurtosis - 1, 0) / (4 * count)).squareRoot(),
          coverageInterval: nil),
        histogram: frames[index].map {
          TrialHistogram(lower: $0.0, upper: $0.1, counts: sums.histograms[index])
        })
    }
    return Found(
      outputs: outputs, covariance: covariance(sums, scales, moments), invalid: sums.invalid,
      firstInvalid: sums.firstInvalid)
  }

  private func covariance(
    _ sums: TrialRun.Sums, _ scales: [DeviationScale], _ moments: [SampleMoments]
  ) -> [[Double]] {
    let count = Double(sums.valid)
    var matrix = moments.indices.map { row in
      moments.indices.map { row == $0 ? moments[row].variance : 0 }
    }
    var pair = 0
    for second in moments.indices {
      for first in 0..<second {
        let (a, b) = (sums.powers[first].first, sums.powers[second].first)
        let scaled = (sums.products[pair] - a * b / count) / (count - 1)
        matrix[first][second] = scaled / scales[first].factor / scales[second].factor
        matrix[second][first] = matrix[first][second]
        pair += 1
      }
    }
    return matrix
  }
}
