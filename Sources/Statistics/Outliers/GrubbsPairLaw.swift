import GSL

/// The law of Grubbs' statistic for two outliers on one side of n values of a normal law.
///
/// G = Σ(x − x̄′)²/Σ(x − x̄)², the sum of squares without the two largest values (or without
/// the two smallest) over that with them; small values speak for two outliers. With b the
/// share of the largest residual and b′ that of the largest of the others,
/// G = (1 − b²)(1 − b′²), whose law is
///
/// P(G < g) = n ∫ f_n(b) [F_{n−1}(y(b)) − F_{n−1}(√(1 − g/(1 − b²)))] db
///
/// with the laws of ``LargestResidualLaw``. The probability errs by less than 10⁻⁶; published
/// tables were simulated, or hold for a bound.
///
/// It is of one side; ISO 5725-2 looks at both, and its "5 %" is the one-sided 2.5 % point.
///
/// Source: F. E. Grubbs, Ann. Math. Stat. 21 (1950) 27-58; ISO 5725-2:1994, 7.3.4.2.
public struct GrubbsPairLaw: Sendable {
  /// n, from 4 to ``mostValues``.
  public let count: Int
  /// Whether both ends are looked at.
  public let isTwoSided: Bool
  private let rest: LargestResidualLaw
  private let density: ResidualDensity

  /// The most values for which the law is computed.
  public static let mostValues = 100

  /// The law for n values.
  ///
  /// - Throws: `StatisticsError.tooFewValues`, `.tooManyValues`.
  public init(count: Int, isTwoSided: Bool) throws(StatisticsError) {
    if count < 4 { throw .tooFewValues(count: count, needed: 4) }
    if count > Self.mostValues { throw .tooManyValues(count: count, most: Self.mostValues) }
    self.count = count
    self.isTwoSided = isTwoSided
    rest = LargestResidualLaw(count: count - 1)
    density = ResidualDensity(count: count)
  }

  /// P(G < g), at most 1.
  public func lowerTail(at statistic: Double) -> Double {
    if statistic <= 0 { return 0 }
    if statistic >= 1 { return 1 }
    return min(1, max(0, (isTwoSided ? 2 : 1) * oneTail(statistic)))
  }

  /// The g below which G falls with probability α.
  ///
  /// - Throws: `StatisticsError.significanceOutOfRange`, `.computationFailed`.
  public func criticalValue(significance: Double) throws(StatisticsError) -> Double {
    try checkSignificance(significance)
    let target = isTwoSided ? significance / 2 : significance
    return try answer { () throws(GSLError) in
      try RootBracket(0, 1).root(relative: 1e-10) { g throws(GSLError) in
        (g <= 0 ? 0 : g >= 1 ? 1 : oneTail(g)) - target
      }
    }
  }

  private func oneTail(_ g: Double) -> Double {
    // In v = √(1 − b), from the largest residual that there is to the smallest.
    let last = (1 - 1 / Double(count - 1)).squareRoot()
    // There the others' share is bounded by 1, and b alone leaves less than g.
    let kinks = [density.boundReaches(1), (1 - g).squareRoot()].map { (1 - $0).squareRoot() }
    let ends = [0] + kinks.filter { $0 > 0 && $0 < last }.sorted() + [last]
    let cells = 128
    var sum = 0.0
    for (from, to) in zip(ends, ends.dropFirst()) {
      let width = (to - from) / Double(cells)
      for cell in 0..<cells {
        for (node, weight) in GaussNodes.four {
          let v = from + (Double(cell) + node) * width
          let b = 1 - v * v
          let left = (1 - b) * (1 + b)
          let upper = rest.cumulative(density.bound(b))
          let lower = left <= g ? 0 : rest.cumulative((1 - g / left).squareRoot())
          sum += weight * width * density.scaled(v) * max(0, upper - lower)
        }
      }
    }
    return Double(count) * sum
  }
}
