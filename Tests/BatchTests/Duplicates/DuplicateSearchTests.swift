import TestSupport
import Testing

@testable import Batch

/// Which rows count as repeated, told from rows that are named by letters.
@Suite struct DuplicateSearchTests {
  /// Capital letters are weighings, small ones other readings; all rows are of one instrument.
  private func reasons(_ rows: String, file: (Int) -> Int = { _ in 0 }, telling: Bool = false)
    -> [String?]
  {
    let fingerprints = rows.utf8.map { byte in
      RowFingerprint(bits: UInt64(byte) << 8 | (byte < 97 ? 1 : 0) | (telling ? 2 : 0))
    }
    let places = fingerprints.indices.map { RowPlace(file: file($0), line: $0 + 2) }
    let found = DuplicateSearch(fingerprints, places, places.map { _ in 0 }).findings(all: true)
    var result = [String?](repeating: nil, count: fingerprints.count)
    for pair in found.pairs {
      let place = pair.place.line - 2
      result[place] = "\(pair.reason.rawValue) \(pair.first.line - 2)"
      // The first of all rows that say the same.
      #expect(fingerprints.firstIndex(of: fingerprints[place]) == pair.first.line - 2)
    }
    #expect(found.examined == fingerprints.count)
    #expect(found.counts.reduce(0, +) == found.pairs.count)
    return result
  }

  @Test(arguments: ["ABCDCBA", "ABCeeeerrr", "ABCDDCBA", "rsrrsrrsrsrr", "ABABAB", "AABBCC", ""])
  func `series as they should be are but alike`(rows: String) {
    #expect(reasons(rows).allSatisfy { $0?.hasPrefix("alike") ?? true })
  }

  @Test func `a series that is there again is found whole`() {
    let found = reasons("ABCBAeerr" + "XY" + "ABCBAeerr" + "Z")
    #expect(found[11...19].allSatisfy { $0?.hasPrefix("series") == true })
    #expect(found[11] == "series 0" && found[15] == "series 0" && found[19] == "series 7")
    #expect(found[..<11].allSatisfy { $0?.hasPrefix("alike") ?? true } && found[20] == nil)
    // Two of them are not enough, in another order they are no series.
    #expect(reasons("ABCDAB")[4...] == ["alike 0", "alike 1"])
    #expect(reasons("ABCDCAB")[4...] == ["alike 2", "alike 0", "alike 1"])
  }

  @Test func `in another file, or with the same mark, one row is enough`() {
    #expect(reasons("AeA", file: { $0 == 2 ? 1 : 0 }) == [nil, nil, "other-file 0"])
    #expect(reasons("Aee", file: { $0 }) == [nil, nil, "other-file 1"])
    #expect(reasons("Arr", telling: true) == [nil, nil, "same-mark 1"])
  }

  @Test func `instruments are looked at apart, few rows and many alike`() {
    var random = SplitMix64(seed: 9)
    for instruments in [1, 3, 400] {
      var fingerprints: [RowFingerprint] = []
      var owners: [UInt32] = []
      for _ in 0..<2000 {
        fingerprints.append(RowFingerprint(bits: UInt64.random(in: 0..<300, using: &random) << 8))
        owners.append(UInt32.random(in: 0..<UInt32(instruments), using: &random))
      }
      let places = fingerprints.indices.map { RowPlace(file: $0 % 7, line: $0 + 2) }
      var expected: [Int: Int] = [:]
      var seen: [UInt64: Int] = [:]
      for (row, fingerprint) in fingerprints.enumerated() {
        let key = fingerprint.bits << 16 | UInt64(owners[row])
        if let first = seen[key] { expected[row] = first } else { seen[key] = row }
      }
      let found = DuplicateSearch(fingerprints, places, owners).findings(all: true)
      #expect(found.pairs.map { $0.place.line - 2 } == expected.keys.sorted())
      #expect(found.pairs.allSatisfy { expected[$0.place.line - 2] == $0.first.line - 2 })
      let noticed = DuplicateSearch(fingerprints, places, owners).findings(all: false)
      #expect(noticed.counts == found.counts)
      #expect(
        noticed.pairs
          == Array(found.pairs.filter(\.reason.isNoticed).prefix(DuplicateFindings.mostPairs)))
    }
  }
}
