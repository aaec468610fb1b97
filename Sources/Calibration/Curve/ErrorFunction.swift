import Statistics

/// E_appr(I), the error of indication as a function of the indication, by weighted least squares
/// (EURAMET cg-18 v4.0, appendix C).
///
/// Weights are 1/u²(E). Errors at different loads are taken as independent: what their
/// reference weights have in common is not counted twice (**choice**). Masses are in grams, so
/// a₁ is a plain number and a₂ in 1/g.
public struct ErrorFunction: Sendable, Hashable {
  /// The powers of I in the function.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    /// a₁ I.
    case proportional
    /// a₁ I + a₂ I².
    case bent
    /// a₀ + a₁ I.
    case linear
    /// a₀ + a₁ I + a₂ I².
    case quadratic

    /// The exponents of I, ascending.
    public var powers: [Int] {
      switch self {
      case .proportional: [1]
      case .bent: [1, 2]
      case .linear: [0, 1]
      case .quadratic: [0, 1, 2]
      }
    }
  }

  /// A load with its error, in grams.
  public struct Point: Sendable, Hashable {
    public let indication: Double
    public let error: Double
    /// u(E), positive.
    public let standardUncertainty: Double
    public init(indication: Double, error: Double, standardUncertainty: Double) {
      self.indication = indication
      self.error = error
      self.standardUncertainty = standardUncertainty
    }
  }

  public let shape: Shape
  /// One for each of ``Shape/powers``.
  public let coefficients: [Double]
  /// The covariance matrix of the coefficients, from the uncertainties of the errors.
  public let covariance: [[Double]]
  /// χ² = Σ ((E − E_appr)/u(E))².
  public let chiSquare: Double
  /// n less the number of coefficients.
  public let degreesOfFreedom: Int
  /// The 95 % quantile of χ²; `nil` without degrees of freedom.
  public let criticalChiSquare: Double?

  /// Whether the errors lie on the function within their uncertainties.
  public var isConsistent: Bool { criticalChiSquare.map { chiSquare <= $0 } ?? true }

  /// Fits one shape; `nil` where the points do not determine it.
  public init?(_ points: [Point], shape: Shape) {
    let powers = shape.powers
    // In units of the largest indication and uncertainty: any unit of mass gives the same.
    let scale = points.map(\.indication.magnitude).max() ?? 0
    guard points.count >= powers.count, scale > 0,
      let size = points.map(\.standardUncertainty).max(), size > 0,
      points.allSatisfy({ $0.standardUncertainty > 0 && $0.error.isFinite })
    else { return nil }
    let rows = points.map { point in
      powers.map { Self.power(point.indication / scale, $0) * (size / point.standardUncertainty) }
    }
    let sides = points.map { $0.error / $0.standardUncertainty }
    guard let solution = SmallLeastSquares(rows: rows, sides: sides) else { return nil }
    let units = powers.map { size / Self.power(scale, $0) }
    self.shape = shape
    coefficients = zip(solution.values, units).map(*)
    covariance = powers.indices.map { i in
      powers.indices.map { j in solution.inverse[i][j] * units[i] * units[j] }
    }
    chiSquare = solution.residualSquares
    degreesOfFreedom = points.count - powers.count
    criticalChiSquare =
      degreesOfFreedom > 0 ? try? ChiSquareCheck.critical(degreesOfFreedom: degreesOfFreedom) : nil
    guard coefficients.allSatisfy(\.isFinite), chiSquare.isFinite,
      covariance.allSatisfy({ $0.allSatisfy(\.isFinite) })
    else { return nil }
  }

  /// E_appr(I) in grams.
  public func value(at indication: Double) -> Double {
    zip(coefficients, shape.powers).reduce(0) { $0 + $1.0 * Self.power(indication, $1.1) }
  }

  /// u(E_appr) in grams, from the covariance of the coefficients.
  public func standardUncertainty(at indication: Double) -> Double {
    let slopes = shape.powers.map { Self.power(indication, $0) }
    var variance = 0.0
    for i in slopes.indices {
      for j in slopes.indices { variance += slopes[i] * slopes[j] * covariance[i][j] }
    }
    return max(0, variance).squareRoot()
  }

  private static func power(_ x: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { result, _ in result * x }
  }
}

extension ErrorFunction {
  /// The simplest shape that the χ² check accepts: proportional, then bent, then quadratic; where
  /// none is accepted the proportional one. `nil` of fewer than two loads.
  public static func simplest(_ points: [Point]) -> ErrorFunction? {
    if Set(points.map(\.indication)).count < 2 { return nil }
    var first: ErrorFunction?
    for shape in [Shape.proportional, .bent, .quadratic] {
      guard let function = ErrorFunction(points, shape: shape) else { continue }
      // A curve through every point explains nothing.
      if function.isConsistent, function.degreesOfFreedom > 0 || first == nil { return function }
      first = first ?? function
    }
    return first
  }
}
