public import Quantities
public import Rules

extension RulesReport {
  /// All rule sets of a run.
  ///
  /// - Parameters:
  ///   - date: marks the sets that are not in force on that day; `nil` marks none.
  ///   - file: the file of a set that is not compiled in.
  public static func list(
    _ book: RuleBook, on date: CalendarDate? = nil, file: (String) -> String? = { _ in nil }
  ) -> RulesReport {
    var report = RulesReport(title: nil)
    let files = book.sets.map { file($0.id) }
    var columns = [
      ReportTable.Column("id", LocalizedText("rule set", vi: "bộ quy tắc")),
      ReportTable.Column("title", LocalizedText("title", vi: "tên")),
      ReportTable.Column("edition", LocalizedText("edition", vi: "ấn bản")),
      ReportTable.Column(
        "inForceFrom", LocalizedText("from", vi: "từ ngày"),
        preposition: LocalizedText("from", vi: "từ")),
      ReportTable.Column(
        "inForceUntil", LocalizedText("until", vi: "đến ngày"),
        preposition: LocalizedText("until", vi: "đến")),
      statusColumn,
    ]
    let hasFiles = files.contains { $0 != nil }
    if hasFiles { columns.append(ReportTable.Column("file", LocalizedText("file", vi: "tệp"))) }
    if date != nil {
      columns.append(ReportTable.Column("inForce", LocalizedText("in force", vi: "hiệu lực")))
    }
    let rows = zip(book.sets, files).map { set, file in
      var row: [ReportTable.Cell] = [
        .code(set.id), .word(set.title, value: set.title.english), .code(set.edition),
        set.inForceFrom.map { .date($0) } ?? .empty, set.inForceUntil.map { .date($0) } ?? .empty,
        .word(set.status.name, value: set.status.rawValue),
      ]
      if hasFiles { row.append(file.map { .code($0) } ?? .empty) }
      if let date {
        let isInForce = set.isInForce(on: date)
        row.append(
          .word(
            isInForce
              ? LocalizedText("in force", vi: "có hiệu lực")
              : LocalizedText("not in force", vi: "không có hiệu lực"),
            value: String(isInForce)))
      }
      return row
    }
    var table = ReportTable(
      "rules", LocalizedText("Rule sets", vi: "Các bộ quy tắc"), columns, rows)
    table.style = .entries
    report.tables = [table]
    return report
  }

  /// The heading of one set.
  static func heading(_ set: RuleSet) -> RulesReport {
    var report = RulesReport(title: set.title)
    report.facts = [
      Fact("id", LocalizedText("rule set", vi: "bộ quy tắc"), .code(set.id)),
      Fact("document", LocalizedText("document", vi: "văn bản"), .code(set.document)),
      Fact("edition", LocalizedText("edition", vi: "ấn bản"), .code(set.edition)),
    ]
    if let from = set.inForceFrom {
      let fact = Fact("inForceFrom", LocalizedText("in force from", vi: "hiệu lực từ"), .date(from))
      report.facts.append(fact)
    }
    if let until = set.inForceUntil {
      report.facts.append(Fact("inForceUntil", LocalizedText("until", vi: "đến"), .date(until)))
    }
    let status = ReportTable.Cell.word(set.status.name, value: set.status.rawValue)
    report.facts.append(Fact("status", statusColumn.title, status))
    report.remarks = set.notes
    report.sources = set.sources
    return report
  }

  /// Everything that a rule set says.
  public static func show(_ set: RuleSet) -> RulesReport {
    var report = heading(set)
    switch set.body {
    case .weighing(let rules): report.add(rules, of: set)
    case .retailCheck(let rules): report.add(rules, of: set)
    case .testWeights(let table): report.add(table, of: set, classes: table.classes)
    case .control(let list): report.add(list.rows, of: set)
    case .fees(let table): report.add(table.rows, of: set)
    case .sanctions(let table): report.add(table, of: set)
    }
    return report
  }
}
