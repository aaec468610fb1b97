import Quantities

/// A moment of Coordinated Universal Time, to the nanosecond.
public struct UTCTime: Sendable, Hashable {
  /// Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let seconds: Int
  /// What is beyond them, from 0 to 999 999 999.
  public let nanoseconds: Int

  /// - Parameters:
  ///   - seconds: since 1970, negative before.
  ///   - nanoseconds: from 0 to 999 999 999.
  public init(seconds: Int, nanoseconds: Int = 0) {
    precondition((0..<1_000_000_000).contains(nanoseconds), "nanoseconds are part of a second")
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Reads what ``text`` writes; `nil` for anything else.
  public init?(text: String) {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, text.hasSuffix("Z") else { return nil }
    var rest = 0
    if halves.count == 2 {
      let digits = halves[1].dropLast()
      guard digits.utf8.count == 9, let value = Self.number(digits) else { return nil }
      rest = value
    }
    let whole = halves.count == 2 ? halves[0] : halves[0].dropLast()
    if whole.first == "@" {
      guard let seconds = Int(whole.dropFirst()) else { return nil }
      self.init(seconds: seconds, nanoseconds: rest)
    } else {
      let parts = whole.split(separator: "T", omittingEmptySubsequences: false)
      guard parts.count == 2, let date = CalendarDate(iso: String(parts[0])) else { return nil }
      let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
      guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }),
        let hour = Self.number(clock[0]), let minute = Self.number(clock[1]),
        let second = Self.number(clock[2]), hour < 24, minute < 60, second < 60
      else { return nil }
      let days = date.dayNumber - Self.firstDay
      self.init(seconds: days * 86_400 + hour * 3600 + minute * 60 + second, nanoseconds: rest)
    }
  }

  /// The moment by ISO 8601, such as `2026-11-27T08:05:03Z`, with nine decimals where it is no
  /// whole second.
  ///
  /// Outside the years 1900 to 2200, which only a damaged file system knows, the seconds behind an
  /// `@`.
  public var text: String {
    let fraction = nanoseconds == 0 ? "" : ".\(Self.padded(nanoseconds, 9))"
    let (quotient, remainder) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let days = remainder < 0 ? quotient - 1 : quotient
    let second = remainder < 0 ? remainder + 86_400 : remainder
    let (number, overflow) = days.addingReportingOverflow(Self.firstDay)
    guard !overflow, let date = Self.origin?.adding(days: days), date.dayNumber == number else {
      return "@\(seconds)\(fraction)Z"
    }
    let clock = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }
    return "\(date.iso)T\(clock.joined(separator: ":"))\(fraction)Z"
  }

  private static let firstDay = 719_468
  private static let origin = CalendarDate(iso: "1970-01-01")

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
