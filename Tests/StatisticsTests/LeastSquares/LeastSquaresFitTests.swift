import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite("Least squares")
struct LeastSquaresFitTests {
  /// reference-data/least-squares: the normal equations at 60 digits.
  @Test("agrees with reference fits to more than 18 digits")
  func reference() throws {
    let fits = try FitReference.read().linear
    #expect(fits.count >= 14)
    for reference in fits {
      let fit = try reference.fitted()
      let p = reference.coefficients.count
      #expect(fit.coefficients.count == p)
      for i in 0..<p {
        let expected = number(reference.coefficients[i])
        let u = number(reference.covariance[i][i]).squareRoot()
        #expect(
          apart(fit.coefficients.values[i], expected) < 1e-18
            || ((fit.coefficients.values[i] - expected) / u).magnitude.value < 1e-18,
          "\(reference.name) \(i)")
        for j in 0..<p {
          let scale =
            (number(reference.covariance[i][i]) * number(reference.covariance[j][j])).squareRoot()
          let difference = fit.coefficients.covariance(i, j) - number(reference.covariance[i][j])
          if !scale.isZero {
            #expect((difference / scale).magnitude.value < 1e-18, "\(reference.name) \(i) \(j)")
          }
        }
      }
      if fit.degreesOfFreedom > 0 {
        #expect(apart(fit.residualSumOfSquares, number(reference.residualSumOfSquares)) < 1e-18)
        if let rSquared = fit.rSquared {
          #expect(apart(rSquared, number(reference.rSquared)) < 1e-18, "\(reference.name)")
        }
      } else {
        #expect(fit.isExact && fit.residualSumOfSquares.isZero)
      }
    }
  }

  /// JCGM 100:2008, H.3: eleven readings of a thermometer; figures of H.3.3 to H.3.5.
  @Test("the thermometer of GUM H.3")
  func thermometer() throws {
    let fit = try PolynomialFit(
      x: GUMH3.temperatures, y: GUMH3.corrections, uncertainty: .equal, origin: 20)
    let b = fit.fit.coefficients
    #expect(abs(b.values[0].value + 0.1712) <= 0.00005)
    #expect(abs(b.standardUncertainty(0).value - 0.0029) <= 0.00005)
    #expect(abs(b.values[1].value - 0.00218) <= 0.000005)
    #expect(abs(b.standardUncertainty(1).value - 0.00067) <= 0.000005)
    #expect(abs(try #require(b.correlation(0, 1)) + 0.930) <= 0.0005)
    #expect(abs(try #require(fit.fit.residualStandardDeviation).value - 0.0035) <= 0.00005)
    #expect(fit.fit.degreesOfFreedom == 9)
    let predicted = try fit.curve.value(at: 30.0)
    #expect(abs(predicted.value + 0.1494) <= 0.00005)
    #expect(abs(predicted.standardUncertainty - 0.0041) <= 0.00005)
    #expect(fit.fit.uncertaintyDegreesOfFreedom == 9)
    #expect(try fit.fit.chiSquareTest() == nil)
  }

  /// With weights p = 1/u², a₁ = Σ p x y/Σ p x² and u²(a₁) = 1/Σ p x² (EURAMET cg-18 v4.0,
  /// appendix C2), here in plain binary64.
  @Test("a weighted line through zero is the closed form", arguments: 1...10)
  func throughZero(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let x = (1...5).map { Double($0) * 50 + Double.random(in: 0...1, using: &generator) }
    let y = x.map { _ in Double.random(in: -1...2, using: &generator) }
    let u = x.map { _ in Double.random(in: 0.1...2, using: &generator) }
    let fit = try PolynomialFit(x: x, y: y, standardUncertainties: u, throughZero: true)
    let p = u.map { 1 / ($0 * $0) }
    let square = zip(p, x).map { $0 * $1 * $1 }.reduce(0, +)
    let cross = zip(zip(p, x), y).map { $0.0 * $0.1 * $1 }.reduce(0, +)
    let slope = fit.fit.coefficients.values[0].value
    #expect(separation(slope, from: cross / square) < 1e-12)
    #expect(
      separation(
        fit.fit.coefficients.standardUncertainty(0).value, from: 1 / square.squareRoot()) < 1e-13)
    let chi = zip(zip(x, y), u).map { pow(($0.1 - slope * $0.0) / $1, 2) }.reduce(0, +)
    let test = try #require(try fit.fit.chiSquareTest())
    #expect(separation(test.observed, from: chi) < 1e-11)
    // The curve's own uncertainty grows with x.
    let far = try fit.curve.value(at: 1000.0)
    #expect(separation(far.standardUncertainty, from: 1000 / square.squareRoot()) < 1e-13)
  }

  /// χ²₀.₉₅(ν) of any table: 3.841, 7.815, 18.307 for ν = 1, 3, 10.
  @Test(
    "the χ² test has the tabulated limits", arguments: [(1, 3.841), (3, 7.815), (10, 18.307)])
  func chiSquare(nu: Int, limit: Double) throws {
    let test = try ChiSquareTest(observed: limit - 0.01, degreesOfFreedom: nu)
    #expect(abs(test.limit - limit) <= 0.0005)
    #expect(test.isConsistent && test.tailProbability > 0.05)
    let worse = try ChiSquareTest(observed: limit + 0.01, degreesOfFreedom: nu)
    #expect(!worse.isConsistent && worse.tailProbability < 0.05)
  }

  @Test("stating all uncertainties k times larger changes u by k, χ² by 1/k², and b not at all")
  func scaling() throws {
    let x = GUMH3.temperatures
    let y = GUMH3.corrections
    let u = x.indices.map { DoubleDouble(0.001 * Double($0 + 1)) }
    let one = try PolynomialFit(x: x, y: y, uncertainty: .standard(u), degree: 2)
    let two = try PolynomialFit(x: x, y: y, uncertainty: .standard(u.map { $0 * 4 }), degree: 2)
    for i in 0...2 {
      #expect(apart(one.fit.coefficients.values[i], two.fit.coefficients.values[i]) < 1e-24)
      #expect(
        apart(
          one.fit.coefficients.standardUncertainty(i) * 4,
          two.fit.coefficients.standardUncertainty(i)) < 1e-24)
    }
    #expect(apart(one.fit.residualSumOfSquares, two.fit.residualSumOfSquares * 16) < 1e-24)
    // Weights 1/u² with a scale from the residuals: the same line, u multiplied by √(χ²/ν).
    let weighted = try PolynomialFit(
      x: x, y: y, uncertainty: .weights(u.map { .one / ($0 * $0) }), degree: 2)
    #expect(apart(one.fit.coefficients.values[1], weighted.fit.coefficients.values[1]) < 1e-24)
    let ratio = try #require(try one.fit.chiSquareTest()).ratio
    #expect(
      separation(
        weighted.fit.coefficients.standardUncertainty(1).value,
        from: one.fit.coefficients.standardUncertainty(1).value * ratio) < 1e-14)
    // A diagonal covariance matrix is the same as stating its square roots.
    let matrix = u.indices.map { i in u.indices.map { i == $0 ? u[i] * u[i] : .zero } }
    let correlated = try PolynomialFit(x: x, y: y, uncertainty: .covariance(matrix), degree: 2)
    #expect(apart(one.fit.residualSumOfSquares, correlated.fit.residualSumOfSquares) < 1e-24)
  }

  @Test("units of x and y scale the coefficients, and the order of the points is nothing")
  func units() throws {
    let x = GUMH3.temperatures
    let y = GUMH3.corrections
    let fit = try PolynomialFit(x: x, y: y, uncertainty: .equal, degree: 2)
    let scaled = try PolynomialFit(
      x: x.reversed().map { $0 * 1000 }, y: y.reversed().map { $0 / 1000 },
      uncertainty: .equal, degree: 2)
    for power in 0...2 {
      let factor = DoubleDouble(1000).power(power + 1)
      #expect(
        apart(fit.fit.coefficients.values[power], scaled.fit.coefficients.values[power] * factor)
          < 1e-22)
      #expect(
        apart(
          fit.fit.coefficients.standardUncertainty(power),
          scaled.fit.coefficients.standardUncertainty(power) * factor) < 1e-22)
    }
    #expect(apart(try #require(fit.fit.rSquared), try #require(scaled.fit.rSquared)) < 1e-24)
  }

  @Test("an exact fit has uncertainties 0 and F infinite, never NaN")
  func exact() throws {
    let x = (0..<9).map { DoubleDouble($0) * 0.1 }
    let y = x.map { $0 * $0 * 3.0 - $0 + DoubleDouble(0.7) }
    let fit = try PolynomialFit(x: x, y: y, uncertainty: .equal, degree: 2)
    #expect(fit.fit.isExact)
    #expect(fit.fit.residuals.allSatisfy { $0.isZero })
    #expect(fit.fit.residualStandardDeviation == .zero)
    #expect(fit.fit.rSquared == .one)
    #expect(fit.fit.fStatistic?.high == .infinity)
    for i in 0...2 { #expect(fit.fit.coefficients.standardUncertainty(i) == .zero) }
    #expect(fit.fit.coefficients.correlation(0, 1) == nil)
    #expect(try fit.curve.value(at: 2.0).standardUncertainty == 0)
    // One part in 10¹⁵ off is not exact.
    var spoilt = y
    spoilt[4] += DoubleDouble(1e-15)
    #expect(try !PolynomialFit(x: x, y: spoilt, uncertainty: .equal, degree: 2).fit.isExact)
  }

  @Test("observations that do not vary have no R² and no F")
  func constant() throws {
    let y = [DoubleDouble](repeating: 5, count: 4)
    let fit = try PolynomialFit(x: [1, 2, 3, 4], y: y, uncertainty: .equal)
    #expect(fit.fit.rSquared == nil && fit.fit.fStatistic == nil)
    #expect(apart(fit.fit.coefficients.values[0], 5) < 1e-28)
    let mean = try PolynomialFit(x: [1, 2, 3, 4], y: [1, 2, 3, 6], degree: 0)
    #expect(apart(mean.fit.coefficients.values[0], 3) < 1e-28)
    #expect(mean.fit.rSquared == nil && mean.fit.fStatistic == nil)
  }

  @Test("without a constant R² is about 0")
  func noIntercept() throws {
    let fit = try PolynomialFit(x: [1, 2, 3], y: [11, 12, 13], throughZero: true)
    let residual = fit.fit.residualSumOfSquares.value
    #expect(separation(try #require(fit.fit.rSquared).value, from: 1 - residual / 434) < 1e-14)
  }

  @Test("a column that says nothing new is refused by its name")
  func dependent() throws {
    let a = [1, 2, 3, 4, 6].map { DoubleDouble($0) / 10 }
    let b = [5, 1, 4, 1, 2].map { DoubleDouble($0) / 7 }
    let sum = zip(a, b).map { $0 * 2.0 - $1 + 1 }
    let y = [DoubleDouble](repeating: 1, count: 5).enumerated().map { $1 * DoubleDouble($0) }
    #expect(throws: LeastSquaresError.dependentColumn(name: "c", others: ["1", "a", "b"])) {
      try LeastSquaresFit(
        DesignMatrix([("a", a), ("b", b), ("c", sum)], addingConstant: true), y)
    }
    #expect(throws: LeastSquaresError.dependentColumn(name: "x", others: ["1"])) {
      try PolynomialFit(x: [3, 3, 3], y: [1, 2, 3])
    }
    #expect(throws: LeastSquaresError.dependentColumn(name: "x", others: [])) {
      try PolynomialFit(x: [0, 0, 0], y: [1, 2, 3], throughZero: true)
    }
    // Only two different x: no parabola.
    #expect(throws: LeastSquaresError.dependentColumn(name: "x^2", others: ["1", "x"])) {
      try PolynomialFit(x: [1, 2, 1, 2], y: [1, 2, 3, 4], degree: 2)
    }
  }

  @Test("how far a column depends on the others is told")
  func independence() throws {
    let x = (0..<20).map { DoubleDouble(1_000_000 + $0) }
    let y = x.map { $0 * $0 + DoubleDouble(0.5) }
    let fit = try PolynomialFit(x: x, y: y, uncertainty: .equal, degree: 2)
    #expect(fit.fit.leastIndependence.column == "x^2")
    #expect(fit.fit.leastIndependence.part < 1e-9 && fit.fit.leastIndependence.part > 1e-12)
    let centred = try PolynomialFit(x: x, y: y, uncertainty: .equal, degree: 2, origin: 1_000_010)
    #expect(centred.fit.leastIndependence.part > 0.1)
  }

  @Test("what cannot be fitted is refused by name")
  func refused() throws {
    #expect(throws: LeastSquaresError.noObservations) {
      try PolynomialFit(x: [], y: [])
    }
    #expect(throws: LeastSquaresError.noCoefficients) {
      try PolynomialFit(x: [1, 2], y: [1, 2], degree: 0, throughZero: true)
    }
    #expect(throws: LeastSquaresError.wrongCount(name: "y", expected: 3, found: 2)) {
      try PolynomialFit(x: [1, 2, 3], y: [1, 2])
    }
    #expect(throws: LeastSquaresError.notFinite(name: "y", index: 1)) {
      try PolynomialFit(x: [1.0, 2, 3], y: [1, .nan, 2])
    }
    #expect(throws: LeastSquaresError.notFinite(name: "x", index: 2)) {
      try PolynomialFit(x: [1.0, 2, .infinity], y: [1, 2, 2])
    }
    #expect(
      throws: LeastSquaresError.tooFewObservations(count: 2, coefficients: 2, needed: 3)
    ) { try PolynomialFit(x: [1, 2], y: [1, 2]) }
    #expect(
      throws: LeastSquaresError.tooFewObservations(count: 1, coefficients: 2, needed: 2)
    ) { try PolynomialFit(x: [1.0], y: [1], standardUncertainties: [1]) }
    for bad in [0, -1.0] {
      #expect(
        throws: LeastSquaresError.notPositive(name: "standard uncertainties", index: 1)
      ) { try PolynomialFit(x: [1.0, 2, 3], y: [1, 2, 3], standardUncertainties: [1, bad, 1]) }
    }
    #expect(throws: LeastSquaresError.notSymmetric(row: 1, column: 0)) {
      try PolynomialFit(x: [1, 2], y: [1, 2], uncertainty: .covariance([[1, 0.5], [0.2, 1]]))
    }
    #expect(throws: LeastSquaresError.notPositiveDefinite(row: 1)) {
      try PolynomialFit(x: [1, 2], y: [1, 2], uncertainty: .covariance([[1, 1], [1, 1]]))
    }
    #expect(throws: LeastSquaresError.overflow) {
      try PolynomialFit(x: [1e200, 2e200, 3e200, 4e200], y: [1, 2, 3, 5], degree: 2)
    }
  }

  @Test("as many observations as coefficients fit exactly where u(y) is stated")
  func saturated() throws {
    let fit = try PolynomialFit(x: [1.0, 2], y: [1, 3], standardUncertainties: [0.1, 0.1])
    #expect(fit.fit.degreesOfFreedom == 0 && fit.fit.isExact)
    #expect(try fit.fit.chiSquareTest() == nil)
    #expect(fit.fit.residualStandardDeviation == nil)
    #expect(
      separation(fit.fit.coefficients.standardUncertainty(1).value, from: 0.02.squareRoot()) < 1e-15
    )
  }

  @Test("every error has a code of its own")
  func codes() {
    let all: [LeastSquaresError] = [
      .noObservations, .noCoefficients, .wrongCount(name: "y", expected: 1, found: 2),
      .notFinite(name: "y", index: 0), .tooFewObservations(count: 1, coefficients: 2, needed: 3),
      .dependentColumn(name: "x", others: []), .notPositive(name: "w", index: 0),
      .noUncertainty(index: 0), .covarianceTooLarge(index: 0), .notSymmetric(row: 1, column: 0),
      .notPositiveDefinite(row: 0), .notConverged(iterations: 1, lastChange: 1),
      .noInverse(y: 1), .severalInverses(y: 1, candidates: []), .levelCurve(y: 1), .overflow,
      .computationFailed,
    ]
    #expect(Set(all.map(\.code)).count == all.count)
  }
}
