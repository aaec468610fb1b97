public import Streams
import Quantities

/// A table as people have made it, rewritten as a dataset of the contract, piece by piece.
///
/// The header line becomes one of the contract, with the columns that the mapping does not name behind
/// those that it does, their names marked by ``passedOn``; each row keeps its place and its lines, so that the
/// number of a line is that of the table. Cells that cannot be read as the mapping says are passed on as
/// they are. Memory is a row and what the reader has not yet taken of it.
public struct RowRewriter: ByteDecoder {
  private let mapping: DatasetMapping
  private let reader: CellReader
  private var scanner: RecordScanner
  private var pending = PendingOutput()
  private var linesSeen = 0
  private var isEnded = false
  /// For each column of the mapping its place in a row; empty until the header line was read.
  private var places: [Int?] = []
  /// The places of the columns that the mapping does not name.
  private var others: [Int] = []
  private var hasHeader = false
  /// How many cells the header line has.
  private var width = 0
  /// Where records stand one below the other.
  private var form: FormReader?
  /// The constants, in the order of the fields.
  private let constants: [(field: DatasetField, text: String)]
  private let words: [DatasetField: [String: String]]

  /// What the names of columns begin with that are passed on as they are, so that none of them is
  /// taken for one of the contract.
  public static let passedOn: Character = "\u{1e}"

  /// The columns of the mapping that the header line did not have.
  public private(set) var missingHeaders: [String] = []

  /// A rewriter for one table.
  public init(_ mapping: DatasetMapping) {
    self.mapping = mapping
    reader = CellReader(numbers: mapping.numbers, dates: mapping.dates)
    scanner = RecordScanner(delimiter: mapping.delimiter)
    constants = DatasetField.allCases.compactMap { field in
      mapping.constants[field].map { (field, $0) }
    }
    form = mapping.form.map { FormReader($0, mapping) }
    words = mapping.words.mapValues { list in
      Dictionary(list.map { (WordForm.plain($0.key), $0.value) }) { first, _ in first }
    }
  }

  /// Rewrites a piece; it never fails, for what cannot be read is passed on.
  public mutating func decode(
    _ input: Span<UInt8>, isLast: Bool, into output: inout [UInt8], at offset: Int, count: Int
  ) throws(StreamError) -> DecodingStep {
    precondition(
      offset >= 0 && count >= 0 && offset + count <= output.count, "the output has room")
    var step = DecodingStep(consumed: 0, produced: 0)
    while true {
      pending.give(&output, offset, count, &step)
      if !pending.isEmpty { return step }
      guard step.consumed < input.count else { break }
      while step.consumed < input.count && pending.isEmpty {
        let record = scanner.take(input[step.consumed])
        step.consumed += 1
        if let record { write(record) }
      }
    }
    if isLast && !isEnded {
      isEnded = true
      if let record = scanner.end() { write(record) }
      if let rest = form?.end() { writeForm(rest) }
      pending.give(&output, offset, count, &step)
    }
    return step
  }

  private mutating func write(_ record: RecordScanner.Record) {
    if form != nil {
      if !hasHeader {
        // No reading stands in the first line of a form: there the header line finds its place.
        hasHeader = true
        writeFormHeader(lines: record.lines)
        _ = form?.take(record)
        form?.dropFirstLine()
      } else if let ended = form?.take(record) {
        writeForm(ended)
      }
      return
    }
    let isLeading = linesSeen < mapping.leadingLines
    linesSeen += record.lines
    let isBlank = record.cells.allSatisfy { CellReader.trimmed($0).isEmpty }
    if isLeading || isBlank {
      // Blank lines keep the count of lines; a dataset passes over them.
      pending.bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: record.lines))
    } else if !hasHeader {
      hasHeader = true
      writeHeader(record)
    } else {
      writeRow(record)
    }
  }

  private mutating func writeHeader(_ record: RecordScanner.Record) {
    width = record.cells.count
    var free = record.cells.map { Optional(CellReader.trimmed($0)) }
    if let first = free.first, let text = first, text.hasPrefix("\u{feff}") {
      free[0] = String(text.dropFirst())
    }
    for column in mapping.columns {
      let wanted = CellReader.trimmed(column.header)
      let place =
        free.firstIndex { $0 == wanted }
        ?? free.firstIndex { $0.map(WordForm.plain) == WordForm.plain(wanted) }
      if let place { free[place] = nil } else { missingHeaders.append(column.header) }
      places.append(place)
    }
    var names = zip(mapping.columns, places).compactMap { column, place in
      place.map { _ in column.field.name(unit: column.unit) }
    }
    names += constants.map { $0.field.name(unit: nil) }
    for (place, name) in free.enumerated() {
      guard let name, !name.isEmpty else { continue }
      others.append(place)
      names.append(String(Self.passedOn) + name)
    }
    put(names, lines: record.lines)
  }

  private mutating func writeRow(_ record: RecordScanner.Record) {
    // A row that lacks cells cannot be told from one with other columns: it goes on as one cell, which
    // no dataset takes for a whole row.
    if record.cells.count < width {
      let delimiter = String(decoding: [mapping.delimiter], as: UTF8.self)
      return put([record.cells.joined(separator: delimiter)], lines: record.lines)
    }
    var cells: [String] = []
    for (column, place) in zip(mapping.columns, places) {
      guard let place else { continue }
      cells.append(rewritten(record.cells[place], column))
    }
    for constant in constants { cells.append(rewritten(constant)) }
    for place in others { cells.append(record.cells[place]) }
    if record.cells.count > width { cells.append(contentsOf: record.cells[width...]) }
    put(cells, lines: record.lines)
  }

  private func rewritten(_ cell: String, _ column: DatasetMapping.Column) -> String {
    reader.cell(cell, column.field, unit: column.unit, words: words[column.field])
  }

  private mutating func writeFormHeader(lines: Int) {
    var names = mapping.columns.map { $0.field.name(unit: $0.unit) }
    names += mapping.form?.labels.map { $0.field.name(unit: $0.unit) } ?? []
    names += form?.headingFields.map(\.rawValue) ?? []
    names += constants.map { $0.field.name(unit: nil) }
    put(names, lines: lines)
  }

  private mutating func writeForm(_ batch: FormReader.Batch) {
    let labels = mapping.form?.labels ?? []
    let hasHeading = form?.headingFields.isEmpty == false
    for line in batch.lines {
      guard let reading = line.reading else {
        pending.bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: line.lines))
        continue
      }
      var cells = zip(reading, mapping.columns).map { cell, column in
        cell.map { rewritten($0, column) } ?? ""
      }
      for (value, label) in zip(batch.values, labels) {
        cells.append(
          value.map { reader.cell($0, label.field, unit: label.unit, words: words[label.field]) }
            ?? "")
      }
      if hasHeading { cells.append(line.test ?? "") }
      for constant in constants { cells.append(rewritten(constant)) }
      put(cells, lines: line.lines)
    }
  }

  private func rewritten(_ constant: (field: DatasetField, text: String)) -> String {
    constant.field.isMass ? reader.mass(constant.text, unit: nil) : constant.text
  }

  /// The bytes of a cell, with one that is no UTF-8 for each U+FFFD.
  private static func marked(_ cell: String) -> [UInt8] {
    cell.unicodeScalars.flatMap { $0 == "\u{fffd}" ? [0xff] : Array(String($0).utf8) }
  }

  /// Puts a row that takes as many lines as the one it comes from.
  private mutating func put(_ cells: [String], lines: Int) {
    var written = 0
    for (index, cell) in cells.enumerated() {
      if index > 0 { pending.bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = cell.utf8.contains { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }
      if needsQuotes { pending.bytes.append(UInt8(ascii: "\"")) }
      // What could not be decoded stays so: the row is rejected and nothing is taken for text.
      let cell = cell.unicodeScalars.contains("\u{fffd}") ? Self.marked(cell) : Array(cell.utf8)
      for byte in cell {
        if byte == UInt8(ascii: "\"") { pending.bytes.append(byte) }
        if byte == UInt8(ascii: "\n") { written += 1 }
        pending.bytes.append(byte)
      }
      if needsQuotes { pending.bytes.append(UInt8(ascii: "\"")) }
    }
    // A cell with a line end that is not read takes its lines with it: blank ones follow.
    let ends = max(1, lines - written)
    pending.bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: ends))
  }
}
