/// A polynomial with uncertain coefficients: y = Σ bₖ (x − origin)ᵏ.
public struct PolynomialCurve: Sendable, Equatable {
  /// bₖ from the lowest power to the highest.
  public let coefficients: EstimatedCoefficients
  /// The power of the first coefficient: 0, or 1 for a curve through zero.
  public let lowestPower: Int
  /// What is taken from x before its powers are.
  public let origin: DoubleDouble

  /// The highest power.
  public var degree: Int { lowestPower + coefficients.count - 1 }

  private func powers(at x: DoubleDouble) -> [DoubleDouble] {
    let shifted = x - origin
    var power = lowestPower == 0 ? DoubleDouble.one : shifted
    return (0..<coefficients.count).map { index in
      if index > 0 { power *= shifted }
      return power
    }
  }

  /// The curve at x and the standard uncertainty that the coefficients give it.
  ///
  /// It is the uncertainty of the curve, not of a further observation beside it.
  ///
  /// - Throws: `.notFinite`, `.overflow`.
  public func value(
    at x: DoubleDouble
  ) throws(LeastSquaresError) -> (value: DoubleDouble, standardUncertainty: DoubleDouble) {
    if !x.isFinite { throw .notFinite(name: "x", index: 0) }
    let found = coefficients.combination(powers(at: x))
    guard found.value.isFinite, found.standardUncertainty.isFinite else { throw .overflow }
    return found
  }

  /// The curve at x and its standard uncertainty.
  ///
  /// - Throws: `.notFinite`, `.overflow`.
  public func value(
    at x: Double
  ) throws(LeastSquaresError) -> (value: Double, standardUncertainty: Double) {
    let found = try value(at: DoubleDouble(x))
    return (found.value.value, found.standardUncertainty.value)
  }

  /// The slope Σ k bₖ (x − origin)ᵏ⁻¹ at x.
  public func slope(at x: DoubleDouble) -> DoubleDouble {
    derivative.value(at: x - origin)
  }

  /// The polynomial without uncertainties, in x − origin.
  var polynomial: Polynomial {
    Polynomial([DoubleDouble](repeating: .zero, count: lowestPower) + coefficients.values)
  }

  /// The derivative, in x − origin.
  var derivative: Polynomial { polynomial.derivative }
}
