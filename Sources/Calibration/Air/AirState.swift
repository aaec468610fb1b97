/// The density of the air around the instrument, with its standard uncertainty.
public struct AirState: Sendable, Hashable {
  /// ρ_a in kg/m³.
  public let density: Double
  /// u(ρ_a) in kg/m³.
  public let standardUncertainty: Double
  /// The formula it was computed by; `nil` where it was stated.
  public let formula: AirDensity.Formula?

  /// A density that was measured or agreed on.
  ///
  /// - Throws: ``AirDensityFault/density(_:)``
  public init(stated value: StatedValue) throws(AirDensityFault) {
    guard (0.3...2).contains(value.value) else { throw .density(value.value) }
    density = value.value
    standardUncertainty = value.standardUncertainty
    formula = nil
  }

  /// The density from what was read at the place.
  ///
  /// The contribution of each reading is half the difference of ρ_a one standard uncertainty
  /// above and below it (JCGM 100:2008, 5.1.4, note 2); that of the formula is added.
  ///
  /// - Parameters:
  ///   - temperature: in °C.
  ///   - pressure: in Pa.
  ///   - humidity: relative, 0 to 1.
  /// - Throws: ``AirDensityFault``
  public init(
    temperature: StatedValue, pressure: StatedValue, humidity: StatedValue,
    formula: AirDensity.Formula = .cipm2007
  ) throws(AirDensityFault) {
    func rho(_ t: Double, _ p: Double, _ h: Double) throws(AirDensityFault) -> Double {
      // One u beyond 100 % is still moist air at the most.
      try AirDensity.density(
        by: formula, temperature: t, pressure: p, humidity: min(1, max(0, h)))
    }
    let (t, p, h) = (temperature, pressure, humidity)
    guard (0...1).contains(h.value) else { throw .humidity(h.value) }
    let centre = try rho(t.value, p.value, h.value)
    let parts = [
      try rho(t.value + t.standardUncertainty, p.value, h.value)
        - rho(t.value - t.standardUncertainty, p.value, h.value),
      try rho(t.value, p.value + p.standardUncertainty, h.value)
        - rho(t.value, p.value - p.standardUncertainty, h.value),
      try rho(t.value, p.value, h.value + h.standardUncertainty)
        - rho(t.value, p.value, h.value - h.standardUncertainty),
    ]
    let own = centre * AirDensity.relativeUncertainty(of: formula)
    density = centre
    standardUncertainty = parts.reduce(own * own) { $0 + $1 * $1 / 4 }.squareRoot()
    self.formula = formula
  }
}
