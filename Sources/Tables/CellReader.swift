import Quantities

/// Turns cells as people write them into cells of the contract.
///
/// What cannot be turned is passed on as it is, so that the row is rejected with the cell as it stands
/// in the table: nothing is guessed and nothing is lost.
struct CellReader {
  let numbers: NumberForm
  let dates: DatasetMapping.DateOrder

  /// What stands before a cell that is whole but not to be used, with a letter that says why.
  ///
  /// The character separates records in ASCII and stands in no text; ``missingUnit`` and
  /// ``notAnObject`` are the letters.
  static let mark = "\u{1e}"
  /// A mass without a unit where each cell names its own.
  static let missingUnit = "U"
  /// An object of JSON with a name that is a field and comes too late to be a column.
  static let lateName = "L"
  /// A line that is no object of JSON.
  static let notAnObject = "J"

  /// A mass as a plain decimal in `unit`, or in kilograms where the cell names its unit.
  ///
  /// Where each cell names its unit, one that does not is marked, so that it is rejected as such.
  func mass(_ cell: String, unit: MassUnit?) -> String {
    let cell = Self.trimmed(cell)
    if cell.isEmpty { return cell }
    if let unit {
      if numbers == .english, cell.utf8.allSatisfy(Self.isPlain) { return cell }
      if let value = try? ExactDecimal(parsing: cell, form: numbers) { return value.text }
      // A cell may name the unit that its header names, or another.
      guard let mass = try? Quantity<MassDimension>(parsing: cell, form: numbers),
        let count = mass.count(of: unit)
      else { return cell }
      return count.text
    }
    guard let mass = try? Quantity<MassDimension>(parsing: cell, form: numbers),
      let count = mass.count(of: .kilogram)
    else {
      let isNumber = (try? ExactDecimal(parsing: cell, form: numbers)) != nil
      return isNumber ? Self.mark + Self.missingUnit + cell : cell
    }
    return count.text
  }

  /// A number without a unit as a plain decimal.
  func number(_ cell: String) -> String {
    let cell = Self.trimmed(cell)
    return (try? ExactDecimal(parsing: cell, form: numbers))?.text ?? cell
  }

  /// A cell as the contract has it, for a field.
  func cell(
    _ cell: String, _ field: DatasetField, unit: MassUnit?, words: [String: String]?
  ) -> String {
    if field.isMass { return mass(cell, unit: unit) }
    if field.isDate { return date(cell) }
    if field.isNumber { return number(cell) }
    if let words { return Self.word(cell, words) }
    return Self.trimmed(cell)
  }

  /// A date as 2026-11-23.
  func date(_ cell: String) -> String {
    let cell = Self.trimmed(cell)
    if CalendarDate(iso: cell) != nil { return cell }
    let parts = cell.split { "-/. ".contains($0) }
    let fields = parts.prefix(3).compactMap { $0.count <= 4 ? Int($0) : nil }
    // A time of day may stand behind it.
    let rest = parts.dropFirst(3)
    guard fields.count == 3, rest.allSatisfy({ $0.contains(":") }) else { return cell }
    let (year, month, day) =
      switch dates {
      case .yearMonthDay: (fields[0], fields[1], fields[2])
      case .dayMonthYear: (fields[2], fields[1], fields[0])
      case .monthDayYear: (fields[2], fields[0], fields[1])
      }
    return CalendarDate(year: year, month: month, day: day)?.iso ?? cell
  }

  /// A word by the list of a mapping, else as it is.
  static func word(_ cell: String, _ words: [String: String]) -> String {
    let cell = trimmed(cell)
    return words[WordForm.plain(cell)] ?? cell
  }

  /// A cell without the blanks around it, no-break ones included.
  static func trimmed(_ cell: String) -> String {
    var text = Substring(cell)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }
}
