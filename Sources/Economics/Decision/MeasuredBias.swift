/// The measured error that took the place of a stated bias.
public struct MeasuredBias: Sendable, Hashable {
  /// The loss that it was put into.
  public let loss: String
  /// The loads that are weighed, in the unit of trade.
  public let loads: ClosedRange<Double>
  /// The error there, its mean over the profile, in the unit of trade.
  public let error: Double
  /// Its standard uncertainty, in the unit of trade.
  public let uncertainty: Double
  /// The loads at which errors were measured.
  public let tested: ClosedRange<Double>

  /// Whether a load lies outside what was tested, so that the error of the nearest one stands
  /// for it.
  public var isBeyond: Bool {
    loads.lowerBound < tested.lowerBound || loads.upperBound > tested.upperBound
  }
}
