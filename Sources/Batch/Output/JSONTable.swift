/// Writes a table once more as an object of JSON a line.
///
/// Numbers stand digit by digit as in the table, an empty cell is `null`.
enum JSONTable {
  /// - Parameters:
  ///   - table: the path of the table.
  ///   - output: where the lines go.
  /// - Throws: ``BatchError``
  static func write(_ table: String, to output: borrowing OutputFile) throws(BatchError) {
    var reader = try TableReader(table)
    var row = UnquotedRow()
    guard try reader.read(&row) else { return }
    var columns: [(start: [UInt8], kind: TableColumn)] = []
    for field in 0..<row.fieldCount {
      let range = row.range(field)
      let name = text(row.bytes.span, range.start, range.end)
      let mark = field == 0 ? "{" : ","
      columns.append((Array("\(mark)\(JSONLines.quoted(name)):".utf8), TableColumn(name)))
    }
    var writer = ByteWriter()
    while try reader.read(&row) {
      for (field, column) in columns.enumerated() where field < row.fieldCount {
        writer.put(column.start)
        let range = row.range(field)
        if range.start == range.end {
          writer.put("null")
        } else if column.kind != .text, TableColumn.isNumber(row.bytes.span, range.start, range.end)
        {
          writer.put(row.bytes.span, range.start, range.end)
        } else {
          put(row.bytes.span, range.start, range.end, &writer)
        }
      }
      writer.put("}\n")
      if writer.count > 1 << 18 {
        try output.write(writer)
        writer.removeAll()
      }
    }
    try output.write(writer)
  }

  /// A string of JSON (RFC 8259, 7).
  private static func put(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ writer: inout ByteWriter
  ) {
    for index in start..<end
    where bytes[index] < 0x20 || bytes[index] == Ascii.quote || bytes[index] == UInt8(ascii: "\\") {
      return writer.put(JSONLines.quoted(text(bytes, start, end)))
    }
    writer.put(Ascii.quote)
    writer.put(bytes, start, end)
    writer.put(Ascii.quote)
  }
}
