import CGSL

/// The regularised incomplete gamma functions P(s, x) and Q(s, x), both tails.
enum GammaTails {
  /// Above this shape the tails are integrated; below, the classical expansions
  /// are short.
  static let largeShape = 1000.0

  /// x^s e^(−x) / Γ(s + 1), with no intermediate larger than the result needs.
  ///
  /// Written as exp(−D) / (√(2πs) Γ*(s)) with the deviance D = s ln(s/x) + x − s
  /// (C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000).
  static func front(_ shape: Double, _ x: Double) throws(GSLError) -> Double {
    let exponent = try deviance(of: shape, from: x, difference: x - shape)
    let root = (2 * Double.pi * shape).squareRoot()
    return try exp(-exponent) / (root * Library.stirlingFactor(shape))
  }

  /// (P, Q) for shape s > 0 and 0 < x < ∞.
  static func at(_ shape: Double, _ x: Double) throws(GSLError) -> Tails {
    let front = try front(shape, x)
    let lowerSide = x < shape + 1
    if shape > largeShape {
      return lowerSide
        ? Tails(lower: front * shape * (try integral(shape, x, direction: -1)))
        : Tails(upper: front * shape * (try integral(shape, x, direction: 1)))
    }
    guard lowerSide else { return Tails(upper: front * shape * (try fraction(shape, x))) }
    let lower = min(front * (try series(shape, x)), 1)
    // 1 − P cancels when s is small; the library expands the difference itself.
    let upper = shape < 0.5 ? try Library.upperGamma(shape, x) : 1 - lower
    return Tails(lower: lower, upper: upper)
  }

  /// Σ xⁿ / ((s + 1) … (s + n)), DLMF 8.7.1.
  private static func series(_ shape: Double, _ x: Double) throws(GSLError) -> Double {
    var term = 1.0
    var sum = 1.0
    var n = shape
    for _ in 0..<100_000 {
      n += 1
      term *= x / n
      sum += term
      if term < sum * 1e-17 { return sum }
    }
    throw .noConvergence
  }

  /// Q(s, x) Γ(s) / (x^s e^(−x)), Legendre's continued fraction DLMF 8.9.2,
  /// by the modified Lentz method.
  private static func fraction(_ shape: Double, _ x: Double) throws(GSLError) -> Double {
    var b = x + 1 - shape
    var c = 1e300
    var d = 1 / b
    var h = d
    for i in 1..<100_000 {
      let a = -Double(i) * (Double(i) - shape)
      b += 2
      d = 1 / nonzero(a * d + b)
      c = nonzero(b + a / c)
      let step = c * d
      h *= step
      if abs(step - 1) < 3e-16 { return h }
    }
    throw .noConvergence
  }

  /// ∫ g(x (1 ± r)) dr / g(x) over the tail, g the density of shape s.
  private static func integral(
    _ shape: Double, _ x: Double, direction: Double
  ) throws(GSLError) -> Double {
    // −ln of the integrand is −(s − 1)(ln(1 ± r) ∓ r) ∓ r (s − 1 − x).
    let slope = direction * (x - (shape - 1))
    let scale = 1 / (abs(slope) + shape.squareRoot())
    return try tailIntegral(scale: scale) { r throws(GSLError) in
      if direction < 0 && r >= 1 { return .infinity }
      return slope * r - (shape - 1) * (try Library.logOnePlusMinus(direction * r))
    }
  }
}

/// a ln(a/m) + m − a, from 0 at m = a, without cancellation.
///
/// - Parameter difference: m − a, which the caller may know better than the
///   two numbers do.
func deviance(of a: Double, from m: Double, difference: Double) throws(GSLError) -> Double {
  // Far below a the quotient m/a is known better than 1 + difference/a, and far
  // above nothing cancels.
  if m < 0.5 * a || m > 10 * a { return a * (log(a) - log(m)) + difference }
  return -a * (try Library.logOnePlusMinus(difference / a))
}

/// Keeps a continued fraction from dividing by zero.
func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
