/// Rows of delimited text, as their bytes arrive (RFC 4180).
///
/// A quote opens a quoted cell only at the beginning of a cell; within it a doubled quote stands for
/// one, and delimiters and line ends are text. Rows end in LF or CRLF.
struct RecordScanner {
  private let delimiter: UInt8
  private var cell: [UInt8] = []
  private var cells: [String] = []
  private var state = State.start
  /// How many line ends the row has so far, those in quoted cells included.
  private(set) var lines = 0
  /// How many bytes the row has so far.
  private var size = 0

  private enum State {
    /// At the beginning of a cell.
    case start
    /// In a cell without quotes.
    case plain
    /// In a quoted cell.
    case quoted
    /// Behind a quote in a quoted cell: its end, or the first of two.
    case closing
  }

  /// No row is longer: a longer one ends at its next line end, whatever its quotes say.
  static let mostBytes = 65_536

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// A row of text.
  struct Record: Equatable {
    var cells: [String]
    /// How many lines it takes, at least 1.
    var lines: Int
  }

  /// Takes a byte; returns the row that it ends.
  mutating func take(_ byte: UInt8) -> Record? {
    size += 1
    let isLineEnd = byte == UInt8(ascii: "\n")
    if isLineEnd { lines += 1 }
    if isLineEnd && (state != .quoted || size > Self.mostBytes) {
      if cell.last == UInt8(ascii: "\r") && state != .closing { cell.removeLast() }
      return finish()
    }
    switch state {
    case .start where byte == UInt8(ascii: "\""): state = .quoted
    case .quoted:
      if byte == UInt8(ascii: "\"") { state = .closing } else { cell.append(byte) }
    case .closing where byte == UInt8(ascii: "\""):
      cell.append(byte)
      state = .quoted
    case .closing where byte == UInt8(ascii: "\r"): break
    default:
      if byte == delimiter {
        endCell()
        state = .start
      } else {
        cell.append(byte)
        state = .plain
      }
    }
    return nil
  }

  /// The row that the end of the text leaves, if any.
  mutating func end() -> Record? {
    if size == 0 { return nil }
    lines += 1
    return finish()
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
  }

  private mutating func finish() -> Record {
    endCell()
    let record = Record(cells: cells, lines: lines)
    cells.removeAll(keepingCapacity: true)
    state = .start
    (lines, size) = (0, 0)
    return record
  }
}
