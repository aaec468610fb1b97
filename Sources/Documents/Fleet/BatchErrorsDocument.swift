public import Economics
import Quantities

/// The errors of a fleet, read from the folder that `steelyard batch --errors` wrote.
public struct BatchErrorsDocument: Sendable {
  /// The scales of which errors are known, in grams, in the order of the dataset.
  public let instruments: [FleetInstrument]
  /// How many scales had no reading of a weighing test.
  public let withoutErrors: Int
  /// The folder as the user gave it.
  public let directory: String

  /// Which of the scales are meant.
  public struct Selection: Sendable, Hashable {
    /// The identifier of one; `nil` for any.
    public var instrument: String?
    /// Their kind; `nil` for any.
    public var kind: String?
    /// Their place; `nil` for any.
    public var place: String?

    public init(instrument: String? = nil, kind: String? = nil, place: String? = nil) {
      self.instrument = instrument
      self.kind = kind
      self.place = place
    }
  }

  /// Reads the folder `directory`.
  ///
  /// - Throws: ``DocumentError``: `NOT-A-BATCH` where it holds no summary of a batch,
  ///   `NO-ERRORS-FILE` where the batch was run without `--errors`, `OTHER-RUN` where the two are
  ///   not of one run; and what is wrong with the files.
  public static func read(directory: String) throws(DocumentError) -> BatchErrorsDocument {
    let folder = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    let scales = try count(in: folder, directory)
    let path = "\(folder)/errors.csv"
    let table: DelimitedTable
    do throws(DocumentError) {
      table = try DelimitedTable.read(path: path)
    } catch {
      guard error.problems.contains(where: { $0.reason as? DocumentFileError == .notFound }) else {
        throw error
      }
      throw DocumentError(file: directory, at: nil, BatchFolderFault.noErrors)
    }
    guard table.rows.count == scales else {
      throw DocumentError(
        file: path, at: nil,
        BatchFolderFault.otherRun(errors: table.rows.count, summary: scales))
    }
    let reader = DocumentReader(file: path)
    let columns = ErrorColumns(table, reader)
    var instruments: [FleetInstrument] = []
    var without = 0
    for row in table.rows {
      switch columns?.instrument(row, reader) {
      case .some(.some(let instrument)): instruments.append(instrument)
      case .some(.none): without += 1
      case .none: continue
      }
    }
    _ = try reader.finish(true)
    return BatchErrorsDocument(
      instruments: instruments, withoutErrors: without, directory: directory)
  }

  /// How many instruments the summary counts.
  private static func count(
    in folder: String, _ directory: String
  ) throws(DocumentError) -> Int {
    let path = "\(folder)/summary.json"
    let node: DocumentNode
    do throws(DocumentError) {
      node = try DocumentNode.read(path: path)
    } catch {
      guard error.problems.contains(where: { $0.reason as? DocumentFileError == .notFound }) else {
        throw error
      }
      throw DocumentError(file: directory, at: nil, BatchFolderFault.notABatch)
    }
    let reader = DocumentReader(file: path)
    let count = reader.root(node, schemas: ["steelyard.batch/v1"])?.object("all")?
      .integer("instruments", in: 0...Int.max)
    return try reader.finish(count)
  }

  /// The scales that are meant.
  ///
  /// - Throws: ``DocumentError`` naming what there is where none is meant.
  public func chosen(_ selection: Selection) throws(DocumentError) -> [FleetInstrument] {
    if instruments.isEmpty {
      throw DocumentError(file: directory, at: nil, BatchFolderFault.nothingMeasured)
    }
    for (field, value, known) in [
      (BatchFolderFault.Field.instrument, selection.instrument, instruments.map(\.name)),
      (.kind, selection.kind, Set(instruments.map(\.kind)).sorted()),
      (.place, selection.place, Set(instruments.map(\.place)).subtracting([""]).sorted()),
    ] {
      guard let value, !known.contains(value) else { continue }
      throw DocumentError(
        file: directory, at: nil,
        BatchFolderFault.unknown(
          field, value, suggestions: Spelling.nearest(to: value, in: known),
          known: Array(known.prefix(12))))
    }
    let found = instruments.filter { scale in
      selection.instrument.map { $0 == scale.name } ?? true
        && selection.kind.map { $0 == scale.kind } ?? true
        && selection.place.map { $0 == scale.place } ?? true
    }
    if found.isEmpty {
      throw DocumentError(file: directory, at: nil, BatchFolderFault.noneOfAll)
    }
    return found
  }
}

/// The columns of `errors.csv`.
private struct ErrorColumns {
  private let columns: [String: Int]

  private static let names = [
    "instrument_id", "kind", "place", "verdict", "readings", "min_load_g", "max_load_g",
    "mean_load_g", "load_sd_g", "mean_error_g", "slope", "scatter_g", "rounding_g", "mpe_g",
  ]

  init?(_ table: DelimitedTable, _ reader: DocumentReader) {
    var columns: [String: Int] = [:]
    for (index, cell) in table.header.enumerated() where columns[cell.text] == nil {
      columns[cell.text] = index
    }
    for name in Self.names where columns[name] == nil {
      reader.refuse(
        TableFault.missingColumn(name: name, found: table.header.map(\.text)),
        at: table.header.first?.position)
    }
    guard reader.problems.isEmpty else { return nil }
    self.columns = columns
  }

  /// The scale of a row; `nil` in it where nothing was measured, `nil` after a problem.
  func instrument(
    _ row: [DelimitedTable.Cell], _ reader: DocumentReader
  ) -> FleetInstrument?? {
    func cell(_ name: String) -> DelimitedTable.Cell { row[columns[name] ?? 0] }
    var isWrong = false
    func number(_ name: String) -> Double {
      let cell = cell(name)
      if let value = Double(cell.text), value.isFinite { return value }
      isWrong = true
      reader.refuse(
        ModelFault.notANumber(field: name, value: cell.text), at: cell.position, path: name)
      return 0
    }
    let readings = number("readings")
    if isWrong { return nil }
    if readings < 1 || cell("mean_error_g").text.isEmpty { return .some(nil) }
    let scatter = cell("scatter_g").text.isEmpty ? 0 : number("scatter_g")
    let (low, high) = (number("min_load_g"), number("max_load_g"))
    let rounding = number("rounding_g")
    let values = ["mean_load_g", "load_sd_g", "mean_error_g", "slope", "mpe_g"].map(number)
    guard !isWrong, readings < 1e9 else { return nil }
    do throws(EconomicsError) {
      return try FleetInstrument(
        name: cell("instrument_id").text, kind: cell("kind").text, place: cell("place").text,
        fails: cell("verdict").text == "fail", readings: Int(readings),
        tested: min(low, high)...max(low, high), meanLoad: values[0], loadDeviation: values[1],
        meanError: values[2], slope: values[3], deviation: max(scatter, rounding),
        limit: values[4])
    } catch {
      reader.refuse(error, at: row.first?.position)
      return nil
    }
  }
}
