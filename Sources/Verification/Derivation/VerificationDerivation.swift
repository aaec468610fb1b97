import Quantities
public import Rules

/// Takes a verification apart again: for each reading the formula, the band and the weights that
/// led to its verdict.
///
/// It states operands and names rules; the figures of the verdict stay those of the
/// ``VerificationResult``.
public struct VerificationDerivation: Sendable {
  public let result: VerificationResult
  let book: RuleBook
  let ranges: [WeighingRange]

  /// - Parameter ruleBook: the rules that judged, with the table of test weights.
  public init(_ result: VerificationResult, ruleBook: RuleBook) {
    self.result = result
    book = ruleBook
    ranges = WeighingRange.all(of: result.inspection.instrument)
  }

  private var inspection: Inspection { result.inspection }
  private var instrument: Instrument { inspection.instrument }

  /// The rules that judged, where they are rules of weighing.
  public var weighing: WeighingRules? {
    if case .weighing(let rules) = result.ruleSet.body { return rules }
    return nil
  }

  var retailRules: RetailCheckRules? {
    if case .retailCheck(let rules) = result.ruleSet.body { return rules }
    return nil
  }

  /// The test as it was recorded: results stand in the order of the records.
  public func record(at index: Int) -> Inspection.TestRecord? {
    guard inspection.tests.indices.contains(index),
      inspection.tests[index].test == result.tests[index].test
    else { return nil }
    return inspection.tests[index]
  }

  /// The range in which a reading was judged.
  public func range(of reading: VerificationResult.ReadingResult) -> WeighingRange? {
    reading.judgedRange.flatMap { number in ranges.first { $0.number == number } }
  }

  // MARK: Errors

  /// How E of a reading was found; `nil` where none follows from it.
  public func error(of reading: VerificationResult.ReadingResult) -> ErrorDerivation? {
    guard let range = range(of: reading), let indication = reading.reading.indication else {
      return nil
    }
    let observed = reading.reading
    return derivation(
      load: observed.load, deviation: observed.loadDeviation, indication: indication,
      added: observed.added, range)
  }

  /// The zero that was taken off, and how E0 followed from it; `nil` where the test knows no
  /// correction or no zero was read.
  public func zero(
    of reading: VerificationResult.ReadingResult, test index: Int
  ) -> ErrorDerivation? {
    guard weighing != nil, let range = range(of: reading) else { return nil }
    switch result.tests[index].test {
    case .weighing, .netWeighing, .eccentricity: break
    case .repeatability, .discrimination, .sensitivity, .zeroSetting, .tareSetting: return nil
    }
    guard let zero = reading.reading.zero ?? record(at: index)?.zero else { return nil }
    return derivation(
      load: zero.load, deviation: .zero, indication: zero.indication, added: zero.added, range)
  }

  private func derivation(
    load: Mass, deviation: Mass, indication: Mass, added: Mass?, _ range: WeighingRange
  ) -> ErrorDerivation? {
    guard let rules = weighing else {
      return ErrorDerivation(
        .direct, load: load, deviation: deviation, indication: indication,
        ErrorBounds(exactly: indication - load).less(deviation))
    }
    let rule = IndicationError(
      indicationType: instrument.indication, range: range,
      directReadingUpTo: rules.scaleIntervals.directReadingUpTo)
    guard let bounds = try? rule.error(load: load, indication: indication, added: added),
      let method = rule.method(load: load, indication: indication, added: added)
    else { return nil }
    return ErrorDerivation(
      method, load: load, deviation: deviation, indication: indication, bounds.less(deviation))
  }

  // MARK: Limits

  /// How the limit of a reading was found; `nil` where it has none, or another than a number of
  /// intervals.
  public func limit(
    of reading: VerificationResult.ReadingResult, test index: Int
  ) -> LimitDerivation? {
    guard let range = range(of: reading) else { return nil }
    if let rules = retailRules { return shortage(reading, rules, range) }
    guard let rules = weighing, let stage = rules.stageRow(inspection.stage) else {
      return nil
    }
    let test = result.tests[index].test
    switch test {
    case .zeroSetting: return rules.zeroSetting.flatMap { setting(test, $0, range) }
    case .tareSetting: return rules.tareSetting.flatMap { setting(test, $0, range) }
    case .weighing, .netWeighing, .eccentricity, .repeatability, .discrimination, .sensitivity:
      return band(at: reading.reading.load, range, rules, factor: stage.mpeFactor)
    }
  }

  /// The MPE at a load, `factor` times that on initial verification.
  func band(
    at load: Mass, _ range: WeighingRange, _ rules: WeighingRules, factor: Int
  ) -> LimitDerivation? {
    let e = range.holding(load: load).e
    guard
      let found = rules.mpe(
        load: load, e: e, accuracyClass: instrument.accuracyClass, factor: factor)
    else { return nil }
    let rows = rules.errorLimits(of: instrument.accuracyClass)
    let before = rows.prefix { $0 != found.row }.last
    func bound(_ count: Int, _ isIncluded: Bool) -> LimitDerivation.Bound {
      .init(count: count, load: e * count, isIncluded: isIncluded)
    }
    return LimitDerivation(
      interval: e, unit: .e, count: found.row.mpeInE, factor: factor,
      lower: before?.upToInE.map { bound($0, false) },
      upper: found.row.upToInE.map { bound($0, true) }, limit: found.limit,
      citation: found.row.citation)
  }

  private func setting(
    _ test: TestKind, _ rule: WeighingRules.SettingRule, _ range: WeighingRange
  ) -> LimitDerivation? {
    let first = range.partials[0]
    func limit(
      _ count: Ratio, _ unit: LimitDerivation.Unit, _ interval: Mass, _ citation: Citation
    ) -> LimitDerivation? {
      interval.multiplied(by: count).map {
        LimitDerivation(
          interval: interval, unit: unit, count: count, factor: 1, lower: nil, upper: nil,
          limit: $0, citation: citation)
      }
    }
    if test == .tareSetting, instrument.options.hasMechanicalTare,
      instrument.indication == .digital, let part = rule.mechanicalLimitInD
    {
      return limit(part, .d, first.d, rule.mechanicalCitation ?? rule.citation)
    }
    if instrument.usesAuxiliaryDevice, let part = rule.auxiliaryLimitInD {
      return limit(part, .d, first.d, rule.citation)
    }
    return limit(rule.limitInE, .e, first.e, rule.citation)
  }

  private func shortage(
    _ reading: VerificationResult.ReadingResult, _ rules: RetailCheckRules, _ range: WeighingRange
  ) -> LimitDerivation? {
    guard reading.mpe != nil else { return nil }
    let load = reading.reading.load
    if instrument.kind == InstrumentKind.springDial.rawValue,
      case .listed(let shortage, let row) = rules.allowance(
        max: instrument.max, d: instrument.d, goods: load)
    {
      return LimitDerivation(
        interval: row.d, unit: .d, count: Ratio(row.allowedInD), factor: 1,
        lower: .init(count: nil, load: row.from, isIncluded: row.fromInclusive),
        upper: .init(count: nil, load: row.upTo, isIncluded: true), limit: shortage,
        citation: row.citation)
    }
    guard case .weighing(let initial)? = book[rules.initialLimitRules]?.body,
      let found = band(at: load, range, initial, factor: rules.otherScalesFactor)
    else { return nil }
    return LimitDerivation(
      interval: found.interval, unit: .e, count: found.count, factor: found.factor,
      lower: found.lower, upper: found.upper, limit: found.limit,
      citation: rules.otherScalesCitation)
  }

  // MARK: Weights

  /// How the weights of each tested load were held against the limit, loads ascending; empty
  /// where that was not judged.
  public var weights: [WeightDerivation] {
    guard let rules = weighing, let table = book.testWeights?.table else { return [] }
    var gate = WeightGate(inspection: inspection, rules: rules, table: table)
    var seen: [Mass: WeightDerivation] = [:]
    for test in result.tests where test.test.loadsWeights {
      for reading in test.readings {
        let load = reading.reading.load
        guard load.isPositive, seen[load] == nil, let range = range(of: reading),
          load <= range.max, let initial = band(at: load, range, rules, factor: 1)
        else { continue }
        let quality = gate.quality(of: load, against: initial.limit)
        guard let composition = gate.composition(of: load) else { continue }
        let pieces = composition.pieces.compactMap { piece in
          table.mpe(nominal: piece.nominal, weightClass: piece.weightClass).map {
            WeightDerivation.Piece(piece: piece, mpe: $0)
          }
        }
        seen[load] = WeightDerivation(
          load: load, pieces: pieces, error: composition.error,
          part: rules.testWeights.largestErrorInMPE, mpe: initial.limit,
          isGoodEnough: quality.isGoodEnough, citation: rules.testWeights.citation)
      }
    }
    return seen.values.sorted { $0.load < $1.load }
  }
}

extension TestKind {
  /// Whether the loads are test weights whose quality is judged.
  var loadsWeights: Bool {
    switch self {
    case .weighing, .netWeighing, .eccentricity, .repeatability: true
    case .discrimination, .sensitivity, .zeroSetting, .tareSetting: false
    }
  }
}
