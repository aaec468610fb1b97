/// A whole number of months or of days: an interval between verifications.
public enum CalendarPeriod: Sendable, Hashable {
  case months(Int)
  case days(Int)

  /// The mean length of a month of the Gregorian calendar in days: 146097/4800.
  public static let daysInMonth = 30.436875

  /// Reads `12mo`, `12 months`, `1y`, `90d`, `8w`, `12 tháng`, `2 năm`, `90 ngày`, `8 tuần`.
  ///
  /// `nil` for anything else, and for periods that are not from one day to 100 years.
  public init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count > 0, count <= 36525 else { return nil }
    let word = Spelling.folded(String(text.dropFirst(digits.count)))
      .split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
    switch word {
    case "mo", "month", "months", "thang": self = .months(count)
    case "y", "year", "years", "nam": self = .months(12 * count)
    case "w", "week", "weeks", "tuan": self = .days(7 * count)
    case "d", "day", "days", "ngay": self = .days(count)
    default: return nil
    }
    guard days <= 36525 else { return nil }
  }

  /// The longest period in whole months that is no longer than `days`; in whole days below one
  /// month.
  ///
  /// - Parameter days: at least 0; more than 100 years is cut to them.
  public init(atMost days: Double) {
    let days = min(max(days, 0), 36525)
    // A number of months turned into days and back is the same number.
    let months = Int(days / Self.daysInMonth + 1e-9)
    self = months >= 1 ? .months(months) : .days(Int(days))
  }

  /// The period in whole months that is nearest to `days`, in whole days below one and a half
  /// months: what people call an interval of 364 days.
  ///
  /// - Parameter days: at least 0; more than 100 years is cut to them.
  public init(nearest days: Double) {
    let days = min(max(days, 0), 36525)
    let months = Int((days / Self.daysInMonth).rounded())
    self = days >= 1.5 * Self.daysInMonth ? .months(months) : .days(Int(days.rounded()))
  }

  /// The length in days, months at their mean length.
  public var days: Double {
    switch self {
    case .months(let count): Double(count) * Self.daysInMonth
    case .days(let count): Double(count)
    }
  }

  /// The day on which the period that begins on `date` ends; `nil` outside the calendar.
  public func end(from date: CalendarDate) -> CalendarDate? {
    switch self {
    case .months(let count): date.adding(months: count)
    case .days(let count): date.adding(days: count)
    }
  }

  /// `12 months`, `90 days`; `12 tháng`, `90 ngày`.
  public func text(_ language: Language) -> String {
    let (count, one, many, vietnamese) =
      switch self {
      case .months(let count): (count, "month", "months", "tháng")
      case .days(let count): (count, "day", "days", "ngày")
      }
    return language == .vietnamese
      ? "\(count) \(vietnamese)" : "\(count) \(count == 1 ? one : many)"
  }

  /// `P12M` or `P90D` (ISO 8601).
  public var iso: String {
    switch self {
    case .months(let count): "P\(count)M"
    case .days(let count): "P\(count)D"
    }
  }
}
