/// The rows of a sheet, one after the other.
public final class SheetRows: MarkupHandler {
  private let entry: ArchiveEntry
  private let name: String
  private let texts: [String]
  private let dateStyles: [Bool]
  private let since1904: Bool
  private var reader: MarkupReader?
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  private var rows: [SheetRow] = []
  private var nextRow = 0

  // The row and the cell at hand.
  private var row = SheetRow(number: 0, cells: [])
  private var column = -1
  private var type = ""
  private var style = 0
  private var isInValue = false
  private var isPhonetic = false
  private var bytes: [UInt8] = []
  private var isBroken = false

  /// The limits of the format, and of what a cell can hold in bytes.
  private static let mostRows = 1_048_576
  private static let mostColumns = 16_384
  private static let mostCellBytes = 4 * 32_767

  init(
    _ entry: ArchiveEntry, name: String, texts: [String], dateStyles: [Bool], since1904: Bool
  ) throws(SheetError) {
    self.entry = entry
    self.name = name
    self.texts = texts
    self.dateStyles = dateStyles
    self.since1904 = since1904
    reader = try MarkupReader(self)
  }

  /// The next row that has a cell, or `nil` behind the last.
  ///
  /// - Throws: ``SheetError``
  public func next() throws(SheetError) -> SheetRow? {
    while nextRow == rows.count {
      rows.removeAll(keepingCapacity: true)
      nextRow = 0
      guard let reader else { return nil }
      let count = try entry.read(into: &buffer)
      let isSound = reader.take(buffer, count: count, isLast: count == 0)
      if !isSound || isBroken { throw .damaged(name) }
      if count == 0 { self.reader = nil }
    }
    nextRow += 1
    return rows[nextRow - 1]
  }

  func begin(_ name: String, _ attributes: MarkupAttributes) {
    switch name {
    case "row":
      let number = attributes["r"].map { Int($0) ?? 0 } ?? row.number + 1
      guard number > row.number, number <= Self.mostRows else { return isBroken = true }
      row = SheetRow(number: number, cells: [])
      column = -1
    case "c":
      let place = attributes["r"].map { Self.column($0) } ?? column + 1
      guard place > column, place < Self.mostColumns else { return isBroken = true }
      column = place
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      bytes.removeAll(keepingCapacity: true)
    case "v": isInValue = type != "inlineStr"
    case "t": isInValue = type == "inlineStr" && !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isInValue = false
    case "rPh": isPhonetic = false
    case "c":
      let value = value()
      if value == .empty || column < 0 || isBroken { return }
      while row.cells.count < column { row.cells.append(.empty) }
      row.cells.append(value)
    case "row":
      if !row.cells.isEmpty { rows.append(row) }
    default: break
    }
  }

  func text(_ text: Span<UInt8>) {
    guard isInValue else { return }
    if bytes.count + text.count > Self.mostCellBytes { return isBroken = true }
    for index in text.indices { bytes.append(text[index]) }
  }

  private func value() -> SheetValue {
    if bytes.isEmpty { return .empty }
    let text = String(decoding: bytes, as: UTF8.self)
    switch type {
    case "s":
      guard let index = Int(text), texts.indices.contains(index) else {
        isBroken = true
        return .empty
      }
      return texts[index].isEmpty ? .empty : .text(texts[index])
    case "b": return .text(text == "1" ? "TRUE" : "FALSE")
    case "d": return .date(String(text.prefix(10)))
    case "n":
      guard let decimal = StoredNumber.decimal(text) else { return .text(text) }
      if dateStyles.indices.contains(style), dateStyles[style],
        let date = StoredDate.iso(decimal, since1904: since1904)
      {
        return .date(date)
      }
      return .number(decimal)
    default: return .text(text)
    }
  }

  /// The column of a reference such as `AB12`, from 0; −1 where it is none.
  private static func column(_ reference: String) -> Int {
    var column = 0
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return column - 1
      default: return -1
      }
      if column > mostColumns { return -1 }
    }
    return -1
  }
}
