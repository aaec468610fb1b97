import Quantities
import Rules
import Verification

/// Every limit that a verification held errors against, in one unit.
struct LimitStatement {
  let result: VerificationResult
  let unit: MassUnit
  let language: Language

  init(_ result: VerificationResult, unit: MassUnit, language: Language) {
    self.result = result
    self.unit = unit
    self.language = language
  }

  private var instrument: Instrument { result.inspection.instrument }
  private var figures: Figures { Figures(language: language) }
  private var words: VerificationText { VerificationText(style: TextStyle(language: language)) }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// Loads and their limits; `nil` where the rules have none for the instrument.
  var table: UncertaintyTables.Table? {
    let rows: [[String]]
    switch result.ruleSet.body {
    case .weighing(let rules): rows = bands(rules)
    case .retailCheck(let rules): rows = shortages(rules)
    case .testWeights, .control, .fees, .sanctions: rows = []
    }
    if rows.isEmpty { return nil }
    let isRetail = if case .retailCheck = result.ruleSet.body { true } else { false }
    let titles = [
      say("Range", vi: "Phạm vi"), say("Load m", vi: "Tải m"),
      isRetail
        ? say("Permitted shortage, \(unit.symbol)", vi: "Lượng thiếu cho phép, \(unit.symbol)")
        : say("MPE, \(unit.symbol)", vi: "Sai số cho phép, \(unit.symbol)"),
      say("Clause", vi: "Điều khoản"),
    ]
    let used = titles.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    return .init(
      titles: used.map { titles[$0] }, rows: rows.map { row in used.map { row[$0] } },
      numbers: Set(used.indices.filter { used[$0] == 2 }))
  }

  /// Limits of other kinds than a table of loads has.
  var sentences: [String] {
    guard case .weighing(let rules) = result.ruleSet.body else { return [] }
    var sentences: [String] = []
    if let row = rules.repeatabilityRow(accuracyClass: instrument.accuracyClass) {
      sentences.append(
        say(
          "Repeatability: E max − E min at most the MPE of the load",
          vi: "Độ lặp lại: E lớn nhất − E nhỏ nhất không quá sai số cho phép ở mức tải")
          + " (\(words.cited(row.citation))).")
    }
    if let rule = rules.hysteresis {
      sentences.append(
        say(
          "Hysteresis: at most the MPE of the load",
          vi: "Độ hồi sai: không quá sai số cho phép ở mức tải")
          + " (\(words.cited(rule.citation))).")
    }
    for test in result.tests where test.test == .zeroSetting || test.test == .tareSetting {
      guard let mpe = test.readings.compactMap(\.mpe).min() else { continue }
      let name = test.test.name[language]
      let amount = mpe.text(in: unit, language)
      sentences.append("\(name): ±\(amount) (\(words.cited(test.citation))).")
    }
    return sentences
  }

  private func written(_ mass: Mass) -> String { figures.number(mass, unit) }

  /// `500 g < m ≤ 2 kg`.
  private func interval(_ from: Mass, _ isInclusive: Bool, _ to: Mass) -> String {
    "\(figures.amount(from)) \(isInclusive ? "≤" : "<") m ≤ \(figures.amount(to))"
  }

  /// The bands of the class, cut where a partial range ends.
  private func bands(_ rules: WeighingRules) -> [[String]] {
    guard let stage = rules.stageRow(result.inspection.stage) else { return [] }
    let ranges = WeighingRange.all(of: instrument)
    var rows: [[String]] = []
    for range in ranges {
      var from = Mass.zero
      for partial in range.partials {
        let changes = rules.changeoverLoads(
          e: partial.e, accuracyClass: instrument.accuracyClass)
        for to in changes.filter({ from < $0 && $0 < partial.max }) + [partial.max] {
          if let found = rules.mpe(
            load: to, e: partial.e, accuracyClass: instrument.accuracyClass,
            factor: stage.mpeFactor)
          {
            rows.append([
              ranges.count > 1 ? String(range.number) : "", interval(from, from.isZero, to),
              "±" + written(found.limit), words.cited(found.row.citation),
            ])
          }
          from = to
        }
      }
    }
    return rows
  }

  /// The rows of Bảng 2, or the limits of the loads that were used.
  private func shortages(_ rules: RetailCheckRules) -> [[String]] {
    let rows =
      instrument.kind == InstrumentKind.springDial.rawValue
      ? rules.allowances.filter { $0.max == instrument.max && $0.d == instrument.d } : []
    if !rows.isEmpty {
      return rows.map {
        [
          "", interval($0.from, $0.fromInclusive, $0.upTo), written($0.d * $0.allowedInD),
          words.cited($0.citation),
        ]
      }
    }
    var seen: Set<Mass> = []
    return result.tests.flatMap(\.readings).compactMap { reading in
      guard let mpe = reading.mpe, let citation = reading.citation,
        seen.insert(reading.reading.load).inserted
      else { return nil }
      return [
        "", "m = " + figures.amount(reading.reading.load), written(mpe), words.cited(citation),
      ]
    }
  }
}
