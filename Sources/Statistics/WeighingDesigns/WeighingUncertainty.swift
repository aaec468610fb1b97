/// The standard deviations of a weighing process, as known from its history, and what they
/// make of a combination of items.
///
/// s = √(K₁²s₁² + K₂²s_days²) (NIST/SEMATECH e-Handbook, 2.3.3.3), and with the
/// standard uncertainty of the restraint u = √(s² + (vᵀh)²u²(R*)).
public struct WeighingUncertainty: Sendable, Equatable {
  /// s₁: the standard deviation of an observation, within a day.
  public let repeatability: Double
  /// The degrees of freedom of s₁; infinite where it is known.
  public let repeatabilityFreedom: Double
  /// s_days: the standard deviation of an item from day to day.
  public let betweenDays: Double
  /// u(R*).
  public let restraint: Double

  /// Standard deviations in the unit of the observations.
  ///
  /// - Parameters:
  ///   - repeatability: s₁ ≥ 0.
  ///   - repeatabilityFreedom: its degrees of freedom > 0, possibly infinite.
  ///   - betweenDays: s_days ≥ 0.
  ///   - restraint: u(R*) ≥ 0.
  /// - Throws: ``WeighingDesignError/notPositive(name:)``,
  ///   ``WeighingDesignError/noFreedom(name:)``.
  public init(
    repeatability: Double, repeatabilityFreedom: Double = .infinity, betweenDays: Double = 0,
    restraint: Double = 0
  ) throws(WeighingDesignError) {
    for (name, value) in [
      ("repeatability", repeatability), ("betweenDays", betweenDays), ("restraint", restraint),
    ] where !(value >= 0 && value.isFinite) {
      throw .notPositive(name: name)
    }
    guard repeatabilityFreedom > 0 else { throw .noFreedom(name: "repeatability") }
    self.repeatability = repeatability
    self.repeatabilityFreedom = repeatabilityFreedom
    self.betweenDays = betweenDays
    self.restraint = restraint
  }

  /// s_days from the standard deviation of a check standard over days, s_C:
  /// √(s_C² − K₁²s₁²)/K₂, and 0 where repeatability alone explains s_C (e-Handbook, 2.3.3.3).
  ///
  /// - Throws: as ``WeighingDesign/repeatabilityFactor(_:)``;
  ///   ``WeighingDesignError/notPositive(name:)`` where K₂ is 0.
  public static func betweenDays(
    checkStandard deviation: Double, repeatability: Double, design: WeighingDesign,
    check: [Int]
  ) throws(WeighingDesignError) -> Double {
    let k1 = try design.repeatabilityFactor(check)
    let k2 = try design.betweenDayFactor(check)
    guard k2 > 0 else { throw .notPositive(name: "check") }
    let rest = deviation * deviation - k1 * k1 * repeatability * repeatability
    return max(0, rest).squareRoot() / k2
  }

  /// The standard deviation and the standard uncertainty of a combination.
  ///
  /// - Throws: as ``WeighingDesign/repeatabilityFactor(_:)``.
  public func of(
    _ combination: [Int], in design: WeighingDesign
  ) throws(WeighingDesignError) -> (standardDeviation: Double, standardUncertainty: Double) {
    let within = try design.repeatabilityFactor(combination) * repeatability
    let between = try design.betweenDayFactor(combination) * betweenDays
    let systematic = try design.restraintFactor(combination) * restraint
    let variance = within * within + between * between
    return (variance.squareRoot(), (variance + systematic * systematic).squareRoot())
  }
}
