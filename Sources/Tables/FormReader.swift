import Quantities

/// Takes records apart that stand one below the other (``RecordForm``).
///
/// A record is held until the next begins, because what it states may stand below its readings.
struct FormReader {
  /// A row of the text: what it becomes, or nothing.
  struct Line: Equatable {
    /// How many lines it takes.
    var lines: Int
    /// The cells of the columns, where the row is a reading.
    var reading: [String?]?
    /// The test that the heading above the row names.
    var test: String?
  }

  /// Longer records are given away in parts.
  static let mostLines = 20_000

  private let mapping: DatasetMapping
  private let form: RecordForm
  private let title: String
  private let labels: [String: Int]
  private let testWords: [String: String]
  private var held: [Line] = []
  private var isInRecord = false
  private var hasReading = false
  /// Where the columns stand, while a table is open.
  private var places: [Int]?
  private var test: String?
  /// For each label its value; `nil` until it was met.
  private(set) var values: [String?]

  init(_ form: RecordForm, _ mapping: DatasetMapping) {
    self.mapping = mapping
    self.form = form
    title = WordForm.plain(form.title)
    labels = Dictionary(
      form.labels.enumerated().map { (WordForm.plain($0.element.text), $0.offset) }
    ) { first, _ in first }
    values = [String?](repeating: nil, count: form.labels.count)
    let isStated =
      mapping.columns.contains { $0.field == .test } || mapping.constants[.test] != nil
      || form.labels.contains { $0.field == .test }
    // Where nothing else states the test, headings do.
    testWords =
      isStated
      ? [:]
      : FieldVocabulary.plainWords(.test).merging(
        Dictionary((mapping.words[.test] ?? [:]).map { (WordForm.plain($0.key), $0.value) }) {
          first, _ in first
        }
      ) { _, stated in stated }
  }

  /// The fields that headings state.
  var headingFields: [DatasetField] { testWords.isEmpty ? [] : [.test] }

  /// What a row ends: the rows of the record before it, with the values that hold of them.
  struct Batch {
    var lines: [Line]
    var values: [String?]
  }

  /// Takes a row; returns the rows that are settled by it.
  mutating func take(_ record: RecordScanner.Record) -> Batch? {
    var ended: Batch?
    let plain = record.cells.map(WordForm.plain)
    let isTitle = !title.isEmpty && plain.contains { $0.hasPrefix(title) }
    if isTitle {
      ended = end()
      isInRecord = true
    }
    guard isInRecord else {
      return Batch(lines: [Line(lines: record.lines)], values: values)
    }
    if let reading = reading(record, plain) {
      held.append(Line(lines: record.lines, reading: reading, test: test))
      hasReading = true
    } else {
      held.append(Line(lines: record.lines))
      takeValues(record, plain)
    }
    if held.count >= Self.mostLines && ended == nil {
      ended = Batch(lines: held, values: values)
      held = []
    }
    return ended
  }

  /// Leaves the first row out, whose place is taken.
  mutating func dropFirstLine() {
    if !held.isEmpty { held.removeFirst() }
  }

  /// The rows of the last record.
  mutating func end() -> Batch? {
    guard isInRecord else { return nil }
    // A record without a reading is a row that lacks one: it is rejected, not lost.
    if !hasReading {
      if held.isEmpty { held.append(Line(lines: 1)) }
      held[held.count - 1].reading = mapping.columns.map { _ in nil }
      held[held.count - 1].test = test
    }
    let batch = Batch(lines: held, values: values)
    held = []
    values = values.map { _ in nil }
    (isInRecord, hasReading, places, test) = (false, false, nil, nil)
    return batch
  }

  /// The cells of the columns where the row is one of an open table.
  private mutating func reading(_ record: RecordScanner.Record, _ plain: [String]) -> [String?]? {
    if let header = header(plain) {
      places = header
      return nil
    }
    guard let places else { return nil }
    let cells = places.map { $0 < record.cells.count ? record.cells[$0] : "" }
    if cells.allSatisfy({ CellReader.trimmed($0).isEmpty }) {
      self.places = nil
      return nil
    }
    return cells
  }

  /// Where all columns stand, if the row names them.
  private func header(_ plain: [String]) -> [Int]? {
    if mapping.columns.isEmpty { return nil }
    var free = plain.map(Optional.some)
    var places: [Int] = []
    for column in mapping.columns {
      guard let place = free.firstIndex(of: WordForm.plain(column.header)) else { return nil }
      free[place] = nil
      places.append(place)
    }
    return places
  }

  private mutating func takeValues(_ record: RecordScanner.Record, _ plain: [String]) {
    let filled = plain.indices.filter { !CellReader.trimmed(record.cells[$0]).isEmpty }
    for index in filled {
      let cell = CellReader.trimmed(record.cells[index])
      if let label = labels[plain[index]] {
        note(value(behind: index, record, plain, filled), label)
      } else if let cut = cell.firstIndex(where: { ":=：".contains($0) }),
        let label = labels[WordForm.plain(String(cell[..<cut]))]
      {
        let value = cell[cut...].drop { ":=： ".contains($0) }
        note(value.isEmpty ? nil : String(value), label)
      }
    }
    if filled.count == 1, !testWords.isEmpty { takeHeading(plain[filled[0]]) }
  }

  private mutating func note(_ value: String?, _ label: Int) {
    // The first statement of a record holds.
    if let value, values[label] == nil { values[label] = value }
  }

  /// The next cell with something in it, and the unit that may follow it.
  private func value(
    behind index: Int, _ record: RecordScanner.Record, _ plain: [String], _ filled: [Int]
  ) -> String? {
    let rest = filled.filter { $0 > index && !plain[$0].isEmpty }
    guard let first = rest.first, labels[plain[first]] == nil else { return nil }
    let value = CellReader.trimmed(record.cells[first])
    guard rest.count > 1, value.allSatisfy({ !$0.isLetter }) else { return value }
    let unit = CellReader.trimmed(record.cells[rest[1]])
    return MassUnit(unit) == nil ? value : "\(value) \(unit)"
  }

  /// `2. Kiểm tra độ lặp lại` names the test of what follows.
  private mutating func takeHeading(_ plain: String) {
    let words: [Substring] = plain.split(separator: " ")
    let heading = words.drop { $0.allSatisfy(\.isNumber) || $0.count == 1 }
    if let found = testWords[heading.joined(separator: " ")] {
      test = found
      places = nil
    }
  }
}
