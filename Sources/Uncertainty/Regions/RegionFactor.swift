import GSL

/// The factors that turn standard uncertainties into coverage regions of a joint normal
/// distribution (JCGM 102:2011, 6.5).
public enum RegionFactor {
  /// k_p of the ellipsoid (η − y)ᵀ U⁻¹ (η − y) ≤ k_p²: the root of the quantile of χ² with as
  /// many degrees of freedom as the region has dimensions.
  ///
  /// - Parameters:
  ///   - dimension: the rank of the covariance matrix, 1 or more.
  ///   - probability: p, strictly between 0 and 1.
  /// - Returns: `nil` outside these.
  public static func ellipsoid(dimension: Int, probability: Double) -> Double? {
    guard dimension >= 1, probability > 0, probability < 1 else { return nil }
    do throws(GSLError) {
      return try ChiSquareLaw(degreesOfFreedom: Double(dimension))
        .upperQuantile(1 - probability).squareRoot()
    } catch {
      return nil
    }
  }

  /// k_q of the box y_j ± k_q u(y_j) by Bonferroni's inequality, which covers with at least p
  /// whatever the correlations: the normal quantile of 1 − (1 − p)/(2m).
  ///
  /// - Parameters:
  ///   - dimension: m, the number of quantities, 1 or more.
  ///   - probability: p, strictly between 0 and 1.
  /// - Returns: `nil` outside these.
  public static func bonferroni(dimension: Int, probability: Double) -> Double? {
    guard dimension >= 1, probability > 0, probability < 1 else { return nil }
    do throws(GSLError) {
      return try NormalLaw().upperQuantile((1 - probability) / 2 / Double(dimension))
    } catch {
      return nil
    }
  }

  /// A factor with the standard error of its computation.
  public struct Estimate: Sendable, Hashable {
    /// The factor.
    public let value: Double
    /// 0 where it is exact to rounding.
    public let standardError: Double
  }

  /// The k_q for which the box y_j ± k_q u(y_j) covers with p exactly.
  ///
  /// Groups of quantities that are not correlated with each other are treated apart. A group
  /// whose correlation matrix has rank 1, 2 or 3 (so every group of up to three quantities)
  /// is integrated; beyond, the integral over directions is taken over 16 shifted lattices,
  /// whose scatter is the standard error. The matrix may be singular.
  ///
  /// - Parameters:
  ///   - correlation: r(y_i, y_j), symmetric with ones on the diagonal.
  ///   - probability: p, strictly between 0 and 1.
  /// - Returns: `nil` for a matrix that no quantities can have, and outside these.
  public static func rectangle(correlation: [[Double]], probability: Double) -> Estimate? {
    guard !correlation.isEmpty, correlation.allSatisfy({ $0.count == correlation.count }),
      probability > 0, probability < 1,
      let low = bonferroni(dimension: 1, probability: probability),
      let high = bonferroni(dimension: correlation.count, probability: probability)
    else { return nil }
    guard let joint = JointNormalTail(correlation) else { return nil }
    let alpha = 1 - probability
    let values = (0..<joint.shifts).map { shift in
      falling(from: low, to: high) { joint.outside($0, shift: shift) / alpha - 1 }
    }
    let mean = values.reduce(0, +) / Double(values.count)
    guard values.count > 1 else { return Estimate(value: mean, standardError: 0) }
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let count = Double(values.count)
    return Estimate(value: mean, standardError: (square / (count - 1) / count).squareRoot())
  }

  /// The zero of a falling function between bounds of which the first is not below it.
  private static func falling(
    from low: Double, to high: Double, _ excess: (Double) -> Double
  ) -> Double {
    var (a, fa) = (low, excess(low))
    var (b, fb) = (high, excess(high))
    if fa <= 0 { return a }
    if fb >= 0 { return b }
    // False position; an end that stays counts half (the Illinois rule).
    for _ in 0..<100 {
      let x = b - fb * (b - a) / (fb - fa)
      let fx = excess(x)
      if fx == 0 || (b - a).magnitude <= 4 * x.ulp { return x }
      if (fx < 0) != (fb < 0) { (a, fa) = (b, fb) } else { fa /= 2 }
      if (x - b).magnitude <= 2 * x.ulp { return x }
      (b, fb) = (x, fx)
    }
    return b
  }
}
