import Documents
import Quantities
import Reporting
import Rules

/// Turns the options of `rules show` to what is shown, by the kind of the rule set.
struct RulesQuery {
  let set: RuleSet
  let book: RuleBook
  let options: RulesInstrument
  let language: Language

  /// What is to be shown.
  ///
  /// - Throws: ``Stop`` after saying which option does not fit.
  func report() throws -> RulesReport {
    switch set.body {
    case .weighing(let rules): return try weighing(rules)
    case .retailCheck(let rules): return try retail(rules)
    case .testWeights(let table): return try weights(table)
    case .control(let list): return try control(list)
    case .fees(let table): return try fees(table)
    case .sanctions:
      try allow([])
      return .show(set)
    }
  }

  private func refuse(_ subject: String, _ reason: any DescribedError) -> Stop {
    RulesOutput.refuse(subject, reason, language)
  }

  private func allow(_ usable: [String]) throws {
    if let option = options.given.first(where: { !usable.contains($0) }) {
      throw refuse(
        "steelyard", RulesFault.optionOutOfPlace(option: option, id: set.id, usable: usable))
    }
  }

  private func missing(_ option: String, _ because: LocalizedText) -> Stop {
    refuse("steelyard", RulesFault.optionMissing(option: option, because: because))
  }

  /// A mass of an option, greater than zero.
  private func mass(_ text: String?, _ option: String) throws -> Mass? {
    guard let text else { return nil }
    do throws(QuantityError) {
      let mass = try Mass(
        parsing: text, form: options.numbers.map { NumberForm($0) } ?? .undeclared)
      if mass.isPositive { return mass }
    } catch {
      throw refuse(option, error)
    }
    throw refuse(option, DocumentFault.notPositive(field: option, value: text))
  }

  private func accuracyClass() throws -> AccuracyClass? {
    guard let name = options.accuracyClass else { return nil }
    if let found = AccuracyClass(rawValue: name.uppercased()) { return found }
    let all = AccuracyClass.allCases.map(\.rawValue)
    throw refuse(
      "--class",
      RulesFault.noSuchValue(value: name, suggestions: [], all: all))
  }

  private func stage() throws -> Stage {
    if options.inService, let stage = options.stage, stage != .inService {
      throw refuse("steelyard", RulesFault.twoStages)
    }
    return options.inService ? .inService : options.stage ?? .initial
  }

  private func weighing(_ rules: WeighingRules) throws -> RulesReport {
    try allow([
      "--class", "--e", "--d", "--max", "--min", "--stage", "--in-service", "--supports",
      "--indication",
    ])
    if options.given.isEmpty { return .show(set) }
    let stage = try stage()
    guard rules.stageRow(stage) != nil else {
      throw refuse(
        "steelyard",
        RulesFault.stageElsewhere(
          stage: stage.name, id: set.id, other: rules.elsewhereRow(stage)?.ruleSet))
    }
    let onlyClass = rules.scope.classes.count == 1 ? rules.scope.classes.first : nil
    guard let accuracyClass = try accuracyClass() ?? onlyClass else {
      throw missing(
        "--class", LocalizedText("limits depend on the class", vi: "giới hạn tùy theo cấp"))
    }
    guard let e = try mass(options.e, "--e") ?? mass(options.d, "--d") else {
      throw missing(
        "--e", LocalizedText("limits are counted in e", vi: "giới hạn tính theo e"))
    }
    if let supports = options.supports, !(1...64).contains(supports) {
      throw refuse(
        "--supports",
        DocumentFault.outsideRange(
          field: "--supports", value: String(supports), low: 1, high: 64))
    }
    let query = WeighingQuery(
      accuracyClass: accuracyClass, e: e, d: try mass(options.d, "--d"),
      max: try mass(options.max, "--max"), min: try mass(options.min, "--min"), stage: stage,
      supports: options.supports, indication: options.indication)
    return .show(rules, of: set, for: query) ?? .show(set)
  }

  private func retail(_ rules: RetailCheckRules) throws -> RulesReport {
    try allow(["--class", "--e", "--d", "--max", "--in-service"])
    if options.given.isEmpty { return .show(set) }
    let why = LocalizedText(
      "the permitted shortage depends on Max and d", vi: "lượng thiếu cho phép tùy theo Max và d")
    guard let max = try mass(options.max, "--max") else { throw missing("--max", why) }
    guard let d = try mass(options.d, "--d") ?? mass(options.e, "--e") else {
      throw missing("--d", why)
    }
    guard case .weighing(let initial)? = book[rules.initialLimitRules]?.body else {
      throw refuse(
        "steelyard",
        RulesFault.noSuchRuleSet(id: rules.initialLimitRules, suggestions: [], all: []))
    }
    let report = RulesReport.show(
      rules, of: set, max: max, d: d, accuracyClass: try accuracyClass(), initial: initial)
    guard let report else {
      throw missing(
        "--class",
        LocalizedText(
          "the table of spring dial scales does not list this Max and d",
          vi: "bảng cân đồng hồ lò xo không có Max và d này"))
    }
    return report
  }

  private func weights(_ table: TestWeightTable) throws -> RulesReport {
    try allow(["--class", "--nominal"])
    if options.given.isEmpty { return .show(set) }
    let wanted = options.accuracyClass?.uppercased()
    if let wanted, !table.classes.contains(wanted) {
      throw refuse(
        "--class",
        RulesFault.noSuchValue(
          value: wanted, suggestions: Spelling.nearest(to: wanted, in: table.classes),
          all: table.classes))
    }
    let nominal = try mass(options.nominal, "--nominal")
    if let nominal, let text = options.nominal,
      !table.rows.contains(where: { $0.nominal == nominal })
    {
      throw refuse("--nominal", RulesFault.noSuchNominal(value: text))
    }
    return .show(table, of: set, weightClass: wanted, nominal: nominal)
  }

  private func control(_ list: ControlList) throws -> RulesReport {
    try allow(["--kind", "--date"])
    let date = try options.date.map { try RulesOutput.date($0, option: "--date", language) }
    guard let kind = options.kind else { return .show(set) }
    // Without a day the lists are shown side by side, and none is said to be in force.
    guard let day = date ?? set.inForceFrom ?? CalendarDate(year: 2026, month: 1, day: 1) else {
      return .show(set)
    }
    let entries = book.intervals(on: day) { $0.kinds.contains(kind) || $0.number == kind }
    if entries.isEmpty {
      throw refuse(
        "--kind",
        RulesFault.noSuchValue(
          value: kind, suggestions: Spelling.nearest(to: kind, in: list.kinds), all: list.kinds))
    }
    return .intervals(entries, differ: book.intervalsDiffer(entries), kind: kind, on: date)
  }

  private func fees(_ table: FeeTable) throws -> RulesReport {
    try allow(["--kind", "--max"])
    let max = try mass(options.max, "--max")
    guard let kind = options.kind else {
      if max == nil { return .show(set) }
      throw missing(
        "--kind", LocalizedText("fees depend on the kind", vi: "giá tùy theo loại phương tiện đo"))
    }
    let rows = table.rows.filter { $0.kind == kind }
    if rows.isEmpty {
      throw refuse(
        "--kind",
        RulesFault.noSuchValue(
          value: kind, suggestions: Spelling.nearest(to: kind, in: table.kinds), all: table.kinds))
    }
    guard let max, let text = options.max else { return .show(rows, of: set) }
    guard let row = table.row(kind: kind, max: max) else {
      throw refuse("--max", RulesFault.noSuchValue(value: text, suggestions: [], all: []))
    }
    return .show([row], of: set)
  }
}
