/// How a model is evaluated by the law of propagation of uncertainty.
public struct PropagationOptions: Sendable, Hashable {
  /// When terms of second order are added to u².
  public enum SecondOrder: Sendable, Hashable {
    /// Never; what they would add is still told.
    case never
    /// Where the first order is blind: products of two quantities of which neither has
    /// a sensitivity (EA-4/02, S4; JCGM 101:2008, 9.3), and everything if no input has
    /// one (JCGM 101:2008, 9.4.2).
    case whereFirstOrderVanishes
    /// All of them (JCGM 100:2008, 5.1.2, note).
    case always
  }

  /// How the coverage factor is found.
  public enum Coverage: Sendable, Hashable {
    /// Student's t at the effective degrees of freedom (JCGM 100:2008, G.4).
    case studentT
    /// Where one or two rectangular contributions dominate, that of the rectangle or
    /// the trapezoid (EA-4/02, S9.14 and S10.13); else Student's t.
    case dominantRectangular
    /// That of the convolution of the two largest rectangular contributions with a
    /// normal law for the rest.
    case convolution
    /// A fixed factor, such as 2.
    case fixed(Double)
  }

  /// When terms of second order are added.
  public var secondOrder = SecondOrder.whereFirstOrderVanishes
  /// How k is found.
  public var coverage = Coverage.studentT
  /// Whether ν_eff is cut to the next lower integer (JCGM 100:2008, G.4.1, note 1).
  public var truncatesDegreesOfFreedom = false
  /// p, where it is not that of the model.
  public var coverageProbability: Double?

  /// The defaults.
  public init() {}
}
