import Quantities
public import Rules

extension RulesReport {
  /// What weighing rules say for one instrument, in grams.
  ///
  /// - Returns: `nil` when the rules do not know the stage of the query.
  public static func show(
    _ rules: WeighingRules, of set: RuleSet, for query: WeighingQuery
  ) -> RulesReport? {
    guard let stage = rules.stageRow(query.stage) else { return nil }
    var report = heading(set)
    report.sources = []
    report.describe(query, stage: stage)
    report.addLimits(rules, of: set, for: query, stage: stage)
    report.addClassification(rules, of: set, for: query)
    var rows = WeighingRequirements(rules: rules, instrument: query).rows
    let wanted = stage.requiredTests.filter { required in
      query.indication.map { required.indications.isEmpty || required.indications.contains($0) }
        != false
    }
    let tests = Set(wanted.map(\.test.rawValue))
    // What the stage does not ask for stands below.
    rows = rows.filter { tests.contains($0.key) } + rows.filter { !tests.contains($0.key) }
    report.addRequirements(rows, of: set)
    return report
  }

  private mutating func describe(_ query: WeighingQuery, stage: WeighingRules.StageRow) {
    let instrument = Wording.both { language in
      var parts = [query.accuracyClass.name[language]]
      if let max = query.max { parts.append("Max \(Wording.amount(max, language))") }
      if let min = query.min { parts.append("Min \(Wording.amount(min, language))") }
      if query.d == query.e {
        parts.append("e = d = \(Wording.amount(query.e, language))")
      } else {
        parts.append("e = \(Wording.amount(query.e, language))")
        parts.append("d = \(Wording.amount(query.d, language))")
      }
      return parts.joined(separator: ", ")
    }
    facts.append(
      Fact(
        "instrument", LocalizedText("instrument", vi: "cân"),
        .word(instrument, value: instrument.english)))
    let factor = stage.mpeFactor
    let name = Wording.both { language in
      let name = stage.stage.name[language]
      if factor == 1 { return name }
      return language == .vietnamese ? "\(name), MPE × \(factor)" : "\(name), MPE × \(factor)"
    }
    facts.append(
      Fact("stage", LocalizedText("stage", vi: "chế độ"), .word(name, value: stage.stage.rawValue)))
  }

  /// The bands of the MPE up to Max.
  private mutating func addLimits(
    _ rules: WeighingRules, of set: RuleSet, for query: WeighingQuery,
    stage: WeighingRules.StageRow
  ) {
    var table = ReportTable(
      "errorLimits",
      LocalizedText("Maximum permissible errors", vi: "Sai số cho phép lớn nhất"),
      [
        ReportTable.Column("over", LocalizedText("load over", vi: "tải trên"), .right),
        ReportTable.Column("upTo", LocalizedText("up to", vi: "đến"), .right),
        ReportTable.Column("mpe", LocalizedText("MPE", vi: "MPE"), .right),
        ReportTable.Column("mpeInE", LocalizedText("in e", vi: "theo e"), .right),
        Self.clauseColumn, Self.statusColumn,
      ])
    // Loads stand in the unit of e, so that they compare at a glance with the display.
    let unit: MassUnit = query.e >= Mass(1, .kilogram) ? .kilogram : .gram
    var over: Mass?
    for row in rules.errorLimits(of: query.accuracyClass) {
      if let over, let max = query.max, over >= max { break }
      let end = row.upToInE.map { query.e * $0 }
      let upTo = [end, query.max].compactMap(\.self).min()
      let factor = row.mpeInE * Ratio(stage.mpeFactor)
      let limit = query.e.multiplied(by: factor)
      table.add([
        .stated(over ?? .zero, unit),
        upTo.map { .stated($0, unit) } ?? .empty, limit.map { .limit($0) } ?? .empty,
        .word(Wording.both { "\(Wording.ratio(factor, $0)) e" }, value: factor.text),
        // The factor of the stage has a clause of its own.
        stage.mpeFactor == 1
          ? clause(row.citation, in: set)
          : .code("\(row.citation.text(in: set)); \(stage.citation.text(in: set))"),
        status(stage.mpeFactor == 1 ? row.citation : row.citation.weaker(of: stage.citation)),
      ])
      over = end
      if end == nil { break }
    }
    tables.append(table)
  }

  /// n, e and Min against Table 3, and d, Max and class against the scope.
  private mutating func addClassification(
    _ rules: WeighingRules, of set: RuleSet, for query: WeighingQuery
  ) {
    var table = ReportTable(
      "classification", LocalizedText("Classification", vi: "Phân loại"),
      [
        ReportTable.Column("property", LocalizedText("property", vi: "đặc trưng")),
        ReportTable.Column("value", LocalizedText("value", vi: "giá trị"), .right),
        ReportTable.Column("required", LocalizedText("required", vi: "yêu cầu")),
        ReportTable.Column("agrees", LocalizedText("agrees", vi: "phù hợp")),
        Self.clauseColumn, Self.statusColumn,
      ])
    func verdict(_ agrees: Bool?) -> ReportTable.Cell {
      switch agrees {
      case true?: .word(LocalizedText("yes", vi: "có"), value: "true")
      case false?: .word(LocalizedText("no", vi: "không"), value: "false")
      case nil: .empty
      }
    }
    for check in classification(rules, query) {
      table.add([
        .code(check.property), check.value,
        .word(check.required, value: check.required.english), verdict(check.agrees),
        clause(check.citation, in: set), status(check.citation),
      ])
    }
    if !table.rows.isEmpty { tables.append(table) }
  }

  private struct Check {
    var property: String
    var value: ReportTable.Cell
    var required: LocalizedText
    var agrees: Bool?
    var citation: Citation
  }

  private func classification(_ rules: WeighingRules, _ query: WeighingQuery) -> [Check] {
    var checks: [Check] = []
    let scope = rules.scope
    if !scope.classes.isEmpty {
      let names = Wording.classes(scope.classes)
      checks.append(
        Check(
          property: "class", value: .code(query.accuracyClass.rawValue),
          required: LocalizedText(names, vi: names),
          agrees: scope.classes.contains(query.accuracyClass), citation: scope.citation))
    }
    if let largest = scope.largestMax, let max = query.max {
      checks.append(
        Check(
          property: "Max", value: .mass(max),
          required: Wording.both { "≤ \(Wording.amount(largest, $0))" }, agrees: max <= largest,
          citation: scope.citation))
    }
    if scope.requiresDEqualsE {
      checks.append(
        Check(
          property: "d", value: .mass(query.d), required: LocalizedText("d = e", vi: "d = e"),
          agrees: query.d == query.e, citation: scope.citation))
    }
    let ofClass = rules.classes.filter { $0.accuracyClass == query.accuracyClass }
    guard let row = rules.classRow(accuracyClass: query.accuracyClass, e: query.e) else {
      if let first = ofClass.first {
        let sizes = Wording.both { language in
          ofClass.map { Self.range($0.leastE, $0.largestE, language) }.joined(
            separator: language == .vietnamese ? " hoặc " : " or ")
        }
        checks.append(
          Check(
            property: "e", value: .mass(query.e), required: sizes, agrees: false,
            citation: first.citation))
      }
      return checks
    }
    if let max = query.max {
      let (count, isWhole) = Self.divisions(max, query.e)
      let least = count >= row.leastN
      let most = row.largestN.map { count < $0 || (count == $0 && isWhole) } != false
      checks.append(
        Check(
          property: "n = Max/e", value: .count(count),
          required: Wording.both { language in
            let low = Wording.count(row.leastN, language)
            guard let high = row.largestN.map({ Wording.count($0, language) }) else {
              return "≥ \(low)"
            }
            return language == .vietnamese ? "\(low) đến \(high)" : "\(low) to \(high)"
          }, agrees: least && most, citation: row.citation))
    }
    let leastMin = query.e * row.leastMinInE
    checks.append(
      Check(
        property: "Min", value: query.min.map { .mass($0) } ?? .empty,
        required: Wording.both {
          "≥ \(Wording.amount(leastMin, $0)) (\(Wording.count(row.leastMinInE, $0)) e)"
        }, agrees: query.min.map { leastMin <= $0 }, citation: row.citation))
    return checks
  }

  /// Max/e as a whole number, and whether it is one.
  private static func divisions(_ max: Mass, _ e: Mass) -> (Int, Bool) {
    let (count, rest) = max.value.trillionths.quotientAndRemainder(
      dividingBy: e.value.trillionths)
    return (Int(clamping: count), rest == 0)
  }

  private static func range(_ low: Mass, _ high: Mass?, _ language: Language) -> String {
    let from = Wording.amount(low, language)
    guard let high else { return language == .vietnamese ? "từ \(from)" : "from \(from)" }
    let upTo = Wording.amount(high, language)
    return language == .vietnamese ? "\(from) đến \(upTo)" : "\(from) to \(upTo)"
  }
}

extension Citation {
  /// The clause, with the document where it is not that of the set.
  func text(in set: RuleSet) -> String { document == set.shortName ? clause : text }

  /// The one of two citations that is less well established; this one when both are equally.
  func weaker(of other: Citation) -> Citation {
    status == .confirmed && other.status == .unconfirmed ? other : self
  }
}
