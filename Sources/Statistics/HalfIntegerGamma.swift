/// Ratios of Γ at half-integers, which need no Γ.
enum HalfIntegerGamma {
  /// Γ(n/2)/Γ((n − 1)/2) for n ≥ 2, from Γ(1)/Γ(½) = 1/√π by
  /// g(n)·g(n + 1) = (n − 1)/2.
  static func ratio(_ n: Int) -> Double {
    precondition(n >= 2, "Γ(0) is not a number")
    var ratio = 1 / Double.pi.squareRoot()
    for k in stride(from: 2, to: n, by: 1) { ratio = Double(k - 1) / 2 / ratio }
    return ratio
  }
}
