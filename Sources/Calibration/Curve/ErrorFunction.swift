import Statistics

/// E_appr(I), the error of indication as a function of the indication, by weighted least squares
/// (EURAMET cg-18 v4.0, appendix C).
///
/// Weights are 1/u²(E). Errors at different loads are taken as independent: what their
/// reference weights have in common is not counted twice (**choice**). Masses are in grams, so
/// a₁ is a plain number and a₂ in 1/g.
public struct ErrorFunction: Sendable, Equatable {
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
  /// The fitted polynomial, with the covariance of its coefficients.
  private let curve: PolynomialCurve
  /// χ² = Σ ((E − E_appr)/u(E))².
  public let chiSquare: Double
  /// n less the number of coefficients.
  public let degreesOfFreedom: Int
  /// The 95 % quantile of χ²; `nil` without degrees of freedom.
  public let criticalChiSquare: Double?

  /// One for each of ``Shape/powers``.
  public var coefficients: [Double] { curve.coefficients.values.map(\.value) }
  /// The covariance matrix of the coefficients, from the uncertainties of the errors.
  public var covariance: [[Double]] { curve.coefficients.covarianceMatrix }

  /// Whether the errors lie on the function within their uncertainties.
  public var isConsistent: Bool { criticalChiSquare.map { chiSquare <= $0 } ?? true }

  /// Fits one shape; `nil` where the points do not determine it.
  public init?(_ points: [Point], shape: Shape) {
    do throws(LeastSquaresError) {
      let found = try PolynomialFit(
        x: points.map(\.indication), y: points.map(\.error),
        standardUncertainties: points.map(\.standardUncertainty),
        degree: shape.powers.last ?? 1, throughZero: shape.powers.first == 1)
      self.shape = shape
      curve = found.curve
      chiSquare = found.fit.residualSumOfSquares.value
      degreesOfFreedom = found.fit.degreesOfFreedom
      criticalChiSquare = try found.fit.chiSquareTest()?.limit
    } catch {
      return nil
    }
  }

  /// E_appr(I) in grams, and its standard uncertainty from the covariance of the coefficients.
  ///
  /// - Throws: ``CalibrationFault/overflow(quantity:)``
  public func value(
    at indication: Double
  ) throws(CalibrationFault) -> (value: Double, standardUncertainty: Double) {
    do throws(LeastSquaresError) {
      return try curve.value(at: indication)
    } catch {
      throw .overflow(quantity: "E_appr")
    }
  }
}

extension ErrorFunction {
  /// The simplest shape that the χ² check accepts: proportional, then bent, then quadratic.
  ///
  /// Where none is accepted it is the proportional one; `nil` of fewer than two loads.
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
