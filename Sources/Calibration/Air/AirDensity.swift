import Uncertainty

/// The density of moist air from temperature, pressure and relative humidity.
public enum AirDensity {
  /// Which formula is applied.
  public enum Formula: String, Sendable, Hashable, CaseIterable {
    /// CIPM-2007 (A. Picard et al., Metrologia 45 (2008) 149-155).
    case cipm2007 = "cipm-2007"
    /// The approximation that OIML R 111-1 and EURAMET cg-18 give.
    case simplified
  }

  /// The relative standard uncertainty of a formula itself: 22 × 10⁻⁶ of CIPM-2007, 2.4 × 10⁻⁴
  /// of the approximation.
  public static func relativeUncertainty(of formula: Formula) -> Double {
    switch formula {
    case .cipm2007: 22e-6
    case .simplified: 2.4e-4
    }
  }

  /// ρ_a by one of the formulas, in kg/m³.
  ///
  /// - Parameters:
  ///   - temperature: t in °C, from −40 to 60.
  ///   - pressure: p in Pa, from 30 000 to 120 000.
  ///   - humidity: relative humidity, 0 to 1.
  /// - Throws: ``AirDensityFault`` outside of these.
  public static func density(
    by formula: Formula, temperature: Double, pressure: Double, humidity: Double
  ) throws(AirDensityFault) -> Double {
    guard (-40...60).contains(temperature) else { throw .temperature(temperature) }
    guard (30_000...120_000).contains(pressure) else { throw .pressure(pressure) }
    guard (0...1).contains(humidity) else { throw .humidity(humidity) }
    return switch formula {
    case .cipm2007: cipm2007(temperature, pressure, humidity)
    case .simplified: simplified(temperature, pressure, humidity)
    }
  }

  /// ρ_a = p M_a/(Z R T) · [1 − x_v (1 − M_v/M_a)] with x_CO₂ = 400 µmol/mol and
  /// R = 8.314 472 J/(mol K).
  private static func cipm2007(_ t: Double, _ p: Double, _ h: Double) -> Double {
    let kelvin = t + 273.15
    let saturation = ElementaryFunctions.exp(
      1.2378847e-5 * kelvin * kelvin - 1.9121316e-2 * kelvin + 33.93711047 - 6.3431645e3 / kelvin)
    let enhancement = 1.00062 + 3.14e-8 * p + 5.6e-7 * t * t
    let vapour = h * enhancement * saturation / p
    let ratio = p / kelvin
    let first =
      1.58123e-6 - 2.9331e-8 * t + 1.1043e-10 * t * t + (5.707e-6 - 2.051e-8 * t) * vapour
      + (1.9898e-4 - 2.376e-6 * t) * vapour * vapour
    let compressibility =
      1 - ratio * first + ratio * ratio * (1.83e-11 - 0.765e-8 * vapour * vapour)
    let dryAir = 28.96546e-3
    let water = 18.01528e-3
    return p * dryAir / (compressibility * 8.314472 * kelvin) * (1 - vapour * (1 - water / dryAir))
  }

  /// ρ_a = (0.34848 p − 0.009 h e^(0.061 t))/(273.15 + t), p in hPa and h in %.
  private static func simplified(_ t: Double, _ p: Double, _ h: Double) -> Double {
    (0.34848 * p / 100 - 0.009 * h * 100 * ElementaryFunctions.exp(0.061 * t)) / (273.15 + t)
  }
}
