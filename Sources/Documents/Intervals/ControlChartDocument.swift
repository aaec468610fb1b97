import Quantities
public import Calibration
import Statistics

/// The charts of a check standard as a document: `steelyard.control-chart/v1`.
public enum ControlChartDocument {
  /// The schema that the document declares.
  public static let schema = "steelyard.control-chart/v1"

  /// The charts of one standard.
  public static func json(
    _ review: CheckStandardReview, source: String, version: String
  ) -> JSONValue {
    let level = review.level
    let options = review.options
    var charts: [JSONValue.Member] = []
    if let chart = review.shewhart {
      charts.append(
        .init(
          "shewhart",
          .object([
            .init("rules", .array(options.rules.map { .string($0.rawValue) })),
            .init("lowerLimit", .real(chart.lowerLimit)),
            .init("upperLimit", .real(chart.upperLimit)),
            runLengths(.shewhart, review),
          ])))
    }
    if let chart = review.ewma {
      charts.append(
        .init(
          "ewma",
          .object([
            .init("smoothing", .real(chart.smoothing)), .init("width", .real(chart.width)),
            .init("averages", .array(chart.averages.map(JSONValue.real))),
            .init("halfWidths", .array(chart.halfWidths.map(JSONValue.real))),
            runLengths(.ewma, review),
          ])))
    }
    if let chart = review.cusum {
      charts.append(
        .init(
          "cusum",
          .object([
            .init("reference", .real(chart.reference)),
            .init("decision", .real(chart.decision)),
            .init("headStart", .real(chart.headStart)),
            .init("upperSums", .array(chart.upperSums.map(JSONValue.real))),
            .init("lowerSums", .array(chart.lowerSums.map(JSONValue.real))),
            runLengths(.cusum, review),
          ])))
    }
    let days = review.standard.days
    return .object([
      .init("schema", .string(schema)),
      .init("standard", .string(review.standard.name)),
      .init("unit", .string(review.standard.unit)),
      .init(
        "level",
        .object([
          .init("center", .real(level.center)), .init("deviation", .real(level.deviation)),
          .init("source", .string(level.source.rawValue)),
          .init("centerGiven", .bool(level.isCenterGiven)),
          .init("baseline", .integer(level.baseline)),
        ])),
      .init("inControl", .bool(review.isInControl)),
      .init(
        "points",
        .array(
          days.indices.map { index in
            .object([
              .init("date", .string(days[index].date.iso)),
              .init("mean", .real(review.means[index])),
              .init("values", .integer(days[index].values.count)),
              .init("score", .real(level.standardized(review.means[index]))),
            ])
          })),
      .init("charts", .object(charts)),
      .init(
        "signals",
        .array(
          review.signals.map { kind, signal in
            .object([
              .init("date", .string(days[signal.index].date.iso)),
              .init("chart", .string(kind.rawValue)),
              .init("rule", .string(signal.cause.code)),
              .init("side", .string(signal.side.rawValue)),
              .init("since", .string(days[signal.firstIndex].date.iso)),
            ])
          })),
      .init(
        "scatteredDays", .array(review.scatteredDays.map { .string(days[$0].date.iso) })),
      .init("source", .string(source)),
      .init("version", .string(version)),
    ])
  }

  private static func runLengths(
    _ kind: ChartOptions.Kind, _ review: CheckStandardReview
  ) -> JSONValue.Member {
    let lengths = review.runLengths[kind] ?? []
    return .init(
      "averageRunLengths",
      .array(
        zip(ChartOptions.shifts, lengths).map { shift, length in
          .object([
            .init("shift", .real(shift)),
            .init("value", length.map { .real($0.value) } ?? .null),
            .init("method", length.map { .string($0.method.rawValue) } ?? .null),
            .init("standardError", length.map { .real($0.standardError) } ?? .null),
          ])
        }))
  }
}
