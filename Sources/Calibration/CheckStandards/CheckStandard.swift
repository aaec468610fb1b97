public import Quantities

/// The values of a check standard, day by day.
public struct CheckStandard: Sendable, Hashable {
  /// The values of a day.
  public struct Day: Sendable, Hashable {
    public let date: CalendarDate
    /// At least one, in the order in which they were taken.
    public let values: [Double]
  }

  public let name: String
  /// The unit of the values; empty where there is none.
  public let unit: String
  /// The earliest first, each date once.
  public let days: [Day]

  /// Gathers values by day; days without values are left out.
  public init(name: String, unit: String, values: [CalendarDate: [Double]]) {
    self.name = name
    self.unit = unit
    days = values.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
      Day(date: $0.key, values: $0.value)
    }
  }
}
