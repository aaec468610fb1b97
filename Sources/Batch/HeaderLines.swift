/// The lines at the beginning of a file, up to its header line.
///
/// A byte order mark, blank lines and a line `sep=;` (which spreadsheets write) may
/// stand before it.
struct HeaderLines {
  private let bytes: [UInt8]
  private let count: Int
  /// Behind the line that was returned last.
  private(set) var end = 0
  /// The number of that line, and of the one after it.
  private(set) var line = 0
  private(set) var nextLine = 1
  /// The delimiter that a `sep=` line declares.
  private(set) var declaredDelimiter: UInt8?
  /// Whether only blank lines were met.
  private(set) var isBlank = true

  init(_ bytes: [UInt8], _ count: Int) {
    self.bytes = bytes
    self.count = count
    if count >= 3, bytes[0] == 0xef, bytes[1] == 0xbb, bytes[2] == 0xbf { end = 3 }
  }

  /// The header line without its line end, or `nil` when there is none.
  mutating func next() -> [UInt8]? {
    while end < count {
      guard let stop = lineEnd() else {
        isBlank = false
        return nil
      }
      var text = Array(bytes[end..<stop.content])
      if text.last == Ascii.carriageReturn { text.removeLast() }
      end = stop.content + 1
      line = nextLine
      nextLine += stop.lines
      if text.allSatisfy({ $0 == Ascii.space || $0 == Ascii.tab }) { continue }
      isBlank = false
      if declaredDelimiter == nil, text.count == 5, text.starts(with: Array("sep=".utf8)),
        [Ascii.comma, Ascii.semicolon, Ascii.tab].contains(text[4])
      {
        declaredDelimiter = text[4]
        continue
      }
      return text
    }
    return nil
  }

  /// Where the line ends that begins at `end`, quoted line feeds passed over.
  private func lineEnd() -> (content: Int, lines: Int)? {
    var at = end
    var quoted = false
    var lines = 1
    while at < count {
      if bytes[at] == Ascii.quote { quoted.toggle() }
      if bytes[at] == Ascii.lineFeed {
        if !quoted { return (at, lines) }
        lines += 1
      }
      at += 1
    }
    return nil
  }
}
