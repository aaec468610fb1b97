import Statistics

/// What an option is worth.
public struct OptionEvaluation: Sendable {
  /// Its key; empty for doing nothing.
  public let name: String
  /// What people call it; may be empty.
  public let title: String
  /// What is paid at the start.
  public let investment: Double
  /// What it costs in a year beside.
  public let annualCost: Double
  /// What the owner then loses in a year, by loss.
  public let losses: [LossValue]
  /// What is better in a year than doing nothing.
  public let annualSaving: Double
  /// The yearly amounts against doing nothing, at the estimates.
  public let flow: CashFlow
  /// NPV at the estimates.
  public let netPresentValue: Double
  /// Every internal rate of return at the estimates.
  public let internalRate: InternalRate
  /// In years, at the estimates.
  public let payback: Double?
  /// In years, at the estimates.
  public let discountedPayback: Double?
  /// At the estimates.
  public let benefitCostRatio: Double?
  /// The even yearly cost of having this option, losses and all, at the estimates.
  public let equivalentAnnualCost: Double
  /// What the trials say of the NPV; `nil` where every input is known.
  public let simulated: SimulatedWorth?
  /// The share of the trials in which no option is better.
  public internal(set) var probabilityBest = 0.0

  /// The NPV that options are ranked by: the mean of the trials, or that at the estimates.
  public var meanNetPresentValue: Double { simulated?.mean ?? netPresentValue }

  /// What the owner loses in a year.
  public var annualLoss: Double { losses.reduce(0) { $0 + $1.own } }
  /// What the other parties lose in a year.
  public var annualTaken: Double { losses.reduce(0) { $0 + $1.taken } }

  init(
    name: String, title: String, outcome: SavingsModel.Outcome, flow: CashFlow,
    rate: DiscountRate, trials: [SavingsModel.Outcome]?
  ) throws(EconomicsError) {
    self.name = name
    self.title = title
    investment = outcome.investment
    annualCost = outcome.annualCost
    losses = outcome.losses
    annualSaving = outcome.saving
    self.flow = flow
    netPresentValue = outcome.netPresentValue
    internalRate = try InternalRate(of: flow)
    payback = flow.payback
    discountedPayback = flow.discountedPayback(rate: rate)
    benefitCostRatio = flow.benefitCostRatio(rate: rate)
    // Doing nothing costs its losses; an option costs that less what it is worth against it.
    let nothing = outcome.loss + outcome.annualCost + outcome.saving
    equivalentAnnualCost = nothing - (flow.equivalentAnnualAmount(rate: rate) ?? 0)
    simulated = trials.map { SimulatedWorth($0.map(\.netPresentValue), $0.map(\.loss)) }
  }
}

/// What the trials say of an option.
public struct SimulatedWorth: Sendable, Hashable {
  /// The mean of the NPV.
  public let mean: Double
  /// Its standard deviation.
  public let standardDeviation: Double
  /// 5 % of the trials lie below it.
  public let lower: Double
  /// Half of the trials lie below it.
  public let median: Double
  /// 5 % of the trials lie above it.
  public let upper: Double
  /// The share of the trials with an NPV above zero.
  public let probabilityPays: Double
  /// The mean of what the owner loses in a year.
  public let meanLoss: Double
  /// The range of that between 5 % and 95 %.
  public let lossRange: ClosedRange<Double>

  init(_ worth: [Double], _ losses: [Double]) {
    let sorted = worth.sorted()
    mean = CompensatedSum(worth).value / Double(worth.count)
    let center = mean
    standardDeviation =
      (CompensatedSum(worth.map { ($0 - center) * ($0 - center) }).value
      / Double(max(1, worth.count - 1))).squareRoot()
    lower = OrderStatistic.quantile(0.05, of: sorted)
    median = OrderStatistic.quantile(0.5, of: sorted)
    upper = OrderStatistic.quantile(0.95, of: sorted)
    probabilityPays = Double(worth.count { $0 > 0 }) / Double(worth.count)
    meanLoss = CompensatedSum(losses).value / Double(losses.count)
    let sortedLosses = losses.sorted()
    lossRange =
      OrderStatistic.quantile(
        0.05, of: sortedLosses)...OrderStatistic.quantile(
        0.95, of: sortedLosses)
  }
}

/// Quantiles of drawn values.
enum OrderStatistic {
  /// The value below which the share `p` of the sorted values lies.
  ///
  /// Between neighbours it is taken in proportion. Source: R. J. Hyndman and Y. Fan, The American
  /// Statistician 50 (1996) 361-365, type 7.
  static func quantile(_ p: Double, of sorted: [Double]) -> Double {
    let place = p * Double(sorted.count - 1)
    let low = Int(place.rounded(.down))
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
}
