/// Takes the rows of delimited text apart, each cell with its place (RFC 4180).
///
/// - A cell in quotes may hold separators, line breaks and doubled quotes.
/// - Blank lines, lines that begin with `#` and a first line such as `sep=;` are no rows.
/// - Spaces around a cell that is not in quotes do not count.
struct DelimitedScanner {
  /// What stands between two cells.
  enum Separator: Character, CaseIterable {
    case tab = "\t"
    case semicolon = ";"
    case comma = ","
    /// Any number of spaces: columns that were printed.
    case spaces = " "
    /// Nothing: one cell a line.
    case none = "\n"
  }

  let separator: Separator
  private let file: String
  private let scalars: [Unicode.Scalar]
  /// The scalar of the separator; a line end where it is ``Separator/none``.
  private let mark: Unicode.Scalar?
  private var index = 0
  private var line = 1
  private var column = 1

  /// - Parameters:
  ///   - declared: the separator.
  ///   - found: finds it out from the text where it is neither declared nor stated by `sep=`.
  init(
    _ text: String, file: String, declared: Separator? = nil, found: (String) -> Separator
  ) {
    self.file = file
    scalars = Array(text.unicodeScalars)
    let stated = Self.stated(in: text)
    separator = declared ?? stated ?? found(text)
    mark = separator.rawValue.unicodeScalars.first
    if stated != nil {
      skipPassedOver()
      skipLine()
    }
  }

  /// The next row; `nil` at the end.
  ///
  /// - Throws: ``TableFault/openQuote`` and ``TableFault/textAfterQuote`` with their places.
  mutating func row() throws(DocumentError) -> [DelimitedTable.Cell]? {
    skipPassedOver()
    guard index < scalars.count else { return nil }
    var cells: [DelimitedTable.Cell] = []
    while true {
      skipBlanks()
      // Spaces at the end of a line part nothing.
      if separator == .spaces, !cells.isEmpty, isAtLineEnd { break }
      cells.append(try cell())
      if isAtLineEnd { break }
      if separator != .spaces { step() }
    }
    if index < scalars.count { step() }
    return cells
  }

  private mutating func cell() throws(DocumentError) -> DelimitedTable.Cell {
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
        if scalar == "\"" {
          guard index < scalars.count, scalars[index] == "\"" else { break }
          step()
        }
        text.append(scalar)
      }
      skipBlanks()
      if separator != .spaces, index < scalars.count, !isEnd(scalars[index]) {
        throw DocumentError(
          file: file, at: DocumentPosition(line: line, column: column), TableFault.textAfterQuote)
      }
    } else {
      while index < scalars.count, !isEnd(scalars[index]) {
        text.append(scalars[index])
        step()
      }
      while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    }
    return DelimitedTable.Cell(text: String(text), position: position)
  }

  private var isAtLineEnd: Bool { index >= scalars.count || Self.isLineEnd(scalars[index]) }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r"
  }

  /// Whether a cell ends here.
  private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    Self.isLineEnd(scalar)
      || (separator == .spaces ? scalar.properties.isWhitespace : scalar == mark)
  }

  private mutating func skipBlanks() {
    while index < scalars.count, scalars[index].properties.isWhitespace,
      separator == .spaces ? !Self.isLineEnd(scalars[index]) : !isEnd(scalars[index])
    {
      step()
    }
  }

  private mutating func skipLine() {
    while !isAtLineEnd { step() }
    if index < scalars.count { step() }
  }

  /// Passes over blank lines and comments.
  private mutating func skipPassedOver() {
    while index < scalars.count {
      var ahead = index
      while ahead < scalars.count, !Self.isLineEnd(scalars[ahead]),
        scalars[ahead].properties.isWhitespace
      {
        ahead += 1
      }
      guard ahead < scalars.count else {
        index = ahead
        return
      }
      guard scalars[ahead] == "#" || Self.isLineEnd(scalars[ahead]) else { return }
      skipLine()
    }
  }

  /// One scalar on; a carriage return takes its line feed along.
  private mutating func step() {
    let scalar = scalars[index]
    index += 1
    guard Self.isLineEnd(scalar) else {
      column += 1
      return
    }
    if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
    line += 1
    column = 1
  }
}
