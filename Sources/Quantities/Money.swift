/// An amount of money, held exactly, with its currency.
///
/// Sums are exact. An amount is rounded in one place only, ``rounded``, to the decimals its
/// currency has in use, halves away from zero (commercial rounding): 0.5 ₫ becomes 1 ₫ and
/// −0.5 ₫ becomes −1 ₫.
public struct Money: Sendable, Hashable {
  /// The amount in units of the currency.
  public let amount: ExactDecimal
  /// The currency.
  public let currency: Currency

  /// An exact amount.
  @inlinable
  public init(_ amount: ExactDecimal, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// An amount of whole units.
  public init(_ amount: Int, _ currency: Currency) {
    self.init(ExactDecimal(amount), currency)
  }

  /// An estimate as an amount: rounded to the decimals of the currency, halves away from zero.
  ///
  /// - Returns: `nil` for what is no number, and beyond ±10¹⁶, where a `Double` no longer tells
  ///   one đồng from the next.
  public init?(rounding estimate: Double, _ currency: Currency) {
    guard estimate.magnitude <= 1e16 else { return nil }
    var scale = 1.0
    var step: Int128 = 1_000_000_000_000
    for _ in 0..<currency.decimals {
      scale *= 10
      step /= 10
    }
    let counted = (estimate * scale).rounded(.toNearestOrAwayFromZero)
    guard let whole = Int128(exactly: counted) else { return nil }
    self.init(ExactDecimal(trillionths: whole * step), currency)
  }

  /// The amount in the decimals of its currency, halves away from zero.
  public var rounded: Money { Money(amount.rounded(decimals: currency.decimals), currency) }

  /// The nearest binary number, for estimates.
  public var approximation: Double { amount.approximation }

  /// The sum, or `nil` for two currencies: exchange rates are not guessed.
  public func adding(_ other: Money) -> Money? {
    currency == other.currency ? Money(amount + other.amount, currency) : nil
  }

  /// `count` times the amount.
  public static func * (money: Money, count: Int) -> Money {
    Money(money.amount * count, money.currency)
  }

  /// The amount owed instead of had.
  public static prefix func - (money: Money) -> Money { Money(-money.amount, money.currency) }

  /// Whether it is nothing.
  public var isZero: Bool { amount.isZero }
  /// Whether it is owed.
  public var isNegative: Bool { amount.isNegative }
}
