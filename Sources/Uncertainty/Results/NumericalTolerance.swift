/// The numerical tolerance of an uncertainty (JCGM 101:2008, 7.9.2).
public enum NumericalTolerance {
  /// δ = ½ · 10^l, where u written with `digits` significant digits is c · 10^l.
  ///
  /// u is rounded first: 0.0998 with one digit is 1 · 10⁻¹, so δ is 0.05.
  ///
  /// - Parameters:
  ///   - uncertainty: u, finite and not negative; for 0 the tolerance is 0.
  ///   - digits: how many digits of u are held to be meaningful, 1 or 2 as a rule.
  public static func delta(_ uncertainty: Double, digits: Int) -> Double {
    precondition((1...17).contains(digits), "significant digits are from 1 to 17")
    precondition(uncertainty.isFinite && uncertainty >= 0, "an uncertainty is not negative")
    let u = ShortestDecimal(uncertainty)
    if u.isZero { return 0 }
    let rounded = u.rounded(toDecade: u.exponent - digits, .nearestEven)
    return Double("5e\(rounded.exponent - digits - 1)") ?? 0
  }
}
