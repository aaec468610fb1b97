/// What the errors of a kind of instruments say of it, in units of the limit: a normal prior, and
/// the global risks of a single error that is accepted where |E| ≤ MPE.
public struct FleetRisks: Sendable, Hashable {
  /// How many errors the prior was learnt from.
  public let errors: Int
  /// How many of them are beyond their limit, as measured.
  public let beyond: Int
  /// The mean of the true errors.
  public let priorMean: Double
  /// The standard deviation of the true errors.
  public let priorDeviation: Double
  /// The root of the mean of u².
  public let uncertainty: Double
  /// The share of true errors within their limits, by the prior.
  public let conforming: Double
  /// P(accepted, and the true error is beyond its limit).
  public let consumerRisk: Double
  /// P(rejected, and the true error is within its limit).
  public let producerRisk: Double

  /// The share of errors beyond their limit as measured.
  public var observedBeyond: Double { Double(beyond) / Double(errors) }
  /// The same share as prior and uncertainty predict it: where the two are far apart, the errors
  /// are not normally distributed, and the risks are worth less.
  public var predictedBeyond: Double { 1 - conforming - consumerRisk + producerRisk }
}
