import GSL

/// Quantiles for coverage factors.
public enum CoverageQuantile {
  /// The factor k for which ±k covers with probability p: Student's t at ν, the normal law where ν
  /// is infinite (JCGM 100:2008, G.3).
  ///
  /// `nil` unless 0 < p < 1 and ν > 0.
  public static func twoSided(_ p: Double, degreesOfFreedom nu: Double = .infinity) -> Double? {
    guard p > 0, p < 1, nu > 0 else { return nil }
    // (1 − p)/2 loses nothing for p above one half; below, go from the middle.
    do throws(GSLError) {
      let tail = (1 - p) / 2
      if nu.isInfinite { return try NormalLaw().upperQuantile(tail) }
      return try StudentLaw(degreesOfFreedom: nu).upperQuantile(tail)
    } catch {
      return nil
    }
  }

  /// The quantile of the normal law; `nil` unless 0 < p < 1.
  static func normal(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    do throws(GSLError) { return try NormalLaw().quantile(p) } catch { return nil }
  }
}
