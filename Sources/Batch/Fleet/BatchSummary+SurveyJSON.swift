import Assessment
import Economics
import Quantities

extension JSONLines {
  /// No more leads stand in the summary; `leads.csv` has all.
  private static let mostLeads = 1000
  /// Nor more groups of a dimension; `groups.csv` has all.
  private static let mostGroups = 1000

  /// What the fleet says as a whole.
  mutating func write(_ survey: BatchSummary.Survey) {
    let fleet = survey.fleet
    open("{", name: "fleet")
    field("direction", survey.options.direction.rawValue)
    field("alarm_rate", raw: "\(FleetSurvey.alarmRate)")
    open("{", name: "questions")
    for entry in fleet.questions { field(entry.question.rawValue, entry.count) }
    close("}")
    field("leads_found", fleet.leads.count)
    open("[", name: "leads")
    for lead in fleet.leads.prefix(Self.mostLeads) { write(lead) }
    close("]")
    open("[", name: "severities")
    for entry in survey.severities {
      open("{")
      field("name", entry.level.name)
      field("up_to", raw: entry.level.upTo.map { "\"\($0.text)\"" } ?? "null")
      field("act_within_days", raw: entry.level.days.map { "\($0)" } ?? "null")
      field("instruments", entry.instruments)
      close("}")
    }
    close("]")
    open("[", name: "groups")
    for spread in fleet.spreads { write(spread) }
    close("]")
    open("[", name: "distributions")
    for histogram in fleet.histograms {
      open("{")
      field("kind", histogram.name)
      field("unit", "MPE")
      field("from", raw: "-2")
      field("step", raw: "0.1")
      let counts = histogram.counts.counts
      field("below", counts[0])
      field(
        "counts",
        raw: "[" + counts[1..<(counts.count - 1)].map { "\($0)" }.joined(separator: ", ") + "]")
      field("above", counts[counts.count - 1])
      close("}")
    }
    close("]")
    open("{", name: "identical_series")
    field("found", fleet.seriesCount)
    open("[", name: "series")
    for series in fleet.series {
      open("{")
      field("kind", series.kind)
      field("readings", series.readings)
      field("instruments", series.instruments)
      field("inspectors", series.inspectors)
      field("first", raw: Self.array(series.identifiers))
      close("}")
    }
    close("]")
    close("}")
    if let due = fleet.due { write(due) } else { field("due", raw: "null") }
    if let money = survey.money { write(money) } else { field("money", raw: "null") }
    open("[", name: "unread")
    for entry in survey.unread {
      open("{")
      field("column", entry.column)
      field("cells", entry.cells)
      field("first_file", entry.path)
      field("first_line", entry.line)
      close("}")
    }
    close("]")
    close("}")
  }

  private mutating func write(_ lead: SurveyLead) {
    open("{")
    field("question", lead.question.rawValue)
    field("dimension", lead.dimension?.rawValue ?? "instrument")
    field("name", lead.name)
    field("count", lead.count)
    field("observed", raw: "\(lead.observed)")
    field("expected", raw: "\(lead.expected)")
    field("mean_ratio", raw: "\(lead.meanRatio)")
    field("p", raw: "\(lead.probability)")
    field("adjusted_p", raw: "\(lead.adjusted)")
    for (name, language) in [("", Language.english), ("_vi", .vietnamese)] {
      field("sentence" + name, lead.sentence[language])
      field("limits" + name, lead.question.limits[language])
    }
    close("}")
  }

  private mutating func write(_ spread: SurveySpread) {
    open("{")
    field("dimension", spread.dimension.rawValue)
    field("groups_found", spread.groups.count)
    field("unnamed", spread.unnamed)
    field("overdispersion", raw: spread.overdispersion.map { "\($0)" } ?? "null")
    field("p", raw: spread.probability.map { "\($0)" } ?? "null")
    open("[", name: "groups")
    for group in spread.groups.prefix(Self.mostGroups) {
      open("{")
      field("name", group.name)
      field("instruments", group.instruments)
      field("failed", group.failed)
      field("mean_ratio", raw: "\(group.meanRatio)")
      write(group.rate, "failure_rate", "Clopper-Pearson")
      write(group.wilson, "wilson", "Wilson")
      if let adjusted = group.adjusted { write(adjusted, "adjusted", "empirical Bayes") }
      close("}")
    }
    close("]")
    close("}")
  }

  private mutating func write(_ rate: SurveyGroup.Rate, _ name: String, _ method: String) {
    open("{", name: name)
    field("value", raw: "\(rate.value)")
    field("lower", raw: "\(rate.lower)")
    field("upper", raw: "\(rate.upper)")
    field("confidence", raw: "0.95")
    field("method", method)
    close("}")
  }

  private mutating func write(_ due: SurveyDue) {
    open("{", name: "due")
    field("as_of", Self.day(due.asOf))
    field("as_of_source", due.isStated ? "stated" : "latest-date")
    field("valid", due.valid)
    field("overdue", due.overdue)
    field("never_verified", due.never)
    field("not_told", due.untold)
    open("[", name: "longest_overdue")
    for entry in due.longest {
      open("{")
      field("instrument", entry.identifier)
      field("valid_until", Self.day(entry.validUntil))
      field("days", entry.days)
      close("}")
    }
    close("]")
    close("}")
  }

  private mutating func write(_ money: SurveyMoney) {
    open("{", name: "money")
    field("currency", "VND")
    field("instruments", money.instruments)
    field("turnover", money.turnover)
    field("to_traders", money.toTraders)
    field("to_customers", money.toCustomers)
    field("net_least", money.least)
    field("net_most", money.most)
    open("{", name: "unlawful_gain")
    field("amount", money.gain)
    field("instruments", money.gaining)
    field("clause", "NĐ 86/2012/NĐ-CP, Điều 10-12")
    field("status", "unconfirmed")
    field("note", SurveyMoney.gainNote[.english])
    close("}")
    open("[", name: "largest")
    for entry in money.largest {
      open("{")
      field("instrument", entry.identifier)
      field("turnover", entry.turnover)
      field("at_stake", entry.mean)
      field("least", entry.least)
      field("most", entry.most)
      field("unlawful_gain", entry.gain)
      close("}")
    }
    close("]")
    close("}")
  }

  private static func day(_ number: Int32) -> String {
    CalendarDate(surveyNumber: number)?.iso ?? ""
  }
}
