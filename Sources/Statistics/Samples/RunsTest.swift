/// The runs test: whether values lie above and below their median in an order that chance
/// would give.
///
/// Values equal to the median are left out. With n₁ values above, n₂ below and R runs of
/// one side, R has under independence the law
/// P(R = 2k) = 2·C(n₁−1, k−1)·C(n₂−1, k−1)/C(n₁+n₂, n₁) and
/// P(R = 2k+1) = [C(n₁−1, k)·C(n₂−1, k−1) + C(n₁−1, k−1)·C(n₂−1, k)]/C(n₁+n₂, n₁).
/// The probabilities are exact at any n; the two-sided one is twice the smaller tail, at
/// most 1. Few runs mean drift or slow waves, many mean alternation.
///
/// Source: A. Wald and J. Wolfowitz, Ann. Math. Stat. 11 (1940) 147-162; NIST/SEMATECH
/// e-Handbook, 1.3.5.13.
public struct RunsTest: Sendable, Hashable {
  /// R.
  public let runs: Int
  /// n₁.
  public let above: Int
  /// n₂.
  public let below: Int
  /// 2n₁n₂/(n₁ + n₂) + 1.
  public let expectedRuns: Double
  /// P(R ≤ runs).
  public let lowerTail: Double
  /// P(R ≥ runs).
  public let upperTail: Double

  /// Twice the smaller tail, at most 1.
  public var probability: Double { min(1, 2 * min(lowerTail, upperTail)) }

  /// The test of a sequence of sides: true above, false below.
  ///
  /// - Returns: nil where all lie on one side, or nowhere: there is no order to judge.
  public init?(sides: [Bool]) {
    let above = sides.count { $0 }
    let below = sides.count - above
    guard above > 0, below > 0 else { return nil }
    var runs = 1
    for (left, right) in zip(sides, sides.dropFirst()) where left != right { runs += 1 }
    self.runs = runs
    self.above = above
    self.below = below
    let (a, b) = (Double(above), Double(below))
    expectedRuns = 2 * a * b / (a + b) + 1
    (lowerTail, upperTail) = Self.tails(runs, above, below)
  }

  /// P(R ≤ runs) and P(R ≥ runs).
  ///
  /// The weights are built from their largest outwards, relative to it, so that none
  /// overflows and what underflows does not matter.
  private static func tails(_ runs: Int, _ above: Int, _ below: Int) -> (Double, Double) {
    let (m, n) = (Double(above), Double(below))
    let most = min(above, below)
    // w(k) = C(m−1, k−1) C(n−1, k−1), k = 1…most, peaks near k = (m − 1)(n − 1)/(m + n) + 1.
    let peak = min(most, max(1, Int((m * n / (m + n)).rounded())))
    var weights = [Double](repeating: 0, count: most + 1)
    weights[peak] = 1
    for k in stride(from: peak, to: most, by: 1) {
      let j = Double(k)
      weights[k + 1] = weights[k] * (m - j) * (n - j) / (j * j)
    }
    for k in stride(from: peak, to: 1, by: -1) {
      let j = Double(k - 1)
      weights[k - 1] = weights[k] * (j * j) / ((m - j) * (n - j))
    }
    var lower = CompensatedSum()
    var upper = CompensatedSum()
    var total = CompensatedSum()
    func add(_ count: Int, _ weight: Double) {
      total.add(weight)
      if count <= runs { lower.add(weight) }
      if count >= runs { upper.add(weight) }
    }
    for k in 1...most {
      let j = Double(k)
      add(2 * k, 2 * weights[k])
      // C(m−1, k) = C(m−1, k−1)(m − k)/k, likewise for n.
      add(2 * k + 1, weights[k] * ((m - j) / j + (n - j) / j))
    }
    return (min(1, lower.value / total.value), min(1, upper.value / total.value))
  }
}
