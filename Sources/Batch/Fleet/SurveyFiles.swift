import Assessment
import Quantities
import Verification

/// The tables of a survey: `fleet.csv`, `groups.csv` and `leads.csv`.
struct SurveyFiles: ~Copyable {
  private let instruments: OutputFile
  private let groups: OutputFile
  private let leads: OutputFile

  /// - Parameter folder: where they are written; `nil`: nothing is written.
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  init(in folder: WorkFolder?) throws(BatchError) {
    let instruments = try OutputFile("fleet.csv", in: folder)
    let groups = try OutputFile("groups.csv", in: folder)
    let leads = try OutputFile("leads.csv", in: folder)
    self.instruments = instruments
    self.groups = groups
    self.leads = leads
  }

  /// Writes all three.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  func write(
    _ basis: SurveyBasis, _ survey: BatchSummary.Survey, _ language: Language
  ) throws(BatchError) {
    try writeInstruments(basis, survey.fleet.due?.asOf)
    var writer = ByteWriter()
    writer.put(Self.groupHeader)
    for spread in survey.fleet.spreads {
      for group in spread.groups { Self.put(group, &writer) }
    }
    try groups.write(writer)
    writer.removeAll()
    writer.put(
      "question,dimension,name,count,observed,expected,mean_ratio,p,adjusted_p,sentence,limits\n")
    for lead in survey.fleet.leads { Self.put(lead, language, &writer) }
    try leads.write(writer)
  }

  /// Starts to bring all three to the disk, beside other work.
  func beginSynchronizing() -> [BackgroundWork<BatchError?>] {
    [instruments.beginSynchronizing(), groups.beginSynchronizing(), leads.beginSynchronizing()]
  }

  private static let groupHeader =
    "dimension,name,instruments,failed,failure_rate,lower,upper,wilson_lower,wilson_upper,adjusted_rate,adjusted_lower,adjusted_upper,mean_ratio\n"
  private static let instrumentHeader =
    "instrument_id,kind,place,maker,model,owner,inspector,weight_set,date,valid_until,due,days_overdue,verdict,severity,act_within_days,readings,errors_above_zero,errors_below_zero,errors_at_limit,mean_ratio,turnover_vnd,at_stake_vnd,at_stake_least_vnd,at_stake_most_vnd,unlawful_gain_vnd\n"

  private func writeInstruments(_ basis: SurveyBasis, _ asOf: Int32?) throws(BatchError) {
    let day = asOf.flatMap { CalendarDate(surveyNumber: $0) }
    var writer = ByteWriter()
    writer.put(Self.instrumentHeader)
    for index in 0..<basis.count {
      let tally = basis.tally(index)
      writer.putCell(basis.identifier(index))
      writer.put(Ascii.comma)
      writer.putCell(basis.kinds[basis.kind(index)])
      for (dimension, names) in zip(SurveyDimension.named, basis.names) {
        writer.put(Ascii.comma)
        let number = tally.names[dimension.index]
        if number != SurveyTally.unnamed { writer.putCell(names[Int(number)]) }
      }
      writer.put(Ascii.comma)
      if let date = CalendarDate(surveyNumber: tally.date) { writer.put(date.iso) }
      writer.put(Ascii.comma)
      let end = CalendarDate(surveyNumber: tally.validUntil)
      if let end { writer.put(end.iso) }
      writer.put(Ascii.comma)
      if let end, let day {
        writer.put(end < day ? "overdue," : "valid,")
        if end < day { writer.put(end.days(until: day)) }
      } else {
        writer.put(tally.validUntil == 0 ? "never," : ",")
      }
      writer.put(Ascii.comma)
      writer.put(basis.verdict(index).rawValue)
      basis.severities.put(basis.severity(index), into: &writer)
      for count in [tally.readings, tally.above, tally.below, tally.atLimit] {
        writer.put(Ascii.comma)
        writer.put(Int(count))
      }
      writer.put(Ascii.comma)
      if tally.readings > 0 { writer.put(Self.number(tally.meanRatio)) }
      if let stake = basis.stake(index) {
        for amount in [stake.turnover, stake.mean, stake.least, stake.most, stake.gain] {
          writer.put(Ascii.comma)
          writer.put(amount)
        }
        writer.put(Ascii.lineFeed)
      } else {
        writer.put(",,,,,\n")
      }
      if writer.count > 1 << 18 {
        try instruments.write(writer)
        writer.removeAll()
      }
    }
    try instruments.write(writer)
  }

  private static func put(_ group: SurveyGroup, _ writer: inout ByteWriter) {
    writer.put(group.dimension.rawValue)
    writer.put(Ascii.comma)
    writer.putCell(group.name)
    writer.put(",\(group.instruments),\(group.failed)")
    let rates = [
      group.rate.value, group.rate.lower, group.rate.upper, group.wilson.lower, group.wilson.upper,
    ]
    for value in rates { writer.put("," + number(value)) }
    if let adjusted = group.adjusted {
      for value in [adjusted.value, adjusted.lower, adjusted.upper] {
        writer.put("," + number(value))
      }
    } else {
      writer.put(",,,")
    }
    writer.put("," + number(group.meanRatio) + "\n")
  }

  private static func put(
    _ lead: SurveyLead, _ language: Language, _ writer: inout ByteWriter
  ) {
    writer.put(lead.question.rawValue)
    writer.put("," + (lead.dimension?.rawValue ?? "instrument") + ",")
    writer.putCell(lead.name)
    writer.put(",\(lead.count)")
    for value in [lead.observed, lead.expected, lead.meanRatio] { writer.put("," + number(value)) }
    writer.put(",\(lead.probability),\(lead.adjusted),")
    writer.putCell(lead.sentence[language])
    writer.put(Ascii.comma)
    writer.putCell(lead.question.limits[language])
    writer.put(Ascii.lineFeed)
  }

  /// A number with six decimals.
  private static func number(_ value: Double) -> String {
    let scaled = Int((value * 1_000_000).rounded())
    let digits = String(scaled.magnitude % 1_000_000)
    return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / 1_000_000)."
      + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
