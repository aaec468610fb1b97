import GSL

/// The interval between calibrations that costs least.
///
/// An instrument goes out of tolerance at a constant hazard λ and stays so, unnoticed, until
/// its next calibration. With I the interval in years and x = λ I,
///
/// `cost a year = C_cal/I + C_oot [1 − (1 − e⁻ˣ)/x]`,
///
/// lowest where `(C_oot/λ)[1 − (1 + x) e⁻ˣ] = C_cal`. For small λ that is
/// `I ≈ √(2 C_cal/(C_oot λ))`. The bracket is the mean share of the time that the instrument is
/// out of tolerance.
public struct RecalibrationInterval: Sendable, Hashable {
  /// C_cal, of one calibration.
  public let calibrationCost: Double
  /// C_oot, of a year out of tolerance.
  public let outOfToleranceCost: Double
  /// λ, a year.
  public let hazard: Double

  /// - Parameters:
  ///   - calibrationCost: C_cal with downtime, above 0.
  ///   - outOfToleranceCost: C_oot of a year, above 0.
  ///   - hazard: λ a year, above 0.
  /// - Throws: ``EconomicsError``
  public init(
    calibrationCost: Double, outOfToleranceCost: Double, hazard: Double
  ) throws(EconomicsError) {
    try ParameterCheck.positive(calibrationCost, "calibrationCost")
    try ParameterCheck.positive(outOfToleranceCost, "outOfToleranceCost")
    try ParameterCheck.positive(hazard, "hazard")
    self.calibrationCost = calibrationCost
    self.outOfToleranceCost = outOfToleranceCost
    self.hazard = hazard
  }

  /// λ from the share found out of tolerance after an interval: `λ = −ln(1 − P)/I`.
  ///
  /// - Parameters:
  ///   - share: P, from 0 to below 1.
  ///   - interval: I in years, above 0.
  public static func hazard(share: Double, interval: Double) throws(EconomicsError) -> Double {
    try ParameterCheck.share(share, "outOfToleranceShare")
    try ParameterCheck.positive(interval, "interval")
    guard share < 1 else { throw .notAShare(parameter: "outOfToleranceShare", value: share) }
    return -Elementary.logOnePlus(-share) / interval
  }

  /// The cost of a year with the interval `years`, above 0.
  public func annualCost(interval years: Double) throws(EconomicsError) -> Double {
    try ParameterCheck.positive(years, "interval")
    let share = Self.meanShareOut(hazard * years)
    return try (calibrationCost / years + outOfToleranceCost * share).checked()
  }

  /// The best interval in years; `nil` where calibrating costs more than it could ever save.
  public func optimum() throws(EconomicsError) -> Double? {
    // 1 − (1 + x) e⁻ˣ rises from 0 to 1.
    let wanted = calibrationCost / outOfToleranceCost * hazard
    guard wanted < 1 else { return nil }
    let x = try numerically { () throws(GSLError) in
      var upper = 2 * (2 * wanted).squareRoot() + 1
      while Self.shareLost(upper) < wanted, upper < 1000 { upper *= 2 }
      return try RootBracket(0, upper).root { (x: Double) throws(GSLError) in
        Self.shareLost(x) - wanted
      }
    }
    return try (x / hazard).checked()
  }

  /// The rule of thumb √(2 C_cal/(C_oot λ)), in years.
  public var smallHazardInterval: Double {
    (2 * calibrationCost / outOfToleranceCost / hazard).squareRoot()
  }

  /// 1 − (1 − e⁻ˣ)/x, without loss near zero.
  static func meanShareOut(_ x: Double) -> Double {
    x < 1e-3
      ? x * (1.0 / 2 - x * (1.0 / 6 - x * (1.0 / 24 - x / 120)))
      : 1 + Elementary.expMinusOne(-x) / x
  }

  /// 1 − (1 + x) e⁻ˣ, without loss near zero.
  static func shareLost(_ x: Double) -> Double {
    x < 1e-3
      ? x * x * (1.0 / 2 - x * (1.0 / 3 - x * (1.0 / 8 - x / 30)))
      : -Elementary.expMinusOne(-x) - x * Elementary.exp(-x)
  }
}
