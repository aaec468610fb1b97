/// Where rows end, with quoted cells taken into account (RFC 4180, 2.6 and 2.7).
///
/// - A quote opens a quoted cell only at the beginning of a cell; within it a doubled
///   quote stands for one, and delimiters and line ends are text.
/// - Where the quotes of a row are wrong — a cell that does not end, or goes on behind
///   its closing quote — the row is the physical line, so that one stray quote spoils
///   one line and not the rest of the file.
/// - The answer depends on the bytes of the row alone, not on how a file is cut.
struct RowScanner: Sendable {
  /// No row is longer than this many bytes.
  static let mostRowBytes = 65_536

  let delimiter: UInt8

  /// What follows from the bytes at the beginning of a row.
  enum End: Equatable {
    /// The row ends before this place, its line feed included.
    case at(Int)
    /// More bytes are needed to tell.
    case unknown
    /// There is no line end within the longest row; see ``longRowEnd(_:_:_:)``.
    case tooLong
  }

  /// The end of the row that begins at `start`, of bytes up to `end`.
  ///
  /// - Parameter isLast: whether no bytes follow; then `end` stands behind a line feed.
  func rowEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, isLast: Bool) -> End {
    let limit = min(end, start + Self.mostRowBytes)
    var at = start
    var firstLine: Int?
    var cellStart = true
    scan: while at < limit {
      let byte = bytes[at]
      if cellStart && byte == Ascii.quote {
        // Inside a quoted cell.
        at += 1
        var closed = false
        while at < limit {
          let inner = bytes[at]
          if inner == Ascii.lineFeed && firstLine == nil { firstLine = at + 1 }
          if inner == Ascii.quote {
            if at + 1 < limit && bytes[at + 1] == Ascii.quote {
              at += 2
              continue
            }
            at += 1
            closed = true
            break
          }
          at += 1
        }
        guard closed, at < limit else { break scan }
        let next = bytes[at]
        let returns =
          next == Ascii.carriageReturn && at + 1 < limit && bytes[at + 1] == Ascii.lineFeed
        // Behind a carriage return the line feed may still be to come.
        if next == Ascii.carriageReturn && at + 1 == limit { break scan }
        if next != delimiter && next != Ascii.lineFeed && !returns {
          return physicalLine(bytes, at, firstLine, start, end, isLast)
        }
        cellStart = false
        continue
      }
      if byte == Ascii.lineFeed { return .at(at + 1) }
      cellStart = byte == delimiter
      at += 1
    }
    // The limit of bytes, or of the row, was reached.
    if limit < start + Self.mostRowBytes && !isLast { return .unknown }
    return physicalLine(bytes, at, firstLine, start, end, isLast)
  }

  /// The end of the physical line, for a row whose quotes are wrong.
  private func physicalLine(
    _ bytes: Span<UInt8>, _ at: Int, _ firstLine: Int?, _ start: Int, _ end: Int, _ isLast: Bool
  ) -> End {
    if let firstLine { return .at(firstLine) }
    let limit = min(end, start + Self.mostRowBytes)
    var at = min(at, limit)
    while at < limit {
      if bytes[at] == Ascii.lineFeed { return .at(at + 1) }
      at += 1
    }
    return limit < start + Self.mostRowBytes && !isLast ? .unknown : .tooLong
  }

  /// The end of a row that is too long: behind its first line feed, or `nil` when there is none.
  static func longRowEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var at = start + mostRowBytes
    while at < end {
      if bytes[at] == Ascii.lineFeed { return at + 1 }
      at += 1
    }
    return nil
  }
}

/// One row whose quoted cells are taken out of their quotes.
///
/// The cells stand one behind the other in `bytes`, followed by padding.
struct UnquotedRow {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  /// Whether the quotes are right.
  private(set) var isSound = true

  var fieldCount: Int { ends.count }

  /// Takes the row between two places apart; `end` excludes the line end.
  mutating func read(_ span: Span<UInt8>, _ start: Int, _ end: Int, delimiter: UInt8) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isSound = true
    var at = start
    while true {
      if at < end && span[at] == Ascii.quote {
        at += 1
        var closed = false
        while at < end {
          if span[at] == Ascii.quote {
            if at + 1 < end && span[at + 1] == Ascii.quote {
              bytes.append(Ascii.quote)
              at += 2
              continue
            }
            at += 1
            closed = true
            break
          }
          bytes.append(span[at])
          at += 1
        }
        if !closed || (at < end && span[at] != delimiter) { isSound = false }
      }
      while at < end && span[at] != delimiter {
        bytes.append(span[at])
        at += 1
      }
      ends.append(bytes.count)
      if at >= end { break }
      at += 1
    }
    for _ in 0..<16 { bytes.append(0) }
  }

  /// Where a field begins and ends in `bytes`.
  func range(_ field: Int) -> (start: Int, end: Int) {
    (field == 0 ? 0 : ends[field - 1], ends[field])
  }
}
