/// Where the cells of one row stand, by column.
struct RowCells: Sendable {
  /// How many fields the row has.
  private(set) var fieldCount = 0
  private var starts = InlineArray<32, Int>(repeating: 0)
  private var ends = InlineArray<32, Int>(repeating: 0)
  /// The place of cells that are not looked at, and the bits of every place.
  private static let nowhere: UInt8 = 31

  /// The beginning of the cell of a column; 0 as the end where the file has no such column.
  @inline(__always)
  func start(_ column: DatasetColumn) -> Int { starts[column.rawValue] }

  /// The end of the cell of a column.
  @inline(__always)
  func end(_ column: DatasetColumn) -> Int { ends[column.rawValue] }

  /// Finds the fields of a row without quotes.
  ///
  /// Separators are looked for 64 at a time, and as many are taken as the layout has fields; a
  /// row that does not end with the last one of them is gone through once more.
  ///
  /// - Parameters:
  ///   - start: where the field with the number `field` begins; the cells before it keep
  ///     their places.
  ///   - slots: the layout's fields.
  /// - Returns: where the line feed of the row stands.
  @inline(__always)
  mutating func split(
    _ bytes: Span<UInt8>, from start: Int, field: Int, slots: Span<UInt8>, delimiter: UInt8
  ) -> Int {
    var base = start
    var (found, lineFeeds) = places(of: delimiter, and: Ascii.lineFeed, in: bytes, at: base)
    var begin = start
    var last: UInt64 = 0
    var place = 0
    for next in field..<slots.count {
      while found == 0 {
        // The row ends here, with fields still to come.
        if lineFeeds != 0 { return splitUneven(bytes, start, field, slots, delimiter) }
        base &+= blockByteCount
        (found, lineFeeds) = places(of: delimiter, and: Ascii.lineFeed, in: bytes, at: base)
      }
      let rest = found & (found &- 1)
      last = found ^ rest
      found = rest
      let at = base &+ last.trailingZeroBitCount
      place = Int(slots[next] & Self.nowhere)
      starts[place] = begin
      ends[place] = at
      begin = at &+ 1
    }
    // Whether the first line feed is the separator behind the last field.
    if lineFeeds & (last ^ (last &- 1)) != last || last == 0 {
      return splitUneven(bytes, start, field, slots, delimiter)
    }
    fieldCount = slots.count
    let end = begin &- 1
    if end > starts[place] && bytes[end &- 1] == Ascii.carriageReturn { ends[place] = end &- 1 }
    return end
  }

  /// The same for a row that has not as many fields as the layout.
  @inline(never)
  private mutating func splitUneven(
    _ bytes: Span<UInt8>, _ start: Int, _ field: Int, _ slots: Span<UInt8>, _ delimiter: UInt8
  ) -> Int {
    var field = field
    var begin = start
    var at = start
    while true {
      let ends = bytes[at] == Ascii.lineFeed
      if ends || bytes[at] == delimiter {
        if field < slots.count {
          let returned = ends && at > begin && bytes[at - 1] == Ascii.carriageReturn
          take(begin, returned ? at - 1 : at, slots[field])
        }
        field += 1
        begin = at + 1
        if ends { break }
      }
      at += 1
    }
    fieldCount = field
    return at
  }

  /// Notes where the cell of a slot stands.
  @inline(__always)
  private mutating func take(_ start: Int, _ end: Int, _ slot: UInt8) {
    let place = Int(slot & Self.nowhere)
    starts[place] = start
    ends[place] = end
  }

  /// Takes the cells of a row that was taken out of its quotes.
  mutating func take(_ row: UnquotedRow, slots: [UInt8]) {
    fieldCount = row.fieldCount
    for field in 0..<min(slots.count, row.fieldCount) {
      let range = row.range(field)
      take(range.start, range.end, slots[field])
    }
  }
}
