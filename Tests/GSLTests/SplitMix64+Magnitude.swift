import TestSupport

extension SplitMix64 {
  /// A number whose decimal exponent is uniform over the range.
  mutating func magnitude(_ exponents: ClosedRange<Double>) -> Double {
    var result = 1.0
    var exponent = Double.random(in: exponents, using: &self)
    while exponent >= 1 { (result, exponent) = (result * 10, exponent - 1) }
    while exponent <= -1 { (result, exponent) = (result / 10, exponent + 1) }
    return result * (exponent < 0 ? 1 / (1 - 9 * exponent) : 1 + 9 * exponent)
  }
}
