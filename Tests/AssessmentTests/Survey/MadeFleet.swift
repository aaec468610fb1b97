import Assessment
import Quantities
import TestSupport

/// A fleet that is made up, the same for the same seed, with or without patterns in it.
///
/// Without one every instrument has a mean error of its own, around zero, and readings that
/// scatter about it; group, kind and error have nothing to do with each other.
struct MadeFleet: SurveyedFleet {
  /// What may be planted; each in the group with the number 0 of its dimension.
  enum Pattern {
    case none
    case biasedMaker
    case heavyWeights
    case roundingInspector
    case copyingInspector
    case zeroingInspector
    case limitInspector
    case gainingOwner
    /// The instrument 0 errs always to one side.
    case gainingInstrument
  }

  var kinds = ["counter", "platform"]
  var names = [
    (0..<4).map { "place \($0)" }, (0..<3).map { "maker \($0)" }, (0..<6).map { "model \($0)" },
    (0..<12).map { "owner \($0)" }, (0..<6).map { "inspector \($0)" }, (0..<4).map { "set \($0)" },
  ]
  var asOf: CalendarDate?
  var favour = 1
  private(set) var histograms: [SurveyHistogram]
  private(set) var tallies: [SurveyTally] = []
  private var ofKind: [Int] = []
  private var failing: [Bool] = []

  var count: Int { tallies.count }
  func tally(_ index: Int) -> SurveyTally { tallies[index] }
  func kind(_ index: Int) -> Int { ofKind[index] }
  func fails(_ index: Int) -> Bool { failing[index] }
  func identifier(_ index: Int) -> String { "S-\(index)" }

  private static let e: Int64 = 1000
  private static let multiplier: Int64 = 2

  /// - Parameter drift: the scatter of the instruments' mean errors, in MPE.
  init(
    _ pattern: Pattern = .none, seed: UInt64, instruments: Int = 120, readings: Int = 6,
    drift: Double = 0.3
  ) {
    histograms = kinds.map { _ in SurveyHistogram() }
    var random = SplitMix64(seed: seed)
    var copied: [(load: Int64, error: Int64)]?
    for index in 0..<instruments {
      var tally = SurveyTally()
      let kind = Int.random(in: 0..<2, using: &random)
      for place in names.indices {
        tally.names[place] = UInt32.random(in: 0..<UInt32(names[place].count), using: &random)
      }
      func isIn(_ dimension: SurveyDimension) -> Bool { tally.names[dimension.index] == 0 }
      tally.date = 20_260_900 + Int32.random(in: 1...28, using: &random)
      tally.validUntil = Int32.random(in: 0..<10, using: &random) == 0 ? 0 : tally.date + 10_000
      var mean = Self.normal(&random) * drift
      if pattern == .biasedMaker && isIn(.maker) { mean += 0.5 }
      if pattern == .heavyWeights && isIn(.weightSet) { mean -= 0.5 }
      if pattern == .gainingOwner && isIn(.owner) { mean = mean.magnitude + 0.1 }
      if pattern == .gainingInstrument && index == 0 { mean = 0.6 }
      var series: [(load: Int64, error: Int64)] = []
      for reading in 0..<(pattern == .gainingInstrument && index == 0 ? 20 : readings) {
        let load = Int64(reading + 1) * 500 * Self.e
        let limit = Self.limit(load, kind)
        // Errors in tenths of e.
        let ratio = mean + Self.normal(&random) * 0.15
        var tenths = Int64((ratio * Double(limit) / Double(Self.multiplier) / 100).rounded())
        if pattern == .roundingInspector && isIn(.inspector) {
          tenths = Int64((Double(tenths) / 5).rounded()) * 5
        }
        if pattern == .zeroingInspector && isIn(.inspector) && reading % 2 == 0 { tenths = 0 }
        if pattern == .limitInspector && isIn(.inspector) && reading == 1 {
          tenths = limit / Self.multiplier / 100
        }
        series.append((load, tenths * 100))
      }
      if pattern == .copyingInspector && isIn(.inspector) {
        if let copied { series = copied } else { copied = series }
      }
      var fails = false
      for entry in series {
        let (limit, error) = (Self.limit(entry.load, kind), entry.error * Self.multiplier)
        // P = I + e/2 − ΔL with I the nearest division.
        let shown = Self.rounded(entry.load + entry.error)
        let added = shown + Self.e / 2 - entry.load - entry.error
        tally.add(
          load: entry.load, error: error, limit: limit, added: added, e: Self.e,
          favour: Int64(favour))
        tally.mark(1, load: entry.load, indication: shown, added: added, error: error)
        histograms[kind].add(error: error, limit: limit)
        fails = fails || error.magnitude > limit
      }
      tallies.append(tally)
      ofKind.append(kind)
      failing.append(fails)
    }
  }

  /// `multiplier × MPE`, in service.
  private static func limit(_ load: Int64, _ kind: Int) -> Int64 {
    (load <= 500 * e ? 1 : load <= 2000 * e ? 2 : 3) * e * (kind == 0 ? 2 : 4)
  }

  private static func rounded(_ value: Int64) -> Int64 {
    Int64((Double(value) / Double(e)).rounded(.toNearestOrAwayFromZero)) * e
  }

  /// The sum of twelve even numbers less six.
  private static func normal(_ random: inout SplitMix64) -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += Double.random(in: 0..<1, using: &random) }
    return sum
  }
}
