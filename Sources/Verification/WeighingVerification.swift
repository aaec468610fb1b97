import Quantities
import Rules

/// Judges one inspection by ``WeighingRules``: R 76-1 and what rests on it.
///
/// Each test is judged by itself; then come the checks that concern the instrument or
/// the inspection as a whole. Findings collect on the way, and compositions of test weights are
/// remembered: an instance lives for one run and is not shared.
final class WeighingVerification {
  let inspection: Inspection
  let instrument: Instrument
  let ruleSet: RuleSet
  let rules: WeighingRules
  var weights: WeightGate
  let stage: WeighingRules.StageRow?
  let ranges: [WeighingRange]
  var findings = FindingList()
  /// Loads that the stated weights do not make up, each with one of its readings.
  var uncomposed: [TestKind: [Mass: Reading]] = [:]

  init(
    _ inspection: Inspection, ruleSet: RuleSet, rules: WeighingRules,
    testWeights: TestWeightTable?
  ) {
    self.inspection = inspection
    instrument = inspection.instrument
    self.ruleSet = ruleSet
    self.rules = rules
    stage = rules.stageRow(inspection.stage)
    ranges = WeighingRange.all(of: inspection.instrument)
    weights = WeightGate(inspection: inspection, rules: rules, table: testWeights)
  }

  func run() -> VerificationResult {
    checkInstrument()
    checkWeightsStated()
    let tests = inspection.tests.map { judge($0) }
    for test in TestKind.allCases {
      guard let readings = uncomposed[test]?.values else { continue }
      findings.add(
        .weightsCannotCompose(
          readings.sorted { $0.load < $1.load }, test, rules.testWeights.citation))
    }
    checkRequiredTests(tests)
    checkRequiredLoads(tests)
    checkSubstitution(tests)
    findings.flagUnconfirmed(of: tests, also: tests.isEmpty ? nil : stage?.citation)
    let verdict = tests.reduce(findings.verdict) { $0.combined(with: $1.verdict) }
    return VerificationResult(
      inspection: inspection, ruleSet: ruleSet, verdict: verdict, tests: tests,
      findings: findings.sorted)
  }

  /// Judges one test by itself.
  func judge(_ record: Inspection.TestRecord) -> VerificationResult.TestResult {
    if record.readings.isEmpty, record.zero == nil || !record.test.isSetting {
      findings.add(.emptyTest(record.test, general))
      return VerificationResult.TestResult(
        test: record.test, verdict: .inconclusive, citation: citation(of: record.test),
        readings: [])
    }
    switch record.test {
    case .weighing: return judgeWeighing(record)
    case .netWeighing: return judgeNetWeighing(record)
    case .eccentricity: return judgeEccentricity(record)
    case .repeatability: return judgeRepeatability(record)
    case .zeroSetting: return judgeSetting(record, rules.zeroSetting)
    case .tareSetting: return judgeSetting(record, rules.tareSetting)
    case .discrimination: return judgeDiscrimination(record)
    case .sensitivity: return judgeSensitivity(record)
    }
  }

  /// A test of which the rule set knows nothing: nothing is concluded.
  func unjudged(_ record: Inspection.TestRecord) -> VerificationResult.TestResult {
    findings.add(.testNotInRules(record.test, ruleSet, general))
    return VerificationResult.TestResult(
      test: record.test, verdict: .inconclusive, citation: general,
      readings: record.readings.map { .init(reading: $0, verdict: .inconclusive) })
  }

  /// The rule set as a whole, where no clause says more.
  var general: Citation {
    Citation(document: ruleSet.shortName, clause: "", status: ruleSet.status)
  }

  /// The clause by which a test is judged.
  func citation(of test: TestKind) -> Citation {
    let clause: Citation? =
      switch test {
      case .weighing: rules.weighing.citation
      case .netWeighing: rules.netWeighing?.citation
      case .eccentricity: eccentricityRow?.citation
      case .repeatability: repeatabilityRows.first?.citation
      case .zeroSetting: rules.zeroSetting?.citation
      case .tareSetting: rules.tareSetting?.citation
      case .discrimination: discriminationRow?.citation
      case .sensitivity: sensitivityRow?.citation
      }
    return clause ?? general
  }
}

extension TestKind {
  /// Whether the test judges a zero: it may then consist of a zero reading alone.
  var isSetting: Bool { self == .zeroSetting || self == .tareSetting }
}
