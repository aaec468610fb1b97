import Statistics

/// A stream of random numbers that is the same for the same seed everywhere.
struct SeededStream {
  private var bits: SeededBits

  init(seed: UInt64) { bits = SeededBits(seed: seed) }

  /// Uniform in (0, 1): 52 bits and a half, so that neither end comes.
  mutating func uniform() -> Double {
    (Double(bits.next() >> 12) + 0.5) * 0x1p-52
  }

  /// N(0, 1), by Box and Muller.
  mutating func normal() -> Double {
    let radius = (-2 * Elementary.log(uniform())).squareRoot()
    return radius * Elementary.cos(2 * Double.pi * uniform())
  }

  /// G(shape, 1).
  ///
  /// Source: G. Marsaglia and W. W. Tsang, ACM Trans. Math. Softw. 26 (2000) 363-372.
  mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 {
      return gamma(shape + 1) * Elementary.power(uniform(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      if root <= 0 { continue }
      let v = root * root * root
      let u = uniform()
      if Elementary.log(u) < 0.5 * x * x + d - d * v + d * Elementary.log(v) { return d * v }
    }
  }
}
