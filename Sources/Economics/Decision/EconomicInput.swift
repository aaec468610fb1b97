public import Uncertainty

/// A number that an economic question rests on, perhaps not well known.
public struct EconomicInput: Sendable, Hashable {
  /// What it is called: the place in the document, such as `rice.bias`.
  public let name: String
  /// What kind of number it is.
  public let kind: ParameterKind
  /// Its best estimate, in the unit of trade, the currency, or as the kind says.
  public let estimate: Double
  /// What is known of it, in the unit it is stated in.
  public let distribution: InputDistribution
  /// How many units of the case one stated unit is.
  public let scale: Double

  /// A number that varies, stated in a unit that is `scale` units of the case.
  ///
  /// - Parameter estimate: in the stated unit.
  /// - Throws: ``EconomicsError`` for an estimate, or limits, outside the domain of the kind.
  public init(
    _ name: String, kind: ParameterKind, estimate: Double, distribution: InputDistribution,
    scale: Double = 1
  ) throws(EconomicsError) {
    try kind.check(estimate * scale, name)
    // Limits outside the domain are a mistake; the tail of a normal law that reaches beyond is
    // brought back, draw by draw, and counted.
    switch distribution {
    case .normal, .studentT, .lognormal, .gamma, .exponential, .poisson, .constant: break
    default:
      try kind.check(distribution.support.lowerBound * scale, name)
      try kind.check(distribution.support.upperBound * scale, name)
    }
    self.name = name
    self.kind = kind
    self.estimate = estimate * scale
    self.distribution = distribution
    self.scale = scale
  }

  /// A number that is known.
  ///
  /// - Throws: ``EconomicsError`` for a value outside the domain of the kind.
  public init(_ name: String, kind: ParameterKind, value: Double) throws(EconomicsError) {
    try self.init(name, kind: kind, estimate: value, distribution: .constant(value))
  }

  /// Whether it varies.
  public var isUncertain: Bool { distribution.standardDeviation != 0 }

  /// Its standard deviation in the unit of the case; 0 for what is known, and for a law that has
  /// none.
  public var standardDeviation: Double { (distribution.standardDeviation ?? 0) * scale }

  /// A draw in the unit of the case, brought into the domain; and whether that changed it.
  func value(_ draw: Double) -> (value: Double, isClipped: Bool) {
    let value = draw * scale
    let domain = kind.domain
    if domain.contains(value) { return (value, false) }
    // What must be above zero, and is not, becomes next to nothing of what was expected.
    let least = domain.lowerBound > 0 ? estimate * 1e-6 : domain.lowerBound
    return (min(max(value, least), domain.upperBound), true)
  }
}
