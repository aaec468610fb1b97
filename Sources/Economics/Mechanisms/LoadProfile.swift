import GSL

/// What is weighed in a year: how large the loads are, and how often each comes.
public enum LoadProfile: Sendable {
  /// Loads with their shares of the weighings.
  case points([Point])
  /// A density f(m) over an interval of loads, in any scale: it is divided by its integral.
  case density(lower: Double, upper: Double, @Sendable (Double) -> Double)

  /// A load and its share of the weighings.
  public struct Point: Sendable, Hashable {
    /// In the unit of trade.
    public let load: Double
    /// From 0 to 1.
    public let share: Double

    /// A load of the profile.
    public init(load: Double, share: Double) {
      self.load = load
      self.share = share
    }
  }

  /// One load, every time.
  public static func constant(_ load: Double) -> LoadProfile {
    .points([Point(load: load, share: 1)])
  }

  /// How far from 1 the sum of rounded shares may be.
  static let shareTolerance = 1e-6

  /// The mean over the weighings of a function of the load: Σ wᵢ g(mᵢ), or ∫ g(m) f(m) dm.
  ///
  /// - Throws: ``EconomicsError`` for shares that are none or do not make up the whole, loads
  ///   that are negative, a density that cannot be integrated.
  public func mean(of function: (Double) -> Double) throws(EconomicsError) -> Double {
    switch self {
    case .points(let points):
      if points.isEmpty { throw .empty(parameter: "profile") }
      var (sum, total) = (0.0, 0.0)
      for point in points {
        try ParameterCheck.notNegative(point.load, "load")
        try ParameterCheck.share(point.share, "share")
        sum += point.share * function(point.load)
        total += point.share
      }
      guard abs(total - 1) <= Self.shareTolerance else { throw .sharesDoNotSum(total) }
      return try (sum / total).checked()
    case .density(let lower, let upper, let density):
      try ParameterCheck.notNegative(lower, "lower")
      try ParameterCheck.finite(upper, "upper")
      guard lower < upper else { throw .notAscending(lower: "lower", upper: "upper") }
      let (weighted, total) = try numerically { () throws(GSLError) in
        var quadrature = try AdaptiveQuadrature()
        let total = try quadrature.integral(from: lower, to: upper) {
          (m: Double) throws(GSLError) in density(m)
        }
        // Where errors of both signs cancel, the mean is as close as the errors themselves.
        let size = [lower, (lower + upper) / 2, upper].reduce(0) {
          max($0, function($1).magnitude)
        }
        let weighted = try quadrature.integral(
          from: lower, to: upper,
          tolerance: IntegralTolerance(
            relative: 1e-10, absolute: 1e-12 * size * total.value.magnitude)
        ) { (m: Double) throws(GSLError) in density(m) * function(m) }
        return (weighted.value, total.value)
      }
      guard total > 0 else { throw .notPositive(parameter: "density", value: total) }
      return try (weighted / total).checked()
    }
  }
}
