import Assessment
import Calibration
import Quantities
import Rules
import Statistics
import Verification

extension VerdictDocument {
  /// The history view of a verdict: margins as found, drifts in full precision.
  static func history(_ view: HistoryView, unit: MassUnit) -> JSONValue {
    .object([
      .init("confidence", .real(view.confidence)),
      .init("unit", .string(unit.symbol)),
      .init("margins", .array(view.margins.map { margin($0, unit: unit) })),
      .init("drifts", .array(view.drifts.map { drift($0, unit: unit) })),
      .init("first", view.first.map { drift($0, unit: unit) } ?? .null),
    ])
  }

  private static func margin(_ margin: HistoryView.Margin, unit: MassUnit) -> JSONValue {
    let reading = margin.reading
    var members: [JSONValue.Member] = [
      .init("date", .string(margin.date.iso)),
      .init("verdict", .string(margin.verdict.rawValue)),
      .init("test", .string(margin.test.rawValue)),
      .init("load", .string(reading.reading.load.text(in: reading.reading.loadUnit))),
    ]
    if let direction = reading.reading.direction {
      members.append(.init("direction", .string(direction.rawValue)))
    }
    if let position = reading.reading.position {
      members.append(.init("position", .string(position)))
    }
    if let mpe = reading.mpe { members.append(.init("mpe", .string(mpe.text(in: unit)))) }
    members.append(.init("marginInScaleIntervals", .real(margin.inScaleIntervals)))
    return .object(members)
  }

  private static func drift(_ drift: HistoryView.Drift, unit: MassUnit) -> JSONValue {
    let size = Mass(1, unit).value.approximation
    let advice = drift.outcome.advice
    return .object([
      .init("load", .string(drift.load.text(in: drift.loadUnit))),
      .init("direction", drift.direction.map { .string($0.rawValue) } ?? .null),
      .init("limit", .string(drift.limit.text(in: unit))),
      .init("slopePerYear", advice.map { .real($0.line.slope * 365.25 / size) } ?? .null),
      .init(
        "slopeStandardDeviation",
        advice.map { .real($0.line.slopeDeviation * 365.25 / size) } ?? .null),
      .init("significant", advice.map { .bool(!$0.isDriftInsignificant) } ?? .null),
      .init("expectedCrossing", drift.expectedCrossing.map { .string($0.iso) } ?? .null),
      .init("earliestCrossing", drift.earliestCrossing.map { .string($0.iso) } ?? .null),
      .init("notEvaluated", drift.outcome.reason.map { .string($0.code) } ?? .null),
    ])
  }
}
