/// Something that could be done: what it costs, and how the losses would then be.
public struct SavingsSolution: Sendable, Hashable {
  /// Its key in the document.
  public let name: String
  /// What people call it; may be empty.
  public let title: String
  /// What is paid at the start, and again whenever its life ends.
  public let investment: LossArgument
  /// What it costs every year beside.
  public let annualCost: LossArgument
  /// After how many years it must be bought anew; `nil` for not within the horizon.
  public let life: Int?
  /// The share of the saving that is really made, from 0 to 1.
  public let effectiveness: LossArgument
  /// What it is still worth at the end of the horizon.
  public let residual: LossArgument
  /// The losses of the case, changed as the solution changes them.
  public let losses: [SavingsLoss]
  /// Which parameters it changes, as `loss.parameter`.
  public let changes: [String]

  /// A solution.
  public init(
    name: String, title: String = "", investment: LossArgument = .value(0),
    annualCost: LossArgument = .value(0), life: Int? = nil,
    effectiveness: LossArgument = .value(1), residual: LossArgument = .value(0),
    losses: [SavingsLoss], changes: [String] = []
  ) {
    self.name = name
    self.title = title
    self.investment = investment
    self.annualCost = annualCost
    self.life = life
    self.effectiveness = effectiveness
    self.residual = residual
    self.losses = losses
    self.changes = changes
  }

  /// The solution with other losses in the place of its own.
  func with(_ losses: [SavingsLoss]) -> SavingsSolution {
    SavingsSolution(
      name: name, title: title, investment: investment, annualCost: annualCost, life: life,
      effectiveness: effectiveness, residual: residual, losses: losses, changes: changes)
  }
}
