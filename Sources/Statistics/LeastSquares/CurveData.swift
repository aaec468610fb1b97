/// Points (x, y) and what is known of their uncertainties.
public struct CurveData: Sendable, Equatable {
  /// What is known.
  public enum Knowledge: Sendable, Equatable {
    /// Of y alone; x is certain.
    case ordinates(ObservationUncertainty)
    /// Of both.
    case pairs(PairUncertainty)
  }

  public let x: [DoubleDouble]
  public let y: [DoubleDouble]
  public let knowledge: Knowledge

  public init(x: [DoubleDouble], y: [DoubleDouble], knowledge: Knowledge) {
    self.x = x
    self.y = y
    self.knowledge = knowledge
  }
}
