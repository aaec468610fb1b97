extension CalendarDate {
  /// The number of days since 1 March of the year 0, in the Gregorian calendar.
  ///
  /// The difference of two such numbers is the number of days between the dates.
  public var dayNumber: Int {
    // A year is counted from March, so that a leap day is its last.
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
  }

  /// The day `days` later, or earlier where it is negative.
  ///
  /// `nil` where that lies outside the years 1900 to 2200.
  public func adding(days: Int) -> CalendarDate? {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    // No day of the calendar has a number beyond these.
    guard !overflow, (0...1_000_000).contains(number) else { return nil }
    var y = (10_000 * number + 14_780) / 3_652_425
    var rest = number - Self.daysBefore(y)
    if rest < 0 {
      y -= 1
      rest = number - Self.daysBefore(y)
    }
    let m = (100 * rest + 52) / 3060
    let day = rest - (m * 306 + 5) / 10 + 1
    return CalendarDate(
      year: y + (m + 2) / 12, month: (m + 2) % 12 + 1, day: day)
  }

  /// The same day of the month `months` later; the last day of that month where it is shorter.
  ///
  /// `nil` where that lies outside the years 1900 to 2200.
  public func adding(months: Int) -> CalendarDate? {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 0 else { return nil }
    let (year, month) = (sum / 12, sum % 12 + 1)
    for day in (28...31).reversed() where day <= self.day || day == 28 {
      if let date = CalendarDate(year: year, month: month, day: min(day, self.day)) { return date }
    }
    return nil
  }

  /// The number of days from this date to `other`; negative where `other` is earlier.
  public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  private static func daysBefore(_ y: Int) -> Int { 365 * y + y / 4 - y / 100 + y / 400 }
}
