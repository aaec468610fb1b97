public import Quantities

/// What a user asks of a calibrated instrument.
public struct UseQuestion: Sendable, Hashable {
  /// Weighing results to be evaluated.
  public var results: [Mass]
  /// Req, the required relative uncertainty; `nil` where no minimum weight is asked for.
  public var required: Double?
  /// SF, at least 1.
  public var safetyFactor: Double

  public init(results: [Mass] = [], required: Double? = nil, safetyFactor: Double = 1) {
    self.results = results
    self.required = required
    self.safetyFactor = safetyFactor
  }
}
