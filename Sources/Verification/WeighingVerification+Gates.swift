import Quantities
import Rules

// What the verification as a whole asks for beyond its tests: the tests of the stage, the
// loads of the weighing test, weights and standards.
extension WeighingVerification {
  // MARK: Required tests

  /// Tests that the stage asks for and that were not carried out.
  func checkRequiredTests(_ tests: [VerificationResult.TestResult]) {
    guard let stage else {
      findings.add(
        .stageNotCovered(
          inspection.stage, ruleSet,
          elsewhere: rules.elsewhere.first { $0.stage == inspection.stage }, general))
      return
    }
    if tests.isEmpty { findings.add(.noTests(stage.citation)) }
    let done = Set(tests.map(\.test))
    for test in stage.tests(for: instrument.indication) where !done.contains(test) {
      if test == .eccentricity, instrument.hangsItsLoad { continue }
      if test == .zeroSetting, showsZeroSetting(tests) { continue }
      findings.add(.requiredTestMissing(test, stage))
    }
  }

  /// Whether the E0 of a weighing test shows that zero was set accurately: it is the same
  /// observation as the zero-setting test (R 76-1, A.4.2.3 and A.4.4.1).
  private func showsZeroSetting(_ tests: [VerificationResult.TestResult]) -> Bool {
    guard let rule = rules.zeroSetting else { return false }
    for record in inspection.tests where record.test == .weighing {
      guard let zero = record.zero,
        let limit = settingLimit(.zeroSetting, rule, ranges[0]),
        let error = try? indicationError(in: ranges[0]).error(
          load: zero.load, indication: zero.indication, added: zero.added),
        error.verdict(within: limit.mpe) == .pass
      else { continue }
      findings.add(.zeroSettingFromWeighing(limit.citation))
      return true
    }
    return false
  }

  // MARK: Required loads

  /// The loads that a weighing test has to include (R 76-1, A.4.4.1): Max, Min where it is
  /// at least 100 mg, the points where the MPE changes, and five different loads.
  func checkRequiredLoads(_ tests: [VerificationResult.TestResult]) {
    let readings = tests.filter { $0.test == .weighing }.flatMap { $0.readings.map(\.reading) }
    guard !readings.isEmpty else { return }
    let rule = rules.weighing
    for range in ranges {
      let here = readings.filter { selectedRange(for: $0).number == range.number }
      let loads = Set(here.map(\.load)).filter(\.isPositive)
      let missing = requiredLoads(in: range).filter { point in
        !loads.contains { $0.isNear(point, interval: range.holding(load: point).e) }
      }
      let number = ranges.count > 1 ? range.number : nil
      if !missing.isEmpty {
        findings.add(
          .requiredLoadsMissing(
            missing, unit: loadUnit(readings), range: number, rule.loadsCitation))
      }
      if loads.count < rule.leastLoads {
        findings.add(
          .tooFewLoads(loads.count, of: rule.leastLoads, range: number, rule.loadsCitation))
      }
    }
    if readings.contains(where: { $0.direction == .up }),
      !readings.contains(where: { $0.direction == .down })
    {
      findings.add(.unloadingNotTested(rule.loadsCitation))
    }
  }

  /// The points that the weighing test of one range must come near, ascending.
  func requiredLoads(in range: WeighingRange) -> [Mass] {
    var points: Set<Mass> = [range.max]
    let min = range.partials[0].min ?? (range.number == 1 ? instrument.min : nil)
    if let min, min.isPositive, min >= rules.weighing.minRequiredFrom ?? .zero {
      points.insert(min)
    }
    var lower = Mass.zero
    for partial in range.partials {
      // Where one partial range ends the MPE changes with e.
      if lower.isPositive { points.insert(lower) }
      let changes = rules.changeoverLoads(e: partial.e, accuracyClass: instrument.accuracyClass)
      points.formUnion(changes.filter { lower < $0 && $0 < partial.max })
      lower = partial.max
    }
    return points.sorted()
  }

  private func loadUnit(_ readings: [Reading]) -> MassUnit {
    readings.first?.loadUnit ?? instrument.errorUnit
  }

  // MARK: Weights and standards

  func checkWeightsStated() {
    let citation = rules.testWeights.citation
    guard inspection.weights != nil else {
      findings.add(.weightsNotStated(citation))
      return
    }
    guard weights.isEvaluated else {
      findings.add(.weightTableMissing(citation))
      return
    }
    for group in weights.unknown { findings.add(.weightClassUnknown(group, citation)) }
  }

  /// Substitution: standards enough for the repeatability (R 76-1, 3.7.3).
  func checkSubstitution(_ tests: [VerificationResult.TestResult]) {
    guard let substitution = inspection.substitution,
      let poorest = rules.substitution.first(where: { $0.spreadUpToInE == nil })
        ?? rules.substitution.first
    else { return }
    let spread =
      substitution.spread
      ?? tests.filter { $0.test == .repeatability }.compactMap(\.spread?.largest).max()
    let e = ranges[0].holding(load: substitution.standards).e
    let row: WeighingRules.SubstitutionRow
    if let spread {
      row = rules.substitutionRow(spread: spread, e: e) ?? poorest
    } else {
      findings.add(.substitutionSpreadUnknown(poorest))
      row = poorest
    }
    let part = row.leastStandardsOfMax
    // standards ≥ part × Max, by cross-multiplication.
    let isEnough =
      part.numerator <= 0
      || instrument.max.isAtMost(
        Ratio(part.denominator, part.numerator), of: substitution.standards)
    if !isEnough {
      findings.add(.substitutionStandards(substitution, spread, row, instrument))
    }
  }
}

extension Instrument {
  /// A load that hangs from one point has no eccentricity (R 76-1, 3.6.2 speaks of
  /// receptors on which a load can stand off centre).
  public var hangsItsLoad: Bool { ["hanging", "crane", "steelyard"].contains(kind) }
}
