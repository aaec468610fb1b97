/// A table of text: a header line and rows, separated by commas, semicolons or tabs (RFC 4180).
///
/// - The separator is the tab, else the semicolon, else the comma, whichever the header holds.
/// - A field in quotes may hold separators, line breaks and doubled quotes.
/// - Blank lines and lines that begin with `#` are passed over.
/// - Spaces around a field that is not in quotes do not count.
public struct DelimitedTable: Sendable {
  /// A field and where it begins.
  public struct Cell: Sendable, Hashable {
    public let text: String
    public let position: DocumentPosition
  }

  public let file: String
  public let separator: Character
  public let header: [Cell]
  /// Each has as many cells as the header.
  public let rows: [[Cell]]

  /// Reads the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError`` with all rows that do not fit.
  public static func read(
    path: String, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> DelimitedTable {
    let name = path == "-" ? "<stdin>" : path
    let bytes = try DocumentFile.bytes(path: path, atMost: limits.jsonBytes + 1, name: name)
    return try DelimitedTable(bytes, file: name, limits: limits)
  }

  /// Reads a table from its bytes.
  ///
  /// - Throws: ``DocumentError`` with all rows that do not fit.
  public init(
    _ bytes: [UInt8], file: String, limits: DocumentLimits = .standard
  ) throws(DocumentError) {
    let text = try DocumentText(bytes, file: file, format: .json, limits: limits).string
    var scanner = DelimitedScanner(text, file: file)
    guard let header = try scanner.header() else {
      throw DocumentError(file: file, at: .start, TableFault.noHeader)
    }
    self.file = file
    separator = scanner.separator
    self.header = header
    var rows: [[Cell]] = []
    var problems: [DocumentProblem] = []
    var cells = 0
    while let row = try scanner.row() {
      cells += row.count
      guard cells <= limits.values else {
        throw DocumentError(
          file: file, at: row.first?.position, DocumentFault.tooManyValues(limit: limits.values))
      }
      if row.count == header.count {
        rows.append(row)
      } else if problems.count < DocumentReader.mostProblems {
        problems.append(
          DocumentProblem(
            file: file, position: row.first?.position,
            reason: TableFault.wrongFieldCount(expected: header.count, found: row.count)))
      }
    }
    if !problems.isEmpty { throw DocumentError(problems) }
    self.rows = rows
  }
}

/// Takes fields from a text.
struct DelimitedScanner {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private(set) var separator: Character = ","
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
  }

  /// The first line that is not passed over; it tells the separator.
  mutating func header() throws(DocumentError) -> [DelimitedTable.Cell]? {
    skipPassedOver()
    var isQuoted = false
    var seen: Set<Unicode.Scalar> = []
    for scalar in scalars[index...] {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "\n" || scalar == "\r" { break }
      if !isQuoted { seen.insert(scalar) }
    }
    separator = seen.contains("\t") ? "\t" : seen.contains(";") ? ";" : ","
    return try row()
  }

  /// The next line that is not passed over; `nil` at the end.
  mutating func row() throws(DocumentError) -> [DelimitedTable.Cell]? {
    skipPassedOver()
    guard index < scalars.count else { return nil }
    var cells: [DelimitedTable.Cell] = []
    while true {
      cells.append(try field())
      guard index < scalars.count else { return cells }
      let end = scalars[index]
      step()
      if Character(end) == separator { continue }
      return cells
    }
  }

  private mutating func field() throws(DocumentError) -> DelimitedTable.Cell {
    while index < scalars.count, isBlank(scalars[index]) { step() }
    let position = DocumentPosition(line: line, column: column)
    var text = String.UnicodeScalarView()
    if index < scalars.count, scalars[index] == "\"" {
      step()
      while true {
        guard index < scalars.count else {
          throw DocumentError(file: file, at: position, TableFault.openQuote)
        }
        let scalar = scalars[index]
        step()
        if scalar != "\"" {
          text.append(scalar)
        } else if index < scalars.count, scalars[index] == "\"" {
          text.append("\"")
          step()
        } else {
          break
        }
      }
      while index < scalars.count, isBlank(scalars[index]) { step() }
      guard index == scalars.count || isEnd(scalars[index]) else {
        throw DocumentError(
          file: file, at: DocumentPosition(line: line, column: column), TableFault.textAfterQuote)
      }
      return DelimitedTable.Cell(text: String(text), position: position)
    }
    while index < scalars.count, !isEnd(scalars[index]) {
      text.append(scalars[index])
      step()
    }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return DelimitedTable.Cell(text: String(text), position: position)
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    (scalar == " " || scalar == "\t") && Character(scalar) != separator
  }

  private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    Character(scalar) == separator || scalar == "\n" || scalar == "\r"
  }

  /// Passes over blank lines and comments.
  private mutating func skipPassedOver() {
    while index < scalars.count {
      var ahead = index
      while ahead < scalars.count, scalars[ahead] == " " || scalars[ahead] == "\t" { ahead += 1 }
      guard ahead < scalars.count else {
        index = ahead
        return
      }
      let isComment = scalars[ahead] == "#"
      guard isComment || scalars[ahead] == "\n" || scalars[ahead] == "\r" else { return }
      while index < scalars.count, scalars[index] != "\n", scalars[index] != "\r" { step() }
      if index < scalars.count { step() }
    }
  }

  /// One scalar on; a carriage return takes its line feed along.
  private mutating func step() {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "\r":
      if index < scalars.count, scalars[index] == "\n" { index += 1 }
      line += 1
      column = 1
    case "\n":
      line += 1
      column = 1
    default: column += 1
    }
  }
}
