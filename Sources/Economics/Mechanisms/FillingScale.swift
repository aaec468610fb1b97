/// An instrument that may control a filling line: how well it measures, and what it costs.
public struct FillingScale: Sendable, Hashable {
  /// Its key in a document.
  public let name: String
  /// What people call it; may be empty.
  public let title: String
  /// u, the standard uncertainty of one weighing, in the unit of trade.
  public let uncertainty: Double
  /// r, the standard deviation of its drift in a year, in the unit of trade.
  public let drift: Double
  /// What it costs a year, its price spread over its life included.
  public let annualCost: Double
  /// C_cal, of one calibration with downtime.
  public let calibrationCost: Double
  /// λ, how often a year it goes out of tolerance unnoticed; 0 for never.
  public let hazard: Double

  /// - Throws: ``EconomicsError`` for a number that is not finite, or below zero.
  public init(
    name: String, title: String = "", uncertainty: Double, drift: Double = 0,
    annualCost: Double = 0, calibrationCost: Double = 0, hazard: Double = 0
  ) throws(EconomicsError) {
    try ParameterCheck.notNegative(uncertainty, "uncertainty")
    try ParameterCheck.notNegative(drift, "drift")
    try ParameterCheck.notNegative(annualCost, "annualCost")
    try ParameterCheck.notNegative(calibrationCost, "calibrationCost")
    try ParameterCheck.notNegative(hazard, "hazard")
    self.name = name
    self.title = title
    self.uncertainty = uncertainty
    self.drift = drift
    self.annualCost = annualCost
    self.calibrationCost = calibrationCost
    self.hazard = hazard
  }
}
