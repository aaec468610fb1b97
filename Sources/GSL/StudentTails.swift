import CGSL

/// Tails and density of Student's t law for finite ν > 0 and t > 0.
enum StudentTails {
  /// t f(t), f(t) = Γ((ν + 1)/2) / (√(νπ) Γ(ν/2)) · (1 + t²/ν)^(−(ν + 1)/2).
  ///
  /// The factor t keeps the product within binary64 far out, where f is not.
  static func scaledDensity(_ nu: Double, _ t: Double) throws(GSLError) -> Double {
    let half = nu / 2 + 0.5
    let quotient = t / nu.squareRoot()
    if quotient < 1e10 {
      return try height(nu) * t * exp(-half * log1p(quotient * quotient))
    }
    // Here 1 + t²/ν is t²/ν: f(t) t = f(0) √ν (t/√ν)^(−ν), and t/√ν may overflow.
    return try height(nu) * nu.squareRoot() * exp(-nu * (log(t) - 0.5 * log(nu)))
  }

  /// f(t) for t no farther out than about 1.
  static func densityNearZero(_ nu: Double, _ t: Double) throws(GSLError) -> Double {
    let quotient = t / nu.squareRoot()
    return try height(nu) * exp(-(nu / 2 + 0.5) * log1p(quotient * quotient))
  }

  /// f(0) = Γ((ν + 1)/2) / (√(νπ) Γ(ν/2)), by Stirling's formula and its factors.
  private static func height(_ nu: Double) throws(GSLError) -> Double {
    let a = nu / 2
    let ratio = try Library.stirlingFactor(a + 0.5) / Library.stirlingFactor(a)
    return ratio * exp(a * log1p(0.5 / a) - 0.5) / (2 * Double.pi).squareRoot()
  }

  /// Whether t lies in the body of the law, where P(0 < T ≤ t) is computed
  /// directly; elsewhere P(T > t) is.
  static func isCentral(_ nu: Double, _ t: Double) -> Bool {
    // The continued fraction of I_y(½, ν/2) is fast up to here, about t² = 3.
    t < 1e100 && t * t * (nu / 2 + 1) <= 1.5 * nu
  }

  /// P(0 < T ≤ t) for t in the body: ½ I_y(½, ν/2) with y = t²/(ν + t²).
  static func central(_ nu: Double, _ t: Double) throws(GSLError) -> Double {
    let square = t * t
    let y = square / (nu + square)
    // Here the law is flat to within binary64.
    if y * (nu + 1) < 1e-30 { return try height(nu) * t }
    return 0.5 * (try BetaTails.lower(0.5, nu / 2, y, nu / (nu + square)))
  }

  /// P(T > t), t beyond the body: f(t) ∫₀^∞ f(t + s)/f(t) ds.
  static func upper(_ nu: Double, _ t: Double) throws(GSLError) -> Double {
    // With s = r t: ln f(t) − ln f(t + s) = (ν + 1)/2 · ln(1 + c r (2 + r)), c = t²/(ν + t²).
    let quotient = t / nu.squareRoot()
    let share = 1 / (1 + 1 / quotient / quotient)
    let half = nu / 2 + 0.5
    let scale = 1 / (2 * half * share + (half * share).squareRoot())
    let integral = try tailIntegral(scale: scale) { r throws(GSLError) in
      half * log1p(share * r * (2 + r))
    }
    return try scaledDensity(nu, t) * integral
  }

  /// Both tails at t > 0.
  static func at(_ nu: Double, _ t: Double) throws(GSLError) -> Tails {
    if isCentral(nu, t) {
      let central = try central(nu, t)
      return Tails(lower: 0.5 + central, upper: 0.5 - central)
    }
    return Tails(upper: try upper(nu, t))
  }
}
