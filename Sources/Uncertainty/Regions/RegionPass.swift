/// A pass over trials that are already evaluated once: the distances of their outputs from the
/// mean, in units of the covariance, and their quantiles (JCGM 102:2011, 7.7.2 and 7.7.3).
///
/// The trials are drawn again rather than kept. A pilot says between which distances the
/// quantile must lie; only those are kept, the smaller ones are counted. The factors are order
/// statistics of all trials, and the same on any number of threads.
struct RegionPass {
  let run: TrialRun
  let whitening: OutputWhitening
  let center: [Double]
  /// The rank of the distance that is the factor, counted from 1.
  let rank: Int
  let valid: Int
  let probability: Double
  /// The pictures of pairs of outputs that are to be counted.
  let frames: [PairDensity.Frame]

  struct Found {
    var ellipsoid: RegionFactor.Estimate
    var rectangle: RegionFactor.Estimate
    var densities: [PairDensity]
  }

  /// The most values of all outputs that a pilot holds.
  private static let mostHeld = 1 << 22

  /// - Parameter result: what the first pass says about the same trials.
  init?(_ run: TrialRun, _ result: MonteCarloResult, frames: [PairDensity.Frame]) {
    valid = result.trials - result.invalidTrials.count
    probability = result.coverageProbability
    guard let ranks = IntervalRanks(count: valid, coverageProbability: probability),
      let whitening = OutputWhitening(covariance: result.covariance)
    else { return nil }
    self.run = run
    self.whitening = whitening
    self.frames = frames
    center = result.outputs.map(\.mean)
    rank = ranks.spanned
  }

  func found() -> Found? {
    let size = max(min(max(valid / 256, 1 << 16), 1 << 20, Self.mostHeld / center.count), 1 << 12)
    let pilot = run.collect(atLeast: size)
    let meter = DistanceMeter(whitening, center: center)
    meter.measure(pilot.values)
    var (ellipsoid, rectangle) = (meter.ellipsoid, meter.rectangle)
    var counts = frames.map { PairDensity.Counts($0) }
    if pilot.trials == run.trials {
      for index in counts.indices { counts[index].add(pilot.values, count: ellipsoid.count) }
      let (a, b) = (Bracket.whole(&ellipsoid), Bracket.whole(&rectangle))
      return finished([Tally(ellipsoid: a, rectangle: b, densities: counts)])
    }
    Kernels.sort(&ellipsoid)
    Kernels.sort(&rectangle)
    var margin = 6.0
    while margin < 1e6 {
      let start = Tally(
        ellipsoid: Bracket(ellipsoid, probability, margin: margin),
        rectangle: Bracket(rectangle, probability, margin: margin), densities: counts)
      if let found = finished(all(start)) { return found }
      margin *= 4
    }
    return nil
  }

  /// What one thread has counted.
  private struct Tally: Sendable {
    var ellipsoid: Bracket
    var rectangle: Bracket
    var densities: [PairDensity.Counts]
  }

  private func all(_ start: Tally) -> [Tally] {
    run.forEachStrip({ (tally: start, meter: DistanceMeter(whitening, center: center)) }) {
      machine, count, state in
      state.meter.measure(machine, count: count)
      state.tally.ellipsoid.add(state.meter.ellipsoid)
      state.tally.rectangle.add(state.meter.rectangle)
      for index in state.tally.densities.indices {
        state.tally.densities[index].add(state.meter.values, count: count)
      }
    }.map(\.tally)
  }

  private func finished(_ tallies: [Tally]) -> Found? {
    guard let ellipsoid = estimate(tallies.map(\.ellipsoid)),
      let rectangle = estimate(tallies.map(\.rectangle))
    else { return nil }
    let densities = frames.indices.map { index in
      PairDensity(tallies.map { $0.densities[index] })
    }
    return Found(ellipsoid: ellipsoid, rectangle: rectangle, densities: densities)
  }

  /// The distance of the rank, and from its neighbours one standard deviation of the rank away
  /// its standard error; `nil` if one of them is not among those that were kept.
  private func estimate(_ brackets: [Bracket]) -> RegionFactor.Estimate? {
    var kept = brackets.flatMap(\.kept)
    Kernels.sort(&kept)
    let below = brackets.reduce(0) { $0 + $1.below }
    let spread = Int((Double(valid) * probability * (1 - probability)).squareRoot().rounded(.up))
    let place = rank - 1 - below
    let (low, high) = (place - spread, place + spread)
    let first = max(low, below == 0 ? 0 : low)
    let last = min(high, below + kept.count == valid ? kept.count - 1 : high)
    guard kept.indices.contains(place), kept.indices.contains(first), kept.indices.contains(last)
    else { return nil }
    return RegionFactor.Estimate(
      value: kept[place], standardError: (kept[last] - kept[first]) / 2)
  }
}

/// Distances between two bounds are kept, smaller ones counted.
private struct Bracket: Sendable {
  let low: Double
  let high: Double
  private(set) var below = 0
  private(set) var kept: [Double] = []

  /// From sorted distances of a pilot, with `margin` standard deviations of their rank.
  init(_ sorted: [Double], _ p: Double, margin: Double) {
    let n = Double(sorted.count)
    let room = margin * (n * p * (1 - p)).squareRoot() + 3
    let last = Double(sorted.count - 1)
    low = p * n - room < 0 ? -1 : sorted[Int(p * n - room)]
    high = p * n + room > last ? .infinity : sorted[Int(p * n + room)]
  }

  private init(kept: [Double]) {
    (low, high) = (-1, .infinity)
    self.kept = kept
  }

  static func whole(_ distances: inout [Double]) -> Bracket { Bracket(kept: distances) }

  mutating func add(_ distances: [Double]) {
    for distance in distances {
      if distance < low {
        below += 1
      } else if distance <= high {
        kept.append(distance)
      }
    }
  }
}
