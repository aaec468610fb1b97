import Economics
import Quantities

/// Evaluated options as a table for other programs: UTF-8, RFC 4180, a row an option, the best
/// first.
///
/// Numbers are in full precision, in the currency and in years; what does not exist is empty.
public enum SavingsCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "file", "rank", "option", "title", "currency", "horizon_years", "discount_rate", "investment",
    "annual_cost", "annual_loss", "annual_taken", "annual_saving", "npv", "npv_mean", "npv_sd",
    "npv_p5", "npv_p50", "npv_p95", "probability_pays", "probability_best", "irr",
    "irr_count", "payback_years", "discounted_payback_years", "benefit_cost_ratio",
    "equivalent_annual_cost", "trials", "seed",
  ]

  /// The whole table with its heading; lines end in CR LF.
  public static func text(_ all: [ReportedSavings]) -> String {
    var text = CSVLine.text(columns)
    for reported in all {
      for (rank, index) in reported.evaluation.ranking.enumerated() {
        text += CSVLine.text(cells(reported, index, rank: rank + 1))
      }
    }
    return text
  }

  private static func cells(_ reported: ReportedSavings, _ index: Int, rank: Int) -> [String] {
    let evaluation = reported.evaluation
    let question = evaluation.question
    let option = evaluation.options[index]
    let trials = option.simulated
    func number(_ value: Double?) -> String { value.map(CSVLine.number) ?? "" }
    return [
      reported.file, String(rank), index == 0 ? "do-nothing" : option.name, option.title,
      question.currency.code, String(question.horizon), number(question.estimatedRate),
      number(option.investment), number(option.annualCost), number(option.annualLoss),
      number(option.annualTaken), number(option.annualSaving), number(option.netPresentValue),
      number(trials?.mean), number(trials?.standardDeviation), number(trials?.lower),
      number(trials?.median), number(trials?.upper), number(trials?.probabilityPays),
      number(option.probabilityBest), number(option.internalRate.value),
      String(option.internalRate.rates.count), number(option.payback),
      number(option.discountedPayback), number(option.benefitCostRatio),
      number(option.equivalentAnnualCost), String(evaluation.trials), String(evaluation.seed),
    ]
  }
}
