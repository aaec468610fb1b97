import GSL

/// The observed value of χ² that residuals of known uncertainty should not exceed.
public enum ChiSquareCheck {
  /// The quantile of χ² that is exceeded with probability 1 − `probability`.
  ///
  /// - Parameters:
  ///   - degreesOfFreedom: at least 1.
  ///   - probability: between 0 and 1; 95 % by default (EURAMET cg-18 v4.0, C2.2.5).
  /// - Throws: `StatisticsError.confidenceOutOfRange`, `.computationFailed`.
  public static func critical(
    degreesOfFreedom: Int, probability: Double = 0.95
  ) throws(StatisticsError) -> Double {
    guard probability > 0, probability < 1 else { throw .confidenceOutOfRange }
    guard degreesOfFreedom > 0 else { throw .computationFailed }
    do throws(GSLError) {
      return try ChiSquareLaw(degreesOfFreedom: Double(degreesOfFreedom))
        .upperQuantile(1 - probability)
    } catch {
      throw .computationFailed
    }
  }
}
