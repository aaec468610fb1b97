public import Economics
public import Quantities

/// How a fleet is surveyed.
public struct SurveyOptions: Sendable, Hashable {
  /// The day to which *overdue* refers; `nil`: the latest day in the dataset.
  public var asOf: CalendarDate?
  /// On which side of their scales the traders stand.
  public var direction: TradeDirection

  public init(asOf: CalendarDate? = nil, direction: TradeDirection = .selling) {
    self.asOf = asOf
    self.direction = direction
  }

  /// 1 where errors above zero favour the trader, else −1.
  var favour: Int { direction == .selling ? 1 : -1 }
}
