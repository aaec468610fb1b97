public import Calibration
public import Quantities
import Rules
import Verification

/// Calibrations as documents: `steelyard.calibration/v1` in JSON.
///
/// Loads, indications and uncorrected errors are strings of an exact decimal and its unit.
/// What is uncertain is a number in full precision in the `unit` of the document, that of e.
/// `docs/formats/calibration.md` describes every field.
public enum CalibrationDocument {
  /// The schema that each calibration declares.
  public static let schema = "steelyard.calibration/v1"

  /// One calibration.
  ///
  /// - Parameters:
  ///   - question: what was asked about weighings in use.
  ///   - source: the file that the record was read from.
  ///   - language: the language of `message`; `messages` always holds both.
  ///   - version: the version of the program.
  public static func json(
    _ result: CalibrationResult, question: UseQuestion = UseQuestion(), source: String,
    language: Language, version: String
  ) -> JSONValue {
    let inspection = result.record.inspection
    let instrument = inspection.instrument
    let writer = MassWriter(unit: instrument.errorUnit)
    var members: [JSONValue.Member] = [
      .init("schema", .string(schema)),
      .init("instrument", .string(instrument.id)),
      .init("kind", .string(instrument.kind)),
      .init("accuracyClass", .string(instrument.accuracyClass.rawValue)),
      .init("max", .string(instrument.max.text(in: .gram))),
      .init("d", .string(instrument.d.text(in: instrument.errorUnit))),
      .init("date", inspection.date.map { .string($0.iso) } ?? .null),
      .init("rules", result.ruleSet.map { .string($0.id) } ?? .null),
      .init("complete", .bool(result.isComplete)),
      .init("unit", .string(writer.unit.symbol)),
      .init("coverageProbability", .real(CalibrationBudget.coverageProbability)),
      .init("points", .array(result.points.map { point($0, of: result, writer) })),
      .init(
        "repeatability",
        .array(
          result.repeatability.map {
            .object([
              .init("load", .string($0.load.text(in: $0.loadUnit))),
              .init("readings", .integer($0.count)),
              .init("standardDeviation", writer.real($0.standardDeviation)),
              .init("degreesOfFreedom", .real($0.degreesOfFreedom)),
            ])
          })),
      .init("eccentricity", eccentricity(result.eccentricity, writer)),
      .init("air", air(result.air)),
      .init("errorFunction", result.errorFunction.map { function($0, writer) } ?? .null),
      .init("weighing", .array(result.weighing.map { statement($0, writer) })),
    ]
    members += answers(question, result, writer)
    members += [
      .init(
        "findings",
        .array(result.findings.map { VerdictDocument.finding($0, language: language) })),
      .init("language", .string(language.rawValue)),
      .init("source", .string(source)),
      .init("version", .string(version)),
    ]
    return .object(members)
  }

  /// Writes masses in one unit.
  struct MassWriter {
    let unit: MassUnit
    private let grams: Double

    init(unit: MassUnit) {
      self.unit = unit.isLegal ? unit : .gram
      grams = Mass(1, self.unit).value.approximation
    }

    func real(_ mass: Double?) -> JSONValue { mass.map { .real($0 / grams) } ?? .null }
    func text(_ mass: Mass?) -> JSONValue { mass.map { .string($0.text(in: unit)) } ?? .null }
  }

  // MARK: Points

  private static func point(
    _ point: CalibrationPoint, of result: CalibrationResult, _ writer: MassWriter
  ) -> JSONValue {
    let budget = point.budget
    var members: [JSONValue.Member] = [
      .init("load", .string(point.load.text(in: point.loadUnit)))
    ]
    if let direction = point.direction {
      members.append(.init("direction", .string(direction.rawValue)))
    }
    members += [
      .init("range", .integer(point.range)),
      .init("readings", .integer(point.readings)),
      .init("indication", .string(point.indication.text(in: point.loadUnit))),
      .init("reference", point.reference.map { reference($0, of: result, point) } ?? .null),
      .init("uncorrectedError", writer.text(point.uncorrectedError)),
      .init("buoyancyCorrection", writer.real(point.buoyancyCorrection)),
      .init("buoyancyCase", point.buoyancy.map { .string($0.rawValue) } ?? .null),
      .init("error", writer.real(point.error)),
      .init("standardUncertainty", writer.real(budget?.standardUncertainty)),
      .init(
        "effectiveDegreesOfFreedom", budget.map { .real($0.effectiveDegreesOfFreedom) } ?? .null),
      .init("coverageFactor", budget.map { .real($0.coverageFactor) } ?? .null),
      .init("expandedUncertainty", writer.real(budget?.expandedUncertainty)),
      .init("mpe", writer.text(point.mpe)),
      .init("mpeClause", point.mpeCitation.map { .string($0.text) } ?? .null),
      .init("dominant", budget?.dominant.map { .string($0.source.rawValue) } ?? .null),
      .init(
        "budget",
        budget.map { budget in .array(budget.components.map { line($0, in: budget, writer) }) }
          ?? .null),
    ]
    return .object(members)
  }

  private static func reference(
    _ reference: ReferenceLoad, of result: CalibrationResult, _ point: CalibrationPoint
  ) -> JSONValue {
    .object([
      .init("value", .string(reference.value.text(in: point.loadUnit))),
      .init(
        "pieces",
        .array(
          reference.pieces.map { placed in
            let set = result.record.sets[placed.set].id
            return .string(set.isEmpty ? placed.piece.id : "\(set)/\(placed.piece.id)")
          })),
      .init("assumed", .bool(reference.isAssumed)),
      .init("substitutions", .integer(reference.substitutions)),
    ])
  }

  private static func line(
    _ component: BudgetComponent, in budget: CalibrationBudget, _ writer: MassWriter
  ) -> JSONValue {
    .object([
      .init("source", .string(component.source.rawValue)),
      .init("standardUncertainty", writer.real(component.standardUncertainty)),
      .init("degreesOfFreedom", .real(component.degreesOfFreedom)),
      .init("distribution", .string(component.shape.rawValue)),
      .init("share", .real(budget.share(of: component))),
      .init("formula", .string(component.formula)),
      .init("clause", .string(component.citation.text)),
      .init("clauseStatus", .string(component.citation.status.rawValue)),
    ])
  }

  private static func eccentricity(
    _ found: EccentricityEvaluation?, _ writer: MassWriter
  ) -> JSONValue {
    guard let found else { return .null }
    return .object([
      .init("load", .string(found.load.text(in: .gram))),
      .init("largestDifference", writer.text(found.largestDifference)),
      .init("centre", .bool(found.hasCentre)),
    ])
  }

  private static func air(_ air: AirState?) -> JSONValue {
    guard let air else { return .null }
    return .object([
      .init("density", .real(air.density)),
      .init("standardUncertainty", .real(air.standardUncertainty)),
      .init("unit", .string("kg/m3")),
      .init("formula", air.formula.map { .string($0.rawValue) } ?? .null),
    ])
  }
}
