/// What kind of number a parameter of a mechanism is: its unit and its domain.
public enum ParameterKind: String, Sendable, Hashable, CaseIterable {
  /// A quantity of goods, of either sign, in the unit of trade.
  case signedQuantity
  /// A quantity of goods, not negative, in the unit of trade.
  case quantity
  /// A quantity of goods above zero, in the unit of trade.
  case positiveQuantity
  /// Money, not negative.
  case money
  /// Money for a unit of the goods, not negative.
  case price
  /// A count in a year, not negative.
  case count
  /// A share or probability, from 0 to 1.
  case share
  /// A share of a quantity, of either sign: +0.4 % is 0.004.
  case signedShare
  /// A time in years, above zero.
  case years
  /// A time in hours, not negative.
  case hours
  /// So often a year, above zero.
  case hazard
  /// A rate of interest a year, above −1.
  case rate

  /// What draws are brought into, should a distribution reach beyond it.
  public var domain: ClosedRange<Double> {
    switch self {
    case .signedQuantity, .signedShare:
      -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    case .quantity, .money, .price, .count, .hours: 0...Double.greatestFiniteMagnitude
    case .positiveQuantity, .years, .hazard:
      Double.leastNormalMagnitude...Double.greatestFiniteMagnitude
    case .share: 0...1
    case .rate: -0.99...Double.greatestFiniteMagnitude
    }
  }

  /// Checks an estimate, or the end of a range.
  ///
  /// - Throws: ``EconomicsError`` naming `parameter`.
  public func check(_ value: Double, _ parameter: String) throws(EconomicsError) {
    switch self {
    case .signedQuantity, .signedShare: try ParameterCheck.finite(value, parameter)
    case .quantity, .money, .price, .count, .hours:
      try ParameterCheck.notNegative(value, parameter)
    case .positiveQuantity, .years, .hazard: try ParameterCheck.positive(value, parameter)
    case .share: try ParameterCheck.share(value, parameter)
    case .rate: _ = try DiscountRate(value)
    }
  }
}
