import Quantities
import Streams

/// The evidence that the cells of a table give.
struct TableInspection {
  let headers: [String]
  let rows: [[String]]
  private var doubts: [DatasetProposal.Doubt] = []
  private var commas = 0
  private var points = 0
  private var commaExample: String?
  private var pointExample: String?
  private var dateEvidence = DatasetProposal.DateEvidence()
  private let answers: SniffAnswers

  init(headers: [String], rows: [[String]], answers: SniffAnswers) {
    self.headers = headers
    self.rows = rows
    self.answers = answers
  }

  /// What follows from it.
  mutating func proposal(
    encoding: EncodingGuess?, used: TextEncoding, delimiter: UInt8, leadingLines: Int,
    namedFields: Int
  ) -> DatasetProposal {
    let found = headers.map { FieldVocabulary.field(of: $0) }
    let assigned = assign(found.map { $0.map { ($0.field, $0.isExact) } })
    for header in answers.columns.values where !headers.contains(where: { isNamed(header, $0) }) {
      doubts.append(.noSuchColumn(header: header))
    }
    let numbers = numberForm(assigned)
    let dates = dateOrder(assigned)
    let reader = CellReader(numbers: numbers, dates: dates)
    var columns: [DatasetProposal.Column] = []
    var mapped: [DatasetMapping.Column] = []
    var words: [DatasetField: [String: String]] = [:]
    for (index, header) in headers.enumerated() {
      let cells = cells(index)
      guard let field = assigned[index] else {
        columns.append(
          DatasetProposal.Column(
            header: header, field: nil, unit: nil, unitSource: .none, readable: 0,
            filled: cells.count, example: cells.first ?? ""))
        continue
      }
      let (unit, source) = unit(field, header, found[index]?.unit, cells)
      if source == .supposed, let unit {
        doubts.append(.supposedUnit(header: header, unit: unit.symbol))
      }
      let readable = cells.count { isReadable($0, field, unit, reader) }
      if field.isWord { words[field] = meanings(cells, field) }
      if !field.isWord, readable < cells.count,
        let example = cells.first(where: { !isReadable($0, field, unit, reader) })
      {
        doubts.append(
          .unreadable(
            header: header, cells: cells.count - readable, of: cells.count, example: example))
      }
      mapped.append(DatasetMapping.Column(field: field, header: header, unit: unit))
      columns.append(
        DatasetProposal.Column(
          header: header, field: field, unit: unit, unitSource: source, readable: readable,
          filled: cells.count, example: cells.first ?? ""))
    }
    for field in DatasetField.allCases
    where field.isRequired && !assigned.contains(field)
      && answers.constants[field] == nil
    {
      doubts.append(.missing(field))
    }
    if case .syllables(let count, _) = encoding?.evidence, count < 3 {
      doubts.append(.weakEncoding)
    }
    return DatasetProposal(
      mapping: DatasetMapping(
        encoding: used == .utf8 ? nil : used, delimiter: delimiter, numbers: numbers, dates: dates,
        leadingLines: leadingLines, columns: mapped, constants: answers.constants,
        words: words.filter { !$0.value.isEmpty }),
      encoding: encoding, columns: columns, rows: rows.count, commas: commas, points: points,
      commaExample: commaExample, pointExample: pointExample, dates: dateEvidence,
      namedFields: namedFields, doubts: doubts)
  }

  /// The cells of a column that are not empty.
  private func cells(_ index: Int) -> [String] {
    rows.compactMap { row in
      guard index < row.count else { return nil }
      let cell = CellReader.trimmed(row[index])
      return cell.isEmpty ? nil : cell
    }
  }

  /// Each field to one column: exact names before longer ones, the first before the second.
  private mutating func assign(_ found: [(field: DatasetField, isExact: Bool)?]) -> [DatasetField?]
  {
    var assigned = [DatasetField?](repeating: nil, count: found.count)
    var taken = Set(answers.constants.keys)
    for (index, header) in headers.enumerated() {
      guard let field = answers.field(of: header), taken.insert(field).inserted else { continue }
      assigned[index] = field
    }
    for wantsExact in [true, false] {
      for (index, entry) in found.enumerated() {
        guard let entry, entry.isExact == wantsExact, assigned[index] == nil else { continue }
        if taken.insert(entry.field).inserted {
          assigned[index] = entry.field
        } else if answers.columns[entry.field] == nil && answers.constants[entry.field] == nil {
          doubts.append(.second(field: entry.field, header: headers[index]))
        }
      }
    }
    return assigned
  }

  private func isNamed(_ header: String, _ other: String) -> Bool {
    WordForm.plain(header) == WordForm.plain(other)
  }

  // MARK: Numbers and dates

  private mutating func numberForm(_ assigned: [DatasetField?]) -> NumberForm {
    var doubtful: [(header: String, cell: String)] = []
    for (index, field) in assigned.enumerated()
    where field?.isMass == true || field?.isNumber == true {
      for cell in cells(index) {
        let number = String(cell.prefix { $0.isNumber || "+-−.,".contains($0) })
        let english = try? ExactDecimal(parsing: number, form: .english)
        let vietnamese = try? ExactDecimal(parsing: number, form: .vietnamese)
        switch (english, vietnamese) {
        case (nil, .some):
          commas += 1
          commaExample = commaExample ?? cell
        case (.some, nil):
          points += 1
          pointExample = pointExample ?? cell
        case (let one?, let other?) where one != other: doubtful.append((headers[index], cell))
        default: break
        }
      }
    }
    if let stated = answers.numbers { return stated }
    let form: NumberForm = commas > points ? .vietnamese : .english
    // Figures beyond doubt settle the others; mixed or none, they remain.
    if let first = doubtful.first, commas == points || min(commas, points) > 0 {
      doubts.append(.ambiguousNumbers(header: first.header, example: first.cell))
    }
    return form
  }

  private mutating func dateOrder(_ assigned: [DatasetField?]) -> DatasetMapping.DateOrder {
    let dates = assigned.indices.filter { assigned[$0]?.isDate == true }.flatMap(cells)
      .filter { CalendarDate(iso: $0) == nil }
    func count(_ order: DatasetMapping.DateOrder, _ dates: [String]) -> Int {
      let reader = CellReader(numbers: .english, dates: order)
      return dates.count { CalendarDate(iso: reader.date($0)) != nil }
    }
    var orders = DatasetMapping.DateOrder.allCases.map { ($0, count($0, dates)) }
    // Day first where both are as good.
    orders.sort { $0.1 > $1.1 || ($0.1 == $1.1 && $0.0 == .dayMonthYear && $1.0 != .dayMonthYear) }
    let order = dates.isEmpty ? .yearMonthDay : answers.dates ?? orders[0].0
    dateEvidence.dates = dates.count
    dateEvidence.readable = count(order, dates)
    dateEvidence.example = dates.first { date in
      DatasetMapping.DateOrder.allCases.allSatisfy { count($0, [date]) == ($0 == order ? 1 : 0) }
    }
    if answers.dates == nil, orders[0].1 == orders[1].1, let first = dates.first {
      doubts.append(.ambiguousDates(example: first))
    }
    return order
  }

  // MARK: Units and words

  private func unit(
    _ field: DatasetField, _ header: String, _ named: MassUnit?, _ cells: [String]
  ) -> (MassUnit?, DatasetProposal.UnitSource) {
    guard field.isMass else { return (nil, .none) }
    if let stated = answers.unit(of: header) { return (stated, .stated) }
    if let named { return (named, .header) }
    let naming = cells.count { cell in cell.contains { $0.isLetter } }
    if naming > 0, naming * 2 >= cells.count { return (nil, .cells) }
    switch field {
    case .e, .d, .added: return (.gram, .supposed)
    default: return (.kilogram, .supposed)
    }
  }

  private func isReadable(
    _ cell: String, _ field: DatasetField, _ unit: MassUnit?, _ reader: CellReader
  ) -> Bool {
    if field.isMass {
      return (try? ExactDecimal(parsing: reader.mass(cell, unit: unit), form: .english)) != nil
    }
    if field.isDate { return CalendarDate(iso: reader.date(cell)) != nil }
    if field.isNumber {
      return (try? ExactDecimal(parsing: reader.number(cell), form: .english)) != nil
    }
    if field.isWord { return FieldVocabulary.word(cell, field) != nil || field == .kind }
    return true
  }

  /// What the words of a column mean where they are not those of the contract.
  private mutating func meanings(_ cells: [String], _ field: DatasetField) -> [String: String] {
    var meanings: [String: String] = [:]
    for cell in Set(cells).sorted() {
      guard let word = FieldVocabulary.word(cell, field) else {
        // A kind may be any word.
        if field != .kind { doubts.append(.unknownWord(field: field, word: cell)) }
        continue
      }
      if word != cell { meanings[cell] = word }
    }
    return meanings
  }
}
