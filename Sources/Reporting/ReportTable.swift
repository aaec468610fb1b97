public import Quantities

/// A table to be shown: its cells know their words and their figures, and how it looks is left
/// to the renderers.
public struct ReportTable: Sendable, Hashable {
  /// One cell.
  public enum Cell: Sendable, Hashable {
    case empty
    /// The same in every language: an identifier, a clause.
    case code(String)
    /// Words for people, and the value for programs.
    case word(LocalizedText, value: String)
    case count(Int)
    case ratio(Ratio)
    case mass(Mass)
    /// A mass in the unit that the reader works in, whatever its size.
    case stated(Mass, MassUnit)
    /// A limit on both sides of zero: ±.
    case limit(Mass)
    /// A number of the unit that the column names.
    case number(Mass, MassUnit)
    case date(CalendarDate)
    /// An amount of money.
    case money(Money)
    /// Words for people, and several values for programs.
    case values(LocalizedText, [String])
  }

  /// How a column is aligned.
  public enum Alignment: Sendable, Hashable {
    case left
    case right
    case decimal
  }

  /// A column: its name for programs, and its title for people.
  public struct Column: Sendable, Hashable {
    /// Such as `mpe`.
    public let key: String
    public let title: LocalizedText
    public let alignment: Alignment
    /// Whether text for a terminal has room for it.
    let isInText: Bool
    /// What stands before the cell where a cell stands in a line of others.
    let preposition: LocalizedText?

    init(
      _ key: String, _ title: LocalizedText, _ alignment: Alignment = .left, inText: Bool = true,
      preposition: LocalizedText? = nil
    ) {
      self.key = key
      self.title = title
      self.alignment = alignment
      isInText = inText
      self.preposition = preposition
    }
  }

  /// How text for a terminal shows the rows.
  enum Style: Sendable, Hashable {
    case grid
    /// The first cell in the margin, the second beside it, and the others in a line below:
    /// for sentences.
    case entries
  }

  var style = Style.grid
  /// The name for programs, such as `errorLimits`.
  public let key: String
  public let title: LocalizedText
  public let columns: [Column]
  public private(set) var rows: [[Cell]]

  init(_ key: String, _ title: LocalizedText, _ columns: [Column], _ rows: [[Cell]] = []) {
    self.key = key
    self.title = title
    self.columns = columns
    self.rows = []
    for row in rows { add(row) }
  }

  mutating func add(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row)
  }
}

extension ReportTable.Cell {
  /// What a person reads.
  public func text(_ language: Language) -> String {
    switch self {
    case .empty: ""
    case .code(let text): text
    case .word(let text, _): text[language]
    case .count(let count): ExactDecimal(count).text(language)
    case .ratio(let ratio): Wording.ratio(ratio, language)
    case .mass(let mass): Wording.amount(mass, language)
    case .stated(let mass, let unit): mass.text(in: unit, language)
    case .limit(let mass): "±\(Wording.amount(mass, language))"
    case .number(let mass, let unit): (mass.count(of: unit) ?? mass.value).text(language)
    case .date(let date): date.text(language)
    case .money(let money): money.text(language)
    case .values(let text, _): text[language]
    }
  }

  /// What a program reads: a decimal point, no grouping, the unit behind the number.
  public var value: String {
    switch self {
    case .empty: ""
    case .code(let text): text
    case .word(_, let value): value
    case .count(let count): String(count)
    case .ratio(let ratio): ratio.text
    case .mass(let mass), .limit(let mass): mass.text(in: Wording.unit(of: mass))
    case .number(let mass, let unit), .stated(let mass, let unit): mass.text(in: unit)
    case .date(let date): date.iso
    case .money(let money): money.text
    case .values(_, let values): values.joined(separator: " ")
    }
  }
}
