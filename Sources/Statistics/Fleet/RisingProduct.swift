/// Logarithms of rising products, relative to a power.
enum RisingProduct {
  /// Σ ln(1 + jφ) over j = 0…count − 1, which is ln[Γ(1/φ + count)/Γ(1/φ)] + count·ln φ.
  ///
  /// Exact in the limit φ = 0, where it is 0. Short sums are added term by term; long ones are begun
  /// so and go on by the difference of two Stirling series, in a form in which nothing of the size
  /// of ln Γ cancels.
  ///
  /// - Parameters:
  ///   - count: at least 0.
  ///   - step: φ ≥ 0, finite.
  static func logarithm(_ count: Int, step: Double) -> Double {
    guard step > 0 else { return 0 }
    let head = min(count, 24)
    var product = 1.0
    var sum = 0.0
    // The innermost loop of a fit: a range would cost more than the product without optimisation.
    var j = 0
    while j < head {
      product *= 1 + Double(j) * step
      j += 1
      // The product of a few factors is far from the end of binary64; its logarithm is one call.
      if product > 1e200 {
        sum += ElementaryFunctions.log(product)
        product = 1
      }
    }
    sum += ElementaryFunctions.log(product)
    guard count > head else { return sum }
    // From a = 1/φ + head on, a ≥ 24: ln Γ(a + k) − ln Γ(a) + k ln φ.
    let a = 1 / step + Double(head)
    let k = Double(count - head)
    let ratio = k / a
    let main = (a + k - 0.5) * ElementaryFunctions.logOnePlus(ratio) - k
    // a φ = 1 + head φ.
    let scale = k * ElementaryFunctions.logOnePlus(Double(head) * step)
    return sum + main + scale + (stirling(a + k) - stirling(a))
  }

  /// ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π] for x ≥ 24, to 10⁻¹⁶.
  private static func stirling(_ x: Double) -> Double {
    let square = 1 / (x * x)
    return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x
  }
}
