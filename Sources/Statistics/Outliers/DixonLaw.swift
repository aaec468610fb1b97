import GSL

/// The law of Dixon's ratio r = (xₙ − xₙ₋ⱼ)/(xₙ − xᵢ) of n values of a normal law.
///
/// With x the i-th and z the largest value, m = n − i − 1 values lie between them. The
/// ratio exceeds r where the one at the gap lies below y = z − r(z − x), so that
///
/// P(r′ > r) = C ∫∫_{x<z} Φ(x)^{i−1} φ(x) φ(z) S(x, y, z) dx dz, C = n!/((i − 1)!(n − i − 1)!),
///
/// S = A^m for j = 1 and A^m + m A^{m−1} B for j = 2, A = Φ(y) − Φ(x), B = Φ(z) − Φ(y).
///
/// The double integral is taken anew for each question. Printed tables go back to Dixon's of
/// 1951 and carry its rounding errors, up to 0.005 in the critical value.
///
/// That is one end. Looking at both, the probability is taken as twice that, which it is as
/// long as both ratios cannot exceed r (for r₁₀: r > ½), and at most is below.
///
/// Source: W. J. Dixon, Ann. Math. Stat. 22 (1951) 68-78; G. C. McBane, J. Stat. Softw. 16
/// (2006), issue 3, for exact values by quadrature.
public struct DixonLaw: Sendable, Hashable {
  /// The ratio.
  public let ratio: DixonRatio
  /// n.
  public let count: Int
  /// Whether both ends are looked at.
  public let isTwoSided: Bool

  /// The most values for which the law is computed.
  public static let mostValues = 100

  /// The law of a ratio of n values.
  ///
  /// - Throws: `StatisticsError.tooFewValues`, `.tooManyValues`.
  public init(_ ratio: DixonRatio, count: Int, isTwoSided: Bool) throws(StatisticsError) {
    if count < ratio.leastCount { throw .tooFewValues(count: count, needed: ratio.leastCount) }
    if count > Self.mostValues { throw .tooManyValues(count: count, most: Self.mostValues) }
    self.ratio = ratio
    self.count = count
    self.isTwoSided = isTwoSided
  }

  /// P(r′ > r), at most 1.
  ///
  /// - Throws: `StatisticsError.computationFailed`.
  public func upperTail(at statistic: Double) throws(StatisticsError) -> Double {
    if statistic <= 0 { return 1 }
    if statistic >= 1 { return 0 }
    let tail = try answer { () throws(GSLError) in try oneTail(statistic) }
    return min(1, max(0, isTwoSided ? 2 * tail : tail))
  }

  /// The r that is exceeded with probability α.
  ///
  /// - Throws: `StatisticsError.significanceOutOfRange`, `.computationFailed`.
  public func criticalValue(significance: Double) throws(StatisticsError) -> Double {
    try checkSignificance(significance)
    let target = isTwoSided ? significance / 2 : significance
    return try answer { () throws(GSLError) in
      try RootBracket(0, 1).root(relative: 1e-12) { r throws(GSLError) in
        (r <= 0 ? 1 : r >= 1 ? 0 : try oneTail(r)) - target
      }
    }
  }

  /// The integral over w = z − x of that over u = x + w/2, in which
  /// φ(x) φ(z) = e^{−u²} e^{−w²/4}/2π.
  private func oneTail(_ r: Double) throws(GSLError) -> Double {
    let between = count - ratio.start - 1
    // The trapezoidal rule converges exponentially over the whole line; this step leaves
    // e^{−37} of e^{−u²} times the power m of a Φ.
    let step = 2 * Double.pi / (74 * Double(between + 2)).squareRoot()
    let nodes = try (0...Int((6.5 / step).rounded(.up))).map { index throws(GSLError) in
      let u = Double(index) * step
      return (u: u, weight: try Self.gauss(u))
    }
    var quadrature = try AdaptiveQuadrature()
    let tolerance = try IntegralTolerance(relative: 1e-11, absolute: 1e-15)
    // Beyond w = 14 e^{−w²/4} is below 10⁻²¹.
    let integral = try quadrature.integral(
      from: 0, to: 14, breakpoints: [3, 6], tolerance: tolerance
    ) { w throws(GSLError) in
      let weight = try Self.gauss(w / 2)
      var sum = 0.0
      for node in nodes {
        sum += node.weight * (try chance(node.u - w / 2, w, r, between))
        if node.u > 0 { sum += node.weight * (try chance(-node.u - w / 2, w, r, between)) }
      }
      return weight * sum * step
    }
    return factor * integral.value / (2 * Double.pi)
  }

  /// e^{−u²}, by the density of the normal law.
  private static func gauss(_ u: Double) throws(GSLError) -> Double {
    try NormalLaw().density(at: u * (2.0).squareRoot()) * (2 * Double.pi).squareRoot()
  }

  /// Φ(x)^{i−1} S(x, y, z), z = x + w.
  private func chance(
    _ x: Double, _ w: Double, _ r: Double, _ m: Int
  ) throws(GSLError) -> Double {
    let law = NormalLaw()
    let y = x + w * (1 - r)
    let below = try law.tails(at: x)
    let middle = try law.tails(at: y)
    // The tail in which nothing cancels.
    let a = x > 0 ? below.upper - middle.upper : middle.lower - below.lower
    let power = Self.power(a, m - 1)
    var result = power * a
    if ratio.gap == 2 {
      let above = try law.tails(at: x + w)
      let b = y > 0 ? middle.upper - above.upper : above.lower - middle.lower
      result += Double(m) * power * b
    }
    return result * Self.power(below.lower, ratio.start - 1)
  }

  /// n!/((i − 1)!(n − i − 1)!).
  private var factor: Double {
    var product = 1.0
    for k in (count - ratio.start)...count { product *= Double(k) }
    for k in 1..<max(2, ratio.start) { product /= Double(k) }
    return product
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
