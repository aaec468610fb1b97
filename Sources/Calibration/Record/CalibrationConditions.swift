public import Quantities

/// What a calibration needs to know beside the readings and the weights.
public struct CalibrationConditions: Sendable, Hashable {
  /// What was said of the last adjustment of the instrument.
  public enum Adjustment: String, Sendable, Hashable, CaseIterable {
    /// Adjusted at the place immediately before the calibration.
    case immediatelyBefore = "immediately-before"
    /// Not adjusted immediately before it.
    case notBefore = "not-before"
  }

  /// How standard deviations of several repeatability tests are brought together.
  public enum Pooling: String, Sendable, Hashable, CaseIterable {
    /// s_p = √(Σ ν s²/Σ ν).
    case pooled
    /// The largest.
    case largest
  }

  /// The limit of the convection effect on weights of one nominal value.
  public struct Convection: Sendable, Hashable {
    public var nominal: Mass
    /// Δm_conv, positive.
    public var change: Mass
    public init(nominal: Mass, change: Mass) {
      self.nominal = nominal
      self.change = change
    }
  }

  // Environment
  /// t in °C.
  public var temperature: StatedValue?
  /// p in Pa.
  public var pressure: StatedValue?
  /// Relative humidity, 0 to 1.
  public var humidity: StatedValue?
  /// ρ_a in kg/m³, where it was measured or agreed on.
  public var airDensity: StatedValue?
  public var airDensityFormula = AirDensity.Formula.cipm2007
  /// The difference between weights and room when the calibration began, in K.
  public var temperatureDifference: Double?
  /// Effects of convection that the laboratory states itself.
  public var convection: [Convection] = []

  // History
  /// `nil` counts as not adjusted, which errs on the side of a larger uncertainty.
  public var adjustment: Adjustment?
  /// ΔT, the largest variation of the room temperature, in K.
  public var roomTemperatureRange: Double?

  // Evaluation
  /// k_D in D = k_D U(m_c), where neither a drift nor an earlier value is stated.
  public var driftFactor = 1.25
  /// d_T, the step of the small added weights; d/10 where it is not stated.
  public var turningPointStep: Mass?
  public var pooling = Pooling.pooled

  // Use
  /// ΔT in use, in K.
  public var useTemperatureRange: Double?
  /// K_T, the relative temperature coefficient of the instrument, in 1/K.
  public var temperatureCoefficient: Double?
  /// The limit of the relative change of the sensitivity between adjustments.
  public var adjustmentDrift: Double?

  public init() {}

  /// The air density, stated or computed; `nil` where the record does not say enough.
  ///
  /// - Throws: ``AirDensityFault``
  public func air() throws(AirDensityFault) -> AirState? {
    if let airDensity { return try AirState(stated: airDensity) }
    guard let temperature, let pressure, let humidity else { return nil }
    return try AirState(
      temperature: temperature, pressure: pressure, humidity: humidity, formula: airDensityFormula)
  }
}
