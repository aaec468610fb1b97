/// The law of how many marked things are among those drawn without putting back.
///
/// P(X = k) = C(K, k) C(N − K, n − k)/C(N, n): N things of which K are marked, n drawn.
///
/// Tails are sums of exact ratios of neighbouring terms, built from the mode outwards, so that each
/// keeps its digits; what lies beyond 10⁻³⁰⁰ of the mode counts as 0. Cost: as many steps as
/// there are terms above that, some √n.
///
/// Source: N. L. Johnson, A. W. Kemp and S. Kotz, Univariate Discrete Distributions, 2005, 6.2.
public struct HypergeometricLaw: Sendable, Hashable {
  /// N.
  public let population: Int
  /// K, from 0 to N.
  public let marked: Int
  /// n, from 0 to N.
  public let drawn: Int

  /// The numbers of marked things that can be drawn.
  public var support: ClosedRange<Int> {
    max(0, drawn - (population - marked))...min(drawn, marked)
  }

  /// The law of a draw.
  ///
  /// - Throws: `StatisticsError.negativeTrials` for N < 0, `.successesOutOfRange` for K or n outside
  ///   0…N.
  public init(population: Int, marked: Int, drawn: Int) throws(StatisticsError) {
    guard population >= 0 else { throw .negativeTrials(population) }
    for count in [marked, drawn] where !(0...population).contains(count) {
      throw .successesOutOfRange(successes: count, trials: population)
    }
    self.population = population
    self.marked = marked
    self.drawn = drawn
  }

  /// P(X ≤ k) and P(X ≥ k).
  public func tails(at k: Int) -> (lower: Double, upper: Double) {
    if k < support.lowerBound { return (0, 1) }
    if k > support.upperBound { return (1, 0) }
    var lower = CompensatedSum()
    var upper = CompensatedSum()
    var total = CompensatedSum()
    let mode = self.mode
    func add(_ x: Int, _ weight: Double) {
      total.add(weight)
      if x <= k { lower.add(weight) }
      if x >= k { upper.add(weight) }
    }
    add(mode, 1)
    var weight = 1.0
    var x = mode
    while x < support.upperBound, weight > 1e-300 {
      weight *= ratio(above: x)
      x += 1
      add(x, weight)
    }
    weight = 1
    x = mode
    while x > support.lowerBound, weight > 1e-300 {
      weight /= ratio(above: x - 1)
      x -= 1
      add(x, weight)
    }
    return (min(1, lower.value / total.value), min(1, upper.value / total.value))
  }

  /// P(X = k) for all k of the support, in order.
  public func probabilities() -> [Double] {
    let (support, mode) = (self.support, self.mode)
    var weights = [Double](repeating: 0, count: support.count)
    weights[mode - support.lowerBound] = 1
    for x in mode..<max(mode, support.upperBound) {
      weights[x + 1 - support.lowerBound] = weights[x - support.lowerBound] * ratio(above: x)
    }
    for x in stride(from: mode - 1, through: support.lowerBound, by: -1) {
      weights[x - support.lowerBound] = weights[x + 1 - support.lowerBound] / ratio(above: x)
    }
    let total = CompensatedSum(weights).value
    return weights.map { $0 / total }
  }

  /// The likeliest number, ⌊(n + 1)(K + 1)/(N + 2)⌋ within the support.
  private var mode: Int {
    let middle = (Double(drawn) + 1) * (Double(marked) + 1) / (Double(population) + 2)
    return min(max(Int(middle), support.lowerBound), support.upperBound)
  }

  /// P(X = x + 1)/P(X = x).
  private func ratio(above x: Int) -> Double {
    Double(marked - x) / Double(x + 1)
      * (Double(drawn - x) / Double(population - marked - drawn + x + 1))
  }
}
