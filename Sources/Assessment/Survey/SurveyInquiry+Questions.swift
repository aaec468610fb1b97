import Statistics

extension SurveyInquiry {
  /// Means beyond this count as this much, so that one wild scale does not speak for a group.
  private static let largestRatio = 3.0

  /// Asks everything that the dataset can answer.
  ///
  /// - Throws: `StatisticsError.computationFailed`
  mutating func askAll(
    _ fleet: some SurveyedFleet, _ twins: SurveyTwins
  ) throws(StatisticsError) {
    var sides = SurveyDimension.allCases.map { _ in [UInt32: Sides]() }
    var means = SurveyDimension.allCases.map { _ in SurveyEffects() }
    var zeros = SurveyEffects()
    var rounded = SurveyEffects()
    var limits = SurveyExcesses()
    var copies = SurveyExcesses()
    var digits = SurveyDigits()
    var signs = SurveySigns()
    for index in 0..<fleet.count {
      let tally = fleet.tally(index)
      let kind = fleet.kind(index)
      let inspector = fleet.group(tally, .inspector)
      if twins.tells[index], let inspector {
        copies.add(twins.isTwin[index], inspector, stratum: kind)
      }
      guard tally.readings > 0 else { continue }
      let ratio = max(-Self.largestRatio, min(Self.largestRatio, tally.meanRatio))
      let favour = Double(fleet.favour) * ratio
      let (gain, loss) =
        fleet.favour > 0 ? (tally.above, tally.below) : (tally.below, tally.above)
      if Int(gain + loss) >= FleetSurvey.fewestReadings {
        answer(
          .favoursTrader, .instrument(index), count: Int(gain + loss), observed: Double(gain),
          expected: Double(gain + loss) / 2, meanRatio: favour,
          probability: try signs.upperTail(Int(gain), Int(loss)))
      }
      for dimension in [SurveyDimension.place, .owner] {
        if let group = fleet.group(tally, dimension) {
          sides[dimension.index][group, default: Sides()].add(tally.side * fleet.favour, favour)
        }
      }
      for dimension in [SurveyDimension.maker, .model, .inspector, .weightSet] {
        if let group = fleet.group(tally, dimension) {
          means[dimension.index].add(ratio, group, stratum: kind)
        }
      }
      guard let inspector else { continue }
      // Scales that are read with added weights seldom show an error of exactly zero.
      let hasAdditions = tally.additions > 0
      zeros.add(
        Double(tally.zeros) / Double(tally.readings), inspector,
        stratum: kind * 2 + (hasAdditions ? 1 : 0))
      limits.add(tally.atLimit > 0, inspector, stratum: kind)
      if hasAdditions {
        rounded.add(
          Double(tally.roundAdditions) / Double(tally.additions), inspector, stratum: kind)
        digits.add(Int(tally.digit), inspector, stratum: kind)
      }
    }
    for dimension in [SurveyDimension.place, .owner] {
      try ask(sides[dimension.index], dimension, &signs)
    }
    for dimension in [SurveyDimension.maker, .model, .inspector, .weightSet] {
      try ask(.meanError, means[dimension.index], dimension, isOneSided: false)
    }
    try ask(.zeroErrors, zeros, .inspector, isOneSided: true)
    try ask(.roundAdditions, rounded, .inspector, isOneSided: true)
    try ask(digits)
    try ask(.atLimit, limits)
    try ask(.identicalSeries, copies)
  }

  private mutating func ask(
    _ groups: [UInt32: Sides], _ dimension: SurveyDimension, _ signs: inout SurveySigns
  ) throws(StatisticsError) {
    for (group, sides) in groups.sorted(by: { $0.key < $1.key })
    where sides.gain + sides.loss >= FleetSurvey.fewestInstruments {
      answer(
        .favoursTrader, .group(dimension, group), count: sides.gain + sides.loss,
        observed: Double(sides.gain), expected: Double(sides.gain + sides.loss) / 2,
        meanRatio: sides.sum / Double(sides.count),
        probability: try signs.upperTail(sides.gain, sides.loss))
    }
  }

  private mutating func ask(
    _ question: SurveyQuestion, _ effects: SurveyEffects, _ dimension: SurveyDimension,
    isOneSided: Bool
  ) throws(StatisticsError) {
    for entry in try effects.results() {
      let effect = entry.effect
      let tail = effect.score > 0 ? effect.probability / 2 : 1 - effect.probability / 2
      answer(
        question, .group(dimension, entry.group), count: effect.count,
        observed: entry.mean, expected: entry.mean - effect.difference,
        meanRatio: question == .meanError ? entry.mean : 0,
        probability: isOneSided ? tail : effect.probability)
    }
  }

  private mutating func ask(_ digits: SurveyDigits) throws(StatisticsError) {
    for entry in try digits.results() {
      answer(
        .digits, .group(.inspector, entry.group), count: entry.count,
        observed: entry.comparison.chiSquare,
        expected: Double(entry.comparison.degreesOfFreedom), meanRatio: 0,
        probability: entry.comparison.probability)
    }
  }

  private mutating func ask(
    _ question: SurveyQuestion, _ excesses: SurveyExcesses
  ) throws(StatisticsError) {
    for entry in try excesses.results() {
      answer(
        question, .group(.inspector, entry.group), count: entry.count,
        observed: Double(entry.test.observed), expected: entry.test.expected, meanRatio: 0,
        probability: entry.test.probability)
    }
  }

  /// On whose side the instruments of a group err.
  private struct Sides {
    var gain = 0
    var loss = 0
    var count = 0
    var sum = 0.0

    mutating func add(_ side: Int, _ ratio: Double) {
      if side > 0 { gain += 1 }
      if side < 0 { loss += 1 }
      count += 1
      sum += ratio
    }
  }
}

/// Upper tails of sign tests; a fleet of a million has few different ones.
struct SurveySigns {
  private struct Key: Hashable {
    let positive: Int
    let negative: Int
  }

  private var known: [Key: Double] = [:]

  mutating func upperTail(_ positive: Int, _ negative: Int) throws(StatisticsError) -> Double {
    let key = Key(positive: positive, negative: negative)
    if let found = known[key] { return found }
    let tail = try SignTest(positive: positive, negative: negative).upperTail
    known[key] = tail
    return tail
  }
}
