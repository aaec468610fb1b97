import Quantities
import Tables

/// What the header line of one file says: which field is which column, in what unit.
struct DatasetLayout: Sendable {
  /// The byte between two fields: comma, semicolon or tab.
  let delimiter: UInt8
  let decimalMark: UInt8
  /// Whether the rows were made from something else, so that cells may be marked.
  let isRewritten: Bool
  /// For each field of a row the raw value of its ``DatasetColumn``, or `ignored`.
  let slots: [UInt8]
  /// For each column that is there, the text of its header cell.
  let names: [String?]
  /// The header cells of fields that are not read.
  let ignoredNames: [String]
  /// What rows say of their reading beside its figures.
  let further: FurtherColumns
  /// How many fields a row begins with up to the last one that describes the instrument.
  let headFieldCount: Int

  /// How the cells of the columns of masses are read; columns that are not there read as kg.
  let maxScale: MassScale
  let minScale: MassScale
  let eScale: MassScale
  let dScale: MassScale
  let loadScale: MassScale
  let indicationScale: MassScale
  let addedScale: MassScale

  /// The mark in ``slots`` for a field that is not read.
  static let ignored: UInt8 = 255

  /// - Parameters:
  ///   - columns: for each field the column it holds and its unit, or `nil`.
  ///   - cells: the header cells as they were written.
  init(
    delimiter: UInt8, decimalMark: UInt8, columns: [(column: DatasetColumn, unit: MassUnit?)?],
    cells: [String], isRewritten: Bool = false
  ) {
    self.delimiter = delimiter
    self.isRewritten = isRewritten
    self.decimalMark = decimalMark
    slots = columns.map { $0.map { UInt8($0.column.rawValue) } ?? Self.ignored }
    var names = [String?](repeating: nil, count: DatasetColumn.allCases.count)
    var units = [MassUnit](repeating: .kilogram, count: DatasetColumn.allCases.count)
    var ignoredNames: [String] = []
    var headFieldCount = 0
    for (index, entry) in columns.enumerated() {
      guard let entry else {
        ignoredNames.append(Self.plain(cells[index]))
        continue
      }
      names[entry.column.rawValue] = cells[index]
      units[entry.column.rawValue] = entry.unit ?? .kilogram
      if entry.column.describesInstrument { headFieldCount = index + 1 }
    }
    self.names = names
    self.ignoredNames = ignoredNames
    further = FurtherColumns(
      columns.indices.map { index in
        guard let column = columns[index]?.column else { return Self.plain(cells[index]) }
        return column.isFurther ? column.name : nil
      })
    self.headFieldCount = headFieldCount
    func scale(_ column: DatasetColumn) -> MassScale {
      MassScale(unit: units[column.rawValue], decimalMark: decimalMark)
    }
    maxScale = scale(.max)
    minScale = scale(.min)
    eScale = scale(.e)
    dScale = scale(.d)
    loadScale = scale(.load)
    indicationScale = scale(.indication)
    addedScale = scale(.added)
  }

  /// The name of a column that is not read, without the mark of one that was passed on.
  private static func plain(_ name: String) -> String {
    name.first == RowRewriter.passedOn ? String(name.dropFirst()) : name
  }

  /// Whether the file has the column.
  func has(_ column: DatasetColumn) -> Bool { names[column.rawValue] != nil }

  /// The header cell of a column, or its name where the file has none.
  func name(of column: DatasetColumn) -> String { names[column.rawValue] ?? column.exampleName }
}
