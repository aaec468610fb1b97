public import Quantities

/// How far beyond its limit a reading is, in words, and how soon that is to be acted upon.
///
/// The bounds are a convention of this program or of its user, not of a Recommendation. Unless a
/// user says otherwise up to twice the limit is *slight* (the limit in service is twice the one on
/// initial verification), up to five times *serious*, beyond *gross*, and no days are set.
public struct SeverityScale: Sendable, Hashable {
  /// A word and what it stands for.
  public struct Level: Sendable, Hashable {
    /// Such as `slight`: letters, digits and hyphens.
    public let name: String
    /// |E| up to this many times the limit; `nil`: however large it is.
    public let upTo: Ratio?
    /// Within how many days it is to be acted upon; `nil`: not said.
    public let days: Int?

    public init(name: String, upTo: Ratio?, days: Int?) {
      self.name = name
      self.upTo = upTo
      self.days = days
    }

    fileprivate init(parsing text: String) throws(Fault) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard (1...3).contains(parts.count), Self.isWord(parts[0]) else { throw .form(text) }
      name = parts[0]
      if parts.count > 1, !parts[1].isEmpty {
        guard let bound = try? Ratio(parsing: parts[1]), bound.numerator > 0 else {
          throw .bound(parts[1])
        }
        upTo = bound
      } else {
        upTo = nil
      }
      if parts.count > 2, !parts[2].isEmpty {
        guard let number = Int(parts[2]), (0...3650).contains(number) else { throw .days(parts[2]) }
        days = number
      } else {
        days = nil
      }
    }

    private static func isWord(_ text: String) -> Bool {
      !text.isEmpty && text.utf8.count <= 40
        && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
  }

  /// Why a scale is none.
  public enum Fault: Error, Sendable, Hashable {
    /// Not NAME:UP-TO:DAYS.
    case form(String)
    case bound(String)
    case days(String)
    /// A bound is not above the one before.
    case order(String)
    /// A level with this name stands after one without end, or again.
    case unreachable(String)
    /// The last level has an end.
    case openEnd(String)
  }

  /// In the order of their bounds; only the last one has none.
  public let levels: [Level]
  /// Whether a user said it.
  public let isStated: Bool
  private let cells: [[UInt8]]

  /// The bounds as they are unless a user says otherwise.
  public static let standard = SeverityScale(
    known: [
      Level(name: "slight", upTo: Ratio(2), days: nil),
      Level(name: "serious", upTo: Ratio(5), days: nil), Level(name: "gross", upTo: nil, days: nil),
    ], isStated: false)

  /// Reads levels as `NAME:UP-TO:DAYS`, such as `serious:5:7`; bound and days may be empty.
  ///
  /// - Parameter texts: the levels in the order of their bounds, the last one without a bound.
  /// - Throws: ``Fault``
  public init(parsing texts: [String]) throws(Fault) {
    var levels: [Level] = []
    for text in texts {
      let level = try Level(parsing: text)
      if let last = levels.last {
        guard let bound = last.upTo, !levels.contains(where: { $0.name == level.name }) else {
          throw .unreachable(level.name)
        }
        if let upTo = level.upTo,
          upTo.numerator * bound.denominator <= bound.numerator * upTo.denominator
        {
          throw .order(text)
        }
      }
      levels.append(level)
    }
    guard let last = levels.last else { throw .form("") }
    if last.upTo != nil { throw .openEnd(last.name) }
    self.init(known: levels, isStated: true)
  }

  private init(known levels: [Level], isStated: Bool) {
    self.levels = levels
    self.isStated = isStated
    cells = levels.map { ByteWriter.cell($0.name) }
  }

  /// The place of the level; error and limit have one scale, and the limit is positive.
  func level(_ magnitude: Int64, mpe: Int64) -> Int {
    for (place, level) in levels.enumerated() {
      guard let bound = level.upTo else { return place }
      if Int128(magnitude) * Int128(bound.denominator) <= Int128(mpe) * Int128(bound.numerator) {
        return place
      }
    }
    return levels.count - 1
  }

  /// The word for a reading.
  func cell(_ magnitude: Int64, mpe: Int64) -> [UInt8] { cells[level(magnitude, mpe: mpe)] }

  /// The level of an instrument that fails: that of its worst reading, or of its range.
  ///
  /// - Returns: `nil` where it does not fail.
  func level(_ tally: InstrumentTally, _ judgement: Judgement, _ limits: ErrorLimits) -> Int? {
    guard judgement.errorFails || judgement.rangeFails else { return nil }
    var level = 0
    if judgement.errorFails, tally.maxBand != InstrumentTally.none {
      level = self.level(tally.maxError, mpe: limits.mpe[Int(tally.maxBand)])
    }
    if judgement.rangeFails {
      level = max(level, self.level(judgement.range, mpe: judgement.rangeLimit))
    }
    return level
  }

  /// The columns that a user's scale adds to `verdicts.csv`.
  static let header = ",severity,act_within_days"

  /// Writes those columns for one instrument.
  func put(_ level: Int?, into writer: inout ByteWriter) {
    writer.put(Ascii.comma)
    if let level { writer.put(cells[level]) }
    writer.put(Ascii.comma)
    if let level, let days = levels[level].days { writer.put(days) }
  }
}

extension SeverityScale.Fault {
  /// What is wrong with a scale.
  public var text: LocalizedText {
    switch self {
    case .form(let text):
      LocalizedText(
        "--severity is NAME:UP-TO:DAYS, such as serious:5:7, not '\(text)'",
        vi: "--severity có dạng TÊN:ĐẾN:NGÀY, ví dụ nang:5:7, không phải '\(text)'")
    case .bound(let text):
      LocalizedText(
        "'\(text)' is no multiple of the MPE above zero, such as 2 or 2.5",
        vi: "'\(text)' không phải bội số dương của MPE, ví dụ 2 hoặc 2.5")
    case .days(let text):
      LocalizedText(
        "'\(text)' is no number of days from 0 to 3650",
        vi: "'\(text)' không phải số ngày từ 0 đến 3650")
    case .order(let text):
      LocalizedText(
        "the bound of '\(text)' is not above that of the level before",
        vi: "mức '\(text)' không lớn hơn mức đứng trước")
    case .unreachable(let name):
      LocalizedText(
        "no reading can be '\(name)': the level before has no bound, or the name is there already",
        vi: "không số đọc nào có thể là '\(name)': mức đứng trước không có cận, hoặc tên đã có")
    case .openEnd(let name):
      LocalizedText(
        "the last level '\(name)' must have no bound, as in \(name)::0",
        vi: "mức cuối '\(name)' không được có cận, ví dụ \(name)::0")
    }
  }
}
