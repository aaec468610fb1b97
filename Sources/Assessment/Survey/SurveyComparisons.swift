import Statistics

/// A group in a stratum.
private struct SurveyCell: Hashable {
  let group: UInt32
  let stratum: Int
}

/// Values of instruments by stratum and group, to be compared by ``GroupEffect``.
struct SurveyEffects {
  private var all: [Int: GroupEffect.Moments] = [:]
  private var cells: [SurveyCell: GroupEffect.Moments] = [:]

  mutating func add(_ value: Double, _ group: UInt32, stratum: Int) {
    all[stratum, default: .init()].add(value)
    cells[SurveyCell(group: group, stratum: stratum), default: .init()].add(value)
  }

  /// The groups that are large enough, in the order of their numbers, with their means.
  func results() throws(StatisticsError) -> [(group: UInt32, mean: Double, effect: GroupEffect)] {
    var result: [(group: UInt32, mean: Double, effect: GroupEffect)] = []
    for (group, strata) in grouped(cells) {
      var (own, others) = (0, 0)
      var sum = CompensatedSum()
      var compared: [GroupEffect.Stratum] = []
      for (stratum, moments) in strata {
        let whole = all[stratum] ?? .init()
        compared.append(.init(all: whole, group: moments))
        if whole.count > moments.count {
          own += moments.count
          others += whole.count - moments.count
          sum.add(moments.sum)
        }
      }
      guard own >= FleetSurvey.fewestInstruments, others >= FleetSurvey.fewestInstruments,
        let effect = try GroupEffect(compared)
      else { continue }
      result.append((group, sum.value / Double(own), effect))
    }
    return result
  }
}

/// Instruments with and without a property by stratum and group, for ``ExcessTest``.
struct SurveyExcesses {
  private struct Counts {
    var readings = 0
    var marked = 0
  }

  private var all: [Int: Counts] = [:]
  private var cells: [SurveyCell: Counts] = [:]

  mutating func add(_ isMarked: Bool, _ group: UInt32, stratum: Int) {
    let cell = SurveyCell(group: group, stratum: stratum)
    all[stratum, default: Counts()].readings += 1
    cells[cell, default: Counts()].readings += 1
    guard isMarked else { return }
    all[stratum, default: Counts()].marked += 1
    cells[cell, default: Counts()].marked += 1
  }

  /// The groups that are large enough; none where no instrument has the property.
  func results() throws(StatisticsError) -> [(group: UInt32, count: Int, test: ExcessTest)] {
    guard all.values.contains(where: { $0.marked > 0 }) else { return [] }
    var result: [(group: UInt32, count: Int, test: ExcessTest)] = []
    for (group, strata) in grouped(cells) {
      let compared = strata.map { stratum, own in
        let whole = all[stratum] ?? Counts()
        return ExcessTest.Stratum(
          readings: whole.readings, marked: whole.marked, groupReadings: own.readings,
          groupMarked: own.marked)
      }
      let own = compared.reduce(0) { $0 + $1.groupReadings }
      let others = compared.reduce(0) { $0 + $1.readings - $1.groupReadings }
      guard own >= FleetSurvey.fewestInstruments, others >= FleetSurvey.fewestInstruments else {
        continue
      }
      result.append((group, own, try ExcessTest(compared)))
    }
    return result
  }
}

/// One digit an instrument by stratum and group, for ``DigitComparison``.
struct SurveyDigits {
  private var all: [Int: [Int]] = [:]
  private var cells: [SurveyCell: [Int]] = [:]
  private static let none = [Int](repeating: 0, count: 10)

  mutating func add(_ digit: Int, _ group: UInt32, stratum: Int) {
    guard (0..<10).contains(digit) else { return }
    all[stratum, default: Self.none][digit] += 1
    cells[SurveyCell(group: group, stratum: stratum), default: Self.none][digit] += 1
  }

  /// The groups that are large enough.
  func results() throws(StatisticsError)
    -> [(group: UInt32, count: Int, comparison: DigitComparison)]
  {
    var result: [(group: UInt32, count: Int, comparison: DigitComparison)] = []
    for (group, strata) in grouped(cells) {
      let compared = strata.map { stratum, own in
        DigitComparison.Stratum(all: all[stratum] ?? Self.none, group: own)
      }
      guard let comparison = try DigitComparison(compared) else { continue }
      result.append((group, comparison.count, comparison))
    }
    return result
  }
}

/// Cells by group, and within a group by stratum, in the order of their numbers.
private func grouped<Value>(
  _ cells: [SurveyCell: Value]
) -> [(group: UInt32, strata: [(stratum: Int, value: Value)])] {
  var groups: [UInt32: [(stratum: Int, value: Value)]] = [:]
  for (cell, value) in cells { groups[cell.group, default: []].append((cell.stratum, value)) }
  return groups.sorted { $0.key < $1.key }
    .map { ($0.key, $0.value.sorted { $0.stratum < $1.stratum }) }
}
