import Quantities
public import Calibration
import Statistics

/// The charts of check standards for other programs: UTF-8, RFC 4180, a row a day.
///
/// Numbers are in full precision with a decimal point; what does not exist is empty.
public enum ChartCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "standard_id", "date", "values", "mean", "unit", "center", "sigma", "score", "ewma",
    "ewma_lower", "ewma_upper", "cusum_upper", "cusum_lower", "signals", "since",
  ]

  /// The whole table with its heading; lines end in CR LF.
  public static func text(_ reviews: [CheckStandardReview]) -> String {
    var text = CSVLine.text(columns)
    for review in reviews {
      let level = review.level
      for (index, day) in review.standard.days.enumerated() {
        let found = review.signals.map(\.signal).filter { $0.index == index }
        let first = found.map(\.firstIndex).min()
        var codes = found.map(\.cause.code)
        if review.scatteredDays.contains(index) { codes.append("scatter") }
        let average = review.ewma.map { ($0.averages[index], $0.halfWidths[index]) }
        text += CSVLine.text([
          review.standard.name, day.date.iso, String(day.values.count),
          CSVLine.number(review.means[index]), review.standard.unit, CSVLine.number(level.center),
          CSVLine.number(level.deviation), CSVLine.number(level.standardized(review.means[index])),
          average.map { CSVLine.number($0.0) } ?? "",
          average.map { CSVLine.number(level.center - $0.1) } ?? "",
          average.map { CSVLine.number(level.center + $0.1) } ?? "",
          review.cusum.map { CSVLine.number($0.upperSums[index]) } ?? "",
          review.cusum.map { CSVLine.number($0.lowerSums[index]) } ?? "",
          codes.joined(separator: " "),
          first.map { review.standard.days[$0].date.iso } ?? "",
        ])
      }
    }
    return text
  }
}
