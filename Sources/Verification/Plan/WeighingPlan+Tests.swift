import Quantities
import Rules

// The loads of the other tests: eccentricity, repeatability, discrimination, sensitivity.
extension WeighingPlan {
  /// The range of a load: the first that holds it.
  private func range(of load: Mass) -> WeighingRange {
    ranges.first { load <= $0.max } ?? ranges[ranges.count - 1]
  }

  /// A load of *about* `part` of `whole`: the fewest pieces within a tenth of it, else the
  /// nearest that is not smaller.
  private func about(
    _ part: Ratio, of whole: Mass, _ roles: [LoadPlan.Role], isStrict: Bool = false
  ) -> LoadPlan.Load {
    let target = whole.part(part)
    let range = range(of: target)
    let low = target.part(Ratio(9, 10))
    let high = min(target.part(Ratio(11, 10)), instrument.max)
    let candidates = RoundLoads.between(low, high, about: target, e: range.holding(load: target).e)
      .filter { $0.isAbout(orAbove: part, of: whole) }
    let found = best(of: candidates, roles, target: target, range)
    if let found, found.areWeightsGoodEnough != false { return found }
    let least = whole.part(part * Ratio(9, 10)) + Mass(ExactDecimal(trillionths: 1))
    let window = least...max(least, isStrict ? high : instrument.max)
    let near = at(target, roles, range, window: window)
    if near.load != nil, near.areWeightsGoodEnough != false { return near }
    return found ?? near
  }

  // MARK: Eccentricity

  func eccentricity() -> LoadPlan.Test? {
    guard let row = verification.eccentricityRow else { return nil }
    var test = LoadPlan.Test(test: .eccentricity, citation: row.citation)
    let whole = instrument.max + instrument.options.additiveTare
    let supports = instrument.options.supports ?? 1
    test.positions = row.positions ?? supports
    if let ceiling = row.ceiling {
      test.rollingLoadUpTo = whole.part(ceiling)
      findings.add(.planRollingLoad(whole.part(ceiling), row.citation))
      return test
    }
    guard let part = row.partOfCapacity(supports: supports) else { return test }
    test.loads = [about(part, of: whole, [.eccentric])]
    return test
  }

  // MARK: Repeatability

  func repeatability(_ citation: Citation) -> LoadPlan.Test? {
    let rows = verification.repeatabilityRows
    guard !rows.isEmpty else { return nil }
    var test = LoadPlan.Test(test: .repeatability, citation: citation)
    test.weighings = rows.map(\.leastWeighings).max()
    for row in rows {
      // Other material would not come back alike: the block of weights serves 3.7.3.
      if let substitution = plan.substitution,
        !substitution.standards.isAbout(orAbove: row.loadOfMax, of: instrument.max)
      {
        let block = substitution.standards
        if let load = built(block, [.repeatability], target: block, range(of: block)),
          !test.loads.contains(load)
        {
          test.loads.append(load)
        }
        continue
      }
      test.loads.append(
        about(row.loadOfMax, of: instrument.max, [.repeatability], isStrict: rows.count > 1))
    }
    return test
  }

  // MARK: Discrimination and sensitivity

  /// Min, about half of Max, and Max (A.4.8).
  func discrimination(_ citation: Citation) -> LoadPlan.Test? {
    guard let row = verification.discriminationRow else { return nil }
    var test = LoadPlan.Test(test: .discrimination, citation: row.citation)
    if let least = row.appliesFromD, instrument.d < least { return nil }
    var loads: [LoadPlan.Load] = []
    if let min = instrument.min, min.isPositive {
      let range = range(of: min)
      loads.append(at(min, [.min], range, window: min...(min + range.holding(load: min).e)))
    }
    let max = instrument.max
    let half = max.part(Ratio(1, 2))
    let room = max.part(Ratio(1, 20))
    let candidates = RoundLoads.between(
      half - room, half + room, about: half, e: range(of: half).holding(load: half).e)
    loads.append(
      best(of: candidates, [.half], target: half, range(of: half))
        ?? at(half, [.half], range(of: half), window: (half - room)...(half + room)))
    let near = Swift.max(instrument.e, max.part(Ratio(1, 50)))
    loads.append(at(max, [.max], ranges[ranges.count - 1], window: (max - near)...max))
    test.loads = loads.map { load in
      guard let mass = load.load else { return load }
      let reading = Reading(load: mass, indication: mass)
      return withExtra(
        load, verification.requiredExtraLoad(reading, row, range(of: mass)), .discrimination,
        row.citation)
    }
    return test
  }

  /// |MPE| at no load and at Max (A.4.9).
  func sensitivity(_ citation: Citation) -> LoadPlan.Test? {
    guard verification.sensitivityRow != nil else { return nil }
    var test = LoadPlan.Test(test: .sensitivity, citation: citation)
    var empty = LoadPlan.Load(roles: [.noLoad], target: .zero)
    empty.load = .zero
    let max = instrument.max
    let near = Swift.max(instrument.e, max.part(Ratio(1, 50)))
    let full = at(max, [.max], ranges[ranges.count - 1], window: (max - near)...max)
    test.loads = [empty, full].map { load in
      guard let mass = load.load else { return load }
      return withExtra(
        load, verification.limit(at: mass, in: range(of: mass))?.mpe, .sensitivity, citation)
    }
    return test
  }

  /// The small load that is added, built from the weights that are left.
  private func withExtra(
    _ load: LoadPlan.Load, _ extra: Mass?, _ test: TestKind, _ citation: Citation
  ) -> LoadPlan.Load {
    guard let extra else { return load }
    var load = load
    let left = load.composition.map(stock.without) ?? stock
    let answer = LoadBuilder(stock: left).build(extra)
    if !answer.isProven { plan.isProven = false }
    load.extraLoad = LoadPlan.ExtraLoad(mass: extra, composition: answer.composition)
    if answer.composition == nil { findings.add(.planExtraLoad(extra, load, test, citation)) }
    return load
  }
}
