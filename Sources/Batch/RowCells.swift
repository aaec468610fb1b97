/// Where the cells of one row stand, by column.
struct RowCells: Sendable {
  /// How many fields the row has.
  private(set) var fieldCount = 0
  private var starts = InlineArray<24, Int>(repeating: 0)
  private var ends = InlineArray<24, Int>(repeating: 0)

  /// The beginning of the cell of a column; 0 as the end where the file has no such column.
  @inline(__always)
  func start(_ column: DatasetColumn) -> Int { starts[column.rawValue] }

  /// The end of the cell of a column.
  @inline(__always)
  func end(_ column: DatasetColumn) -> Int { ends[column.rawValue] }

  /// Finds the fields of a row without quotes.
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
    let delimiters = 0x0101_0101_0101_0101 &* UInt64(delimiter)
    let lineFeeds = 0x0101_0101_0101_0101 &* UInt64(Ascii.lineFeed)
    var field = field
    var begin = start
    var base = start
    while true {
      let loaded = word(bytes, at: base)
      var found = Self.zeroBytes(loaded ^ delimiters) | Self.zeroBytes(loaded ^ lineFeeds)
      while found != 0 {
        let at = base &+ found.trailingZeroBitCount &>> 3
        found &= found &- 1
        let ends = bytes[at] == Ascii.lineFeed
        if field < slots.count {
          let slot = slots[field]
          if slot != DatasetLayout.ignored {
            starts[Int(slot)] = begin
            let returned = ends && at > begin && bytes[at &- 1] == Ascii.carriageReturn
            self.ends[Int(slot)] = returned ? at &- 1 : at
          }
        }
        field &+= 1
        begin = at &+ 1
        if ends {
          fieldCount = field
          return at
        }
      }
      base &+= 8
    }
  }

  /// Takes the cells of a row that was taken out of its quotes.
  mutating func take(_ row: UnquotedRow, slots: [UInt8]) {
    fieldCount = row.fieldCount
    for field in 0..<min(slots.count, row.fieldCount) where slots[field] != DatasetLayout.ignored {
      let range = row.range(field)
      starts[Int(slots[field])] = range.start
      ends[Int(slots[field])] = range.end
    }
  }

  /// The highest bit of every byte that is zero, and no other.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    return ~(((word & low) &+ low) | word | low)
  }
}
