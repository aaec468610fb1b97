import Quantities
import Rules

/// Plans the check of a scale in retail trade (Vietnam: TT 09/2017/TT-BKHCN, Điều 6): a mass
/// within Max, made up of one to three check weights.
///
/// Which loads are tried is left to the inspector by the circular. The plan takes the goods that
/// are usually weighed, and the heaviest load that three weights reach where another shortage is
/// permitted there.
struct RetailPlan {
  let request: LoadPlanner.Request
  let rules: RetailCheckRules
  let check: RetailCheck
  private var plan: LoadPlan
  private var findings = FindingList()

  /// As many check weights as a visit handles.
  static let mostPieces = 3

  init(
    _ request: LoadPlanner.Request, ruleSet: RuleSet, rules: RetailCheckRules, book: RuleBook
  ) {
    self.request = request
    self.rules = rules
    let inspection = Inspection(
      rules: ruleSet.id, stage: .inService, instrument: request.instrument,
      weights: request.weights, tests: [], goods: request.goods)
    check = RetailCheck(inspection, ruleSet: ruleSet, rules: rules, book: book)
    plan = LoadPlan(
      instrument: request.instrument, ruleSet: ruleSet, stage: .inService,
      stock: WeightStock(request.weights, table: book.testWeights?.table), tests: [])
  }

  func run() -> LoadPlan {
    var run = self
    return run.planned()
  }

  private mutating func planned() -> LoadPlan {
    for group in plan.stock.unknown {
      findings.add(.weightClassUnknown(group, rules.checkWeightCitation))
    }
    if plan.stock.kinds.isEmpty {
      findings.add(.planNoWeights(rules.checkWeightCitation))
      return finished()
    }
    let loads = self.loads()
    if loads.isEmpty {
      let wanted = request.goods ?? request.instrument.max
      let builder = LoadBuilder(stock: plan.stock)
      findings.add(
        .planTooCoarse(
          wanted, below: builder.nearest(to: wanted, in: .zero...wanted),
          above: builder.nearest(to: wanted, in: wanted...(wanted * 2)), .weighing,
          rules.procedureCitation))
    }
    plan.tests = [
      LoadPlan.Test(test: .weighing, citation: rules.procedureCitation, loads: loads)
    ]
    return finished()
  }

  private mutating func finished() -> LoadPlan {
    plan.outcome = findings.verdict
    plan.findings = findings.sorted
    return plan
  }

  /// The loads, the lightest first.
  private func loads() -> [LoadPlan.Load] {
    let possible = combinations().filter { allowance(at: $0.mass) != nil }
    let max = request.instrument.max
    let wanted = min(request.goods ?? max, max)
    func isNearer(_ left: WeightComposition, _ right: WeightComposition) -> Bool {
      let (a, b) = ((left.mass - wanted).magnitude, (right.mass - wanted).magnitude)
      return (a, left.pieceCount, left.mass) < (b, right.pieceCount, right.mass)
    }
    guard let first = possible.min(by: isNearer) else { return [] }
    var chosen = [load(first, [.goods], target: wanted)]
    let others = possible.filter { allowance(at: $0.mass) != allowance(at: first.mass) }
    let second = others.max {
      ($0.mass, $1.pieceCount) < ($1.mass, $0.pieceCount)
    }
    if let second { chosen.append(load(second, [.between], target: second.mass)) }
    return chosen.sorted { $0.target < $1.target }
  }

  private func load(
    _ composition: WeightComposition, _ roles: [LoadPlan.Role], target: Mass
  ) -> LoadPlan.Load {
    var load = LoadPlan.Load(roles: roles, target: target)
    load.load = composition.mass
    load.composition = composition
    load.mpe = allowance(at: composition.mass)
    return load
  }

  /// The permitted shortage, where the circular permits one.
  private func allowance(at load: Mass) -> Mass? {
    var check = check
    return check.permittedShortage(
      Reading(load: load, indication: load),
      in: check.ranges.first { load <= $0.max } ?? check.ranges[0])?.mpe
  }

  /// Every selection of one to three of the weights, of each mass the one of fewest pieces.
  private func combinations() -> [WeightComposition] {
    var found: [Mass: WeightComposition] = [:]
    let kinds = plan.stock.kinds.filter { check.isGoodEnough($0) }.prefix(64)
    func add(_ pieces: [WeightStock.Kind]) {
      let mass = pieces.reduce(Mass.zero) { $0 + $1.nominal }
      if mass > request.instrument.max { return }
      if let known = found[mass], known.pieceCount <= pieces.count { return }
      var counted: [WeightComposition.Piece] = []
      for kind in kinds {
        let count = pieces.count { $0 == kind }
        if count > 0 {
          counted.append(
            .init(nominal: kind.nominal, weightClass: kind.weightClass, count: count))
        }
      }
      found[mass] = WeightComposition(
        pieces: counted, error: pieces.reduce(.zero) { $0 + $1.mpe })
    }
    func choose(_ pieces: [WeightStock.Kind], from index: Int) {
      if !pieces.isEmpty { add(pieces) }
      guard pieces.count < Self.mostPieces else { return }
      for (offset, kind) in kinds.enumerated().dropFirst(index)
      where pieces.count(where: { $0 == kind }) < kind.count {
        choose(pieces + [kind], from: offset)
      }
    }
    choose([], from: 0)
    return found.values.sorted { $0.mass < $1.mass }
  }
}

extension RetailCheck {
  /// Whether a weight is good enough for a check (Điều 6).
  func isGoodEnough(_ kind: WeightStock.Kind) -> Bool {
    isGoodEnough(
      Inspection.WeightGroup(
        weightClass: kind.weightClass, nominal: kind.nominal, count: kind.count))
  }
}
