import Quantities

/// Days as workbooks store them: numbers with a format of dates (ECMA-376, Part 1, 18.17.4.1,
/// 18.8.30).
enum StoredDate {
  /// The day of a serial number, its time of day left out; `nil` where there is none.
  ///
  /// In the system of 1900, day 60 is a 29 February that never was; days before it are one behind.
  static func iso(_ decimal: String, since1904: Bool) -> String? {
    guard let serial = Int(decimal.prefix { $0 != "." }), serial >= 0, serial < 2_958_466 else {
      return nil
    }
    if since1904 {
      return CalendarDate(year: 1904, month: 1, day: 1)?.adding(days: serial)?.iso
    }
    if serial == 60 || serial == 0 { return nil }
    return CalendarDate(year: 1900, month: 1, day: 1)?.adding(days: serial - (serial < 60 ? 1 : 2))?
      .iso
  }

  /// Whether a format that every workbook has shows days.
  static func isDate(builtIn number: Int) -> Bool {
    switch number {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
    default: false
    }
  }

  /// Whether the code of a format shows days: a y or d that is no literal.
  static func isDate(code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        if character == "\"" { isQuoted = false }
      } else if isBracketed {
        if character == "]" { isBracketed = false }
      } else {
        switch character {
        case "\\", "_", "*": isEscaped = true
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "y", "d": return true
        // What follows is for negative numbers, zero and texts.
        case ";": return false
        default: break
        }
      }
    }
    return false
  }
}
