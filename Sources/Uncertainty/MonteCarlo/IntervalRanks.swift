/// Which order statistics end a coverage interval (JCGM 101:2008, 7.7).
///
/// With M values in ascending order and q = ⌊pM + ½⌋, every pair y₍ᵣ₎, y₍ᵣ₊q₎ with
/// r = 1 … M − q ends an interval; the probabilistically symmetric one has
/// r = ⌊(M − q + 1)/2⌋.
struct IntervalRanks: Sendable {
  let count: Int
  /// q.
  let spanned: Int
  /// M − q: how many intervals there are, the r-th being number r − 1.
  var candidates: Int { count - spanned }
  /// The number of the symmetric interval, counted from 0.
  var symmetric: Int { (candidates + 1) / 2 - 1 }

  /// - Returns: `nil` if there are too few values for an interval.
  init?(count: Int, coverageProbability p: Double) {
    self.count = count
    spanned = Int(p * Double(count) + 0.5)
    if spanned < 1 || spanned >= count { return nil }
  }

  /// The fewest trials that a simulation accepts for the probability.
  static func fewestTrials(_ p: Double) -> Int {
    max(2, Int(min((1 / (1 - p)).rounded(.up), 1e15)))
  }
}

/// The ends of both intervals, and how far they may be from the exact order statistics.
struct IntervalEnds: Sendable {
  var symmetric: ClosedRange<Double>
  var shortest: ClosedRange<Double>
  /// 0 where the ends are order statistics.
  var resolution = 0.0

  /// From values in ascending order.
  init(sorted values: [Double], ranks: IntervalRanks) {
    let q = ranks.spanned
    var best = 0
    for i in 1..<max(ranks.candidates, 1)
    where values[i + q] - values[i] < values[best + q] - values[best] {
      best = i
    }
    let i = ranks.symmetric
    symmetric = values[i]...values[i + q]
    shortest = values[best]...values[best + q]
  }

  init(symmetric: ClosedRange<Double>, shortest: ClosedRange<Double>, resolution: Double) {
    self.symmetric = symmetric
    self.shortest = shortest
    self.resolution = resolution
  }
}
