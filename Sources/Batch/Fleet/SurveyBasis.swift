import Assessment
import Economics
import Quantities
import Verification

/// The instruments of a batch as a survey asks for them.
struct SurveyBasis: SurveyedFleet {
  let archive: SurveyArchive
  let tallies: PackedTallies
  /// Empty but in strict reading.
  let open: Segments<OpenTally>
  let entries: [StatementTable.Entry]
  let identifiers: ByteArena
  let kinds: [String]
  let names: [[String]]
  let multiplier: Int64
  let options: SurveyOptions
  let severities: SeverityScale

  /// - Returns: `nil` where no survey is wanted.
  init?(_ reduction: borrowing BatchReduction) {
    guard let archive = reduction.surveyArchive, let options = reduction.rules.survey else {
      return nil
    }
    self.archive = archive
    self.options = options
    severities = reduction.rules.severities
    tallies = reduction.table.tallies
    open = reduction.table.open
    entries = reduction.statements.entries
    identifiers = reduction.table.identifiers
    multiplier = reduction.rules.limits.multiplier
    func texts(_ table: KindTable) -> [String] {
      table.names.map { String(decoding: $0, as: UTF8.self) }
    }
    kinds = texts(reduction.kinds)
    names = archive.names.map(texts)
  }

  var count: Int { archive.tallies.count }
  var asOf: CalendarDate? { options.asOf }
  var favour: Int { options.favour }

  var histograms: [SurveyHistogram] {
    archive.histograms
      + [SurveyHistogram](
        repeating: SurveyHistogram(), count: max(0, kinds.count - archive.histograms.count))
  }

  func tally(_ index: Int) -> SurveyTally { archive.tallies[index] }

  func kind(_ index: Int) -> Int { Int(entries[Int(tallies[index].statement)].statement.kind) }

  func fails(_ index: Int) -> Bool { verdict(index) == .fail }

  func verdict(_ index: Int) -> Verdict {
    guard let limits = entries[Int(tallies[index].statement)].limits else { return .inconclusive }
    return VerdictLines.judgement(tallies[index], open.isEmpty ? nil : open[index], limits).verdict
  }

  /// The level of severity of an instrument; `nil` where it does not fail.
  func severity(_ index: Int) -> Int? {
    guard let limits = entries[Int(tallies[index].statement)].limits else { return nil }
    let judgement = VerdictLines.judgement(
      tallies[index], open.isEmpty ? nil : open[index], limits)
    return severities.level(tallies[index], judgement, limits)
  }

  func identifier(_ index: Int) -> String {
    let stretch = identifiers[tallies[index].idOffset, count: tallies[index].idCount]
    return String(decoding: stretch.bytes[stretch.start..<stretch.end], as: UTF8.self)
  }

  /// What is at stake with an instrument; `nil` where its turnover is not told, it has no load
  /// above zero, or an amount leaves its range.
  func stake(_ index: Int) -> SurveyMoney.Entry? {
    let tally = archive.tallies[index]
    guard tally.turnover >= 0, tally.least.load > 0 else { return nil }
    func amount(_ error: Int128, _ load: Int128) -> Int? {
      let product = (error * Int128(options.favour)).multipliedReportingOverflow(
        by: Int128(tally.turnover))
      // Hundredths of the currency, and errors in parts of a step.
      let divisor = load * Int128(multiplier) * 100
      if product.overflow || divisor <= 0 { return nil }
      let magnitude = product.partialValue.magnitude
      let half = UInt128(divisor) / 2
      let whole = (magnitude + half) / UInt128(divisor)
      return Int(exactly: whole).map { product.partialValue < 0 ? -$0 : $0 }
    }
    let shares = [tally.least, tally.greatest].compactMap {
      amount(Int128($0.error), Int128($0.load))
    }
    guard shares.count == 2, let mean = amount(tally.errors, tally.loads), let gain = gain(tally),
      let turnover = Int(exactly: (tally.turnover + 50) / 100)
    else { return nil }
    return SurveyMoney.Entry(
      identifier: identifier(index), turnover: turnover, mean: mean, least: shares.min() ?? 0,
      most: shares.max() ?? 0, gain: gain)
  }

  /// The unlawful gain of a year: the whole turnover was traded with the worst excess.
  private func gain(_ tally: SurveyTally) -> Int? {
    guard tally.excess.load > 0 else { return 0 }
    func mass(_ scaled: Int64) -> Mass {
      Mass(
        ExactDecimal(trillionths: Int128(scaled) * (MassStep.trillionths / Int128(multiplier))))
    }
    let one = Money(1, .vietnameseDong)
    // A quantity of as many grams as the turnover has units, at the price of one: the product is
    // the turnover.
    let quantity = Mass(ExactDecimal(trillionths: Int128(tally.turnover) * 10_000_000_000))
    let gain = try? UnlawfulGain(
      deviation: mass(tally.excessError), permitted: mass(tally.excessError - tally.excess.error),
      testLoad: mass(tally.excess.load * multiplier), quantity: quantity, startPrice: one,
      endPrice: one, priceUnit: Mass(1, .gram))
    return gain.flatMap { Int(exactly: $0.gain.amount.trillionths / 1_000_000_000_000) }
  }
}
