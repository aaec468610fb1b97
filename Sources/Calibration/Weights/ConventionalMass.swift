/// Mass and conventional mass (OIML D 28; R 111-1, 2.7): balance in air of 1.2 kg/m³ against
/// weights of 8000 kg/m³.
public enum ConventionalMass {
  /// m_c = m (1 − ρ₀/ρ)/(1 − ρ₀/ρ_c), in the unit of `mass`; `nil` unless ρ is above ρ₀.
  ///
  /// - Parameter density: ρ of the weight in kg/m³.
  public static func conventional(mass: Double, density: Double) -> Double? {
    factor(density).map { mass * $0 }
  }

  /// m = m_c (1 − ρ₀/ρ_c)/(1 − ρ₀/ρ), in the unit of `conventionalMass`; `nil` unless ρ is
  /// above ρ₀.
  public static func mass(conventionalMass: Double, density: Double) -> Double? {
    factor(density).map { conventionalMass / $0 }
  }

  private static func factor(_ density: Double) -> Double? {
    guard density > Buoyancy.referenceAir, density.isFinite else { return nil }
    return (1 - Buoyancy.referenceAir / density)
      / (1 - Buoyancy.referenceAir / Buoyancy.referenceDensity)
  }
}
