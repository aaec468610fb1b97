import Quantities
import Rules

/// Plans a verification by ``WeighingRules``.
///
/// An instance lives for one run and is not shared.
final class WeighingPlan {
  let request: LoadPlanner.Request
  let rules: WeighingRules
  /// Knows the required loads, the limits and the extra loads.
  let verification: WeighingVerification
  let table: TestWeightTable?
  let stock: WeightStock
  let builder: LoadBuilder
  var plan: LoadPlan
  var findings = FindingList()

  var instrument: Instrument { request.instrument }
  var ranges: [WeighingRange] { verification.ranges }
  var general: Citation { verification.general }

  init(
    _ request: LoadPlanner.Request, ruleSet: RuleSet, rules: WeighingRules,
    table: TestWeightTable?
  ) {
    self.request = request
    self.rules = rules
    self.table = table
    let inspection = Inspection(
      rules: ruleSet.id, stage: request.stage, instrument: request.instrument, tests: [])
    verification = WeighingVerification(
      inspection, ruleSet: ruleSet, rules: rules, testWeights: table)
    stock = WeightStock(request.weights, table: table)
    builder = LoadBuilder(stock: stock)
    plan = LoadPlan(
      instrument: request.instrument, ruleSet: ruleSet, stage: request.stage, stock: stock,
      tests: [])
  }

  func run() -> LoadPlan {
    for group in stock.unknown {
      findings.add(.weightClassUnknown(group, rules.testWeights.citation))
    }
    guard let stage = verification.stage else {
      findings.add(
        .stageNotCovered(
          request.stage, plan.ruleSet,
          elsewhere: rules.elsewhere.first { $0.stage == request.stage }, general))
      return finished()
    }
    if stock.kinds.isEmpty {
      findings.add(.planNoWeights(rules.testWeights.citation))
      return finished()
    }
    planSubstitution()
    planSmallWeights()
    for test in stage.tests(for: instrument.indication) {
      if test == .eccentricity, instrument.hangsItsLoad { continue }
      plan.tests += planned(test).map { [$0] } ?? []
    }
    checkPlan()
    return finished()
  }

  private func planned(_ test: TestKind) -> LoadPlan.Test? {
    let citation = verification.citation(of: test)
    switch test {
    case .weighing: return weighing(rules.weighing.loadsCitation)
    case .eccentricity: return eccentricity()
    case .repeatability: return repeatability(citation)
    case .discrimination: return discrimination(citation)
    case .sensitivity: return sensitivity(citation)
    case .zeroSetting, .tareSetting:
      var load = LoadPlan.Load(roles: [.noLoad], target: .zero)
      load.load = .zero
      return LoadPlan.Test(test: test, citation: citation, loads: [load])
    case .netWeighing: return LoadPlan.Test(test: test, citation: citation)
    }
  }

  private func finished() -> LoadPlan {
    plan.outcome = findings.verdict
    // How the instrument stands to its class is for the verification to judge; here it is a hint
    // that something was mistyped.
    verification.checkInstrument()
    for finding in verification.findings.findings where finding.severity != .note {
      findings.add(
        Finding(
          code: finding.code, severity: .warning, citation: finding.citation,
          message: finding.message))
    }
    if !plan.isProven { findings.add(.planNotProven(rules.testWeights.citation)) }
    plan.findings = findings.sorted
    return plan
  }

  // MARK: One load

  /// What the errors of the weights may add up to: a third of the MPE on initial verification.
  func weightLimit(_ load: Mass, _ range: WeighingRange) -> Mass? {
    verification.initialLimit(at: load, in: range).map {
      $0.mpe.part(rules.testWeights.largestErrorInMPE)
    }
  }

  /// `load` built with the fewest weights that are good enough, or, where none are, with the
  /// fewest; `nil` where it cannot be built.
  func built(_ load: Mass, _ roles: [LoadPlan.Role], target: Mass, _ range: WeighingRange)
    -> LoadPlan.Load?
  {
    var result = LoadPlan.Load(roles: roles, target: target, range: range.number)
    result.load = load
    result.mpe = verification.limit(at: load, in: range)?.mpe
    var weights = load
    if let substitution = plan.substitution, load > substitution.standards {
      let (standards, times) = substitution.split(load)
      result.material = load - standards
      result.substitutions = times
      weights = standards
    } else if load.isPositive {
      result.weightLimit = weightLimit(load, range)
    }
    let good = builder.build(weights, largestError: result.weightLimit)
    if !good.isProven { plan.isProven = false }
    if let composition = good.composition {
      result.composition = composition
      return result
    }
    guard result.weightLimit != nil else { return nil }
    let any = builder.build(weights)
    if !any.isProven { plan.isProven = false }
    guard let composition = any.composition else { return nil }
    result.composition = composition
    return result
  }

  /// The load at `point`, or the nearest in `window` that can be built.
  func at(
    _ point: Mass, _ roles: [LoadPlan.Role], _ range: WeighingRange, window: ClosedRange<Mass>
  ) -> LoadPlan.Load {
    if let load = built(point, roles, target: point, range) { return load }
    if let near = nearest(to: point, in: window),
      let load = built(near, roles, target: point, range)
    {
      return load
    }
    return LoadPlan.Load(roles: roles, target: point, range: range.number)
  }

  /// The nearest load that can be built, with other material below it where that is used.
  private func nearest(to point: Mass, in window: ClosedRange<Mass>) -> Mass? {
    guard let substitution = plan.substitution, point > substitution.standards else {
      return builder.nearest(to: point, in: window)
    }
    let material = point - substitution.split(point).standards
    let low = max(.zero, window.lowerBound - material)
    guard low <= window.upperBound - material else { return nil }
    return builder.nearest(to: point - material, in: low...(window.upperBound - material))
      .map { $0 + material }
  }

  /// The load of `candidates` that takes the fewest pieces, good weights first; among equals the
  /// nearest to `target`, which itself may take one piece more.
  func best(
    of candidates: [Mass], _ roles: [LoadPlan.Role], target: Mass, _ range: WeighingRange
  ) -> LoadPlan.Load? {
    func rank(_ load: LoadPlan.Load) -> (Int, Int, Mass) {
      (
        load.areWeightsGoodEnough == false ? 1 : 0,
        (load.composition?.pieceCount ?? 0) - (load.load == target ? 1 : 0),
        ((load.load ?? target) - target).magnitude
      )
    }
    return candidates.compactMap { built($0, roles, target: target, range) }
      .min { rank($0) < rank($1) }
  }
}

extension Mass {
  /// `self × ratio`, rounded down to the last place held.
  func part(_ ratio: Ratio) -> Mass {
    let product = value.trillionths.multipliedReportingOverflow(by: Int128(ratio.numerator))
    if product.overflow { return self }
    return Mass(
      ExactDecimal(trillionths: product.partialValue / Int128(ratio.denominator)))
  }
}
