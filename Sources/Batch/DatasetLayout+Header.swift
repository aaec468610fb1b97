import Quantities

extension DatasetLayout {
  /// Reads the header line of `path`.
  ///
  /// - The delimiter is the one of comma, semicolon and tab that gives the most known
  ///   columns.
  /// - A column of masses carries its unit as `load_kg` or `load (kg)`. The case of a
  ///   name does not count, that of its unit does.
  /// - Unknown columns are left out, and listed in the summary; one that looks like a
  ///   column of masses with a misspelt unit is an error, for its figures would be lost
  ///   in silence.
  ///
  /// - Parameters:
  ///   - bytes: the line without its line end and without a byte order mark.
  ///   - declared: the delimiter, where a `sep=` line named it.
  /// - Throws: ``BatchError``
  init(
    header bytes: [UInt8], declared: UInt8?, decimalMark: UInt8, path: String, line: Int,
    isRewritten: Bool = false
  ) throws(BatchError) {
    let candidates = declared.map { [$0] } ?? [Ascii.comma, Ascii.semicolon, Ascii.tab]
    var best: (delimiter: UInt8, cells: [String], known: Int)?
    for delimiter in candidates {
      let cells = Self.cells(bytes, delimiter)
      let known = cells.count { Self.column($0) != nil }
      if known > (best?.known ?? -1) { best = (delimiter, cells, known) }
    }
    guard let best else { preconditionFailure("there is always a delimiter to try") }
    if best.known == 0 {
      throw .notADataset(
        path: path, line: line, header: String(decoding: bytes.prefix(60), as: UTF8.self))
    }

    var columns: [(column: DatasetColumn, unit: MassUnit?)?] = []
    var place = [Int?](repeating: nil, count: DatasetColumn.allCases.count)
    var doubtful: [(cell: String, column: DatasetColumn, field: Int)] = []
    for (index, cell) in best.cells.enumerated() {
      guard let (column, spelling) = Self.column(cell) else {
        columns.append(nil)
        continue
      }
      var unit: MassUnit?
      if column.isMass {
        unit = spelling.flatMap { MassUnit($0) }
        if unit == nil {
          doubtful.append((cell, column, index))
          columns.append(nil)
          continue
        }
      }
      if let earlier = place[column.rawValue] {
        throw .duplicateColumn(path: path, line: line, first: best.cells[earlier], second: cell)
      }
      place[column.rawValue] = index
      columns.append((column, unit))
    }
    for entry in doubtful where place[entry.column.rawValue] == nil {
      throw .columnUnit(
        path: path, line: line, field: entry.field + 1, cell: entry.cell,
        column: entry.column.exampleName)
    }
    for column in DatasetColumn.allCases
    where column.isRequired && place[column.rawValue] == nil {
      let ignored = best.cells.indices.filter { columns[$0] == nil }.map { best.cells[$0] }
      throw .missingColumn(
        path: path, line: line, column: column.exampleName,
        suggestions: Self.suggestions(for: column, in: ignored))
    }
    self.init(
      delimiter: best.delimiter, decimalMark: decimalMark, columns: columns, cells: best.cells,
      isRewritten: isRewritten)
  }

  /// The column that a header cell names, with the spelling of its unit.
  private static func column(_ cell: String) -> (DatasetColumn, unit: String?)? {
    let name = cell.lowercased()
    if let column = DatasetColumn.allCases.first(where: { $0.name == name }) {
      return (column, nil)
    }
    let (base, unit) = parted(cell)
    let column = DatasetColumn.allCases.first { $0.isMass && $0.name == base.lowercased() }
    return column.map { ($0, unit) }
  }

  /// `load_kg`, `load (kg)` or `load[kg]` as `load` and `kg`.
  private static func parted(_ cell: String) -> (base: String, unit: String) {
    let marks: Set<Character> = ["_", "(", "[", " "]
    guard let cut = cell.firstIndex(where: marks.contains) else { return (cell, "") }
    let unit = cell[cut...].drop(while: marks.contains)
    return (String(cell[..<cut]), String(unit.prefix { $0 != ")" && $0 != "]" }))
  }

  /// Header cells that may be a misspelling of `column`.
  private static func suggestions(for column: DatasetColumn, in cells: [String]) -> [String] {
    let names = cells.map { column.isMass ? parted($0).base : $0 }
    let near = Spelling.nearest(to: column.name, in: names)
    return cells.indices.filter { near.contains(names[$0]) }.map { cells[$0] }
  }

  /// The cells of a header line, quotes taken off and blanks around cut.
  private static func cells(_ bytes: [UInt8], _ delimiter: UInt8) -> [String] {
    var cells: [[UInt8]] = [[]]
    var quoted = false
    for byte in bytes {
      if byte == Ascii.quote {
        quoted.toggle()
      } else if byte == delimiter && !quoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
    }
    return cells.map { cell in
      var text = Substring(String(decoding: cell, as: UTF8.self))
      while text.first?.isWhitespace == true { text.removeFirst() }
      while text.last?.isWhitespace == true { text.removeLast() }
      return String(text)
    }
  }
}
