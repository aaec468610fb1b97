/// What air buoyancy may do to a reference mass (EURAMET cg-18 v4.0, 7.1.2.2), by what is known.
///
/// Masses are in any one unit; densities in kg/m³. ρ₀ = 1.2 kg/m³ and ρ_c = 8000 kg/m³ are the
/// conventional values of OIML D 28.
public enum Buoyancy {
  /// ρ₀, the reference density of air.
  public static let referenceAir = 1.2
  /// ρ_c, the reference density of weights.
  public static let referenceDensity = 8000.0

  /// Which case was met.
  public enum Situation: String, Sendable, Hashable, CaseIterable {
    /// 5a: adjusted immediately before, densities of air and weights known; the correction is made.
    case corrected = "5a"
    /// 5c: adjusted immediately before, only the class of the weights is known.
    case adjusted = "5c"
    /// 5d: not adjusted immediately before.
    case notAdjusted = "5d"
    /// 5e: not adjusted immediately before, the variation of the room temperature is known.
    case temperatureKnown = "5e"
  }

  /// δm_B = −m (ρ_a − ρ₀)(1/ρ − 1/ρ_c), the correction of 5a.
  public static func correction(mass: Double, density: Double, air: Double) -> Double {
    -mass * (air - referenceAir) * (1 / density - 1 / referenceDensity)
  }

  /// 5a: m √(u²(ρ_a)(1/ρ − 1/ρ_c)² + (ρ_a − ρ₀)² u²(ρ)/ρ⁴).
  public static func correctedUncertainty(
    mass: Double, density: Double, densityUncertainty: Double, air: AirState
  ) -> Double {
    let byAir = air.standardUncertainty * (1 / density - 1 / referenceDensity)
    let byWeight = (air.density - referenceAir) * densityUncertainty / (density * density)
    return mass.magnitude * (byAir * byAir + byWeight * byWeight).squareRoot()
  }

  /// 5c: mpe/(4 √3).
  public static func adjustedUncertainty(mpe: Double) -> Double { mpe / (4 * 3.0.squareRoot()) }

  /// 5d: (0.1 ρ₀ m/ρ_c + mpe/4)/√3.
  public static func notAdjustedUncertainty(mass: Double, mpe: Double) -> Double {
    (0.1 * referenceAir * mass.magnitude / referenceDensity + mpe / 4) / 3.0.squareRoot()
  }

  /// 5e: m (ρ₀/ρ_c) √(1.07·10⁻⁴ + 1.33·10⁻⁶ ΔT²) + mpe/(4 √3).
  ///
  /// - Parameter temperatureRange: ΔT, the largest variation of the room temperature, in K.
  public static func temperatureKnownUncertainty(
    mass: Double, mpe: Double, temperatureRange: Double
  ) -> Double {
    mass.magnitude * relativeVariation(temperatureRange: temperatureRange)
      + adjustedUncertainty(mpe: mpe)
  }

  /// (ρ₀/ρ_c) √(1.07·10⁻⁴ + 1.33·10⁻⁶ ΔT²), what the variation of the air density does to an
  /// instrument that is not adjusted.
  public static func relativeVariation(temperatureRange: Double) -> Double {
    referenceAir / referenceDensity
      * (1.07e-4 + 1.33e-6 * temperatureRange * temperatureRange).squareRoot()
  }

  /// 0.1 ρ₀ m |1/ρ − 1/ρ_c|: what OIML R 111-1, 10 bounds by mpe/4, for weights whose density is
  /// known.
  public static func quarterLimit(mass: Double, density: Double) -> Double {
    0.1 * referenceAir * mass.magnitude * (1 / density - 1 / referenceDensity).magnitude
  }
}
