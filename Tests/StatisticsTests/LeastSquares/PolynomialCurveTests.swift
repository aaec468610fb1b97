import Testing

@testable import Statistics

@Suite("Polynomial curves")
struct PolynomialCurveTests {
  private func curve(_ values: [Double], u: Double = 0, origin: Double = 0) -> PolynomialCurve {
    let count = values.count
    return PolynomialCurve(
      coefficients: EstimatedCoefficients(
        names: values.indices.map { "b\($0)" }, values: values.map { DoubleDouble($0) },
        root: (0..<count).map { column in
          (0...column).map { $0 == column ? DoubleDouble(u) : .zero }
        }),
      lowestPower: 0, origin: DoubleDouble(origin))
  }

  @Test("a value that was read off the curve leads back to its x")
  func round() throws {
    let line = try PolynomialFit(
      x: GUMH3.temperatures, y: GUMH3.corrections, uncertainty: .equal, origin: 20)
    let y = try line.curve.value(at: DoubleDouble(27.5))
    let back = try line.curve.inverse(y.value, in: line.range)
    #expect(apart(back.value, 27.5) < 1e-28)
    // u(x) = u(curve)/|b|, and u(y) is added in squares.
    let slope = line.curve.coefficients.values[1]
    #expect(apart(back.standardUncertainty, y.standardUncertainty / slope.magnitude) < 1e-26)
    let more = try line.curve.inverse(
      y.value, standardUncertainty: y.standardUncertainty, in: line.range)
    #expect(
      apart(more.standardUncertainty, back.standardUncertainty * DoubleDouble(2).squareRoot())
        < 1e-26)
  }

  @Test("curves of higher degree are inverted within the data")
  func higher() throws {
    // (x − 1)(x − 2)(x − 4)
    let cubic = curve([-8, 14, -7, 1])
    #expect(apart(try cubic.inverse(0, in: 0...1.5).value, 1) < 1e-25)
    #expect(apart(try cubic.inverse(0, in: 3...5).value, 4) < 1e-25)
    do {
      _ = try cubic.inverse(0, in: 0...5)
      Issue.record("three places were taken for one")
    } catch LeastSquaresError.severalInverses(_, let candidates) {
      #expect(candidates.count == 3)
      for (found, expected) in zip(candidates, [1.0, 2, 4]) {
        #expect(separation(found, from: expected) < 1e-15)
      }
    }
    #expect(throws: LeastSquaresError.noInverse(y: 100)) { try cubic.inverse(100, in: 0...5) }
    // x² touches 0: one place, and level there.
    #expect(throws: LeastSquaresError.levelCurve(y: 0)) {
      try curve([0, 0, 1]).inverse(0, in: -1...1)
    }
    #expect(throws: LeastSquaresError.levelCurve(y: 3)) { try curve([3]).inverse(3, in: 0...1) }
    #expect(throws: LeastSquaresError.levelCurve(y: 3)) {
      try curve([3, 0]).inverse(3, in: 0...1)
    }
    // The ends of the range belong to it.
    #expect(apart(try curve([0, 0, 1]).inverse(4, in: 0...2).value, 2) < 1e-25)
    // A straight line is inverted beyond its data.
    #expect(try curve([1, 2]).inverse(21, in: 0...1).value == 10)
  }

  @Test("slopes and values with an origin")
  func origin() throws {
    let shifted = curve([1, 2, 3], origin: 20)
    #expect(try shifted.value(at: 22.0).value == 17)
    #expect(shifted.slope(at: 22) == 14)
    #expect(shifted.degree == 2)
  }

  @Test("values beyond binary64 are refused")
  func refused() {
    let steep = curve([0, 1, 1], u: 1)
    #expect(throws: LeastSquaresError.overflow) { try steep.value(at: 1e200) }
    #expect(throws: LeastSquaresError.notFinite(name: "x", index: 0)) {
      try steep.value(at: Double.nan)
    }
  }
}
