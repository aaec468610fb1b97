public import Quantities

/// What a business asks: what its measurement costs, and what each solution would save.
///
/// A case that exists can be evaluated: its losses do not overlap unless that is declared, and
/// at the estimates every loss has a value.
public struct SavingsCase: Sendable {
  /// What it is about; may be empty.
  public let title: String
  /// The currency of all amounts.
  public let currency: Currency
  /// The symbol of the unit of trade, in which quantities are; empty where none is needed.
  public let unit: String
  /// How many g or mL the unit of trade has; `nil` for units of other kinds.
  public let gramsPerUnit: Double?
  /// The numbers, certain and uncertain.
  public let inputs: [EconomicInput]
  /// What measurement costs as it is.
  public let losses: [SavingsLoss]
  /// What could be done; to do nothing is always among the options.
  public let solutions: [SavingsSolution]
  /// Over how many years it is looked at.
  public let horizon: Int
  /// The rate of interest.
  public let rate: LossArgument
  /// Whether what an error brings the owner counts as a gain.
  public let countsGains: Bool

  /// A case.
  ///
  /// - Throws: ``EconomicsError``
  public init(
    title: String = "", currency: Currency, unit: String = "", gramsPerUnit: Double? = nil,
    inputs: [EconomicInput], losses: [SavingsLoss], solutions: [SavingsSolution], horizon: Int,
    rate: LossArgument, countsGains: Bool = false
  ) throws(EconomicsError) {
    if losses.isEmpty { throw .empty(parameter: "losses") }
    try ParameterCheck.positive(Double(horizon), "horizon")
    guard horizon <= CashFlow.mostYears else {
      throw .horizonTooLong(Double(horizon), most: CashFlow.mostYears)
    }
    self.title = title
    self.currency = currency
    self.unit = unit
    self.gramsPerUnit = gramsPerUnit
    self.inputs = inputs
    self.losses = losses
    self.solutions = solutions
    self.horizon = horizon
    self.rate = rate
    self.countsGains = countsGains
    try Self.checkOverlaps(losses)
    // A loss that has no value at the estimates has none at all: say so before any trial.
    _ = try SavingsModel(self).outcomes(estimates)
  }

  /// The best estimates of the inputs.
  public var estimates: [Double] { inputs.map(\.estimate) }

  /// The names of the options: to do nothing is the empty name, and comes first.
  public var optionNames: [String] { [""] + solutions.map(\.name) }

  /// No two losses count the same money, unless one of them says that it is meant.
  static func checkOverlaps(_ losses: [SavingsLoss]) throws(EconomicsError) {
    for (index, second) in losses.enumerated() {
      for first in losses[..<index] where first.stream == second.stream {
        guard let reason = first.mechanism.overlap(with: second.mechanism) else { continue }
        if first.overlaps.contains(second.name) || second.overlaps.contains(first.name) { continue }
        throw .doubleCounting(first: first.name, second: second.name, reason: reason)
      }
    }
  }
}
