/// Probabilities of the standard normal law, each tail computed as itself.
///
/// `GSL.NormalLaw` checks every argument; here, in the inner loop of an integral, arguments
/// are numbers by construction.
enum NormalTail {
  /// Φ(z), accurate also where it is tiny.
  static func lower(_ z: Double) -> Double { 0.5 * Elementary.erfc(-z * halfRoot) }

  /// 1 − Φ(z), accurate also where it is tiny.
  static func upper(_ z: Double) -> Double { 0.5 * Elementary.erfc(z * halfRoot) }

  /// The density at z.
  static func density(_ z: Double) -> Double {
    Elementary.exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
  }

  /// P(a ≤ Z ≤ b), without subtracting numbers near 1; 0 where a > b.
  static func within(_ a: Double, _ b: Double) -> Double {
    if !(a < b) { return 0 }
    let width = b - a
    if width < 1e-4 {
      // Midpoint rule with its first correction: the rest is below 1e-17 of it.
      let m = a + width / 2
      return density(m) * width * (1 + (m * m - 1) * width * width / 24)
    }
    if a > 0 { return upper(a) - upper(b) }
    if b < 0 { return lower(b) - lower(a) }
    return 1 - (lower(a) + upper(b))
  }

  /// P(Z < a or Z > b); 1 where a > b.
  static func outside(_ a: Double, _ b: Double) -> Double {
    a < b ? min(lower(a) + upper(b), 1) : 1
  }

  private static let halfRoot = 0.5.squareRoot()
}
