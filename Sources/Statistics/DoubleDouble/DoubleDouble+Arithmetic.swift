extension DoubleDouble {
  @inlinable
  public static prefix func - (x: DoubleDouble) -> DoubleDouble {
    DoubleDouble(normalized: -x.high, -x.low)
  }

  @inlinable
  public static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let sum = DoubleDouble(sum: left.high, right.high)
    guard sum.high.isFinite else { return sum }
    let rest = DoubleDouble(sum: left.low, right.low)
    let first = DoubleDouble(ordered: sum.high, sum.low + rest.high)
    return DoubleDouble(ordered: first.high, rest.low + first.low)
  }

  @inlinable
  public static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    left + -right
  }

  @inlinable
  public static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: left.high, right.high)
    guard product.high.isFinite else { return product }
    // Two plain products, so that x · y and y · x are the same number.
    let cross = left.high * right.low + left.low * right.high
    return DoubleDouble(ordered: product.high, product.low + cross)
  }

  @inlinable
  public static func * (left: DoubleDouble, right: Double) -> DoubleDouble {
    let product = DoubleDouble(product: left.high, right)
    guard product.high.isFinite else { return product }
    return DoubleDouble(ordered: product.high, product.low.addingProduct(left.low, right))
  }

  @inlinable
  public static func / (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let quotient = left.high / right.high
    guard quotient.isFinite, right.high.isFinite else { return DoubleDouble(quotient) }
    let product = right * quotient
    // The quotient of finite numbers may just touch the end of binary64.
    guard product.high.isFinite else { return DoubleDouble(quotient) }
    let rest = (left.high - product.high) + (left.low - product.low)
    return DoubleDouble(ordered: quotient, rest / right.high)
  }

  @inlinable
  public static func += (left: inout DoubleDouble, right: DoubleDouble) { left = left + right }

  @inlinable
  public static func -= (left: inout DoubleDouble, right: DoubleDouble) { left = left - right }

  @inlinable
  public static func *= (left: inout DoubleDouble, right: DoubleDouble) { left = left * right }

  @inlinable
  public static func /= (left: inout DoubleDouble, right: DoubleDouble) { left = left / right }

  /// √x; NaN below 0.
  @inlinable
  public func squareRoot() -> DoubleDouble {
    let root = high.squareRoot()
    guard root.isFinite, root > 0 else { return DoubleDouble(root) }
    let rest = high.addingProduct(-root, root) + low
    return DoubleDouble(ordered: root, rest / (2 * root))
  }

  /// xⁿ, n not negative; x⁰ is 1.
  ///
  /// The error grows with the number of products, about 2 log₂ n of them.
  @inlinable
  public func power(_ exponent: Int) -> DoubleDouble {
    precondition(exponent >= 0, "the power is not negative")
    var result = DoubleDouble.one
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      rest >>= 1
      if rest > 0 { square *= square }
    }
    return result
  }
}
