extension PolynomialCurve {
  /// The x at which the curve has the value y, and its standard uncertainty
  /// u(x) = √(u²(y) + u²(curve at x)) / |slope at x| (ISO/TS 28037:2010, 11.2 for the line).
  ///
  /// y is taken to be independent of the data of the curve.
  ///
  /// - Parameters:
  ///   - y: the value.
  ///   - u: its standard uncertainty, not negative; 0 leaves that of the curve alone.
  ///   - range: where x is looked for; a straight line is inverted anywhere.
  /// - Throws: `.noInverse`, `.severalInverses`, `.levelCurve`, `.overflow`.
  public func inverse(
    _ y: DoubleDouble, standardUncertainty u: DoubleDouble = .zero,
    in range: ClosedRange<DoubleDouble>
  ) throws(LeastSquaresError) -> (value: DoubleDouble, standardUncertainty: DoubleDouble) {
    if !y.isFinite { throw .notFinite(name: "y", index: 0) }
    let x = try place(of: y, in: range)
    let slope = slope(at: x)
    // A slope that is nothing beside its own terms has no digits to divide by.
    let steepness = derivative.size(in: (range.lowerBound - origin)...(range.upperBound - origin))
    if slope.magnitude.value <= steepness * 0x1p-40 { throw .levelCurve(y: y.value) }
    let curve = try value(at: x).standardUncertainty
    let result = (u * u + curve * curve).squareRoot() / slope.magnitude
    guard result.isFinite else { throw .levelCurve(y: y.value) }
    return (x, result)
  }

  private func place(
    of y: DoubleDouble, in range: ClosedRange<DoubleDouble>
  ) throws(LeastSquaresError) -> DoubleDouble {
    var terms = polynomial.coefficients
    terms[0] -= y
    if terms.count <= 2 {
      guard terms.count == 2, !terms[1].isZero else { throw .levelCurve(y: y.value) }
      let x = origin - terms[0] / terms[1]
      guard x.isFinite else { throw .overflow }
      return x
    }
    let shifted = (range.lowerBound - origin)...(range.upperBound - origin)
    let found = Polynomial(terms).zeros(in: shifted).map { $0 + origin }
    guard let first = found.first else { throw .noInverse(y: y.value) }
    if found.count > 1 { throw .severalInverses(y: y.value, candidates: found.map(\.value)) }
    return first
  }
}
