/// What has passed over an instrument that is found out of tolerance, since it last was good.
///
/// With a constant hazard λ and the interval I, the time out of tolerance has the mean
/// `I − (1 − e^{−λI})/λ` at a check, and `I/(1 − e^{−λI}) − 1/λ` given that the check finds it
/// out (the time of the change, by Bayes, is exponential cut off at I).
public struct LookBackExposure: Sendable, Hashable {
  /// The value of the goods that pass in a year.
  public let annualValue: Double
  /// λ, a year.
  public let hazard: Double
  /// I, in years.
  public let interval: Double

  /// - Parameters:
  ///   - annualValue: the value of what is weighed in a year, not negative.
  ///   - hazard: λ a year, above 0.
  ///   - interval: I in years, above 0.
  /// - Throws: ``EconomicsError``
  public init(annualValue: Double, hazard: Double, interval: Double) throws(EconomicsError) {
    try ParameterCheck.notNegative(annualValue, "annualValue")
    try ParameterCheck.positive(hazard, "hazard")
    try ParameterCheck.positive(interval, "interval")
    self.annualValue = annualValue
    self.hazard = hazard
    self.interval = interval
  }

  /// The probability that a check finds the instrument out, 1 − e^{−λI}.
  public var probabilityOut: Double { -Elementary.expMinusOne(-hazard * interval) }

  /// The mean time out of tolerance given that a check finds it, in years.
  public var yearsOutWhenFound: Double {
    interval * RecalibrationInterval.meanShareOut(hazard * interval) / probabilityOut
  }

  /// The value of what passed since the change, given that a check finds it.
  public var exposureWhenFound: Double { annualValue * yearsOutWhenFound }

  /// What that costs in a year on average: `share` of the exposed value (recall, refunds), at
  /// every check that finds it.
  ///
  /// - Parameter share: the part of the exposed value that is lost, from 0 to 1.
  public func annualCost(share: Double) throws(EconomicsError) -> Double {
    try ParameterCheck.share(share, "shareLost")
    return try (share * annualValue * RecalibrationInterval.meanShareOut(hazard * interval))
      .checked()
  }
}
