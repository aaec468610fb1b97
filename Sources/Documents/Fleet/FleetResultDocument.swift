public import Economics
import Quantities
import Statistics

/// What the scales of a market cost, as a document: `steelyard.fleet-result/v1` in JSON.
///
/// Numbers are in full precision, in units of the currency, of trade and of a year.
public enum FleetResultDocument {
  /// The schema that each result declares.
  public static let schema = "steelyard.fleet-result/v1"

  /// The result of one question.
  ///
  /// - Parameters:
  ///   - conclusion: its sentences in the language of the report.
  ///   - source: the file that the question was read from.
  ///   - batch: the folder that errors were read from.
  ///   - version: the version of the program.
  public static func json(
    _ evaluation: FleetEvaluation, conclusion: [String], source: String, batch: String,
    version: String
  ) -> JSONValue {
    let question = evaluation.question
    let losses = { (losses: [FleetLoss]) -> JSONValue in
      .array(losses.map { loss($0, of: question) })
    }
    let leftOut = question.leftOut.map { entry -> JSONValue in
      .object([.init("kind", .string(entry.kind)), .init("instruments", .integer(entry.count))])
    }
    return .object([
      .init("schema", .string(schema)),
      .init("title", .string(question.title)),
      .init("currency", .string(question.currency.code)),
      .init("unit", .string(question.unit)),
      .init("weights", .real(question.weights)),
      .init("trials", .integer(evaluation.trials)),
      .init("seed", .string(String(evaluation.seed))),
      .init("conclusion", .array(conclusion.map(JSONValue.string))),
      .init("all", loss(evaluation.all, of: question)),
      .init("trades", losses(evaluation.trades)),
      .init("kinds", losses(evaluation.kinds)),
      .init("places", losses(evaluation.places)),
      .init("strata", losses(evaluation.strata)),
      .init("leftOut", .array(leftOut)),
      .init("source", .string(source)),
      .init("batch", .string(batch)),
      .init("version", .string(version)),
    ])
  }

  private static func loss(_ loss: FleetLoss, of question: FleetQuestion) -> JSONValue {
    .object([
      .init("trade", loss.trade.map { .string(question.trades[$0].name) } ?? .null),
      .init("kind", loss.kind.map(JSONValue.string) ?? .null),
      .init("place", loss.place.map(JSONValue.string) ?? .null),
      .init("inspected", .integer(loss.inspected)),
      .init("failed", .integer(loss.failed)),
      .init("scales", .real(loss.scales)),
      .init("turnover", .real(loss.turnover)),
      .init("customers", amount(loss.customers)),
      .init("traders", amount(loss.traders)),
      .init("net", amount(loss.net)),
      .init("customersFailing", loss.customersFailing.map(JSONValue.real) ?? .null),
      .init("favourTraders", .integer(loss.favour.positive)),
      .init("favourCustomers", .integer(loss.favour.negative)),
      .init("favourProbability", .real(loss.favour.probability)),
      .init("share", loss.share.map(JSONValue.real) ?? .null),
    ])
  }

  private static func amount(_ amount: FleetAmount) -> JSONValue {
    .object([
      .init("mean", .real(amount.mean)), .init("p5", .real(amount.lower)),
      .init("p95", .real(amount.upper)),
    ])
  }
}
