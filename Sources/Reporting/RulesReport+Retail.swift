public import Quantities
public import Rules

extension RulesReport {
  /// The tables of retail-check rules.
  mutating func add(_ rules: RetailCheckRules, of set: RuleSet) {
    addChoice(rules, of: set)
    addAllowances(rules.allowances, of: set)
    addRequirements(Self.otherScales(rules), of: set)
    addExamples(rules, of: set)
  }

  private mutating func addChoice(_ rules: RetailCheckRules, of set: RuleSet) {
    var table = ReportTable(
      "scaleChoice",
      LocalizedText(
        "Choice of scale: the largest d for a mass of goods",
        vi: "Chọn cân: d lớn nhất theo khối lượng hàng"),
      [
        ReportTable.Column("over", LocalizedText("goods over", vi: "hàng trên"), .right),
        ReportTable.Column("upTo", LocalizedText("up to", vi: "đến"), .right),
        ReportTable.Column("largestD", LocalizedText("d at most", vi: "d không quá"), .right),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in rules.scaleChoice {
      table.add([
        .mass(row.over), .mass(row.upTo), .mass(row.largestD), clause(row.citation, in: set),
        status(row.citation),
      ])
    }
    tables.append(table)
  }

  private mutating func addAllowances(
    _ rows: [RetailCheckRules.AllowanceRow], of set: RuleSet
  ) {
    var table = ReportTable(
      "allowances",
      LocalizedText(
        "Permitted shortage of spring dial scales",
        vi: "Lượng thiếu cho phép của cân đồng hồ lò xo"),
      [
        ReportTable.Column("max", LocalizedText("Max", vi: "Max"), .right),
        ReportTable.Column("d", LocalizedText("d", vi: "d"), .right),
        ReportTable.Column("from", LocalizedText("goods", vi: "hàng"), .right),
        ReportTable.Column("upTo", LocalizedText("up to", vi: "đến"), .right),
        ReportTable.Column("shortage", LocalizedText("shortage", vi: "thiếu"), .right),
        ReportTable.Column("inD", LocalizedText("in d", vi: "theo d"), .right),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in rows {
      let sign = row.fromInclusive ? "≥" : ">"
      table.add([
        .mass(row.max), .mass(row.d),
        .word(
          Wording.both { "\(sign) \(Wording.amount(row.from, $0))" },
          value: "\(sign) \(row.from.text(in: Wording.unit(of: row.from)))"),
        .mass(row.upTo), .mass(row.d * row.allowedInD), .count(row.allowedInD),
        clause(row.citation, in: set), status(row.citation),
      ])
    }
    tables.append(table)
  }

  private static func otherScales(_ rules: RetailCheckRules) -> [WeighingRequirements.Row] {
    let factor = rules.otherScalesFactor
    let weights = Wording.both { language in
      let nominals = rules.checkWeightNominals.map { Wording.amount($0, language) }
        .joined(separator: ", ")
      let ratio = rules.checkWeightLargestError
      let error = "\(ratio.numerator)/\(ratio.denominator)"
      return language == .vietnamese
        ? "\(nominals); sai số không quá \(error), hoặc cấp \(rules.checkWeightClass)"
        : "\(nominals); error at most \(error), or class \(rules.checkWeightClass)"
    }
    return [
      WeighingRequirements.Row(
        key: "other-scales", subject: LocalizedText("Other scales", vi: "Cân khác"),
        requirement: LocalizedText(
          "a shortage of \(factor) × the MPE on initial verification by \(rules.initialLimitRules)",
          vi: "được thiếu \(factor) × MPE khi kiểm định ban đầu theo \(rules.initialLimitRules)"),
        citation: rules.otherScalesCitation),
      WeighingRequirements.Row(
        key: "check-weights", subject: LocalizedText("Check weights", vi: "Quả cân đối chứng"),
        requirement: weights, citation: rules.checkWeightCitation),
      WeighingRequirements.Row(
        key: "procedure", subject: LocalizedText("Procedure", vi: "Cách làm"),
        requirement: LocalizedText(
          "put on check weights whose sum is at most Max; a seller's scale may show more than they weigh, a buyer's scale less, by no more than the shortage",
          vi:
            "đặt quả cân đối chứng có tổng không quá Max; cân bán hàng được chỉ nhiều hơn, cân thu mua được chỉ ít hơn, nhưng không quá lượng thiếu cho phép"
        ), citation: rules.procedureCitation),
    ]
  }

  private mutating func addExamples(_ rules: RetailCheckRules, of set: RuleSet) {
    guard !rules.examples.isEmpty else { return }
    var table = ReportTable(
      "examples",
      LocalizedText("Examples of the document", vi: "Ví dụ trong văn bản"),
      [
        ReportTable.Column("max", LocalizedText("Max", vi: "Max"), .right),
        ReportTable.Column("d", LocalizedText("d", vi: "d"), .right),
        ReportTable.Column("goods", LocalizedText("goods", vi: "hàng"), .right),
        ReportTable.Column("trade", LocalizedText("scale", vi: "cân")),
        ReportTable.Column("shortage", LocalizedText("shortage", vi: "thiếu"), .right),
        Self.clauseColumn, Self.statusColumn,
      ])
    for row in rules.examples {
      let trade =
        row.isBuying
        ? LocalizedText("buyer's", vi: "thu mua") : LocalizedText("seller's", vi: "bán hàng")
      table.add([
        .mass(row.max), .mass(row.d), .mass(row.goods),
        .word(trade, value: row.isBuying ? "buying" : "selling"), .mass(row.shortage),
        clause(row.citation, in: set), status(row.citation),
      ])
    }
    tables.append(table)
  }

  /// What retail-check rules permit on one scale, in grams.
  ///
  /// - Parameters:
  ///   - accuracyClass: the class of a scale that the table does not list.
  ///   - initial: the rules that `initialLimitRules` names.
  /// - Returns: `nil` when the table does not list the scale and no class is given.
  public static func show(
    _ rules: RetailCheckRules, of set: RuleSet, max: Mass, d: Mass,
    accuracyClass: AccuracyClass?, initial: WeighingRules
  ) -> RulesReport? {
    var report = heading(set)
    report.sources = []
    let scale = Wording.both { language in
      var parts = ["Max \(Wording.amount(max, language))", "d = \(Wording.amount(d, language))"]
      if let accuracyClass { parts.insert(accuracyClass.name[language], at: 0) }
      return parts.joined(separator: ", ")
    }
    report.facts.append(
      Fact(
        "instrument", LocalizedText("instrument", vi: "cân"), .word(scale, value: scale.english)))
    let rows = rules.allowances.filter { $0.max == max && $0.d == d }
    // A class other than IIII cannot be a spring dial scale.
    if !rows.isEmpty, accuracyClass == nil || accuracyClass == .iiii {
      report.addAllowances(rows, of: set)
    } else {
      guard let accuracyClass else { return nil }
      report.addOtherScaleLimits(
        rules, of: set, max: max, e: d, accuracyClass: accuracyClass, initial: initial)
    }
    report.addRequirements(
      goods(rules, max: max, d: d) + otherScales(rules).filter { $0.key != "other-scales" }, of: set
    )
    return report
  }

  private mutating func addOtherScaleLimits(
    _ rules: RetailCheckRules, of set: RuleSet, max: Mass, e: Mass, accuracyClass: AccuracyClass,
    initial: WeighingRules
  ) {
    var table = ReportTable(
      "allowances",
      LocalizedText("Permitted shortage", vi: "Lượng thiếu cho phép"),
      [
        ReportTable.Column("over", LocalizedText("goods over", vi: "hàng trên"), .right),
        ReportTable.Column("upTo", LocalizedText("up to", vi: "đến"), .right),
        ReportTable.Column("shortage", LocalizedText("shortage", vi: "thiếu"), .right),
        ReportTable.Column("inE", LocalizedText("in e", vi: "theo e"), .right),
        Self.clauseColumn, Self.statusColumn,
      ])
    var over: Mass?
    for row in initial.errorLimits(of: accuracyClass) {
      if let over, over >= max { break }
      let end = row.upToInE.map { e * $0 }
      let factor = row.mpeInE * Ratio(rules.otherScalesFactor)
      table.add([
        .mass(over ?? .zero),
        .mass(min(end ?? max, max)), e.multiplied(by: factor).map { .mass($0) } ?? .empty,
        .word(Wording.both { "\(Wording.ratio(factor, $0)) e" }, value: factor.text),
        .code(
          "\(rules.otherScalesCitation.text(in: set)); \(row.citation.text(in: set))"),
        status(rules.otherScalesCitation.weaker(of: row.citation)),
      ])
      over = end
    }
    tables.append(table)
  }

  /// For which goods the scale may be chosen.
  private static func goods(
    _ rules: RetailCheckRules, max: Mass, d: Mass
  ) -> [WeighingRequirements.Row] {
    let fitting = rules.scaleChoice.filter { d <= $0.largestD }
    guard let first = fitting.first ?? rules.scaleChoice.last else { return [] }
    let most = fitting.last.map { min($0.upTo, max) } ?? .zero
    let text = Wording.both { language in
      let isVietnamese = language == .vietnamese
      if most <= first.over { return isVietnamese ? "không hàng nào" : "no goods" }
      let (low, high) = (Wording.amount(first.over, language), Wording.amount(most, language))
      return isVietnamese ? "hàng trên \(low) đến \(high)" : "goods over \(low), up to \(high)"
    }
    return [
      WeighingRequirements.Row(
        key: "scale-choice", subject: LocalizedText("Fit for", vi: "Phù hợp với"),
        requirement: text, citation: first.citation)
    ]
  }
}
