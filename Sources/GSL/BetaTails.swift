import CGSL

/// The regularised incomplete beta function I_x(a, b) and its complement.
///
/// Everything here takes x and y = 1 − x apart: near 1 the complement carries
/// the information, and the caller often has it exactly.
enum BetaTails {
  /// x^a y^b / B(a, b).
  ///
  /// By Loader's saddle-point form, as `GammaTails.front`: with n = a + b it is
  /// √(ab / (2πn)) Γ*(n) / (Γ*(a) Γ*(b)) exp(−D(a, nx) − D(b, ny)).
  static func front(
    _ a: Double, _ b: Double, _ x: Double, _ y: Double
  ) throws(GSLError) -> Double {
    let n = a + b
    let difference = difference(a, b, x, y)
    let exponent =
      try deviance(of: a, from: n * x, difference: difference)
      + deviance(of: b, from: n * y, difference: -difference)
    let small = min(a, b)
    let root = (small * (max(a, b) / n) / (2 * Double.pi)).squareRoot()
    let factors =
      try Library.stirlingFactor(n) / Library.stirlingFactor(a) / Library.stirlingFactor(b)
    return root * factors * exp(-exponent)
  }

  /// bx − ay, which is nx − a and b − ny, as if by exact arithmetic.
  ///
  /// Near the mean it cancels, and with large shapes the front depends on its
  /// last digits. The larger of x and y is taken to be 1 less the other exactly.
  private static func difference(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let product = a * y
    let main = (-product).addingProduct(b, x) + product.addingProduct(-a, y)
    return y >= x ? main - a * ((1 - y) - x) : main + b * ((1 - x) - y)
  }

  /// (I_x(a, b), I_y(b, a)) for a, b > 0 and 0 < x, y < 1.
  static func at(
    _ a: Double, _ b: Double, _ x: Double, _ y: Double
  ) throws(GSLError) -> Tails {
    // Beyond this point the fraction of the other side converges faster (DLMF 8.17.22).
    if x * (b + 1) <= y * (a + 1) {
      return Tails(lower: try lower(a, b, x, y))
    }
    return Tails(upper: try lower(b, a, y, x))
  }

  /// I_x(a, b) for x on the lower side of the mean.
  static func lower(
    _ a: Double, _ b: Double, _ x: Double, _ y: Double
  ) throws(GSLError) -> Double {
    let front = try front(a, b, x, y)
    if front == 0 { return 0 }
    if a > GammaTails.largeShape { return front / y * (try integral(a, b, x, y)) }
    return front / a * (try fraction(a, b, x))
  }

  /// The continued fraction DLMF 8.17.22, by the modified Lentz method.
  private static func fraction(
    _ a: Double, _ b: Double, _ x: Double
  ) throws(GSLError) -> Double {
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
    var h = d
    for index in 1..<100_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonzero(1 + even * d)
      c = nonzero(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonzero(1 + odd * d)
      c = nonzero(1 + odd / c)
      let step = d * c
      h *= step
      if abs(step - 1) < 3e-16 { return h }
    }
    throw .noConvergence
  }

  /// ∫₀¹ g(x (1 − r)) dr / g(x), g the beta density.
  private static func integral(
    _ a: Double, _ b: Double, _ x: Double, _ y: Double
  ) throws(GSLError) -> Double {
    // −ln of the integrand is −(a − 1) ln(1 − r) − (b − 1) ln(1 + r x / y).
    let ratio = x / y
    let slope = (x - y - difference(a, b, x, y)) / y
    let curvature = (a - 1) + max(b - 1, 0) * ratio * ratio
    let scale = 1 / (abs(slope) + curvature.squareRoot())
    return try tailIntegral(scale: scale) { r throws(GSLError) in
      if r >= 1 { return .infinity }
      return slope * r - (a - 1) * (try Library.logOnePlusMinus(-r))
        - (b - 1) * (try Library.logOnePlusMinus(r * ratio))
    }
  }
}
