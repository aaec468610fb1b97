/// From the values of the inputs to what each option costs.
struct SavingsModel: Sendable {
  /// What an option comes to with given inputs.
  struct Outcome: Sendable {
    /// Paid at the start.
    var investment = 0.0
    /// The losses of a year, each.
    var losses: [LossValue] = []
    /// What the owner loses in a year, without the cost of the solution.
    var loss = 0.0
    /// What the solution costs in a year.
    var annualCost = 0.0
    /// What is better in a year than doing nothing, the cost of the solution taken off.
    var saving = 0.0
    /// NPV against doing nothing.
    var netPresentValue = 0.0
  }

  /// No amount is larger.
  private static let largest = 1e140

  let question: SavingsCase

  init(_ question: SavingsCase) { self.question = question }

  /// What every option comes to; doing nothing first.
  func outcomes(_ values: [Double]) throws(EconomicsError) -> [Outcome] {
    let rate = try rate(values)
    var nothing = Outcome()
    nothing.losses = try losses(question.losses, values)
    nothing.loss = nothing.losses.reduce(0) { $0 + $1.own }
    guard nothing.loss.magnitude < Self.largest else { throw .overflow }
    var outcomes = [nothing]
    for solution in question.solutions {
      var outcome = Outcome()
      outcome.losses = try losses(solution.losses, values)
      outcome.loss = outcome.losses.reduce(0) { $0 + $1.own }
      outcome.investment = number(solution.investment, values)
      outcome.annualCost = number(solution.annualCost, values)
      outcome.saving =
        number(solution.effectiveness, values) * (nothing.loss - outcome.loss)
        - outcome.annualCost
      outcome.netPresentValue =
        outcome.saving * rate.annuity(years: question.horizon)
        - outcome.investment * purchases(of: solution, rate)
        + number(solution.residual, values) * rate.factor(years: Double(question.horizon))
      // Squares and sums over trials must be numbers, too.
      guard outcome.netPresentValue.magnitude < Self.largest else { throw .overflow }
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// The yearly amounts of a solution against doing nothing.
  func cashFlow(
    _ index: Int, _ outcome: Outcome, _ values: [Double]
  ) throws(EconomicsError) -> CashFlow {
    var amounts = Array(repeating: outcome.saving, count: question.horizon + 1)
    amounts[0] = 0
    if index > 0 {
      let solution = question.solutions[index - 1]
      for year in purchaseYears(of: solution) { amounts[year] -= outcome.investment }
      amounts[question.horizon] += number(solution.residual, values)
    }
    return try CashFlow(amounts)
  }

  func rate(_ values: [Double]) throws(EconomicsError) -> DiscountRate {
    try DiscountRate(number(question.rate, values))
  }

  private func losses(
    _ losses: [SavingsLoss], _ values: [Double]
  ) throws(EconomicsError) -> [LossValue] {
    var found: [LossValue] = []
    for loss in losses {
      found.append(
        try loss.value(
          values, gramsPerUnit: question.gramsPerUnit, countsGains: question.countsGains))
    }
    return found
  }

  /// The years in which it is bought: now, and whenever its life ends before the horizon does.
  private func purchaseYears(of solution: SavingsSolution) -> [Int] {
    guard let life = solution.life, life > 0 else { return [0] }
    return Array(stride(from: 0, to: question.horizon, by: life))
  }

  /// The present value of all its purchases, in units of one.
  private func purchases(of solution: SavingsSolution, _ rate: DiscountRate) -> Double {
    purchaseYears(of: solution).reduce(0) { $0 + rate.factor(years: Double($1)) }
  }

  private func number(_ argument: LossArgument, _ values: [Double]) -> Double {
    switch argument {
    case .input(let index): values[index]
    case .value(let value): value
    case .optimum, .absent: 0
    }
  }
}
