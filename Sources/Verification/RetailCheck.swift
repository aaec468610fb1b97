import Quantities
import Rules

/// The check of a scale in retail trade by check weights (Vietnam: TT 09/2017/TT-BKHCN).
///
/// The seller's scale fails if `indication − weights` is more than the permitted shortage,
/// the buyer's scale if `weights − indication` is (Điều 6). An error in the customer's favour
/// is no breach. What the scale shows is the declared quantity, so indications are
/// taken as they are: no added weights, no correction by a zero reading.
struct RetailCheck {
  let inspection: Inspection
  let ruleSet: RuleSet
  let rules: RetailCheckRules
  /// The rules whose limits on initial verification Điều 5 khoản 2 doubles.
  let initial: WeighingRules?
  let weights: TestWeightTable?
  let ranges: [WeighingRange]
  var findings = FindingList()

  var instrument: Instrument { inspection.instrument }

  init(_ inspection: Inspection, ruleSet: RuleSet, rules: RetailCheckRules, book: RuleBook) {
    self.inspection = inspection
    self.ruleSet = ruleSet
    self.rules = rules
    if case .weighing(let initial) = book[rules.initialLimitRules]?.body {
      self.initial = initial
    } else {
      initial = nil
    }
    weights = book.testWeights?.table
    ranges = WeighingRange.all(of: inspection.instrument)
  }

  mutating func run() -> VerificationResult {
    if let date = inspection.date, !ruleSet.isInForce(on: date) {
      findings.add(.rulesNotInForce(ruleSet, date, general))
    }
    checkScaleChoice()
    let areWeightsGood = checkWeights()
    let tests = inspection.tests.map { judge($0, areWeightsGood: areWeightsGood) }
    if tests.isEmpty { findings.add(.noTests(rules.procedureCitation)) }
    findings.flagUnconfirmed(of: tests)
    let verdict = tests.reduce(findings.verdict) { $0.combined(with: $1.verdict) }
    return VerificationResult(
      inspection: inspection, ruleSet: ruleSet, verdict: verdict, tests: tests,
      findings: findings.sorted)
  }

  var general: Citation {
    Citation(document: ruleSet.shortName, clause: "", status: ruleSet.status)
  }

  // MARK: Choice of the scale

  /// Bảng 1: the scale interval suits the goods, and the goods do not exceed Max (Điều 4).
  private mutating func checkScaleChoice() {
    let tableCitation = rules.scaleChoice.first?.citation ?? general
    guard let goods = inspection.goods else {
      findings.add(.retailGoodsNotStated(tableCitation))
      return
    }
    guard let row = rules.scaleChoice(goods: goods) else {
      findings.add(.retailOutsideTables(goods, instrument, tableCitation))
      return
    }
    let range = ranges.first { goods <= $0.max } ?? ranges[ranges.count - 1]
    let d = range.holding(load: goods).d
    if d > row.largestD || goods > instrument.max {
      findings.add(.retailScaleUnsuited(goods, d: d, instrument, row))
    }
  }

  // MARK: Check weights

  /// Check weights are of the listed nominal values, and good to 1/1000 or of class M1 (Điều
  /// 6).
  ///
  /// Returns whether all that were stated are good enough.
  private mutating func checkWeights() -> Bool {
    let citation = rules.checkWeightCitation
    guard let groups = inspection.weights else {
      findings.add(.weightsNotStated(citation))
      return true
    }
    var areGood = true
    for group in groups {
      if !rules.checkWeightNominals.contains(group.nominal) {
        findings.add(.retailCheckWeightNominal(group, rules))
      }
      if !isGoodEnough(group) {
        findings.add(.retailCheckWeights(group, rules))
        areGood = false
      }
    }
    return areGood
  }

  func isGoodEnough(_ group: Inspection.WeightGroup) -> Bool {
    if group.weightClass == rules.checkWeightClass { return true }
    guard let weights,
      let mpe = weights.mpe(nominal: group.nominal, weightClass: group.weightClass)
    else { return false }
    return mpe.isAtMost(rules.checkWeightLargestError, of: group.nominal)
  }

  // MARK: Readings

  private mutating func judge(
    _ record: Inspection.TestRecord, areWeightsGood: Bool
  ) -> VerificationResult.TestResult {
    let citation = rules.procedureCitation
    guard record.test == .weighing, !record.readings.isEmpty else {
      findings.add(
        record.test == .weighing
          ? .emptyTest(.weighing, citation) : .testNotInRules(record.test, ruleSet, citation))
      return VerificationResult.TestResult(
        test: record.test, verdict: .inconclusive, citation: citation,
        readings: record.readings.map { .init(reading: $0, verdict: .inconclusive) })
    }
    for zero in [record.zero] + record.readings.map(\.zero) {
      if let zero, zero.indication != zero.load {
        findings.add(.retailZero(zero, instrument, citation))
      }
    }
    let judged = record.readings.map { judge($0, areWeightsGood: areWeightsGood) }
    return VerificationResult.TestResult(
      test: .weighing,
      verdict: judged.dropFirst().reduce(judged[0].verdict) { $0.combined(with: $1.verdict) },
      citation: citation, readings: judged)
  }

  private mutating func judge(
    _ reading: Reading, areWeightsGood: Bool
  ) -> VerificationResult.ReadingResult {
    var result = VerificationResult.ReadingResult(reading: reading, verdict: .inconclusive)
    result.limitedSide = inspection.trade == .selling ? .above : .below
    let range =
      ranges.first { $0.number == reading.range } ?? ranges.first { reading.load <= $0.max }
      ?? ranges[ranges.count - 1]
    result.judgedRange = range.number
    guard let indication = checkedIndication(of: reading, in: range) else { return result }
    let error = indication - reading.load - reading.loadDeviation
    result.error = error
    result.correctedError = error
    guard let allowed = permittedShortage(reading, in: range) else { return result }
    result.mpe = allowed.mpe
    result.citation = allowed.citation
    guard areWeightsGood else { return result }
    result.verdict = ErrorBounds(exactly: error).verdict(
      within: allowed.mpe, side: result.limitedSide)
    if result.verdict == .fail {
      findings.add(.retailShortage(reading, error, allowed, inspection.trade, instrument))
    }
    return result
  }

  private mutating func checkedIndication(
    of reading: Reading, in range: WeighingRange
  ) -> Mass? {
    let citation = rules.procedureCitation
    func refuse(_ defect: IndicationError.Defect) -> Finding {
      .defect(defect, reading, instrument, .weighing, citation)
    }
    guard let indication = reading.indication else {
      findings.add(refuse(.noIndication))
      return nil
    }
    if reading.load.isNegative {
      findings.add(refuse(.negativeLoad))
      return nil
    }
    let step = range.step(at: indication)
    if instrument.indication == .digital, !indication.isMultiple(of: step) {
      findings.add(refuse(.notMultiple(indication: indication, step: step)))
      return nil
    }
    return indication
  }

  /// Bảng 2 for the spring dial scales it lists; twice the limit on initial verification for
  /// every other scale (Điều 5).
  ///
  /// Below 20 d neither table speaks: no limit.
  mutating func permittedShortage(
    _ reading: Reading, in range: WeighingRange
  ) -> ErrorLimit? {
    let load = reading.load
    let partial = range.holding(load: load)
    let tableCitation = rules.allowances.first?.citation ?? general
    let isOutside = load > range.max || !partial.d.isAtLeast(20, timesIn: load)
    if instrument.kind == "spring-dial" {
      switch rules.allowance(max: instrument.max, d: instrument.d, goods: load) {
      case .listed(let shortage, let row):
        return ErrorLimit(mpe: shortage, citation: row.citation)
      case .belowTable, .aboveTable:
        findings.add(.retailOutsideTables(load, instrument, tableCitation))
        return nil
      case .notListed: break
      }
    }
    if isOutside {
      findings.add(.retailOutsideTables(load, instrument, tableCitation))
      return nil
    }
    guard let initial else {
      findings.add(.retailInitialLimits(rules))
      return nil
    }
    let found = rules.otherScaleAllowance(
      goods: load, e: partial.e, accuracyClass: instrument.accuracyClass, initial: initial)
    guard let found else {
      findings.add(.loadBeyondClass(reading, instrument, .weighing, rules.otherScalesCitation))
      return nil
    }
    return ErrorLimit(mpe: found.shortage, citation: rules.otherScalesCitation)
  }
}
