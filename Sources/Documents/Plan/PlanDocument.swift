public import Quantities
import Rules
public import Verification

/// Load plans as documents: `steelyard.plan/v1` in JSON.
///
/// Quantities are strings of an exact decimal and its unit. `docs/formats/plan.md` describes
/// every field.
public enum PlanDocument {
  /// The schema that each plan declares.
  public static let schema = "steelyard.plan/v1"

  /// A plan.
  ///
  /// - Parameters:
  ///   - language: the language of `message`.
  ///   - version: the version of the program.
  public static func json(
    _ plan: LoadPlan, language: Language, version: String
  ) -> JSONValue {
    let instrument = plan.instrument
    let writer = Writer(errorUnit: instrument.errorUnit)
    var members: [JSONValue.Member] = [
      .init("schema", .string(schema)),
      .init("outcome", .string(outcome(plan.outcome))),
      .init("rules", .string(plan.ruleSet.id)),
      .init("stage", .string(plan.stage.rawValue)),
      .init("instrument", InspectionDocument.json(instrument)),
      .init("weights", .array(plan.stock.kinds.map(writer.kind))),
      .init("tests", .array(plan.tests.map(writer.test))),
      .init("smallWeights", .array(plan.smallWeights.map(writer.small))),
    ]
    members.append(
      .init("substitution", plan.substitution.map { writer.substitution($0, plan) } ?? .null))
    members += [
      .init("fewestPieces", .bool(plan.isProven)),
      .init(
        "findings",
        .array(plan.findings.map { VerdictDocument.finding($0, language: language) })),
      .init("language", .string(language.rawValue)),
      .init("version", .string(version)),
    ]
    return .object(members)
  }

  /// `possible`, `impossible`, or `open` where it hangs on something that is not known yet.
  private static func outcome(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: "possible"
    case .fail: "impossible"
    case .inconclusive: "open"
    }
  }

  private struct Writer {
    let errorUnit: MassUnit

    /// The mass in kg, g or mg, whichever reads shortest.
    func amount(_ mass: Mass) -> JSONValue { .string(mass.text(in: mass.handyUnit)) }

    func error(_ mass: Mass) -> JSONValue { .string(mass.text(in: errorUnit)) }

    func kind(_ kind: WeightStock.Kind) -> JSONValue {
      .object([
        .init("class", .string(kind.weightClass)), .init("nominal", amount(kind.nominal)),
        .init("count", .integer(kind.count)), .init("mpe", .string(kind.mpe.text(in: .milligram))),
      ])
    }

    func piece(_ piece: WeightComposition.Piece) -> JSONValue {
      .object([
        .init("class", .string(piece.weightClass)), .init("nominal", amount(piece.nominal)),
        .init("count", .integer(piece.count)),
      ])
    }

    func test(_ test: LoadPlan.Test) -> JSONValue {
      var members: [JSONValue.Member] = [
        .init("test", .string(test.test.rawValue)),
        .init("clause", .string(test.citation.text)),
        .init("clauseStatus", .string(test.citation.status.rawValue)),
      ]
      if let positions = test.positions { members.append(.init("positions", .integer(positions))) }
      if let weighings = test.weighings { members.append(.init("weighings", .integer(weighings))) }
      if let largest = test.rollingLoadUpTo {
        members.append(.init("rollingLoadUpTo", amount(largest)))
      }
      members.append(.init("loads", .array(test.loads.map(load))))
      return .object(members)
    }

    func load(_ load: LoadPlan.Load) -> JSONValue {
      var members: [JSONValue.Member] = [
        .init("roles", .array(load.roles.map { .string($0.rawValue) })),
        .init("target", amount(load.target)),
        .init("load", load.load.map(amount) ?? .null),
        .init("range", .integer(load.range)),
      ]
      if let mpe = load.mpe { members.append(.init("mpe", error(mpe))) }
      if let composition = load.composition {
        members += [
          .init("pieces", .array(composition.pieces.map(piece))),
          .init("pieceCount", .integer(composition.pieceCount)),
          .init("weightError", error(composition.error)),
        ]
      }
      if let limit = load.weightLimit { members.append(.init("weightErrorLimit", error(limit))) }
      if let isGood = load.areWeightsGoodEnough {
        members.append(.init("weightsGoodEnough", .bool(isGood)))
      }
      if load.substitutions > 0 {
        members += [
          .init("material", amount(load.material)),
          .init("substitutions", .integer(load.substitutions)),
        ]
      }
      if let extra = load.extraLoad {
        members.append(
          .init(
            "extraLoad",
            .object([
              .init("mass", error(extra.mass)),
              .init("pieces", extra.composition.map { .array($0.pieces.map(piece)) } ?? .null),
            ])))
      }
      return .object(members)
    }

    func small(_ small: LoadPlan.SmallWeights) -> JSONValue {
      .object([
        .init("step", amount(small.step)), .init("upTo", amount(small.upTo)),
        .init("pieces", small.pieces.map { .array($0.map(piece)) } ?? .null),
      ])
    }

    func substitution(_ plan: LoadPlan.SubstitutionPlan, _ whole: LoadPlan) -> JSONValue {
      .object([
        .init("standards", amount(plan.standards)),
        .init("pieces", .array(plan.composition.pieces.map(piece))),
        .init("times", .integer(plan.times)),
        .init("leastPartOfMax", .string(plan.row.leastStandardsOfMax.text)),
        .init("spread", plan.spread.map(error) ?? .null),
        .init("spreadUpTo", plan.spreadUpTo.map(error) ?? .null),
        .init("allowed", plan.isAllowed.map { .bool($0) } ?? .null),
        .init("clause", .string(plan.row.citation.text)),
      ])
    }
  }
}
