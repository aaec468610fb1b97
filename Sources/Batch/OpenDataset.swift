/// A file that is being read, from behind its header line.
struct OpenDataset: ~Copyable {
  let path: String
  let file: Int
  let layout: DatasetLayout
  private let input: DatasetSource
  private let scanner: RowScanner
  /// How many bytes of the file the chunks so far come from.
  private var reported = 0
  /// Bytes that were read but not yet given away: the beginning of a row.
  private var rest: [UInt8]
  private var nextLine: Int
  private var atEnd: Bool

  /// What the file was when it was opened; `nil` of a pipe.
  var state: FileState? { input.state }

  /// Opens a file and reads its header line.
  ///
  /// - Throws: ``BatchError`` when it cannot be opened or is no dataset.
  init(_ source: DatasetInput, file: Int, options: BatchOptions) throws(BatchError) {
    let path = source.name
    self.path = path
    self.file = file
    let input = try DatasetSource(source, options: options)
    var bytes = [UInt8](repeating: 0, count: RowScanner.mostRowBytes + DatasetChunk.padding)
    var count = 0
    let atEnd = try input.fill(&bytes, &count, upTo: RowScanner.mostRowBytes)
    if count == 0 { throw .emptyFile(path: path) }
    // No header line holds a zero byte; what stands in a row is the row's own affair.
    if bytes[..<count].prefix(while: { $0 != Ascii.lineFeed }).contains(0) {
      throw .encoding(path: path, guess: "binary")
    }
    if let missing = input.missingHeaders.first {
      throw .missingHeader(path: path, header: missing)
    }
    if atEnd && bytes[count - 1] != Ascii.lineFeed {
      bytes[count] = Ascii.lineFeed
      count += 1
    }
    var header = HeaderLines(bytes, count)
    guard let line = header.next() else {
      // Nothing but blank lines, or a first line without end.
      if header.isBlank { throw .emptyFile(path: path) }
      throw .notADataset(
        path: path, line: 1, header: String(decoding: bytes.prefix(60), as: UTF8.self))
    }
    let layout = try DatasetLayout(
      header: line, declared: header.declaredDelimiter,
      decimalMark: options.mapping == nil ? options.decimalMark.byte : Ascii.point, path: path,
      line: header.line, isRewritten: input.isRewritten)
    self.input = input
    self.layout = layout
    self.atEnd = atEnd
    scanner = RowScanner(delimiter: layout.delimiter)
    nextLine = header.nextLine + input.table.lineOffset
    rest = Array(bytes[header.end..<count])
    input.deferDigest()
  }

  /// The next chunk of whole rows, or `nil` at the end.
  ///
  /// - Throws: ``BatchError``
  mutating func nextChunk(
    index: Int, byteCount wanted: Int, reusing storage: inout [UInt8]
  ) throws(BatchError) -> DatasetChunk? {
    if atEnd && rest.isEmpty { return nil }
    var filled = rest.count
    Self.reserve(&storage, filled + wanted)
    storage.replaceSubrange(0..<filled, with: rest)
    rest.removeAll(keepingCapacity: true)
    var target = wanted
    while true {
      try fill(&storage, &filled, upTo: target)
      let (end, lines, quotes) = lastRowEnd(storage.span, filled)
      if end > 0 {
        rest.append(contentsOf: storage[end..<filled])
        let firstLine = nextLine
        nextLine += lines
        let bytes = storage
        storage = []
        let inputBytes = input.byteCount - reported
        reported = input.byteCount
        return DatasetChunk(
          index: index, file: file, layout: layout, firstLine: firstLine, bytes: bytes, count: end,
          hasQuotes: quotes, inputByteCount: inputBytes, digestPiece: input.nextPiece())
      }
      if atEnd && filled == 0 { return nil }
      if filled >= RowScanner.mostRowBytes {
        // No line end within the longest row: what is beyond it is passed over.
        try skipLine(&storage, &filled)
      }
      target = filled + max(wanted, 4096)
      Self.reserve(&storage, target)
    }
  }

  /// Ends the reading.
  ///
  /// - Returns: what the file was; `nil` when a thread failed that had a piece to digest.
  /// - Throws: ``BatchError/changed(path:)``, ``BatchError/digest``
  consuming func finish() throws(BatchError) -> FileIdentity? {
    try input.finish()
  }

  private static func reserve(_ storage: inout [UInt8], _ count: Int) {
    let needed = count + DatasetChunk.padding
    if storage.isEmpty {
      storage = [UInt8](repeating: 0, count: needed)
    } else if storage.count < needed {
      storage.append(contentsOf: repeatElement(0, count: needed - storage.count))
    }
  }

  /// Reads until `target` bytes are there or the file ends; at its end a missing line feed is put.
  private mutating func fill(
    _ storage: inout [UInt8], _ filled: inout Int, upTo target: Int
  ) throws(BatchError) {
    if !atEnd { atEnd = try input.fill(&storage, &filled, upTo: target) }
    if atEnd && filled > 0 && storage[filled - 1] != Ascii.lineFeed {
      storage[filled] = Ascii.lineFeed
      filled += 1
    }
  }

  /// Where the last whole row ends, 0 when there is none, how many line feeds stand before,
  /// and whether quotes were met.
  private func lastRowEnd(
    _ bytes: Span<UInt8>, _ count: Int
  ) -> (end: Int, lines: Int, quotes: Bool) {
    let found = ByteSearch.survey(
      counting: Ascii.lineFeed, seeking: Ascii.quote, in: bytes, upTo: count)
    if !found.found {
      var end = count
      while end > 0 && bytes[end - 1] != Ascii.lineFeed { end -= 1 }
      return (end, found.count, false)
    }
    let end = lastQuotedRowEnd(bytes, count)
    return (end, ByteSearch.count(Ascii.lineFeed, in: bytes, upTo: end), true)
  }

  /// The same where quotes stand among the rows.
  private func lastQuotedRowEnd(_ bytes: Span<UInt8>, _ count: Int) -> Int {
    var end = 0
    while end < count {
      switch scanner.rowEnd(bytes, end, count, isLast: atEnd) {
      case .at(let next): end = next
      case .unknown: return end
      case .tooLong:
        guard let next = RowScanner.longRowEnd(bytes, end, count) else { return end }
        end = next
      }
    }
    return end
  }

  /// Cuts the row at the longest length and reads on to the next line.
  ///
  /// What is kept is too long on purpose, so that the row is rejected as such.
  private mutating func skipLine(_ storage: inout [UInt8], _ filled: inout Int) throws(BatchError) {
    let kept = RowScanner.mostRowBytes
    try input.digestPending(storage)
    var at = kept
    while true {
      while at < filled && storage[at] != Ascii.lineFeed { at += 1 }
      if at < filled {
        // The line feed moves up to the kept part.
        storage.replaceSubrange(kept..<at, with: EmptyCollection())
        filled -= at - kept
        Self.reserve(&storage, filled)
        return
      }
      filled = kept
      at = kept
      if atEnd {
        storage[filled] = Ascii.lineFeed
        filled += 1
        return
      }
      Self.reserve(&storage, kept + 65_536)
      try fill(&storage, &filled, upTo: kept + 65_536)
      try input.digestPending(storage)
    }
  }
}
