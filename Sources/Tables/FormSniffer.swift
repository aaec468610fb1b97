import Quantities

/// Finds out whether a text is records that stand one below the other, and how they are read.
///
/// - The readings stand below a line that names load and indication and no instrument.
/// - A record begins with a title that forms of the trade bear, or with a line that recurs above
///   everything that is stated.
/// - Labels are cells that say nothing but the name of a field, with a value behind a colon, an
///   equals sign, or in the next cell; of a field the one that stands there most often.
struct FormSniffer {
  private let records: [RecordScanner.Record]
  private let plain: [[String]]
  private let answers: SniffAnswers

  /// What was found.
  struct Finding {
    var form: RecordForm
    var columns: [DatasetMapping.Column]
    /// How many records there are.
    var count = 0
    /// Lines that name load and indication otherwise, so that what is below them is not read.
    var otherTables: [String] = []
  }

  /// Fewer labels are no form.
  private static let fewestLabels = 2
  /// The fields that each reading has for itself.
  private static let ofReadings: Set<DatasetField> = [.load, .indication, .added]

  init(_ records: [RecordScanner.Record], _ answers: SniffAnswers) {
    self.records = records
    self.answers = answers
    plain = records.map { $0.cells.map(WordForm.plain) }
  }

  /// The form; `nil` where the text is none.
  func finding() -> Finding? {
    guard let header = records.indices.first(where: isHeader) else { return nil }
    let columns = columns(header)
    if columns.contains(where: { $0.field == .instrumentID }) { return nil }
    guard let title = knownTitle(before: header) ?? recurringTitle(before: header) else {
      return nil
    }
    var finding = Finding(form: RecordForm(title: title, labels: []), columns: columns)
    let rows = looseRows(&finding)
    let taken = Self.ofReadings.union(columns.map(\.field))
    finding.form.labels = labels(rows).filter { !taken.contains($0.field) }
    return finding.form.labels.count < Self.fewestLabels ? nil : finding
  }

  // MARK: Readings

  private func field(_ text: String) -> (field: DatasetField, unit: MassUnit?)? {
    let known = FieldVocabulary.field(of: text)
    if let stated = answers.field(of: text) { return (stated, known?.unit) }
    return known.flatMap { $0.isExact ? ($0.field, $0.unit) : nil }
  }

  private func isHeader(_ row: Int) -> Bool {
    let fields = columns(row).map(\.field)
    return fields.contains(.load) && fields.contains(.indication)
  }

  private func columns(_ row: Int) -> [DatasetMapping.Column] {
    records[row].cells.compactMap { cell in
      let header = CellReader.trimmed(cell)
      let found =
        answers.field(of: header).map { ($0, FieldVocabulary.field(of: header)?.unit) }
        ?? FieldVocabulary.field(of: header).map { ($0.field, $0.unit) }
      return found.map { DatasetMapping.Column(field: $0.0, header: header, unit: $0.1) }
    }
  }

  /// The rows of records that are no readings, counted and looked at as ``FormReader`` does.
  private func looseRows(_ finding: inout Finding) -> [Int] {
    let title = WordForm.plain(finding.form.title)
    let headers = finding.columns.map { WordForm.plain($0.header) }
    var isInRecord = false
    var places: [Int]?
    var rows: [Int] = []
    for row in records.indices {
      if plain[row].contains(where: { $0.hasPrefix(title) }) {
        finding.count += 1
        (isInRecord, places) = (true, nil)
      }
      guard isInRecord else { continue }
      let found = headers.map { plain[row].firstIndex(of: $0) }
      if !found.contains(nil) {
        places = found.compactMap { $0 }
        continue
      }
      if isHeader(row) {
        finding.otherTables.append(
          records[row].cells.map(CellReader.trimmed).filter { !$0.isEmpty }
            .joined(separator: " | "))
      }
      if let open = places {
        let isReading = open.contains {
          $0 < records[row].cells.count && !CellReader.trimmed(records[row].cells[$0]).isEmpty
        }
        if isReading { continue }
        places = nil
      }
      rows.append(row)
    }
    return rows
  }

  // MARK: Titles

  private func knownTitle(before header: Int) -> String? {
    for row in 0...header {
      for (place, text) in plain[row].enumerated() {
        for title in FieldVocabulary.titles where text == title || text.hasPrefix(title + " ") {
          let count = title.split(separator: " ").count
          return words(records[row].cells[place]).prefix(count).joined(separator: " ")
        }
      }
    }
    return nil
  }

  /// The first line of one cell above all labels that is there again, numbers left out.
  private func recurringTitle(before header: Int) -> String? {
    var counts: [String: Int] = [:]
    for row in records.indices {
      if let key = lonelyWords(row) { counts[key.plain, default: 0] += 1 }
    }
    for row in 0..<header {
      if !labels([row]).isEmpty { return nil }
      if let key = lonelyWords(row), counts[key.plain, default: 0] > 1 { return key.text }
    }
    return nil
  }

  /// The words of a line of one cell, up to the first number; `nil` for other lines.
  private func lonelyWords(_ row: Int) -> (text: String, plain: String)? {
    let filled = records[row].cells.map(CellReader.trimmed).filter { !$0.isEmpty }
    guard filled.count == 1, !filled[0].contains(where: { ":=：".contains($0) }) else { return nil }
    let text = words(filled[0]).prefix { !$0.contains(where: \.isNumber) }.joined(separator: " ")
    return text.count < 4 ? nil : (text, WordForm.plain(text))
  }

  private func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0 == "\u{a0}" }
  }

  // MARK: Labels

  private func labels(_ rows: [Int]) -> [RecordForm.Label] {
    var counts: [DatasetField: [String: Int]] = [:]
    var first: [DatasetField: [(plain: String, label: RecordForm.Label)]] = [:]
    for row in rows {
      let cells = records[row].cells.map(CellReader.trimmed)
      for (place, cell) in cells.enumerated() where !cell.isEmpty {
        guard let found = label(cell, place, row, cells) else { continue }
        let key = WordForm.plain(found.text)
        if counts[found.field]?[key] == nil { first[found.field, default: []].append((key, found)) }
        counts[found.field, default: [:]][key, default: 0] += 1
      }
    }
    return DatasetField.allCases.compactMap { field in
      // Of labels as frequent the first.
      let most = counts[field]?.values.max() ?? 0
      return first[field]?.first { counts[field]?[$0.plain] == most }?.label
    }
  }

  private func label(
    _ cell: String, _ place: Int, _ row: Int, _ cells: [String]
  ) -> RecordForm.Label? {
    let marks: Set<Character> = [":", "=", "：", " ", "\u{a0}"]
    var text = Substring(cell)
    while let last = text.last, marks.contains(last) { text.removeLast() }
    if let found = field(String(text)) {
      // The value is the next cell that says something.
      let next = ((place + 1)..<max(cells.count, place + 1)).first { !plain[row][$0].isEmpty }
      guard let next, field(cells[next]) == nil else { return nil }
      return RecordForm.Label(field: found.field, text: String(text), unit: found.unit)
    }
    guard let cut = cell.firstIndex(where: { ":=：".contains($0) }) else { return nil }
    let name = CellReader.trimmed(String(cell[..<cut]))
    guard let found = field(name), cell[cut...].contains(where: { !marks.contains($0) }) else {
      return nil
    }
    return RecordForm.Label(field: found.field, text: name, unit: found.unit)
  }
}
