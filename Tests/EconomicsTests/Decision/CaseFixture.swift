import Quantities
import Uncertainty

@testable import Economics

/// Cases to be evaluated: a buyer whose scale shows too much, and what could be done.
struct CaseFixture {
  var weighings = 1000.0
  var price = 2.0
  var bias = InputDistribution.constant(0.1)
  var biasEstimate = 0.1
  var investment = 300.0
  var horizon = 5
  var rate = 0.08
  var countsGains = false
  var unitScale = 1.0
  var moneyScale = 1.0
  /// The bias that remains with the solution.
  var remaining = 0.0

  /// What a year of the bias `b` costs.
  func cost(_ b: Double) -> Double { weighings * price * b }

  func annuity() throws -> Double { try DiscountRate(rate).annuity(years: horizon) }

  func question() throws(EconomicsError) -> SavingsCase {
    let inputs = [
      try EconomicInput(
        "rice.bias", kind: .signedQuantity, estimate: biasEstimate, distribution: bias,
        scale: unitScale),
      try EconomicInput("rice.price", kind: .price, value: price / unitScale * moneyScale),
      try EconomicInput("adjust.investment", kind: .money, value: investment * moneyScale),
    ]
    let loss = SavingsLoss(
      name: "rice", mechanism: .bias, direction: .buying,
      arguments: [
        .value(weighings), .value(50 * unitScale), .absent, .input(1), .input(0), .value(0),
        .absent, .absent,
      ])
    var better = loss
    better.arguments[4] = .value(remaining * unitScale)
    let solution = SavingsSolution(
      name: "adjust", investment: .input(2), losses: [better], changes: ["rice.bias"])
    return try SavingsCase(
      currency: .vietnameseDong, unit: "kg", inputs: inputs, losses: [loss],
      solutions: [solution], horizon: horizon, rate: .value(rate), countsGains: countsGains)
  }
}
