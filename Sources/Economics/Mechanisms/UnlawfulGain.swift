public import Quantities

/// The unlawful gain (*thu lợi bất chính*) of short measure by Vietnamese law
/// (NĐ 86/2012/NĐ-CP, Điều 8 to 12).
///
/// - deviation of a measurement = |measured deviation| − permitted limit (Điều 10, khoản 2);
/// - deviation in quantity = total quantity traded in the time of the breach × that deviation;
/// - gain = deviation in quantity × price (Điều 12), the price being the mean of those at the
///   start and at the detection (Điều 11, khoản 2).
///
/// The total quantity needs the deviation *of a unit of the goods*: the deviation of the test
/// is divided by the mass of the test. That scaling is a reading of the text, not its wording.
///
/// All figures are exact decimals. The deviation in quantity is cut off at 1 pg, so that nothing
/// is rounded up twice, and the gain is rounded to the decimals of the currency, halves away
/// from zero.
public struct UnlawfulGain: Sendable, Hashable {
  /// |measured deviation| − permitted limit; zero within the limit.
  public let excess: Mass
  /// The deviation of the whole quantity.
  public let quantityDeviation: Mass
  /// The gain.
  public let gain: Money

  /// - Parameters:
  ///   - deviation: indication − check weights, of either sign.
  ///   - permitted: the limit of error, not negative.
  ///   - testLoad: with which the deviation was found, above zero.
  ///   - quantity: traded since the start of the breach, not negative.
  ///   - startPrice: of one `priceUnit` at the start.
  ///   - endPrice: of one `priceUnit` at the detection.
  ///   - priceUnit: of which the prices are, above zero.
  /// - Throws: ``EconomicsError``
  public init(
    deviation: Mass, permitted: Mass, testLoad: Mass, quantity: Mass,
    startPrice: Money, endPrice: Money, priceUnit: Mass
  ) throws(EconomicsError) {
    for (mass, name) in [(permitted, "permitted"), (quantity, "quantity")] where mass.isNegative {
      throw .negative(parameter: name, value: mass.value.approximation)
    }
    for (mass, name) in [(testLoad, "testLoad"), (priceUnit, "priceUnit")]
    where !mass.isPositive {
      throw .notPositive(parameter: name, value: mass.value.approximation)
    }
    for (price, name) in [(startPrice, "startPrice"), (endPrice, "endPrice")]
    where price.isNegative {
      throw .negative(parameter: name, value: price.approximation)
    }
    guard let twice = startPrice.adding(endPrice) else {
      throw .currencies(startPrice.currency.code, endPrice.currency.code)
    }
    let beyond = deviation.magnitude - permitted
    excess = beyond.isPositive ? beyond : .zero
    quantityDeviation = Mass(try Self.product(excess.value, quantity.value, over: testLoad.value))
    let doubled = try Self.product(quantityDeviation.value, twice.amount, over: priceUnit.value)
    gain =
      Money(
        try Self.product(doubled, .one, over: ExactDecimal(2)), twice.currency
      ).rounded
  }

  /// a b/c for c > 0 and no negative factor, cut off at a trillionth.
  private static func product(
    _ a: ExactDecimal, _ b: ExactDecimal, over c: ExactDecimal
  ) throws(EconomicsError) -> ExactDecimal {
    let divisor = UInt128(c.trillionths)
    let full = UInt128(a.trillionths).multipliedFullWidth(by: UInt128(b.trillionths))
    guard full.high < divisor else { throw .overflow }
    let quotient = divisor.dividingFullWidth(full).quotient
    // What Quantities may add and multiply without overflow.
    guard quotient <= 10_000_000_000_000_000 * 1_000_000_000_000 else { throw .overflow }
    return ExactDecimal(trillionths: Int128(quotient))
  }
}
