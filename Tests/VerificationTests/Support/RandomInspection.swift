import Quantities
import Rules
import Verification
import TestSupport

/// A random inspection in ticks, for the oracle, and in masses, for the product.
///
/// Most readings are built backwards from a corrected error exactly on a limit, or one tick to
/// either side; a tick is e/20 000.
struct RandomInspection {
  let oracle: TickOracle
  /// The trillionths of a gram in one tick.
  let tick: Int128
  let unit: MassUnit
  /// Masses go through their texts, or straight as counts.
  let throughText: Bool
  var test: TestKind
  var zero: TickOracle.Observation?
  var observations: [TickOracle.Observation] = []
  /// Zero readings of single readings, by their index.
  var ownZeros: [Int: TickOracle.Observation] = [:]
  /// The selected range of a multiple-range instrument, from 1.
  var range: Int?
  private let ranges: [TickOracle.Partial]
  private let structure: Instrument.Structure
  private let accuracyClass: AccuracyClass
  private let stage: Stage

  /// e₁ in trillionths of a gram, and the unit in which masses are written.
  private static let sizes: [(Int128, MassUnit)] = [
    (1_000_000_000, .milligram), (10_000_000_000, .milligram), (100_000_000_000, .gram),
    (1_000_000_000_000, .gram), (5_000_000_000_000, .kilogram), (20_000_000_000_000, .kilogram),
    (20_000_000_000_000_000, .tonne),
  ]

  init(_ random: inout SplitMix64, readings: Int) {
    accuracyClass = AccuracyClass.allCases.randomElement(using: &random) ?? .iii
    stage = Stage.allCases.randomElement(using: &random) ?? .initial
    structure =
      [.single, .single, .multiInterval, .multipleRange].randomElement(using: &random)
      ?? .single
    let size = Self.sizes.randomElement(using: &random) ?? Self.sizes[0]
    tick = size.0 / 20_000
    unit = size.1
    throughText = Int.random(in: 0..<8, using: &random) == 0
    let all = Self.ranges(structure, accuracyClass, &random)
    ranges = all
    let selected =
      structure == .multipleRange ? Int.random(in: 1...all.count, using: &random) : nil
    range = selected
    let isDigital = Int.random(in: 0..<6, using: &random) > 0
    oracle = TickOracle(
      className: accuracyClass.rawValue,
      partials: selected.map { [all[$0 - 1]] } ?? all, isDigital: isDigital,
      isInService: stage == .inService)
    test =
      [.weighing, .weighing, .netWeighing, .eccentricity, .repeatability]
      .randomElement(using: &random) ?? .weighing
    if Bool.random(using: &random) { zero = randomZero(&random) }
    if test == .repeatability {
      let load = randomLoad(&random)
      for _ in 0..<readings {
        observations.append(observation(load, zero: nil, &random))
      }
    } else {
      for index in 0..<readings {
        if Int.random(in: 0..<6, using: &random) == 0 { ownZeros[index] = randomZero(&random) }
        observations.append(
          observation(randomLoad(&random), zero: ownZeros[index] ?? zero, &random))
      }
    }
  }

  private static func ranges(
    _ structure: Instrument.Structure, _ accuracyClass: AccuracyClass, _ random: inout SplitMix64
  ) -> [TickOracle.Partial] {
    let most: Int =
      switch accuracyClass {
      case .i: 300_000
      case .ii: 100_000
      case .iii: 10_000
      case .iiii: 1_000
      }
    let e = 20_000
    if structure == .single {
      // Half as many again as the class has, at times: loads beyond it are judged by nobody.
      let n = Int.random(in: most / 20...(most + most / 2), using: &random)
      let isFine = [.i, .ii].contains(accuracyClass) && Bool.random(using: &random)
      let d = isFine ? e / ([2, 5, 10].randomElement(using: &random) ?? 10) : e
      return [.init(max: n * e, e: e, d: d)]
    }
    var list: [TickOracle.Partial] = []
    var step = e
    var top = 0
    for _ in 0..<Int.random(in: 2...3, using: &random) {
      // Each end is a value that the next range can show too.
      top = (top / (step * 10) + Int.random(in: 1...most / 30, using: &random)) * step * 10
      list.append(.init(max: top, e: step, d: step))
      step *= [2, 5, 10].randomElement(using: &random) ?? 2
    }
    return list
  }

  private func randomLoad(_ random: inout SplitMix64) -> Int {
    let partial = oracle.partials.randomElement(using: &random) ?? oracle.partials[0]
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      // On the edge of a band, or a tick beside it.
      let edge = TickOracle.edges[oracle.className]?.compactMap(\.self).randomElement(
        using: &random)
      let load = (edge ?? 1) * partial.e + Int.random(in: -1...1, using: &random)
      return min(max(load, 0), oracle.max)
    case 1: return max(0, partial.max + Int.random(in: -1...1, using: &random))
    case 2: return Int.random(in: 0...oracle.max, using: &random)
    default: return Int.random(in: 0...oracle.max / partial.e, using: &random) * partial.e
    }
  }

  private func randomZero(_ random: inout SplitMix64) -> TickOracle.Observation {
    let load = Bool.random(using: &random) ? 0 : 10 * oracle.partials[0].e
    let error = Int.random(in: -6_000...6_000, using: &random)
    return showing(load: load, error: error, &random)
  }

  private func observation(
    _ load: Int, zero: TickOracle.Observation?, _ random: inout SplitMix64
  ) -> TickOracle.Observation {
    let e0 = zero.flatMap { oracle.doubledError($0) }.map { $0.0 == $0.1 ? $0.0 / 2 : 0 } ?? 0
    let limit = oracle.limit(at: load) ?? 10_000
    let sign = Bool.random(using: &random) ? 1 : -1
    let error: Int =
      switch Int.random(in: 0..<8, using: &random) {
      case 0...2: sign * limit
      case 3...4: sign * (limit + 1)
      case 5: sign * (limit - 1)
      default: Int.random(in: -2 * limit...2 * limit, using: &random)
      }
    return showing(load: load, error: error + e0, &random)
  }

  /// An observation with this error of indication; now and then one that cannot be, or one
  /// without ΔL.
  private func showing(
    load: Int, error: Int, _ random: inout SplitMix64
  ) -> TickOracle.Observation {
    let p = load + error
    guard oracle.isDigital else {
      return .init(load: load, indication: p, added: nil)
    }
    // The display at P: the lowest value whose flip to the next lies above P.
    let step =
      oracle.partials.first { p < $0.max }?.d ?? oracle.partials[oracle.partials.count - 1].d
    var indication = (p - 2 * step) / step * step
    while !oracle.canShow(indication) { indication -= step / 2 > 0 ? 1_000 : 1 }
    var next = oracle.next(above: indication)
    while (indication + next) / 2 <= p {
      indication = next
      next = oracle.next(above: indication)
    }
    let added = (indication + next) / 2 - p
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return .init(load: load, indication: indication, added: 0)
    case 1: return .init(load: load, indication: indication, added: next - indication + 1)
    case 2: return .init(load: load, indication: indication + 1, added: added)
    case 3...8: return .init(load: load, indication: indication, added: nil)
    default: return .init(load: load, indication: indication, added: added)
    }
  }

  // MARK: For the product

  func mass(_ ticks: Int) -> Mass {
    let exact = Mass(ExactDecimal(trillionths: Int128(ticks) * tick))
    guard throughText else { return exact }
    do {
      return try Mass(parsing: exact.text(in: unit), form: .english)
    } catch {
      preconditionFailure("\(exact.text(in: unit)) is a mass: \(error)")
    }
  }

  private func zeroReading(_ seen: TickOracle.Observation?) -> ZeroReading? {
    seen.map {
      ZeroReading(
        load: mass($0.load), indication: mass($0.indication), added: $0.added.map(mass))
    }
  }

  func inspection() throws -> Inspection {
    let plate = try Instrument(
      id: "R", kind: "counter", accuracyClass: accuracyClass, structure: structure,
      ranges: ranges.map { .init(max: mass($0.max), e: mass($0.e), d: mass($0.d)) },
      indication: oracle.isDigital ? .digital : .analog)
    let readings = observations.enumerated().map { index, seen in
      var reading = Reading(
        load: mass(seen.load), indication: mass(seen.indication), added: seen.added.map(mass))
      reading.zero = zeroReading(ownZeros[index])
      reading.range = range
      reading.position = String(index)
      return reading
    }
    return Inspection(
      rules: "oiml-r76-2006", stage: stage, instrument: plate,
      tests: [.init(test: test, zero: zeroReading(zero), readings: readings)])
  }
}
