extension WatchRecord {
  /// The header line of a ledger.
  static let header =
    "time,file,bytes,modified,changed,sha256,rules,rows_read,rows_used,rows_rejected,instruments,passed,failed,inconclusive,status,folder,same_as,code,error"

  private static let fieldCount = header.split(separator: ",").count

  /// The row of the ledger, with its line end.
  var csv: [UInt8] {
    var cells = [
      time.text, file, String(stamp.byteCount), stamp.modified.text, stamp.changed.text, sha256,
      rules,
    ]
    switch outcome {
    case .verified(let counts):
      cells += counts.numbers.map(String.init)
      cells += [String(status), counts.folder, counts.sameAs, "", ""]
    case .refused(let code, let reason):
      cells += Counts().numbers.map { _ in "" }
      cells += [String(status), "", "", code, reason]
    }
    var writer = ByteWriter()
    for (index, cell) in cells.enumerated() {
      if index > 0 { writer.put(Ascii.comma) }
      writer.putCell(cell)
    }
    writer.put(Ascii.lineFeed)
    return writer.bytes
  }

  /// Reads the cells of a row; `nil` where they are not those of one.
  init?(cells: [String]) {
    guard cells.count == Self.fieldCount, let time = UTCTime(text: cells[0]), !cells[1].isEmpty,
      let byteCount = Int(cells[2]), byteCount >= 0, let modified = UTCTime(text: cells[3]),
      let changed = UTCTime(text: cells[4]), let status = Int32(cells[14])
    else { return nil }
    if cells[17].isEmpty {
      let numbers = cells[7..<14].compactMap { Int($0) }
      guard var counts = Counts(numbers: numbers), !cells[15].isEmpty else { return nil }
      counts.folder = cells[15]
      counts.sameAs = cells[16]
      outcome = .verified(counts)
    } else {
      outcome = .refused(code: cells[17], reason: cells[18])
    }
    self.time = time
    file = cells[1]
    stamp = FileStamp(byteCount: byteCount, modified: modified, changed: changed)
    sha256 = cells[5]
    rules = cells[6]
    self.status = status
  }

  /// Takes the rows of a table apart, one after the other.
  ///
  /// - Parameters:
  ///   - bytes: a ledger, perhaps with an end that a killed process did not finish.
  ///   - body: is given the cells of a row and the line on which it begins; what it returns says
  ///     whether to go on.
  /// - Returns: how many bytes belong to whole rows.
  static func readRows(
    _ bytes: [UInt8], _ body: (_ cells: [String], _ line: Int) -> Bool
  ) -> Int {
    let scanner = RowScanner(delimiter: Ascii.comma)
    var row = UnquotedRow()
    var at = 0
    var line = 1
    while at < bytes.count {
      guard case .at(let next) = scanner.rowEnd(bytes.span, at, bytes.count, isLast: false) else {
        return at
      }
      row.read(bytes.span, at, next - 1, delimiter: Ascii.comma)
      let cells = (0..<row.fieldCount).map { field in
        let (start, end) = row.range(field)
        return String(decoding: row.bytes[start..<end], as: UTF8.self)
      }
      guard body(cells, line) else { return at }
      line += ByteSearch.count(
        Ascii.lineFeed, in: bytes.span.extracting(at..<next), upTo: next - at)
      at = next
    }
    return at
  }
}

extension WatchRecord.Counts {
  fileprivate var numbers: [Int] {
    [rowsRead, rowsUsed, rowsRejected, instruments, passed, failed, inconclusive]
  }

  fileprivate init?(numbers: [Int]) {
    guard numbers.count == 7, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init()
    rowsRead = numbers[0]
    rowsUsed = numbers[1]
    rowsRejected = numbers[2]
    instruments = numbers[3]
    passed = numbers[4]
    failed = numbers[5]
    inconclusive = numbers[6]
  }
}
