/// A way to fill, check and calibrate, and what it costs in a year.
public struct FillingPlan: Sendable, Hashable {
  /// The instrument, by its place among those of the question.
  public let scale: Int
  /// μ, to which is filled.
  public let target: Double
  /// L, below which a package is filled again; `nil` where none is weighed again.
  public let limit: Double?
  /// I in years.
  public let interval: Double
  /// What is given away.
  public let giveaway: Double
  /// What is filled again.
  public let refilling: Double
  /// Short packages that go out.
  public let shortages: Double
  /// Calibrations.
  public let calibration: Double
  /// Time out of tolerance.
  public let outOfTolerance: Double
  /// The instrument.
  public let instrument: Double
  /// The share of fillings that is filled again.
  public let rejectShare: Double
  /// The share of what goes out that is short by more than T.
  public let shortShare: Double

  /// What all that comes to.
  public var annualCost: Double {
    giveaway + refilling + shortages + calibration + outOfTolerance + instrument
  }

  /// The guard band: how far the limit lies above Qn − T; negative below it.
  ///
  /// - Parameter question: the question that the plan answers.
  public func guardBand(in question: FillingQuestion) -> Double? {
    limit.map { $0 - (question.nominal - question.deficiency) }
  }
}
