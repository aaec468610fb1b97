import GSL

/// A test of a weighing against the history of the process.
public struct WeighingCheck: Sendable, Equatable {
  /// The statistic: t, or F.
  public let statistic: Double
  /// What it may not pass.
  public let limit: Double
  /// The probability of a statistic at least as far out while the process is in control.
  public let tailProbability: Double
  /// The probability of a false alarm.
  public let significance: Double

  /// Whether the process is in control.
  public var isInControl: Bool { statistic <= limit }

  /// The t test of a check standard: |C − accepted|/s_C against t(1 − α/2; ν)
  /// (NIST/SEMATECH e-Handbook, 2.3.5.1).
  ///
  /// - Parameters:
  ///   - value: C of this weighing.
  ///   - accepted: its accepted value.
  ///   - standardDeviation: s_C > 0, from day to day.
  ///   - degreesOfFreedom: of s_C, positive, possibly infinite.
  ///   - significance: α, between 0 and 1.
  /// - Throws: ``WeighingDesignError/notPositive(name:)``,
  ///   ``WeighingDesignError/noFreedom(name:)``, ``WeighingDesignError/computationFailed``.
  public static func checkStandard(
    _ value: Double, accepted: Double, standardDeviation: Double, degreesOfFreedom: Double,
    significance: Double = 0.05
  ) throws(WeighingDesignError) -> WeighingCheck {
    guard standardDeviation > 0, standardDeviation.isFinite else {
      throw .notPositive(name: "check")
    }
    guard degreesOfFreedom > 0 else { throw .noFreedom(name: "check") }
    let t = (value - accepted).magnitude / standardDeviation
    do {
      let law = try StudentLaw(degreesOfFreedom: degreesOfFreedom)
      return WeighingCheck(
        statistic: t, limit: try law.upperQuantile(significance / 2),
        tailProbability: min(1, 2 * (try law.upperTail(at: t))), significance: significance)
    } catch {
      throw .computationFailed
    }
  }

  /// The F test of s: s²/s₁² against F(1 − α; ν, ν₁) (e-Handbook, 2.3.5.2).
  ///
  /// - Parameters:
  ///   - standardDeviation: s of this weighing, not negative.
  ///   - degreesOfFreedom: ν ≥ 1.
  ///   - accepted: s₁ > 0.
  ///   - acceptedFreedom: ν₁ > 0, possibly infinite.
  ///   - significance: α, between 0 and 1.
  /// - Throws: as ``checkStandard(_:accepted:standardDeviation:degreesOfFreedom:significance:)``.
  public static func repeatability(
    _ standardDeviation: Double, degreesOfFreedom: Int, accepted: Double,
    acceptedFreedom: Double, significance: Double = 0.05
  ) throws(WeighingDesignError) -> WeighingCheck {
    guard accepted > 0, accepted.isFinite else { throw .notPositive(name: "repeatability") }
    guard acceptedFreedom > 0, degreesOfFreedom > 0 else {
      throw .noFreedom(name: "repeatability")
    }
    let ratio = standardDeviation / accepted
    do {
      let law = try FisherLaw(
        numerator: Double(degreesOfFreedom), denominator: acceptedFreedom)
      return WeighingCheck(
        statistic: ratio * ratio, limit: try law.upperQuantile(significance),
        tailProbability: try law.upperTail(at: ratio * ratio), significance: significance)
    } catch {
      throw .computationFailed
    }
  }
}
