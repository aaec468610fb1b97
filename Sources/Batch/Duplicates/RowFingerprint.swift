import Quantities
import Rules
import Tables

/// What a row says of its reading, in one word: rows that say the same have the same word.
///
/// Masses count as what they are, so that `5` and `5.000`, grams and kilograms, and columns in
/// another order are the same; the day, the inspector, the weight set and columns that are not read
/// count as text. What describes the instrument does not count: its rows agree on it.
///
/// The lowest bit says whether the reading is a weighing, the next one whether a column such as the
/// time tells it from others.
struct RowFingerprint: Sendable, Hashable {
  let bits: UInt64

  var isWeighing: Bool { bits & 1 != 0 }
  var isToldApart: Bool { bits & 2 != 0 }

  init(bits: UInt64) { self.bits = bits }

  /// - Parameters:
  ///   - test: its number among the judged tests.
  ///   - further: what the columns say that are not read (``FurtherColumns``).
  init(
    test: Int, isWeighing: Bool, load: Int64, indication: Int64, added: Int64?,
    date: UInt64, further: FurtherColumns.Content
  ) {
    var state = Self.mix(UInt64(bitPattern: load), 0x9e37_79b9_7f4a_7c15 &+ UInt64(test))
    state = Self.mix(UInt64(bitPattern: indication) ^ state, 0xe703_7ed1_a0b4_28db)
    state = Self.mix(UInt64(bitPattern: added ?? -1) ^ state, 0x8ebc_6af0_9c88_c6e3)
    state = Self.mix(date ^ state, 0x5899_65cc_7537_4cc3)
    state = Self.mix(further.sum ^ state, 0x1d8e_4e27_c47d_124f)
    bits = state & ~3 | (isWeighing ? 1 : 0) | (further.tellsApart ? 2 : 0)
  }

  /// The two halves of a product, folded.
  @inline(__always)
  static func mix(_ word: UInt64, _ factor: UInt64) -> UInt64 {
    let product = (word ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }

  /// The bytes of a cell in one word.
  static func word(of bytes: Span<UInt8>, _ start: Int, _ end: Int, seed: UInt64) -> UInt64 {
    var state = mix(seed ^ UInt64(truncatingIfNeeded: end &- start), 0x9e37_79b9_7f4a_7c15)
    var at = start
    while at < end {
      state = mix(padded(bytes, at: at, end &- at) ^ state, 0xe703_7ed1_a0b4_28db)
      at &+= 8
    }
    return state
  }
}

/// The columns of a file that say something of a reading and are compared as text.
struct FurtherColumns: Sendable {
  /// What they say in one row.
  struct Content: Sendable {
    /// The cells that are not empty, each with its column, in any order.
    var sum: UInt64 = 0
    /// Whether one of them tells the row from others that are alike.
    var tellsApart = false
  }

  private struct Column {
    let field: Int
    let seed: UInt64
    let tellsApart: Bool
  }

  private var columns: [Column] = []

  var isEmpty: Bool { columns.isEmpty }

  /// Names of columns that tell readings apart, in plain form; a name may go on behind them.
  private static let telling: Set<String> = [
    "time", "hour", "timestamp", "datetime", "clock", "no", "nr", "row", "row no", "seq",
    "sequence", "serial no", "record", "reading no", "reading id", "record id", "run", "repeat no",
    "position", "corner", "support", "direction", "gio", "thoi gian", "thoi diem", "stt", "tt",
    "so thu tu", "lan", "lan do", "lan can", "vi tri", "vi tri dat", "chieu", "huong", "diem do",
  ]

  /// - Parameter names: for each field of a row the name of a column that is compared as text.
  init(_ names: [String?]) {
    for (field, name) in names.enumerated() {
      guard let name else { continue }
      let plain = WordForm.plain(name)
      let bytes = Array(plain.utf8)
      columns.append(
        Column(
          field: field, seed: RowFingerprint.word(of: bytes.span, 0, bytes.count, seed: 1),
          tellsApart: Self.telling.contains(plain)))
    }
  }

  /// Reads the row that begins at `start`, in which no quote stands.
  func content(_ bytes: Span<UInt8>, from start: Int, delimiter: UInt8) -> Content {
    var content = Content()
    var (field, at) = (0, start)
    for column in columns {
      while field < column.field {
        while bytes[at] != delimiter && bytes[at] != Ascii.lineFeed { at &+= 1 }
        if bytes[at] == Ascii.lineFeed { return content }
        at &+= 1
        field &+= 1
      }
      let begin = at
      while bytes[at] != delimiter && bytes[at] != Ascii.lineFeed { at &+= 1 }
      var end = at
      if bytes[at] == Ascii.lineFeed && end > begin && bytes[end &- 1] == Ascii.carriageReturn {
        end &-= 1
      }
      add(column, bytes, begin, end, &content)
    }
    return content
  }

  /// Reads a row that was taken out of its quotes.
  func content(_ row: UnquotedRow) -> Content {
    var content = Content()
    for column in columns where column.field < row.fieldCount {
      let range = row.range(column.field)
      add(column, row.bytes.span, range.start, range.end, &content)
    }
    return content
  }

  @inline(__always)
  private func add(
    _ column: Column, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ content: inout Content
  ) {
    let cell = trimmed(bytes, start, end)
    if cell.start == cell.end { return }
    content.sum &+= RowFingerprint.word(of: bytes, cell.start, cell.end, seed: column.seed)
    if column.tellsApart { content.tellsApart = true }
  }
}
