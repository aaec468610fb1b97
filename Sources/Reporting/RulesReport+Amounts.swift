import Quantities
public import Rules

/// Fees and fines.
extension RulesReport {
  /// Some lines of a list of fees.
  public static func show(_ rows: [FeeTable.Row], of set: RuleSet) -> RulesReport {
    var report = heading(set)
    report.add(rows, of: set)
    return report
  }

  mutating func add(_ rows: [FeeTable.Row], of set: RuleSet) {
    var table = ReportTable(
      "fees", LocalizedText("Fees", vi: "Giá dịch vụ"),
      [
        ReportTable.Column("item", LocalizedText("item", vi: "mã")),
        ReportTable.Column("name", LocalizedText("instrument", vi: "phương tiện đo")),
        ReportTable.Column("kind", LocalizedText("kind", vi: "mã loại"), inText: false),
        ReportTable.Column("over", LocalizedText("Max over", vi: "Max trên"), .right),
        ReportTable.Column("upTo", LocalizedText("up to", vi: "đến"), .right),
        ReportTable.Column("fee", LocalizedText("fee", vi: "giá"), .right),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in rows {
      table.add([
        .code(row.item), .word(row.name, value: row.name.english), .code(row.kind),
        row.over.map { .mass($0) } ?? .empty, row.upTo.map { .mass($0) } ?? .empty,
        .money(row.fee), clause(row.citation, in: set), status(row.citation),
      ])
    }
    tables.append(table)
  }

  mutating func add(_ sanctions: SanctionTable, of set: RuleSet) {
    var table = ReportTable(
      "fines", LocalizedText("Fines", vi: "Mức phạt"),
      [
        ReportTable.Column("item", LocalizedText("breach", vi: "mã hành vi")),
        ReportTable.Column("name", LocalizedText("what is done", vi: "hành vi")),
        ReportTable.Column(
          "basis", LocalizedText("by", vi: "theo"), preposition: LocalizedText("by", vi: "theo")),
        ReportTable.Column(
          "over", LocalizedText("over", vi: "trên"), preposition: LocalizedText("over", vi: "trên")),
        ReportTable.Column(
          "upTo", LocalizedText("up to", vi: "đến"),
          preposition: LocalizedText("up to", vi: "đến")),
        ReportTable.Column("fine", LocalizedText("fine", vi: "mức phạt")),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in sanctions.rows {
      table.add([
        .code(row.item), .word(row.name, value: row.name.english), Self.basis(row.basis),
        row.over.map { .money($0) } ?? .empty, row.upTo.map { .money($0) } ?? .empty,
        Self.fine(row.fine), clause(row.citation, in: set), status(row.citation),
      ])
    }
    table.style = .entries
    tables.append(table)
    facts.append(
      Fact(
        "ceilingOrganisation",
        LocalizedText("largest fine, organisation", vi: "phạt tối đa, tổ chức"),
        .money(sanctions.ceilings.organisation)))
    facts.append(
      Fact(
        "ceilingIndividual", LocalizedText("largest fine, individual", vi: "phạt tối đa, cá nhân"),
        .money(sanctions.ceilings.individual)))
    guard let share = sanctions.individualShare else { return }
    let cell = status(share.citation)
    facts.append(
      Fact(
        "individualShare",
        LocalizedText("individuals pay", vi: "cá nhân chịu"),
        .word(
          LocalizedText(
            "\(Wording.ratio(share.part, .english)) (\(cell.text(.english)))",
            vi: "\(Wording.ratio(share.part, .vietnamese)) (\(cell.text(.vietnamese)))"),
          value: share.part.text)))
  }

  private static func basis(_ basis: SanctionTable.Basis) -> ReportTable.Cell {
    let name: LocalizedText =
      switch basis {
      case .breach: LocalizedText("", vi: "")
      case .instrumentValue:
        LocalizedText("value of new instruments", vi: "giá trị phương tiện đo mới")
      case .gain: LocalizedText("unlawful gain", vi: "số thu lợi bất chính")
      case .goodsValue: LocalizedText("value of the goods", vi: "giá trị hàng hóa")
      }
    return .word(name, value: basis.rawValue)
  }

  private static func fine(_ fine: SanctionTable.Fine) -> ReportTable.Cell {
    switch fine {
    case .amounts(let least, let most):
      func text(_ language: Language) -> String {
        "\(least.amountText(language))\u{A0}–\u{A0}\(most.text(language))"
      }
      return .values(LocalizedText(text(.english), vi: text(.vietnamese)), [least.text, most.text])
    case .multiples(let least, let most):
      return .values(
        LocalizedText("\(least) to \(most) times", vi: "\(least) đến \(most) lần"),
        ["\(least)x", "\(most)x"])
    case .notRead:
      return .values(LocalizedText("amount not read", vi: "chưa đọc được mức phạt"), [])
    }
  }
}
