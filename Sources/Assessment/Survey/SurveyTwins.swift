/// Which instruments have the readings of another one.
///
/// Series of fewer than four readings, and those in which all errors are the same, say nothing:
/// good scales have them.
struct SurveyTwins {
  /// For each instrument whether its series could tell, and whether another one has the same.
  private(set) var tells: [Bool]
  private(set) var isTwin: [Bool]
  private(set) var series: [SurveySeries] = []
  private(set) var seriesCount = 0

  static let fewestReadings: UInt32 = 4
  private static let mostNamed = 10

  private struct Entry {
    let first: UInt64
    let second: UInt64
    let index: UInt32
  }

  init(_ fleet: some SurveyedFleet) {
    tells = [Bool](repeating: false, count: fleet.count)
    isTwin = tells
    var entries: [Entry] = []
    for index in 0..<fleet.count {
      let tally = fleet.tally(index)
      guard tally.varies, tally.allReadings >= Self.fewestReadings else { continue }
      tells[index] = true
      entries.append(
        Entry(
          first: tally.fingerprint, second: tally.secondFingerprint, index: UInt32(index)))
    }
    entries.sort { ($0.first, $0.second, $0.index) < ($1.first, $1.second, $1.index) }
    var start = 0
    var found: [Range<Int>] = []
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].first == entries[start].first,
        entries[end].second == entries[start].second
      {
        end += 1
      }
      if end - start > 1 {
        for place in start..<end { isTwin[Int(entries[place].index)] = true }
        found.append(start..<end)
      }
      start = end
    }
    seriesCount = found.count
    found.sort {
      ($1.count, entries[$0.lowerBound].index) < ($0.count, entries[$1.lowerBound].index)
    }
    for range in found.prefix(FleetSurvey.mostListed) {
      let indices = entries[range].map { Int($0.index) }
      let tally = fleet.tally(indices[0])
      series.append(
        SurveySeries(
          kind: fleet.kinds[fleet.kind(indices[0])], readings: Int(tally.allReadings),
          instruments: indices.count,
          identifiers: indices.prefix(Self.mostNamed).map(fleet.identifier),
          inspectors: Set(indices.map { fleet.tally($0).names[SurveyDimension.inspector.index] })
            .count))
    }
  }
}
