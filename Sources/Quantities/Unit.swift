/// A unit of one kind of quantity: its symbol and its exact size in base units.
public struct Unit<Dimension: QuantityDimension>: Sendable, Hashable {
  /// The symbol that results carry, such as `kg`.
  public let symbol: String
  /// Other spellings that are accepted on input.
  ///
  /// Composed and decomposed Vietnamese letters compare equal.
  public let aliases: [String]
  /// Whether the unit may stand in an official record.
  ///
  /// Vietnam: NĐ 86/2012, Điều 6 and 7. Customary units are read, never written.
  public let isLegal: Bool
  let numerator: Int128
  let denominator: Int128

  init(
    symbol: String, aliases: [String] = [], legal: Bool = true,
    _ numerator: Int128, _ denominator: Int128 = 1
  ) {
    self.symbol = symbol
    self.aliases = aliases
    isLegal = legal
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The unit that `spelling` names, or `nil`.
  public init?(_ spelling: String) {
    guard
      let found = Dimension.units.first(where: {
        $0.symbol == spelling || $0.aliases.contains(spelling)
      })
    else { return nil }
    self = found
  }
}
