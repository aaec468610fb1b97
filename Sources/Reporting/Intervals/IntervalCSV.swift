import Calibration
import Quantities

/// Advice on intervals for other programs: UTF-8, RFC 4180, a row a method of an instrument.
///
/// Numbers are in full precision with a decimal point; what does not exist is empty.
public enum IntervalCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "instrument_id", "kind", "results", "failures", "first_date", "last_date", "current_days",
    "method", "interval", "interval_days", "next_date", "change", "cut", "confidence", "reason",
    "expected_date", "earliest_date", "legal_months", "shortest",
  ]

  /// The whole table with its heading; lines end in CR LF.
  public static func text(_ reported: ReviewedHistories) -> String {
    var text = CSVLine.text(columns)
    for entry in reported.review.entries {
      let history = entry.history
      let shortest = reported.shortest(entry)?.method
      let head = [
        history.instrument, history.kind ?? "", String(history.results.count),
        String(history.found.count { !$0.passed }), history.results[0].date.iso,
        history.lastDate.iso, entry.current.map { CSVLine.number($0) } ?? "",
      ]
      let drift = entry.drift.advice
      for (method, proposal, reason) in outcomes(entry, reported) {
        text += CSVLine.text(
          head + [
            method.rawValue, proposal?.period.iso ?? "",
            proposal.map { CSVLine.number($0.period.days) } ?? "",
            proposal?.period.end(from: history.lastDate)?.iso ?? "",
            proposal?.change?.rawValue ?? "", proposal.map { $0.isCut ? "true" : "false" } ?? "",
            proposal == nil || method == .staircase
              ? "" : CSVLine.number(reported.review.options.confidence),
            reason?.code ?? "",
            method == .drift
              ? drift?.expectedTime.flatMap { drift?.date(at: $0)?.iso } ?? "" : "",
            method == .drift
              ? drift?.earliestTime.flatMap { drift?.date(at: $0)?.iso } ?? "" : "",
            reported.legalPeriod(entry).map { String($0.months) } ?? "",
            method == shortest ? "true" : "false",
          ])
      }
    }
    return text
  }

  static func outcomes(
    _ entry: IntervalReview.Entry, _ reported: ReviewedHistories
  ) -> [(IntervalMethod, ProposedInterval?, NoAdvice?)] {
    let all: [(IntervalMethod, ProposedInterval?, NoAdvice?)] = [
      (.staircase, entry.staircase.advice?.proposal, entry.staircase.reason),
      (.chart, entry.chart.advice?.proposal, entry.chart.reason),
      (.drift, entry.drift.advice?.proposal, entry.drift.reason),
      (
        .reliability, reported.review.reliability.advice?.proposal,
        reported.review.reliability.reason
      ),
    ]
    return all.filter { reported.methods.contains($0.0) }
  }
}
