/// What is said about an input quantity, as it stands in a certificate, a handbook or a notebook.
///
/// ``InputQuantity`` checks it and draws the standard uncertainty from it.
///
/// State the uncertainty once: by `standardUncertainty`, by `expandedUncertainty`, by
/// limits, by a resolution, by observations or by the parameters of a distribution.
public struct InputDeclaration: Sendable, Hashable {
  /// How `standardUncertainty` of a t distribution is meant.
  public enum StudentConvention: Sendable, Hashable {
    /// The scale of JCGM 101:2008, 6.4.9: s/√n. The standard deviation is larger.
    case scale
    /// The standard deviation of the t distribution (NIST TN 1900); needs ν > 2.
    case standardDeviation
  }

  /// The name in expressions.
  public var name: String
  /// The unit of the value and of its uncertainty.
  public var unit: String?
  /// The estimate.
  public var value: Double?
  /// u, in the unit of the value.
  public var standardUncertainty: Double?
  /// u as a part of the magnitude of the value.
  public var relativeStandardUncertainty: Double?
  /// U = k u, of a certificate.
  public var expandedUncertainty: Double?
  /// U as a part of the magnitude of the value.
  public var relativeExpandedUncertainty: Double?
  /// The k of U.
  public var coverageFactor: Double?
  /// The probability that U (or a half-width of a normal or t law) covers.
  public var coverageProbability: Double?
  /// Half of the distance of symmetric limits about the value.
  public var halfWidth: Double?
  /// The half-width as a part of the magnitude of the value.
  public var relativeHalfWidth: Double?
  /// The lower limit.
  public var lower: Double?
  /// The upper limit.
  public var upper: Double?
  /// How well each limit is known: ± this (JCGM 101:2008, 6.4.3).
  public var limitUncertainty: Double?
  /// The step of a display: limits at ± half of it.
  public var resolution: Double?
  /// Repeated observations (Type A), or the values of an empirical distribution.
  public var observations: [Double]?
  /// A standard deviation pooled from earlier observations.
  public var pooledStandardDeviation: Double?
  /// How many observations `value` is the mean of, where they are not listed.
  public var observationCount: Int?
  /// ν of the standard uncertainty; infinite where nothing is said.
  public var degreesOfFreedom: Double?
  /// Δu/u, how unsure u itself is: ν = ½ (Δu/u)⁻² (JCGM 100:2008, G.4.2).
  public var reliability: Double?
  /// The state of knowledge; by default normal, for limits rectangular, for
  /// observations t.
  public var distribution: DistributionName?
  /// How `standardUncertainty` is meant where the distribution is t.
  public var studentConvention = StudentConvention.scale
  /// α of a beta distribution.
  public var alpha: Double?
  /// β of a beta distribution; for a trapezoid the ratio of the top to the base.
  public var beta: Double?
  /// The shape of a gamma distribution.
  public var shape: Double?
  /// The rate of a gamma distribution.
  public var rate: Double?
  /// The mean of ln X of a lognormal distribution.
  public var logMean: Double?
  /// The standard deviation of ln X of a lognormal distribution.
  public var logStandardDeviation: Double?

  /// A statement that so far says nothing but the name.
  public init(name: String) { self.name = name }

  /// A statement filled by `build`.
  public init(_ name: String, _ build: (inout InputDeclaration) -> Void) {
    self.name = name
    build(&self)
  }
}
