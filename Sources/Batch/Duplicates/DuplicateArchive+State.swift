extension DuplicateArchive {
  /// Writes the rows as long as more may come, else what was found.
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try writer.put(fingerprints)
    try writer.put(places)
    try writer.put(instruments)
    try writer.put(findings.map { [$0.examined] + $0.counts } ?? [])
    let pairs = findings?.pairs ?? []
    try writer.put(pairs.map(\.place))
    try writer.put(pairs.map(\.first))
    try writer.put(pairs.map(\.instrument))
    try writer.put(pairs.map { UInt8($0.reason.index) })
  }

  init(listsAll: Bool, from reader: inout StateReader) throws(StateFault) {
    let fingerprints = try reader.elements(of: RowFingerprint.self)
    let places = try reader.elements(of: RowPlace.self)
    let instruments = try reader.elements(of: UInt32.self)
    let counts = try reader.elements(of: Int.self)
    let rows = try reader.elements(of: RowPlace.self)
    let firsts = try reader.elements(of: RowPlace.self)
    let owners = try reader.elements(of: UInt32.self)
    let reasons = try reader.elements(of: UInt8.self)
    let known = DuplicateReason.allCases
    guard fingerprints.count == places.count, places.count == instruments.count,
      counts.isEmpty || counts.count == known.count + 1,
      rows.count == firsts.count, firsts.count == owners.count, owners.count == reasons.count,
      reasons.allSatisfy({ Int($0) < known.count })
    else { throw .damaged }
    let pairs = rows.indices.map { index in
      DuplicateFindings.Pair(
        place: rows[index], first: firsts[index], instrument: owners[index],
        reason: known[Int(reasons[index])])
    }
    self.init(
      listsAll: listsAll, fingerprints: fingerprints, places: places, instruments: instruments,
      findings: counts.first.map {
        DuplicateFindings(examined: $0, counts: Array(counts.dropFirst()), pairs: pairs)
      })
  }
}
