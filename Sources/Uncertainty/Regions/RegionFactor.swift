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

    init(value: Double, standardError: Double) {
      self.value = value
      self.standardError = standardError
    }
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
    do throws(GSLError) {
      guard let joint = JointNormalTail(correlation) else { return nil }
      let alpha = 1 - probability
      // By Šidák and Bonferroni the factor lies between these; a little room for rounding.
      let bracket = try RootBracket(low * (1 - 1e-9), high * (1 + 1e-9))
      var values: [Double] = []
      for shift in 0..<joint.shifts {
        values.append(
          try bracket.root { k throws(GSLError) in
            try joint.outside(k, shift: shift) / alpha - 1
          })
      }
      return Estimate(values)
    } catch {
      return nil
    }
  }
}

extension RegionFactor.Estimate {
  /// The mean of independent estimates, with its standard error from their scatter.
  fileprivate init(_ values: [Double]) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    value = mean
    standardError = values.count > 1 ? (square / (count - 1) / count).squareRoot() : 0
  }
}
