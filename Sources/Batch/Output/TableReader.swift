/// Reads a table that this program has written itself, row by row.
struct TableReader: ~Copyable {
  private let file: FileDescriptor
  private let path: String
  private var bytes: [UInt8] = []
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  private static let pieceSize = 1 << 18

  /// - Throws: ``BatchError/cannotRead(path:reason:)``
  init(_ path: String) throws(BatchError) {
    self.path = path
    do {
      file = try FileDescriptor.reading(path)
    } catch {
      throw .cannotRead(path: path, reason: error.reason)
    }
  }

  /// Takes the next row out of its quotes.
  ///
  /// - Returns: whether there was one.
  /// - Throws: ``BatchError/cannotRead(path:reason:)``
  mutating func read(_ row: inout UnquotedRow) throws(BatchError) -> Bool {
    // A line feed within quotes is text.
    var at = start
    var isQuoted = false
    while true {
      while at < end && (isQuoted || bytes[at] != Ascii.lineFeed) {
        if bytes[at] == Ascii.quote { isQuoted.toggle() }
        at += 1
      }
      if at < end { break }
      let searched = at - start
      if try !fill() { return false }
      at = start + searched
    }
    row.read(bytes.span, start, at, delimiter: Ascii.comma)
    start = at + 1
    return true
  }

  /// Reads further bytes behind those that are left.
  private mutating func fill() throws(BatchError) -> Bool {
    if isAtEnd { return false }
    bytes.removeSubrange(..<start)
    end -= start
    start = 0
    let size = end + Self.pieceSize
    if bytes.count < size {
      bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
    }
    let got: Int
    do {
      got = try file.read(into: &bytes, at: end, count: Self.pieceSize)
    } catch {
      throw .cannotRead(path: path, reason: error.reason)
    }
    if let number = InterruptionWatch.signalNumber { throw .interrupted(signal: number) }
    end += got
    isAtEnd = got == 0
    return !isAtEnd
  }
}
