public import Quantities
import Uncertainty

/// A table of data as laboratories keep it: delimited text with or without a heading, or one
/// number a line.
///
/// - The delimiter is a tab, a semicolon, a comma or spaces, found out unless it is declared.
/// - The heading names columns, with a unit where it ends in one: `mass [g]`, `mass (g)`,
///   `mass_g`. Without a heading they are `x`, or `x1`, `x2` and so on.
/// - Numbers keep all their digits (``DoubleDouble``). Their decimal mark is a point or, where
///   it does not part the cells, a comma; `1.5e-3` is read too.
/// - An empty cell, `NA` or `-` is a missing value.
public struct DataTable: Sendable {
  /// How a table is read.
  public struct Options: Sendable, Hashable {
    /// How numbers are written; undeclared finds it out.
    public var numbers: NumberForm
    /// What parts the cells: `comma`, `semicolon`, `tab`, `spaces`; nil finds it out.
    public var delimiter: String?
    /// Whether the first row is a heading; nil finds it out.
    public var hasHeading: Bool?

    public init(
      numbers: NumberForm = .undeclared, delimiter: String? = nil, hasHeading: Bool? = nil
    ) {
      self.numbers = numbers
      self.delimiter = delimiter
      self.hasHeading = hasHeading
    }

    /// The names of the delimiters.
    public static let delimiters = ["comma", "semicolon", "tab", "spaces"]
  }

  /// One column.
  public struct Column: Sendable, Hashable {
    /// As the heading writes it, or `x` with its number from 1.
    public let label: String
    /// The label without its unit.
    public let name: String
    /// The unit; empty where the heading has none.
    public let unit: String
    /// Counted from 0.
    public let index: Int
  }

  /// The name of the file, as the user gave it.
  public let file: String
  public let columns: [Column]
  let rows: [[DelimitedTable.Cell]]
  let form: NumberForm

  /// Reads a file; `-` is standard input.
  ///
  /// - Throws: ``DocumentError``.
  public static func read(
    path: String, options: Options = Options()
  ) throws(DocumentError) -> DataTable {
    let name = path == "-" ? "stdin" : path
    let limit = DocumentLimits.standard.jsonBytes
    let bytes = try DocumentFile.bytes(path: path, atMost: limit + 1, name: name)
    return try read(bytes, file: name, options: options)
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: ``DocumentError``.
  public static func read(
    _ bytes: [UInt8], file: String, options: Options = Options()
  ) throws(DocumentError) -> DataTable {
    // The same checks as for documents: UTF-8, no control characters, a bounded size.
    let text = try DocumentText(bytes, file: file, format: .json, limits: .standard)
    var scanner = DelimitedScanner(
      text.string, file: file, declared: options.separator,
      found: DelimitedScanner.separator(ofDataIn:))
    var rows: [[DelimitedTable.Cell]] = []
    while let row = try scanner.row() { rows.append(row) }
    return try DataTable(rows, scanner.separator, file: file, options: options)
  }

  private init(
    _ all: [[DelimitedTable.Cell]], _ separator: DelimitedScanner.Separator, file: String,
    options: Options
  ) throws(DocumentError) {
    guard let first = all.first else {
      throw DocumentError(file: file, at: nil, DataFault.noData)
    }
    let hasHeading = options.hasHeading ?? first.contains { !NumberText.mayBeNumber($0.text) }
    let rows = Array(hasHeading ? all.dropFirst() : all[...])
    if rows.isEmpty { throw DocumentError(file: file, at: nil, DataFault.noData) }

    var problems: [DocumentProblem] = []
    let width = first.count
    for row in rows where row.count != width && problems.count < DocumentReader.mostProblems {
      problems.append(
        DocumentProblem(
          file: file, position: row[min(row.count, width + 1) - 1].position,
          reason: DataFault.wrongCellCount(found: row.count, expected: width)))
    }
    var columns: [Column] = []
    var seen: Set<String> = []
    for (index, cell) in first.enumerated() {
      let column = Column(
        hasHeading ? cell.text : "", index: index, unnamed: width > 1 ? "x\(index + 1)" : "x")
      if !seen.insert(column.label).inserted {
        problems.append(
          DocumentProblem(
            file: file, position: cell.position,
            reason: DataFault.duplicateColumn(name: column.label)))
      }
      columns.append(column)
    }
    if !problems.isEmpty { throw DocumentError(problems) }
    self.file = file
    self.columns = columns
    self.rows = rows
    form = try NumberText.form(
      of: rows, separator: separator, declared: options.numbers, file: file)
  }

  /// How many rows of data there are.
  public var rowCount: Int { rows.count }
}

extension DataTable.Options {
  var separator: DelimitedScanner.Separator? {
    switch delimiter {
    case "comma": .comma
    case "semicolon": .semicolon
    case "tab": .tab
    case "spaces": .spaces
    default: nil
    }
  }
}

extension DataTable.Column {
  /// A column by its heading, or by the name of one without.
  init(_ heading: String, index: Int, unnamed: String) {
    self.index = index
    if heading.isEmpty {
      (label, name, unit) = (unnamed, unnamed, "")
      return
    }
    label = heading
    if let found = heading.wholeMatch(of: /(.*\S)\s*[\[(]\s*([^\])]+?)\s*[\])]/) {
      (name, unit) = (String(found.1), String(found.2))
      return
    }
    // Behind the last underscore only what is known to be a unit.
    if let cut = heading.lastIndex(of: "_"), cut > heading.startIndex {
      let tail = String(heading[heading.index(after: cut)...])
      if !tail.isEmpty, (try? MeasurementUnit(parsing: tail)) != nil {
        (name, unit) = (String(heading[..<cut]), tail)
        return
      }
    }
    (name, unit) = (heading, "")
  }
}
