/// A Shewhart chart of individual values or of means, with rules for runs.
///
/// Limits: centre ± 3 σ of a plotted point (NIST/SEMATECH e-Handbook, 6.3.2). A rule speaks
/// at each point that completes its pattern; the point itself must belong to the pattern.
public struct ShewhartChart: Equatable, Sendable {
  /// The points in the order of time.
  public let values: [Double]
  public let level: ProcessLevel
  /// The rules that were asked, without repetition.
  public let rules: [RunRule]
  /// What they found, in the order of the points, then of the rules.
  public let signals: [ChartSignal]

  /// The upper limit of one point.
  public var upperLimit: Double { level.center + 3 * level.deviation }
  /// The lower limit of one point.
  public var lowerLimit: Double { level.center - 3 * level.deviation }

  /// Holds `values` against `level`.
  ///
  /// - Throws: `ChartError.valueNotFinite`.
  public init(
    _ values: [Double], level: ProcessLevel, rules: [RunRule] = RunRule.shewhart
  ) throws(ChartError) {
    for (index, value) in values.enumerated() where !value.isFinite {
      throw .valueNotFinite(index: index)
    }
    self.values = values
    self.level = level
    var unique: [RunRule] = []
    for rule in rules where !unique.contains(rule) { unique.append(rule) }
    self.rules = unique
    let scores = values.map(level.standardized)
    var signals: [ChartSignal] = []
    for index in values.indices {
      for rule in unique { signals += Self.signals(of: rule, at: index, scores) }
    }
    self.signals = signals
  }

  private static func signals(
    of rule: RunRule, at index: Int, _ scores: [Double]
  ) -> [ChartSignal] {
    switch rule {
    case .sixTrending:
      guard index >= 5 else { return [] }
      let steps = zip(scores[(index - 5)..<index], scores[(index - 4)...index]).map { $1 - $0 }
      if steps.allSatisfy({ $0 > 0 }) {
        return [ChartSignal(index, .rule(rule), .above, from: index - 5)]
      }
      if steps.allSatisfy({ $0 < 0 }) {
        return [ChartSignal(index, .rule(rule), .below, from: index - 5)]
      }
      return []
    case .fourteenAlternating:
      guard index >= 13 else { return [] }
      let steps = zip(scores[(index - 13)..<index], scores[(index - 12)...index]).map { $1 - $0 }
      let isAlternating = zip(steps, steps.dropFirst()).allSatisfy {
        ($0 > 0 && $1 < 0) || ($0 < 0 && $1 > 0)
      }
      return isAlternating ? [ChartSignal(index, .rule(rule), .neither, from: index - 13)] : []
    default:
      guard let zone = rule.zone else { return [] }
      if zone.isTwoSided {
        return pattern(zone, at: index, scores).map {
          [ChartSignal(index, .rule(rule), .neither, from: $0)]
        } ?? []
      }
      if let first = pattern(zone, at: index, scores) {
        return [ChartSignal(index, .rule(rule), .above, from: first)]
      }
      if let first = pattern(zone, at: index, scores, sign: -1) {
        return [ChartSignal(index, .rule(rule), .below, from: first)]
      }
      return []
    }
  }

  /// The first point of the pattern that `index` completes.
  private static func pattern(
    _ zone: RunRule.Zone, at index: Int, _ scores: [Double], sign: Double = 1
  ) -> Int? {
    guard zone.isAbove(sign * scores[index]) else { return nil }
    var count = 0
    var place = index
    while place >= 0, place > index - zone.window {
      if zone.isAbove(sign * scores[place]) {
        count += 1
        if count == zone.count { return place }
      }
      place -= 1
    }
    return nil
  }
}
