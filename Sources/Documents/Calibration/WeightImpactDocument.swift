public import Calibration
import Quantities
import Rules
import Verification

/// The trace of one wrong weight as a document: `steelyard.weight-impact/v1` in JSON.
public enum WeightImpactDocument {
  /// The schema that each trace declares.
  public static let schema = "steelyard.weight-impact/v1"

  /// The trace of `correction` through records, each with the file it was read from.
  public static func json(
    _ correction: WeightCorrection, _ impacts: [(source: String, impact: WeightImpact)],
    version: String
  ) -> JSONValue {
    .object([
      .init("schema", .string(schema)),
      .init("set", .string(correction.set)),
      .init("piece", .string(correction.piece)),
      .init("value", .string(correction.value.text(in: .gram))),
      .init("records", .integer(impacts.count)),
      .init("touched", .integer(impacts.count { $0.impact.isTouched })),
      .init("flipped", .integer(impacts.count { $0.impact.flips })),
      .init(
        "impacts",
        .array(impacts.filter(\.impact.isTouched).map { record($0.impact, source: $0.source) })),
      .init("version", .string(version)),
    ])
  }

  private static func record(_ impact: WeightImpact, source: String) -> JSONValue {
    let inspection = impact.record.inspection
    let unit = inspection.instrument.errorUnit
    return .object([
      .init("source", .string(source)),
      .init("instrument", .string(inspection.instrument.id)),
      .init("date", inspection.date.map { .string($0.iso) } ?? .null),
      .init("deviation", .string(impact.deviation.text(in: .gram))),
      .init("verdictBefore", impact.before.map { .string($0.verdict.rawValue) } ?? .null),
      .init("verdictAfter", impact.after.map { .string($0.verdict.rawValue) } ?? .null),
      .init("flips", .bool(impact.flips)),
      .init(
        "readings",
        .array(
          impact.readings.map { reading in
            .object([
              .init("test", .string(reading.test.rawValue)),
              .init("number", .integer(reading.number)),
              .init(
                "load",
                .string(reading.before.reading.load.text(in: reading.before.reading.loadUnit))),
              .init("assumed", .bool(reading.isAssumed)),
              .init("errorBefore", error(reading.before, unit)),
              .init("errorAfter", error(reading.after, unit)),
              .init("mpe", reading.before.mpe.map { .string($0.text(in: unit)) } ?? .null),
              .init("verdictBefore", .string(reading.before.verdict.rawValue)),
              .init("verdictAfter", .string(reading.after.verdict.rawValue)),
              .init("flips", .bool(reading.flips)),
            ])
          })),
      .init("calibration", .array(impact.points.map { point($0, unit) })),
    ])
  }

  /// An exact error, or its bounds.
  private static func error(
    _ result: VerificationResult.ReadingResult, _ unit: MassUnit
  ) -> JSONValue {
    if let exact = result.correctedError { return .string(exact.text(in: unit)) }
    guard let interval = result.errorInterval else { return .null }
    return .array([
      .string(interval.lowerBound.text(in: unit)), .string(interval.upperBound.text(in: unit)),
    ])
  }

  private static func point(_ touched: WeightImpact.TouchedPoint, _ unit: MassUnit) -> JSONValue {
    let writer = CalibrationDocument.MassWriter(unit: unit)
    return .object([
      .init("load", .string(touched.before.load.text(in: touched.before.loadUnit))),
      .init("assumed", .bool(touched.isAssumed)),
      .init("unit", .string(writer.unit.symbol)),
      .init("errorBefore", writer.real(touched.before.error)),
      .init("errorAfter", writer.real(touched.after.error)),
      .init("expandedUncertainty", writer.real(touched.before.budget?.expandedUncertainty)),
      .init("movedByU", touched.movedByU.map { .real($0) } ?? .null),
    ])
  }
}
