/// ∫ f over a finite interval for a function that is smooth but may be steep, by Gauss and
/// Legendre's rule on pieces that are halved until two halves agree with the whole.
enum SmoothIntegral {
  private static let nodes: [(place: Double, weight: Double)] = legendre(16)

  /// - Parameter scale: the order of the largest value of `f`; the error is below some 10⁻¹⁴
  ///   of it, times the length of the interval.
  static func value(
    from a: Double, to b: Double, scale: Double, _ f: (Double) -> Double
  ) -> Double {
    if !(a < b) { return 0 }
    var sum = 0.0
    var open = [(a: a, b: b, whole: piece(a, b, f), depth: 0)]
    while let (a, b, whole, depth) = open.popLast() {
      let middle = a + (b - a) / 2
      let (left, right) = (piece(a, middle, f), piece(middle, b, f))
      let both = left + right
      // Finer than the rounding of f itself nothing can be had.
      if depth >= 40 || (both - whole).magnitude <= 4e-15 * scale * (b - a) {
        sum += both
      } else {
        open.append((middle, b, right, depth + 1))
        open.append((a, middle, left, depth + 1))
      }
    }
    return sum
  }

  private static func piece(_ a: Double, _ b: Double, _ f: (Double) -> Double) -> Double {
    let (center, half) = (a + (b - a) / 2, (b - a) / 2)
    return nodes.reduce(0) { $0 + $1.weight * f(center + half * $1.place) } * half
  }

  /// The zeros of Legendre's polynomial of order n with their weights, by Newton's method.
  private static func legendre(_ n: Int) -> [(place: Double, weight: Double)] {
    (0..<n).map { index in
      var x = ModelProgram.Unary.cos(Double.pi * (Double(index) + 0.75) / (Double(n) + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        var (before, value) = (1.0, x)
        for k in 2...n {
          (before, value) = (
            value, ((2 * Double(k) - 1) * x * value - (Double(k) - 1) * before) / Double(k)
          )
        }
        slope = Double(n) * (x * value - before) / (x * x - 1)
        let step = value / slope
        x -= step
        if step.magnitude < 1e-16 { break }
      }
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
  }
}
