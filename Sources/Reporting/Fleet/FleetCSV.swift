public import Economics
import Quantities
import Statistics

/// What the scales of a market cost as a table for other programs: UTF-8, RFC 4180.
///
/// A row for the whole market, each trade, each kind, each place, and each kind at each place.
public enum FleetCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "level", "trade", "kind", "place", "currency", "inspected", "failed", "scales", "turnover",
    "customers", "customers_p5", "customers_p95", "traders", "traders_p5", "traders_p95", "net",
    "net_p5", "net_p95", "customers_failing", "favour_traders",
    "favour_customers", "favour_probability", "share", "trials", "seed",
  ]

  /// The whole table with its heading; lines end in CR LF.
  public static func text(_ evaluation: FleetEvaluation) -> String {
    var text = CSVLine.text(columns)
    for (level, losses) in [
      ("all", [evaluation.all]), ("trade", evaluation.trades), ("kind", evaluation.kinds),
      ("place", evaluation.places),
      ("stratum", evaluation.strata),
    ] {
      for loss in losses { text += CSVLine.text(cells(level, loss, evaluation)) }
    }
    return text
  }

  private static func cells(
    _ level: String, _ loss: FleetLoss, _ evaluation: FleetEvaluation
  ) -> [String] {
    let question = evaluation.question
    let head = [
      level, loss.trade.map { question.trades[$0].name } ?? "", loss.kind ?? "", loss.place ?? "",
      question.currency.code, String(loss.inspected), String(loss.failed),
      CSVLine.number(loss.scales), CSVLine.number(loss.turnover),
    ]
    let amounts = [loss.customers, loss.traders, loss.net].flatMap { amount -> [String] in
      [amount.mean, amount.lower, amount.upper].map(CSVLine.number)
    }
    return head + amounts + [
      loss.customersFailing.map(CSVLine.number) ?? "", String(loss.favour.positive),
      String(loss.favour.negative), CSVLine.number(loss.favour.probability),
      loss.share.map(CSVLine.number) ?? "",
      String(evaluation.trials), String(evaluation.seed),
    ]
  }
}
