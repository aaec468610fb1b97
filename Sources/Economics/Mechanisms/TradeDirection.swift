/// On which side of the scale the owner stands.
public enum TradeDirection: String, Sendable, Hashable, CaseIterable {
  /// What is weighed is sold: the owner is paid for what the scale shows.
  case selling
  /// What is weighed is bought: the owner pays for what the scale shows.
  case buying

  /// What an error of indication of +1 costs the owner: −1 selling, +1 buying.
  ///
  /// E = indication − load. Selling on a scale that shows too little, and buying on one that
  /// shows too much, costs money.
  public var costSign: Double { self == .selling ? -1 : 1 }
}
