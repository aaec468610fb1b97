/// A table of cells with a name.
public struct Sheet: Sendable, Hashable {
  /// The name on its tab.
  public var name: String
  /// The rows from the top; a row may be shorter than others.
  public var rows: [[SheetCell]]
  /// How many rows stay in view when the sheet is scrolled.
  public var frozenRows: Int

  /// A sheet.
  public init(_ name: String, rows: [[SheetCell]] = [], frozenRows: Int = 0) {
    self.name = name
    self.rows = rows
    self.frozenRows = frozenRows
  }

  /// The widths of the columns in characters: that of the longest cell, between 8 and 60.
  var widths: [Double] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(8) }
        widths[column] = max(widths[column], min(cell.width, 60))
      }
    }
    return widths.map { Double($0 + 1) }
  }
}

extension SheetCell {
  /// About how many characters wide it is shown.
  var width: Int {
    switch self {
    case .empty: 0
    case .text(let text), .heading(let text): text.count
    case .number: 14
    }
  }
}
