/// A quantity of one kind, held exactly in its base unit.
public struct Quantity<Dimension: QuantityDimension>: Sendable, Hashable, Comparable {
  /// The value in the base unit of the dimension (mass: grams).
  public let value: ExactDecimal

  /// The quantity of `value` base units.
  @inlinable
  public init(_ value: ExactDecimal) {
    self.value = value
  }

  /// `count` whole `unit`s.
  public init(_ count: Int, _ unit: Unit<Dimension>) {
    value = ExactDecimal(
      trillionths: Int128(count) * unit.numerator * ExactDecimal.scale / unit.denominator)
  }

  /// Nothing of the quantity.
  @inlinable
  public static var zero: Self { Self(.zero) }

  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
  @inlinable
  public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
  @inlinable
  public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }
  @inlinable
  public static prefix func - (value: Self) -> Self { Self(-value.value) }
  @inlinable
  public static func * (left: Self, count: Int) -> Self { Self(left.value * count) }

  /// The absolute value.
  @inlinable
  public var magnitude: Self { Self(value.magnitude) }
  /// Whether this is zero.
  @inlinable
  public var isZero: Bool { value.isZero }
  /// Whether this is below zero.
  @inlinable
  public var isNegative: Bool { value.isNegative }
  /// Whether this is above zero.
  @inlinable
  public var isPositive: Bool { value.trillionths > 0 }

  /// Half of this quantity.
  ///
  /// Whatever was read from a text has one: the last place held is kept free for it
  /// (``init(_:_:text:)``).
  ///
  /// - Precondition: the value is an even number of trillionths.
  public var half: Self {
    precondition(value.trillionths.isMultiple(of: 2), "half of a trillionth is not held")
    return Self(ExactDecimal(trillionths: value.trillionths / 2))
  }

  /// `self × ratio` when it can be held exactly, else `nil`.
  public func multiplied(by ratio: Ratio) -> Self? { value.multiplied(by: ratio).map(Self.init) }

  /// Whether this is a whole multiple of `step`.
  public func isMultiple(of step: Self) -> Bool { value.isMultiple(of: step.value) }

  /// `self ≤ ratio × other`, decided by cross-multiplication: nothing is rounded.
  public func isAtMost(_ ratio: Ratio, of other: Self) -> Bool {
    value.trillionths * Int128(ratio.denominator)
      <= other.value.trillionths * Int128(ratio.numerator)
  }
}
