import Quantities
import Streams

extension DatasetSniffer {
  /// The proposal for records that stand one below the other; `nil` where the text is none.
  static func formProposal(
    _ records: [RecordScanner.Record], delimiter: UInt8, encoding: EncodingGuess?,
    used: TextEncoding, answers: SniffAnswers
  ) -> DatasetProposal? {
    guard let finding = FormSniffer(records, answers).finding() else { return nil }
    let form = finding.form
    // The records are read as the mapping will read them, and looked at like a table.
    var reader = FormReader(
      form,
      DatasetMapping(
        delimiter: delimiter, columns: finding.columns, constants: answers.constants, form: form))
    var rows: [[String]] = []
    var tests: Set<String> = []
    func take(_ batch: FormReader.Batch?) {
      for line in batch?.lines ?? [] {
        guard let reading = line.reading, reading.contains(where: { $0 != nil }) else { continue }
        rows.append(reading.map { $0 ?? "" } + (batch?.values.map { $0 ?? "" } ?? []))
        if let test = line.test { tests.insert(test) }
      }
    }
    for record in records { take(reader.take(record)) }
    take(reader.end())
    var inspection = TableInspection(
      headers: finding.columns.map(\.header) + form.labels.map(\.text), rows: rows,
      answers: answers)
    let proposal = inspection.proposal(
      encoding: encoding, used: used, delimiter: delimiter, leadingLines: 0,
      namedFields: finding.columns.count)
    return proposal.asForm(finding, readings: rows.count, tests: tests.sorted())
  }
}

extension DatasetProposal {
  /// The proposal with labels in place of the columns that stand for them.
  fileprivate func asForm(
    _ finding: FormSniffer.Finding, readings: Int, tests: [String]
  ) -> DatasetProposal {
    let labels = Set(finding.form.labels.map(\.field))
    var mapping = mapping
    mapping.form = RecordForm(
      title: finding.form.title,
      labels: mapping.columns.filter { labels.contains($0.field) }.map {
        RecordForm.Label(field: $0.field, text: $0.header, unit: $0.unit)
      })
    mapping.columns.removeAll { labels.contains($0.field) }
    // Headings state the test, where some do.
    var doubts = doubts.filter { tests.isEmpty || $0 != .missing(.test) }
    if let example = finding.otherTables.first {
      doubts.append(.otherTable(tables: finding.otherTables.count, example: example))
    }
    return DatasetProposal(
      mapping: mapping, encoding: encoding, columns: columns, rows: rows, commas: commas,
      points: points, commaExample: commaExample, pointExample: pointExample, dates: dates,
      namedFields: namedFields, doubts: doubts,
      form: FormEvidence(
        records: finding.count, readings: readings, labelCount: finding.form.labels.count,
        tests: tests))
  }
}
