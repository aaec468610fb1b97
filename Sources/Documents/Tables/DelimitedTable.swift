/// A table of text: a header line and rows, separated by commas, semicolons or tabs (RFC 4180).
///
/// - The separator is the tab, else the semicolon, else the comma, whichever the header holds;
///   a first line such as `sep=;` states it.
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
    var scanner = DelimitedScanner(
      text, file: file, found: DelimitedScanner.separator(ofHeaderIn:))
    guard let header = try scanner.row() else {
      throw DocumentError(file: file, at: .start, TableFault.noHeader)
    }
    self.file = file
    separator = scanner.separator.rawValue
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
