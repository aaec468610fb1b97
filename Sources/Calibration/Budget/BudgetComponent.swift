public import Rules

/// One source of uncertainty of an error of indication, as a line of its budget.
///
/// All sensitivities are 1: a component is in the unit of the error, grams.
public struct BudgetComponent: Sendable, Hashable {
  /// Where it comes from.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    case zeroResolution = "zero-resolution"
    case loadResolution = "load-resolution"
    case repeatability
    case eccentricity
    case certificate
    case tolerance
    case buoyancy
    case drift
    case convection
    case substitution

    /// Whether it belongs to the reference mass, not to the indication.
    public var isOfReference: Bool {
      switch self {
      case .zeroResolution, .loadResolution, .repeatability, .eccentricity: false
      case .certificate, .tolerance, .buoyancy, .drift, .convection, .substitution: true
      }
    }
  }

  /// The distribution that is assumed.
  public enum Shape: String, Sendable, Hashable {
    case normal
    case rectangular
    case studentT = "t"
  }

  /// A figure of the formula, for a derivation with the numbers put in.
  public struct Figure: Sendable, Hashable {
    /// What a figure counts.
    public enum Kind: Sendable, Hashable {
      /// Grams.
      case mass
      case number
      /// kg/m³.
      case density
      /// Kelvins.
      case kelvin
    }
    public let symbol: String
    public let value: Double
    public let kind: Kind

    init(_ symbol: String, _ value: Double, _ kind: Kind = .mass) {
      self.symbol = symbol
      self.value = value
      self.kind = kind
    }
  }

  public let source: Source
  /// u in grams.
  public let standardUncertainty: Double
  /// ν; infinite for Type B.
  public let degreesOfFreedom: Double
  public let shape: Shape
  public let citation: Citation
  /// The formula in symbols, such as `d/(2 √3)`.
  public let formula: String
  public let figures: [Figure]

  /// A component of which u is known.
  ///
  /// - Parameters:
  ///   - u: in grams, finite and not negative.
  ///   - degreesOfFreedom: positive.
  public init(
    _ source: Source, _ u: Double, _ shape: Shape, _ citation: Citation = GuideClause.error,
    _ formula: String = "u", _ figures: [Figure] = [], degreesOfFreedom: Double = .infinity
  ) {
    precondition(u >= 0 && degreesOfFreedom > 0, "an uncertainty is not negative")
    self.source = source
    standardUncertainty = u
    self.shape = shape
    self.citation = citation
    self.formula = formula
    self.figures = figures
    self.degreesOfFreedom = degreesOfFreedom
  }
}
