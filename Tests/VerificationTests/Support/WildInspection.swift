import Quantities
import Rules
import Verification
import TestSupport

/// Inspections without sense: whatever the public types can hold.
enum WildInspection {
  /// Masses from nothing to the largest that is read, on and off the grid of e.
  private static func mass(_ random: inout SplitMix64) -> Mass {
    let sign: Int128 = Int.random(in: 0..<12, using: &random) == 0 ? -1 : 1
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .zero
    case 1:
      return Mass(ExactDecimal(trillionths: sign * Int128.random(in: 1...100, using: &random)))
    case 2:
      return Mass(
        ExactDecimal(
          trillionths: sign
            * Int128.random(in: 1...10_000_000_000_000_000_000_000_000_000, using: &random)))
    case 3...5: return Mass(Int.random(in: 1...20_000, using: &random), .gram)
    default:
      return Mass(
        [1, 2, 5, 7, 10, 20, 50, 100, 500, 1_000, 5_000, 15_000].randomElement(using: &random) ?? 1,
        .gram)
    }
  }

  private static func maybe<Value>(_ random: inout SplitMix64, _ make: (inout SplitMix64) -> Value)
    -> Value?
  {
    Bool.random(using: &random) ? make(&random) : nil
  }

  private static func instrument(_ random: inout SplitMix64) -> Instrument {
    // Most statements are incoherent and refused: try until one is not.
    while true {
      var options = Instrument.Options()
      options.min = maybe(&random, mass)
      options.supports = maybe(&random) { Int.random(in: 1...10, using: &$0) }
      options.receptor = WeighingRules.Receptor.allCases.randomElement(using: &random) ?? .supports
      options.additiveTare = maybe(&random) { mass(&$0).magnitude } ?? .zero
      options.hasAuxiliaryDevice = Int.random(in: 0..<5, using: &random) == 0
      options.hasMechanicalTare = Bool.random(using: &random)
      options.isGradingInstrument = Bool.random(using: &random)
      if Int.random(in: 0..<6, using: &random) == 0 { options.extendedStep = mass(&random) }
      let structure =
        [Instrument.Structure.single, .single, .multiInterval, .multipleRange]
        .randomElement(using: &random) ?? .single
      let count = structure == .single ? 1 : Int.random(in: 2...3, using: &random)
      let maxes = (0..<count).map { _ in mass(&random) }.sorted()
      let intervals = (0..<count).map { _ in mass(&random) }.sorted()
      let ranges = (0..<count).map { index in
        Instrument.Range(
          max: maxes[index], min: maybe(&random, mass), e: intervals[index],
          d: Int.random(in: 0..<4, using: &random) == 0 ? mass(&random) : intervals[index])
      }
      let made = try? Instrument(
        id: "W", kind: ["spring-dial", "counter", "hanging"].randomElement(using: &random) ?? "",
        accuracyClass: AccuracyClass.allCases.randomElement(using: &random) ?? .i,
        structure: structure, ranges: ranges,
        indication: IndicationType.allCases.randomElement(using: &random) ?? .digital,
        options: options)
      if let made { return made }
    }
  }

  private static func reading(_ random: inout SplitMix64, _ instrument: Instrument) -> Reading {
    let load =
      Int.random(in: 0..<4, using: &random) == 0
      ? mass(&random)
      : Mass(
        ExactDecimal(
          trillionths: instrument.max.value.trillionths / Int128.random(in: 1...5, using: &random)))
    var reading = Reading(
      load: load,
      indication: Int.random(in: 0..<10, using: &random) == 0
        ? nil
        : Bool.random(using: &random)
          ? load : mass(&random), added: maybe(&random, mass))
    if Bool.random(using: &random) {
      reading.added = Mass(ExactDecimal(trillionths: instrument.d.value.trillionths / 2))
    }
    reading.direction = maybe(&random) { Bool.random(using: &$0) ? .up : .down }
    reading.position = maybe(&random) { String(Int.random(in: 1...5, using: &$0)) }
    reading.zero = Int.random(in: 0..<5, using: &random) == 0 ? zero(&random) : nil
    reading.range =
      Int.random(in: 0..<4, using: &random) == 0
      ? Int.random(in: -1...4, using: &random) : nil
    reading.extraLoad = maybe(&random, mass)
    reading.indicationAfter = maybe(&random, mass)
    reading.moved = maybe(&random) { Bool.random(using: &$0) }
    reading.displacement = maybe(&random) {
      Length(ExactDecimal(trillionths: Int128.random(in: 0...10_000_000_000, using: &$0)))
    }
    return reading
  }

  private static func zero(_ random: inout SplitMix64) -> ZeroReading {
    ZeroReading(
      load: .zero, indication: Bool.random(using: &random) ? .zero : mass(&random),
      added: maybe(&random, mass))
  }

  static func make(_ random: inout SplitMix64) -> Inspection {
    let instrument = instrument(&random)
    let tests = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let repeated = reading(&random, instrument)
      return Inspection.TestRecord(
        test: TestKind.allCases.randomElement(using: &random) ?? .weighing,
        zero: maybe(&random, zero),
        readings: (0..<Int.random(in: 0...7, using: &random)).map { _ in
          Bool.random(using: &random) ? repeated : reading(&random, instrument)
        }, tare: maybe(&random, mass), hasPresetTare: Int.random(in: 0..<6, using: &random) == 0)
    }
    return Inspection(
      rules: "oiml-r76-2006", stage: Stage.allCases.randomElement(using: &random) ?? .initial,
      instrument: instrument,
      date: maybe(&random) {
        CalendarDate(year: Int.random(in: 2000...2030, using: &$0), month: 2, day: 3)
      }
        ?? nil,
      weights: maybe(&random) { random in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          .init(
            weightClass: ["M1", "M3", "E2", "X"].randomElement(using: &random) ?? "",
            nominal: mass(&random),
            count: [1, 3, -4, Int.max, Int.min].randomElement(using: &random) ?? 1)
        }
      }, tests: tests,
      substitution: maybe(&random) { .init(standards: mass(&$0), spread: maybe(&$0, mass)) },
      trade: Bool.random(using: &random) ? .selling : .buying, goods: maybe(&random, mass))
  }
}
