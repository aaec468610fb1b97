public import Quantities
public import Rules

extension RulesReport {
  /// The columns of a test-weight table for `classes`, in milligrams.
  mutating func add(
    _ weights: TestWeightTable, of set: RuleSet, classes: [String], nominal: Mass? = nil
  ) {
    let unit = LocalizedText("mg", vi: "mg")
    var table = ReportTable(
      "weights",
      LocalizedText(
        "Maximum permissible errors of weights, ± mg",
        vi: "Sai số cho phép lớn nhất của quả cân, ± mg"),
      [ReportTable.Column("nominal", LocalizedText("nominal", vi: "danh định"), .right)]
        + classes.map { ReportTable.Column($0, LocalizedText($0, vi: $0), .decimal) })
    for row in weights.rows where nominal == nil || row.nominal == nominal {
      let limits = classes.map { row.mpe[$0] }
      if limits.allSatisfy({ $0 == nil }) { continue }
      table.add(
        [.mass(row.nominal)] + limits.map { $0.map { .number($0, .milligram) } ?? .empty })
    }
    tables.append(table)
    let status = status(weights.citation)
    facts.append(Fact("clause", Self.clauseColumn.title, clause(weights.citation, in: set)))
    if case .word(let text, _) = status, weights.citation.status == .unconfirmed {
      remarks.append(
        LocalizedText(
          "\(unit.english): \(text.english)", vi: "\(unit.vietnamese): \(text.vietnamese)"))
    }
  }

  /// One class of a test-weight table, or one nominal value, or both.
  ///
  /// - Parameter weightClass: one of the table's classes; `nil` shows all.
  public static func show(
    _ weights: TestWeightTable, of set: RuleSet, weightClass: String?, nominal: Mass?
  ) -> RulesReport {
    var report = heading(set)
    if weightClass != nil || nominal != nil { report.sources = [] }
    let classes = weightClass.map { [$0] } ?? weights.classes
    report.add(weights, of: set, classes: classes, nominal: nominal)
    return report
  }

  /// Rows of a control list.
  mutating func add(_ rows: [ControlList.Row], of set: RuleSet) {
    let hasLaterRows = rows.contains { $0.inForceFrom != nil }
    var columns = [
      ReportTable.Column("number", LocalizedText("no.", vi: "mục")),
      ReportTable.Column("name", LocalizedText("instrument", vi: "phương tiện đo")),
      ReportTable.Column("measures", LocalizedText("control", vi: "kiểm soát")),
      ReportTable.Column("months", LocalizedText("months", vi: "tháng"), .right),
      ReportTable.Column("kinds", LocalizedText("kinds", vi: "mã loại"), inText: false),
    ]
    if hasLaterRows {
      columns.append(ReportTable.Column("inForceFrom", LocalizedText("from", vi: "từ ngày")))
    }
    columns += [
      ReportTable.Column("clause", Self.clauseColumn.title, inText: false), Self.statusColumn,
    ]
    var table = ReportTable(
      "instruments",
      LocalizedText(
        "Instruments, measures of control and verification intervals",
        vi: "Phương tiện đo, biện pháp kiểm soát và chu kỳ kiểm định"), columns)
    for row in rows {
      let kinds = row.kinds.joined(separator: ", ")
      var cells: [ReportTable.Cell] = [
        .code(row.number), .word(row.name, value: row.name.english), Self.measures(row),
        row.months.map { .count($0) } ?? .empty,
        .values(LocalizedText(kinds, vi: kinds), row.kinds),
      ]
      if hasLaterRows { cells.append(row.inForceFrom.map { .date($0) } ?? .empty) }
      table.add(cells + [clause(row.citation, in: set), status(row.citation)])
    }
    tables.append(table)
    let kinds = ControlList(rows: rows).kinds.joined(separator: ", ")
    if !kinds.isEmpty {
      remarks.append(
        LocalizedText("Kinds of instruments: \(kinds).", vi: "Mã loại phương tiện đo: \(kinds)."))
    }
    remarks.insert(
      LocalizedText(
        "Control: T type approval; verification: I initial, P periodic, R after repair.",
        vi: "Kiểm soát: M phê duyệt mẫu; kiểm định: B ban đầu, Đ định kỳ, S sau sửa chữa."), at: 0)
  }

  /// A letter for each measure, a point where there is none.
  private static func measures(_ row: ControlList.Row) -> ReportTable.Cell {
    func letters(_ letters: [ControlList.Measure: String]) -> String {
      ControlList.Measure.allCases.map { measure in
        row.measures.contains(measure) ? letters[measure, default: ""] : "·"
      }.joined(separator: "\u{A0}")
    }
    let text = LocalizedText(
      letters([.patternApproval: "T", .initial: "I", .periodic: "P", .afterRepair: "R"]),
      vi: letters([.patternApproval: "M", .initial: "B", .periodic: "Đ", .afterRepair: "S"]))
    return .values(text, row.measures.map(\.rawValue))
  }

  /// The verification interval of a kind of instrument by every control list.
  ///
  /// - Parameter entries: what ``RuleBook/intervals(kind:on:)`` gives; not empty.
  public static func intervals(
    _ entries: [RuleBook.IntervalEntry], differ: Bool, kind: String, on date: CalendarDate?
  ) -> RulesReport {
    var report = RulesReport(
      title: LocalizedText("Verification interval: \(kind)", vi: "Chu kỳ kiểm định: \(kind)"))
    if let date {
      report.facts.append(Fact("date", LocalizedText("on", vi: "ngày"), .date(date)))
    }
    var columns = [
      ReportTable.Column("rules", LocalizedText("list", vi: "danh mục")),
      ReportTable.Column("from", LocalizedText("from", vi: "từ ngày")),
      ReportTable.Column("number", LocalizedText("no.", vi: "mục")),
      ReportTable.Column("name", LocalizedText("instrument", vi: "phương tiện đo")),
      ReportTable.Column("months", LocalizedText("months", vi: "tháng"), .right),
    ]
    if date != nil {
      columns.append(ReportTable.Column("inForce", LocalizedText("in force", vi: "hiệu lực")))
    }
    columns += [clauseColumn, statusColumn]
    var table = ReportTable(
      "intervals", LocalizedText("By list", vi: "Theo từng danh mục"), columns)
    for entry in entries {
      let from = entry.row.inForceFrom ?? entry.set.inForceFrom
      var cells: [ReportTable.Cell] = [
        .code(entry.set.id), from.map { .date($0) } ?? .empty, .code(entry.row.number),
        .word(entry.row.name, value: entry.row.name.english),
        entry.row.months.map { .count($0) } ?? .empty,
      ]
      if date != nil {
        let isInForce = entry.isInForce
        cells.append(
          .word(
            isInForce ? LocalizedText("yes", vi: "có") : LocalizedText("no", vi: "không"),
            value: String(isInForce)))
      }
      table.add(
        cells + [
          report.clause(entry.row.citation, in: entry.set), report.status(entry.row.citation),
        ])
    }
    report.tables = [table]
    if differ {
      report.remarks.append(
        LocalizedText(
          "The lists differ. An interval printed on a certificate stays valid for it.",
          vi: "Các danh mục khác nhau. Thời hạn đã ghi trên giấy chứng nhận vẫn có giá trị."))
    }
    return report
  }
}
