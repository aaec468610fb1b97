/// A text of rows and cells taken apart, each cell with its place.
///
/// Cells in quotes may hold the delimiter and doubled quotes, not line breaks. Blank lines,
/// lines that begin with `#` and a first line `sep=;` are no rows.
struct DelimitedText {
  /// What stands between two cells.
  enum Delimiter: String, CaseIterable {
    case tab = "\t"
    case semicolon = ";"
    case comma = ","
    /// Any number of spaces: columns that were printed.
    case spaces = " "
    /// Nothing: one value a line.
    case none = "\n"
  }

  /// One cell, without its quotes and the spaces around it.
  struct Cell: Hashable {
    let text: String
    let position: DocumentPosition
    /// Whether it stood in quotes.
    let isQuoted: Bool
  }

  let delimiter: Delimiter
  let rows: [[Cell]]

  /// - Parameter declared: the delimiter; nil finds it out.
  /// - Throws: ``DataFault``, with its place.
  init(_ text: String, declared: Delimiter? = nil) throws(PlacedFault) {
    var lines: [(number: Int, text: Substring)] = []
    var stated: Delimiter?
    let all = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    for (index, line) in all.enumerated() {
      guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { continue }
      if lines.isEmpty, stated == nil, line.hasPrefix("sep="), line.count == 5,
        let mark = line.last, let found = Delimiter(rawValue: String(mark))
      {
        stated = found
        continue
      }
      lines.append((index + 1, line))
    }
    let delimiter = declared ?? stated ?? Self.delimiter(of: lines.map(\.text))
    var rows: [[Cell]] = []
    for line in lines { rows.append(try Self.cells(line.text, line.number, delimiter)) }
    self.delimiter = delimiter
    self.rows = rows
  }

  /// A fault and where it stands.
  struct PlacedFault: Error {
    let fault: DataFault
    let position: DocumentPosition
  }

  /// A tab or semicolon is nothing but a delimiter, and a comma may be a decimal mark.
  ///
  /// It is one where each line is a number with at most one of them; whether it then groups thousands is
  /// for ``NumberText/form(of:delimiter:declared:file:)``.
  private static func delimiter(of lines: [Substring]) -> Delimiter {
    let sample = lines.prefix(200)
    if sample.contains(where: { $0.contains("\t") }) { return .tab }
    if sample.contains(where: { $0.contains(";") }) { return .semicolon }
    if sample.contains(where: { $0.contains(",") }) {
      // A heading without a comma above rows with one each, or no heading at all.
      let rows = sample.first.map { $0.contains(",") } == true ? sample : sample.dropFirst()
      return !rows.isEmpty && rows.allSatisfy(isOneNumber) ? .none : .comma
    }
    // Of several words only a heading can be one value.
    return sample.dropFirst().contains { $0.split(whereSeparator: \.isWhitespace).count > 1 }
      || lines.count == 1 ? .spaces : .none
  }

  /// Whether a line is a number, perhaps with a decimal comma.
  private static func isOneNumber(_ line: Substring) -> Bool {
    line.count { $0 == "," } <= 1
      && NumberText.mayBeNumber(line.trimmingPrefix { $0.isWhitespace }.description)
  }

  private static func cells(
    _ line: Substring, _ number: Int, _ delimiter: Delimiter
  ) throws(PlacedFault) -> [Cell] {
    var cells: [Cell] = []
    var rest = line.unicodeScalars[...]
    var column = 1
    func skipSpaces() {
      while let first = rest.first, first != "\t" || delimiter == .spaces,
        first.properties.isWhitespace
      {
        rest.removeFirst()
        column += 1
      }
    }
    let mark = delimiter.rawValue.unicodeScalars.first
    while true {
      skipSpaces()
      if delimiter == .spaces, rest.isEmpty { break }
      let start = DocumentPosition(line: number, column: column)
      var text = String.UnicodeScalarView()
      var isQuoted = false
      if rest.first == "\"" {
        isQuoted = true
        rest.removeFirst()
        column += 1
        while true {
          guard let next = rest.first else {
            throw PlacedFault(fault: .openQuote, position: start)
          }
          rest.removeFirst()
          column += 1
          if next == "\"" {
            guard rest.first == "\"" else { break }
            rest.removeFirst()
            column += 1
          }
          text.append(next)
        }
        skipSpaces()
        if let next = rest.first, delimiter != .spaces, next != mark {
          throw PlacedFault(
            fault: .textBehindQuote, position: DocumentPosition(line: number, column: column))
        }
      } else {
        while let next = rest.first {
          if delimiter == .spaces ? next.properties.isWhitespace : next == mark { break }
          text.append(next)
          rest.removeFirst()
          column += 1
        }
        while let last = text.last, last.properties.isWhitespace { text.removeLast() }
      }
      cells.append(Cell(text: String(text), position: start, isQuoted: isQuoted))
      if delimiter == .spaces { continue }
      if rest.isEmpty { break }
      rest.removeFirst()
      column += 1
    }
    return cells
  }
}
