public import Statistics

/// What a group of scales costs in a year.
public struct FleetLoss: Sendable, Hashable {
  /// The trade; `nil` for all.
  public let trade: Int?
  /// The kind of scales; `nil` for all.
  public let kind: String?
  /// The place; `nil` for all.
  public let place: String?
  /// How many scales were inspected.
  public let inspected: Int
  /// How many of them failed.
  public let failed: Int
  /// How many scales there are, at the estimate.
  public let scales: Double
  /// What is traded over them, at the estimates: the quantity times the price.
  public let turnover: Double
  /// What customers (those on the other side of the scale) lose: they pay too much, or are paid
  /// too little.
  public let customers: FleetAmount
  /// What traders lose, who own the scales.
  public let traders: FleetAmount
  /// Customers' loss less traders'.
  public let net: FleetAmount
  /// The share of the customers' loss that comes from scales that failed; `nil` without a loss.
  public let customersFailing: Double?
  /// How many of the inspected scales err in the traders' favour (positive) and in the customers'
  /// (negative), and how likely so uneven a split is by chance.
  public let favour: SignTest
  /// What the mean error takes of the turnover: above 0 from the customers.
  public let share: Double?
}
