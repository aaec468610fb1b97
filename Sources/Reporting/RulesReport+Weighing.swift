import Quantities
import Rules

extension RulesReport {
  /// The tables of weighing rules, in scale intervals.
  mutating func add(_ rules: WeighingRules, of set: RuleSet) {
    addScope(rules.scope, of: set)
    addClasses(rules, of: set)
    addErrorLimits(rules, of: set)
    addStages(rules, of: set)
    addRequirements(WeighingRequirements(rules: rules, instrument: nil).rows, of: set)
  }

  private mutating func addScope(_ scope: WeighingRules.Scope, of set: RuleSet) {
    var parts: [LocalizedText] = []
    if !scope.classes.isEmpty {
      let names = Wording.classes(scope.classes)
      parts.append(LocalizedText("class \(names)", vi: "cấp \(names)"))
    }
    if !scope.kinds.isEmpty {
      let kinds = scope.kinds.joined(separator: ", ")
      parts.append(LocalizedText(kinds, vi: kinds))
    }
    if let max = scope.largestMax {
      parts.append(Wording.both { "Max ≤ \(Wording.amount(max, $0))" })
    }
    if scope.requiresDEqualsE { parts.append(LocalizedText("d = e", vi: "d = e")) }
    guard !parts.isEmpty else { return }
    let text = Wording.both { language in parts.map { $0[language] }.joined(separator: "; ") }
    facts.append(
      Fact("scope", LocalizedText("only for", vi: "chỉ cho"), .word(text, value: text.english)))
  }

  private mutating func addClasses(_ rules: WeighingRules, of set: RuleSet) {
    var table = ReportTable(
      "classes", LocalizedText("Accuracy classes", vi: "Cấp chính xác"),
      [
        ReportTable.Column("class", LocalizedText("class", vi: "cấp")),
        ReportTable.Column("leastE", LocalizedText("e from", vi: "e từ"), .right),
        ReportTable.Column("largestE", LocalizedText("e up to", vi: "e đến"), .right),
        ReportTable.Column("leastN", LocalizedText("n from", vi: "n từ"), .right),
        ReportTable.Column("largestN", LocalizedText("n up to", vi: "n đến"), .right),
        ReportTable.Column("leastMinInE", LocalizedText("Min in e", vi: "Min theo e"), .right),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in rules.classes {
      table.add([
        .code(row.accuracyClass.rawValue), .mass(row.leastE),
        row.largestE.map { .mass($0) } ?? .empty,
        .count(row.leastN), row.largestN.map { .count($0) } ?? .empty, .count(row.leastMinInE),
        clause(row.citation, in: set), status(row.citation),
      ])
    }
    tables.append(table)
    guard !rules.partialRanges.isEmpty else { return }
    var partial = ReportTable(
      "partialRanges",
      LocalizedText("Partial weighing ranges", vi: "Các phạm vi cân thành phần"),
      [
        ReportTable.Column("class", LocalizedText("class", vi: "cấp")),
        ReportTable.Column(
          "leastRatio", LocalizedText("Max i / e i+1 at least", vi: "Max i / e i+1 ít nhất"), .right
        ),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in rules.partialRanges {
      partial.add([
        .code(row.accuracyClass.rawValue), .count(row.leastRatio), clause(row.citation, in: set),
        status(row.citation),
      ])
    }
    tables.append(partial)
  }

  private mutating func addErrorLimits(_ rules: WeighingRules, of set: RuleSet) {
    var table = ReportTable(
      "errorLimits",
      LocalizedText(
        "Maximum permissible errors on initial verification",
        vi: "Sai số cho phép lớn nhất khi kiểm định ban đầu"),
      [
        ReportTable.Column("class", LocalizedText("class", vi: "cấp")),
        ReportTable.Column("overInE", LocalizedText("over (e)", vi: "trên (e)"), .right),
        ReportTable.Column("upToInE", LocalizedText("up to (e)", vi: "đến (e)"), .right),
        ReportTable.Column("mpeInE", LocalizedText("MPE (e)", vi: "MPE (e)"), .decimal),
        Self.clauseColumn, Self.statusColumn,
      ])
    for accuracyClass in AccuracyClass.allCases {
      var over: Int?
      for row in rules.errorLimits(of: accuracyClass) {
        table.add([
          .code(accuracyClass.rawValue), over.map { .count($0) } ?? .empty,
          row.upToInE.map { .count($0) } ?? .empty,
          .word(
            Wording.both { "±\(Wording.ratio(row.mpeInE, $0))" }, value: row.mpeInE.text),
          clause(row.citation, in: set), status(row.citation),
        ])
        over = row.upToInE
      }
    }
    tables.append(table)
  }

  private mutating func addStages(_ rules: WeighingRules, of set: RuleSet) {
    var table = ReportTable(
      "stages", LocalizedText("Stages", vi: "Chế độ kiểm tra"),
      [
        ReportTable.Column("stage", LocalizedText("stage", vi: "chế độ")),
        ReportTable.Column("tests", LocalizedText("tests", vi: "phép thử")),
        ReportTable.Column(
          "mpeFactor", LocalizedText("MPE ×", vi: "MPE ×"), .right,
          preposition: LocalizedText("MPE ×", vi: "MPE ×")),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in rules.stages {
      table.add([
        .word(row.stage.name, value: row.stage.rawValue), Self.tests(row.requiredTests),
        .count(row.mpeFactor), clause(row.citation, in: set), status(row.citation),
      ])
    }
    for row in rules.elsewhere {
      table.add([
        .word(row.stage.name, value: row.stage.rawValue),
        .word(
          LocalizedText("see \(row.ruleSet)", vi: "xem \(row.ruleSet)"), value: row.ruleSet),
        .empty,
        clause(row.citation, in: set), status(row.citation),
      ])
    }
    table.style = .entries
    tables.append(table)
  }

  private static func tests(_ tests: [WeighingRules.RequiredTest]) -> ReportTable.Cell {
    let text = Wording.both { language in
      tests.map { required in
        let name = required.test.name[language].lowercased()
        if required.indications.isEmpty { return name }
        let types = required.indications.map { $0.name[language] }.joined(separator: ", ")
        return "\(name) (\(types))"
      }.joined(separator: "; ")
    }
    return .values(text, tests.map(\.test.rawValue))
  }

  mutating func addRequirements(_ rows: [WeighingRequirements.Row], of set: RuleSet) {
    var table = ReportTable(
      "requirements", LocalizedText("Tests and requirements", vi: "Phép thử và yêu cầu"),
      [
        ReportTable.Column("subject", LocalizedText("test", vi: "phép thử")),
        ReportTable.Column("requirement", LocalizedText("requirement", vi: "yêu cầu")),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in rows {
      table.add([
        .word(row.subject, value: row.key), .word(row.requirement, value: row.requirement.english),
        clause(row.citation, in: set), status(row.citation),
      ])
    }
    table.style = .entries
    tables.append(table)
  }
}
