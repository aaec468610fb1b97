/// What a set of run rules needs to remember of the points so far: for each zone the last few
/// points as bits, the newest lowest.
struct RunRuleState: Hashable {
  /// A zone of a rule on one side.
  struct Watch {
    let zone: RunRule.Zone
    let sign: Double

    static func all(_ rules: [RunRule]) -> [Watch] {
      rules.compactMap(\.zone).flatMap { zone in
        zone.isTwoSided
          ? [Watch(zone: zone, sign: 1)]
          : [Watch(zone: zone, sign: 1), Watch(zone: zone, sign: -1)]
      }
    }
  }

  private var memory: [UInt16]

  init(_ watches: [Watch]) {
    memory = [UInt16](repeating: 0, count: watches.count)
  }

  /// Takes the next point; `false` when a rule has spoken.
  mutating func take(_ score: Double, _ watches: [Watch]) -> Bool {
    for (index, watch) in watches.enumerated() {
      let zone = watch.zone
      let isInside = zone.isAbove(watch.sign * score)
      let seen =
        (memory[index] << 1 | (isInside ? 1 : 0))
        & UInt16(truncatingIfNeeded: (1 << zone.window) - 1)
      if isInside, seen.nonzeroBitCount >= zone.count { return false }
      memory[index] = Self.trimmed(seen, zone)
    }
    return true
  }

  /// `seen` without the oldest point, and without points that can no longer matter: states that
  /// have the same future become equal.
  private static func trimmed(_ seen: UInt16, _ zone: RunRule.Zone) -> UInt16 {
    var bits = seen & UInt16(truncatingIfNeeded: (1 << (zone.window - 1)) - 1)
    for place in (0..<max(zone.window - 1, 0)).reversed() where bits >> place & 1 == 1 {
      // The point stays in the windows of the next `window − 1 − place` points.
      let together = (bits & UInt16(truncatingIfNeeded: (2 << place) - 1)).nonzeroBitCount
      if together + zone.window - 1 - place >= zone.count { break }
      bits &= ~(1 << place)
    }
    return bits
  }
}
