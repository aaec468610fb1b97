import Quantities
import Rules

// The small weights of the changeover point (R 76-1, A.4.4.3), and what is wrong with the plan
// as a whole.
extension WeighingPlan {
  /// A set of small weights for each interval that is read by changeover points.
  func planSmallWeights() {
    guard instrument.indication == .digital else { return }
    var seen: Set<Mass> = []
    for range in instrument.ranges {
      let interval = instrument.options.extendedStep ?? range.d
      if interval.isAtMost(rules.scaleIntervals.directReadingUpTo, of: range.e) { continue }
      guard seen.insert(interval).inserted, let step = interval.multiplied(by: Ratio(1, 10)) else {
        continue
      }
      let pieces = SmallWeightSearch(stock: stock, step: step).pieces
      plan.smallWeights.append(.init(step: step, upTo: interval, pieces: pieces))
      if pieces == nil {
        findings.add(
          .planSmallWeights(step, interval, instrument, rules.scaleIntervals.readingCitation))
      }
    }
  }

  /// The causes why weights cannot do what the plan asks, each told once.
  func checkPlan() {
    for test in plan.tests {
      var missing: [LoadPlan.Load] = []
      for load in test.loads {
        if load.load == nil {
          missing.append(load)
        } else if load.areWeightsGoodEnough == false {
          addTooPoor(load, test.test)
        }
      }
      let total = stock.total
      let heavy = missing.filter { load in total.map { load.target > $0 } ?? false }
      let fine = missing.filter { load in !heavy.contains(load) }
      if let total, let heaviest = heavy.max(by: { $0.target < $1.target }) {
        findings.add(
          .planNotEnough(
            heavy.map(\.target), total: total, missing: heaviest.target - total, test.test,
            test.citation))
      }
      for load in fine {
        let neighbours = (
          below: builder.nearest(to: load.target, in: .zero...load.target),
          above: builder.nearest(
            to: load.target, in: load.target...(load.target + load.target + instrument.max))
        )
        findings.add(
          .planTooCoarse(
            load.target, below: neighbours.below, above: neighbours.above, test.test,
            test.citation))
      }
    }
    checkSmallWeightsInUse()
  }

  private func addTooPoor(_ load: LoadPlan.Load, _ test: TestKind) {
    guard let mass = load.load, let composition = load.composition, let limit = load.weightLimit,
      let decisive = stock.decisive(in: composition)
    else { return }
    let range = ranges.first { $0.number == load.range } ?? ranges[0]
    let needed = table?.poorestClass(for: composition, within: limit)
    findings.add(
      .planWeightsTooPoor(
        mass, composition, decisive, needed: needed,
        mpe: verification.initialLimit(at: mass, in: range)?.mpe ?? limit, instrument, test,
        rules.testWeights))
  }

  /// Loads that take small weights which the changeover point needs as well.
  private func checkSmallWeightsInUse() {
    var loads: [Mass] = []
    for load in plan.tests.flatMap(\.loads) {
      guard let mass = load.load, let composition = load.composition, mass.isPositive else {
        continue
      }
      let range = ranges.first { $0.number == load.range } ?? ranges[0]
      let interval = range.step(after: mass)
      guard let small = plan.smallWeights.first(where: { $0.upTo == interval }),
        let pieces = small.pieces, let coarsest = pieces.first?.nominal,
        composition.pieces.contains(where: { $0.nominal <= coarsest })
      else { continue }
      let left = stock.without(composition)
      if SmallWeightSearch(stock: left, step: small.step).pieces == nil, !loads.contains(mass) {
        loads.append(mass)
      }
    }
    if !loads.isEmpty {
      findings.add(
        .planSmallWeightsInUse(loads.sorted(), rules.scaleIntervals.readingCitation))
    }
  }
}

extension WeightStock {
  /// The weights that take the largest share of the error of a build.
  func decisive(in composition: WeightComposition) -> (kind: Kind, count: Int)? {
    let shares = composition.pieces.compactMap { piece -> (kind: Kind, count: Int)? in
      kinds.first { $0.nominal == piece.nominal && $0.weightClass == piece.weightClass }
        .map { ($0, piece.count) }
    }
    return shares.max {
      ($0.kind.mpe * $0.count, $1.kind.nominal) < ($1.kind.mpe * $1.count, $0.kind.nominal)
    }
  }
}

extension TestWeightTable {
  /// The poorest class in which the pieces of `composition` stay within `limit` together.
  ///
  /// - Returns: `nil` where no class of the table does.
  func poorestClass(for composition: WeightComposition, within limit: Mass) -> String? {
    classes.last { name in
      var sum = Mass.zero
      for piece in composition.pieces {
        guard let mpe = mpe(nominal: piece.nominal, weightClass: name) else { return false }
        sum = sum + mpe * piece.count
      }
      return sum <= limit
    }
  }
}
