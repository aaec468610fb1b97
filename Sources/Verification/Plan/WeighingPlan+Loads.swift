import Quantities
import Rules

// The loads of the weighing test (R 76-1, A.4.4.1): Min, Max, where the MPE changes, and as
// many more as the rule asks for.
extension WeighingPlan {
  func weighing(_ citation: Citation) -> LoadPlan.Test {
    var test = LoadPlan.Test(test: .weighing, citation: citation)
    for range in ranges { test.loads += weighingLoads(in: range) }
    return test
  }

  private func weighingLoads(in range: WeighingRange) -> [LoadPlan.Load] {
    var loads = verification.requiredLoads(in: range).map { point -> LoadPlan.Load in
      let roles = self.roles(of: point, in: range)
      return at(point, roles, range, window: window(around: point, roles, range))
    }
    if let substitution = plan.substitution {
      for times in 1...max(1, substitution.times) {
        let step = substitution.standards * times
        guard step < range.max, !loads.contains(where: { $0.load == step }) else { continue }
        loads += built(step, [.between], target: step, range).map { [$0] } ?? []
      }
    }
    let least = max(rules.weighing.leastLoads, request.leastLoads ?? 0)
    fill(&loads, upTo: least, range)
    return loads.sorted { ($0.load ?? $0.target) < ($1.load ?? $1.target) }
  }

  private func roles(of point: Mass, in range: WeighingRange) -> [LoadPlan.Role] {
    var roles: [LoadPlan.Role] = []
    if point == range.partials[0].min ?? (range.number == 1 ? instrument.min : nil) {
      roles.append(.min)
    }
    let isEnd = range.partials.dropLast().contains { $0.max == point }
    let e = range.holding(load: point).e
    let isBound = rules.changeoverLoads(e: e, accuracyClass: instrument.accuracyClass)
      .contains(point)
    if isEnd || isBound { roles.append(.mpeChange) }
    if point == range.max { roles.append(.max) }
    return roles
  }

  /// What counts as *at or near* the point (`isNear`); never above Max, and not below Min.
  private func window(
    around point: Mass, _ roles: [LoadPlan.Role], _ range: WeighingRange
  ) -> ClosedRange<Mass> {
    let width = max(range.holding(load: point).e, point.part(Ratio(1, 50)))
    let low = roles.contains(.min) ? point : max(.zero, point - width)
    return low...max(low, min(point + width, range.max))
  }

  /// Adds loads in the widest gaps until there are `count` different ones: about the half of Max
  /// first, which records customarily have.
  private func fill(_ loads: inout [LoadPlan.Load], upTo count: Int, _ range: WeighingRange) {
    var closed: Set<Mass> = []
    while true {
      let known = Set(loads.map { $0.load ?? $0.target }).filter(\.isPositive)
      if Set(loads.compactMap(\.load)).count >= count { return }
      let bounds = [.zero] + known.sorted()
      let gaps = zip(bounds, bounds.dropFirst()).filter { !closed.contains($0.0) }
      let half = range.max.part(Ratio(1, 2))
      let widest = gaps.max { left, right in
        let (a, b) = (left.1 - left.0, right.1 - right.0)
        return (a, right.0) < (b, left.0)
      }
      guard let widest else { break }
      let holdsHalf = gaps.first { $0.0 < half && half < $0.1 }
      var gap = widest
      var middle = (gap.0 + gap.1).part(Ratio(1, 2))
      if let holdsHalf, known.allSatisfy({ ($0 - half).magnitude > range.max.part(Ratio(1, 10)) }) {
        gap = holdsHalf
        middle = half
      }
      let room = (gap.1 - gap.0).part(Ratio(1, 4))
      let low = max(middle - room, gap.0)
      let high = min(middle + room, gap.1)
      let candidates = RoundLoads.between(
        low, high, about: middle, e: range.holding(load: middle).e
      )
      .filter { $0 > gap.0 && $0 < gap.1 }
      if let load = best(of: candidates, [.between], target: middle, range),
        load.areWeightsGoodEnough != false
      {
        loads.append(load)
      } else {
        closed.insert(gap.0)
      }
    }
    let found = Set(loads.compactMap(\.load)).count
    findings.add(
      .planTooFewLoads(
        found, of: count, range: ranges.count > 1 ? range.number : nil,
        rules.weighing.loadsCitation))
  }
}

/// Loads that people like to build: multiples of 1, 2 or 5 × 10^k.
enum RoundLoads {
  /// How many are tried for one load.
  private static let limit = 48

  /// The target where it can be held, its neighbours on e, and round loads from the coarse to the
  /// fine, each once.
  static func between(_ low: Mass, _ high: Mass, about target: Mass, e: Mass) -> [Mass] {
    var loads: [Mass] = []
    func add(_ load: Mass) {
      if load.isPositive, low <= load, load <= high, !loads.contains(load) { loads.append(load) }
    }
    add(target)
    let below = target.value.trillionths / e.value.trillionths * e.value.trillionths
    add(Mass(ExactDecimal(trillionths: below)))
    add(Mass(ExactDecimal(trillionths: below)) + e)
    var power = Int128(1)
    while power <= high.value.trillionths / 10 { power *= 10 }
    while power > 0, loads.count < limit {
      for step in [power * 5, power * 2, power] where step >= e.value.trillionths {
        var load = (low.value.trillionths + step - 1) / step * step
        while load <= high.value.trillionths, loads.count < limit {
          add(Mass(ExactDecimal(trillionths: load)))
          load += step
        }
      }
      power /= 10
    }
    return loads
  }
}
