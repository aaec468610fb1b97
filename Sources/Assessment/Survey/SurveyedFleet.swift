public import Quantities

/// The instruments of a survey, in an order of their own.
public protocol SurveyedFleet {
  var count: Int { get }
  /// The names of the kinds.
  var kinds: [String] { get }
  /// Of each kind how its errors lie within their limits.
  var histograms: [SurveyHistogram] { get }
  /// The names of places, makers and so on, in the order of ``SurveyDimension/named``.
  var names: [[String]] { get }
  /// The day to which *overdue* refers; `nil`: the latest day on which an instrument was verified.
  var asOf: CalendarDate? { get }
  /// 1 where errors above zero favour the trader, who sells; −1 where he buys.
  var favour: Int { get }

  /// What was kept of an instrument.
  func tally(_ index: Int) -> SurveyTally
  /// The number of its kind.
  func kind(_ index: Int) -> Int
  /// Whether it fails.
  func fails(_ index: Int) -> Bool
  /// What it is called.
  func identifier(_ index: Int) -> String
}

extension SurveyedFleet {
  /// The number of a group of an instrument; `nil` where it is not told.
  func group(_ tally: SurveyTally, _ dimension: SurveyDimension) -> UInt32? {
    guard dimension.index < SurveyDimension.named.count else { return nil }
    let number = tally.names[dimension.index]
    return number == SurveyTally.unnamed ? nil : number
  }

  /// The name of a group by its number.
  func name(_ number: UInt32, _ dimension: SurveyDimension) -> String {
    names[dimension.index][Int(number)]
  }
}

extension CalendarDate {
  /// The day of a number such as 20261123.
  ///
  /// `nil` for what is no day, such as 0.
  public init?(surveyNumber number: Int32) {
    self.init(
      year: Int(number) / 10_000, month: Int(number) / 100 % 100, day: Int(number) % 100)
  }

  /// The day as a number such as 20261123.
  public var surveyNumber: Int32 { Int32(year * 10_000 + month * 100 + day) }
}
