/// A number of about 32 significant digits: the exact sum of two binary64 numbers.
///
/// The larger part is the binary64 number nearest to the sum, so that
/// |low| ≤ ½ ulp(high) and 106 bits stand together. It is what sums of products
/// are kept in where binary64 would lose the digits of the data: least squares on
/// powers of x, deviations from a large common value, numbers read from text.
///
/// With u = 2⁻⁵³ and no underflow, the relative errors are at most
///
/// | operation | error |
/// |---|---|
/// | `+`, `-` | 3u²/(1 − 4u) |
/// | `*` | 5u² |
/// | `/` | 15u² + 56u³ |
/// | `squareRoot()` | 25/8 u² |
///
/// - A result beyond binary64 is ±∞; an undefined one, such as ∞ − ∞, is NaN: as in
///   binary64, whoever hands a result on checks `isFinite`.
/// - Products that fall below 10⁻²⁹² lose digits of the smaller part.
///
/// Source: M. Joldes, J.-M. Muller, V. Popescu, ACM Trans. Math. Softw. 44 (2017),
/// article 15; V. Lefèvre, N. Louvet, J.-M. Muller, J. Picot, L. Rideau, ACM Trans.
/// Math. Softw. 49 (2023), article 1 (the square root).
public struct DoubleDouble: Hashable, Sendable {
  /// The binary64 number nearest to the value.
  public let high: Double
  /// What `high` leaves.
  public let low: Double

  /// The exact value of a binary64 number.
  @inlinable
  public init(_ value: Double) {
    high = value
    low = 0
  }

  /// The exact value of a whole number.
  @inlinable
  public init(_ value: Int) {
    high = Double(value)
    // 2⁶³ itself is the only rounded value beyond Int; there the rest is exact all the same.
    low = Double(Int128(value) - Int128(high))
  }

  /// Two parts of which the second is at most half a unit in the last place of the first.
  @inlinable
  init(normalized high: Double, _ low: Double) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two binary64 numbers.
  @inlinable
  public init(sum first: Double, _ second: Double) {
    let sum = first + second
    guard sum.isFinite else {
      self.init(sum)
      return
    }
    // Knuth's 2Sum: no order of size is asked for.
    let part = sum - first
    self.init(normalized: sum, (first - (sum - part)) + (second - part))
  }

  /// The exact product of two binary64 numbers.
  @inlinable
  public init(product first: Double, _ second: Double) {
    let product = first * second
    guard product.isFinite else {
      self.init(product)
      return
    }
    self.init(normalized: product, (-product).addingProduct(first, second))
  }

  /// The exact sum of two numbers of which the first is the larger (Dekker's Fast2Sum).
  @inlinable
  init(ordered larger: Double, _ smaller: Double) {
    let sum = larger + smaller
    self.init(normalized: sum, sum.isFinite ? smaller - (sum - larger) : 0)
  }

  /// 0.
  public static let zero = DoubleDouble(0.0)
  /// 1.
  public static let one = DoubleDouble(1.0)

  /// The nearest binary64 number.
  @inlinable
  public var value: Double { high }

  /// Whether it is a number: neither infinite nor NaN.
  @inlinable
  public var isFinite: Bool { high.isFinite }

  /// Whether it is 0.
  @inlinable
  public var isZero: Bool { high == 0 }

  /// Whether it is below 0.
  @inlinable
  public var isNegative: Bool { high < 0 }

  /// |x|.
  @inlinable
  public var magnitude: DoubleDouble { high < 0 ? -self : self }
}

extension DoubleDouble: Comparable {
  @inlinable
  public static func < (left: DoubleDouble, right: DoubleDouble) -> Bool {
    left.high < right.high || (left.high == right.high && left.low < right.low)
  }
}

extension DoubleDouble: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// The binary64 number that the literal stands for: 0.1 is not a tenth; read that from text.
  @inlinable
  public init(floatLiteral value: Double) { self.init(value) }

  /// The whole number.
  @inlinable
  public init(integerLiteral value: Int) { self.init(value) }
}
