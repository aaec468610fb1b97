import Documents
import Quantities
import Reporting

/// A report on rule sets as `steelyard.rule-tables/v1`.
enum RulesJSON {
  static let schema = "steelyard.rule-tables/v1"

  static func value(_ report: RulesReport, _ language: Language) -> JSONValue {
    var members = [JSONValue.Member("schema", .string(schema))]
    if let title = report.title { members.append(.init("title", .string(title[language]))) }
    for fact in report.facts { members.append(.init(fact.key, value(fact.cell))) }
    let tables = report.tables.map { table in
      JSONValue.Member(table.key, .array(table.rows.map { row(table, $0) }))
    }
    members.append(.init("tables", .object(tables)))
    let texts = [("notes", report.notes), ("remarks", report.remarks), ("sources", report.sources)]
    for (key, texts) in texts where !texts.isEmpty {
      members.append(.init(key, .array(texts.map { .string($0[language]) })))
    }
    return .object(members)
  }

  private static func row(_ table: ReportTable, _ cells: [ReportTable.Cell]) -> JSONValue {
    .object(zip(table.columns, cells).map { JSONValue.Member($0.key, value($1)) })
  }

  private static func value(_ cell: ReportTable.Cell) -> JSONValue {
    switch cell {
    case .empty: .null
    case .count(let count): .integer(count)
    case .values(_, let values): .array(values.map { .string($0) })
    case .word(_, "true"): .bool(true)
    case .word(_, "false"): .bool(false)
    case .code, .word, .ratio, .mass, .stated, .limit, .number, .date, .money:
      .string(cell.value)
    }
  }
}
