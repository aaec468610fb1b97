import Sheets
import Tables

/// A sheet of a workbook as lines of delimited text, one line a row.
///
/// The line of a row has the row's number. Cells beyond the header line have no name and are left out;
/// those that a row lacks are empty. Line breaks within a cell become blanks.
final class SheetSource: ByteSource {
  /// How a sheet is turned into text.
  struct Manner {
    /// The byte between two cells.
    var delimiter = Ascii.comma
    /// The decimal mark of cells that hold numbers.
    var mark = Ascii.point
    /// The sheet that was asked for.
    var sheet: String?
    /// How many rows stand before the header line; `nil`: none is the header line of all others.
    var leadingRows: Int? = 0
  }

  /// The sheet that is read, and others that have cells.
  let sheet: String
  let otherSheets: [String]
  private let rows: SheetRows
  private let manner: Manner
  private let path: String
  private var first: SheetRow?
  private var width: Int?
  private var line = 0
  private var pending: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// - Throws: ``BatchError/sheet(path:_:)``
  init(_ bytes: [UInt8], path: String, manner: Manner) throws(BatchError) {
    self.path = path
    self.manner = manner
    do throws(SheetError) {
      let book = try WorkbookReader(bytes)
      var index: Int?
      var others: [String] = []
      if let wanted = manner.sheet {
        let plain = WordForm.plain(wanted)
        index =
          book.sheets.firstIndex { $0.name == wanted }
          ?? book.sheets.firstIndex { WordForm.plain($0.name) == plain }
        guard index != nil else {
          throw SheetError.noSheet(wanted, sheets: book.sheets.map(\.name))
        }
      }
      for (place, sheet) in book.sheets.enumerated() where place != index && !sheet.isHidden {
        // A sheet that is damaged is no reason not to read another.
        guard index != nil else {
          if try book.rows(of: place).next() != nil { index = place }
          continue
        }
        if (try? book.rows(of: place).next()) != nil { others.append(sheet.name) }
      }
      guard let index else { throw SheetError.noCells }
      sheet = book.sheets[index].name
      otherSheets = others
      rows = try book.rows(of: index)
      first = try rows.next()
    } catch {
      throw .sheet(path: path, error)
    }
  }

  func read(into bytes: inout [UInt8], at offset: Int, count: Int) throws(BatchError) -> Int {
    while position == pending.count {
      pending.removeAll(keepingCapacity: true)
      position = 0
      if isAtEnd { return 0 }
      try put()
    }
    let got = min(count, pending.count - position)
    for index in 0..<got { bytes[offset + index] = pending[position + index] }
    position += got
    return got
  }

  /// Turns the next row into text.
  private func put() throws(BatchError) {
    let row: SheetRow?
    do throws(SheetError) {
      row = if let first { first } else { try rows.next() }
    } catch {
      throw .sheet(path: path, error)
    }
    first = nil
    guard let row else {
      isAtEnd = true
      return
    }
    let blank = row.number - 1 - line
    pending.append(contentsOf: repeatElement(Ascii.lineFeed, count: blank))
    line = row.number
    var cells = row.cells.map(text)
    if let width {
      if cells.count > width { cells.removeLast(cells.count - width) }
      if cells.contains(where: { !$0.isEmpty }) {
        while cells.count < width { cells.append([]) }
      } else {
        cells = []
      }
    } else if let leading = manner.leadingRows, row.number > leading,
      cells.contains(where: { !$0.isEmpty })
    {
      width = cells.count
    }
    for (index, cell) in cells.enumerated() {
      if index > 0 { pending.append(manner.delimiter) }
      putCell(cell)
    }
    pending.append(Ascii.lineFeed)
  }

  private func text(_ value: SheetValue) -> [UInt8] {
    switch value {
    case .empty: []
    case .text(let text):
      text.utf8.map { $0 == Ascii.lineFeed || $0 == Ascii.carriageReturn ? Ascii.space : $0 }
    case .date(let date): Array(date.utf8)
    case .number(let number): number.utf8.map { $0 == Ascii.point ? manner.mark : $0 }
    }
  }

  private func putCell(_ cell: [UInt8]) {
    guard cell.contains(where: { $0 == manner.delimiter || $0 == Ascii.quote }) else {
      return pending.append(contentsOf: cell)
    }
    pending.append(Ascii.quote)
    for byte in cell {
      if byte == Ascii.quote { pending.append(byte) }
      pending.append(byte)
    }
    pending.append(Ascii.quote)
  }
}
