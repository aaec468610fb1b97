import Testing

@testable import Statistics

@Suite("Errors in variables")
struct ErrorsInVariablesFitTests {
  /// The uncertainty of a reference in the plainest form that holds it.
  static func uncertainty(_ line: FitReference.Line) -> PairUncertainty {
    let matrix = line.covariance.map { $0.map(number) }
    let n = line.x.count
    let (x, y) = (0..<n).reduce(into: ([DoubleDouble](), [DoubleDouble]())) {
      $0.0.append(matrix[$1][$1].squareRoot())
      $0.1.append(matrix[n + $1][n + $1].squareRoot())
    }
    if line.name.hasPrefix("full") { return .full(matrix) }
    if line.name.hasPrefix("paired") {
      return .paired(x: x, y: y, covariance: (0..<n).map { matrix[$0][n + $0] })
    }
    return .independent(x: x, y: y)
  }

  /// reference-data/least-squares: the profiled sum of squares minimised with 60 digits.
  @Test("agrees with reference lines")
  func reference() throws {
    let lines = try FitReference.read().lines
    #expect(lines.count >= 10)
    for line in lines {
      let (x, y) = (line.x.map(number), line.y.map(number))
      let matrix = line.covariance.map { $0.map(number) }
      for uncertainty in [Self.uncertainty(line), .full(matrix)] {
        let fit = try ErrorsInVariablesFit(x: x, y: y, uncertainty: uncertainty)
        #expect(fit.iterations < 60 && fit.lastChange <= 1e-13)
        for i in 0...1 {
          #expect(
            apart(fit.curve.coefficients.values[i], number(line.coefficients[i])) < 1e-12,
            "\(line.name) \(i)")
          for j in 0...1 {
            #expect(
              apart(
                fit.curve.coefficients.covariance(i, j),
                number(line.coefficientCovariance[i][j])) < 1e-10, "\(line.name) \(i)\(j)")
          }
        }
        #expect(apart(fit.chiSquare, number(line.chiSquare)) < 1e-13, "\(line.name)")
        for (xi, expected) in zip(fit.estimatedX, line.estimatedX) {
          #expect(apart(xi, number(expected)) < 1e-12)
        }
        #expect(fit.degreesOfFreedom == line.x.count - 2)
      }
    }
  }

  /// The solution that the literature gives for Pearson's data with York's weights:
  /// intercept 5.47991, slope −0.480533, χ² 11.8664.
  @Test("Pearson's data with York's weights")
  func pearson() throws {
    let line = try #require(try FitReference.read().lines.first { $0.name == "pearson-york" })
    let fit = try ErrorsInVariablesFit(
      x: line.x.map(number), y: line.y.map(number), uncertainty: Self.uncertainty(line))
    #expect(abs(fit.curve.coefficients.values[0].value - 5.47991) <= 0.000005)
    #expect(abs(fit.curve.coefficients.values[1].value + 0.480533) <= 0.0000005)
    #expect(abs(fit.chiSquare.value - 11.8664) <= 0.00005)
    let test = try #require(try fit.chiSquareTest())
    #expect(test.degreesOfFreedom == 8 && test.isConsistent)
  }

  @Test("with x certain it is the fit of y alone", arguments: 1...3)
  func certainX(degree: Int) throws {
    let u = GUMH3.temperatures.indices.map { DoubleDouble(0.002 + 0.0005 * Double($0 % 4)) }
    let plain = try PolynomialFit(
      x: GUMH3.temperatures, y: GUMH3.corrections, uncertainty: .standard(u), degree: degree,
      origin: 24)
    let both = try ErrorsInVariablesFit(
      x: GUMH3.temperatures, y: GUMH3.corrections,
      uncertainty: .independent(x: u.map { _ in .zero }, y: u), degree: degree, origin: 24)
    for i in 0...degree {
      #expect(apart(both.curve.coefficients.values[i], plain.fit.coefficients.values[i]) < 1e-25)
      #expect(
        apart(
          both.curve.coefficients.standardUncertainty(i),
          plain.fit.coefficients.standardUncertainty(i)) < 1e-25)
    }
    #expect(apart(both.chiSquare, plain.fit.residualSumOfSquares) < 1e-25)
    #expect(both.estimatedX == GUMH3.temperatures)
  }

  /// x and y change places: y = a + bx is x = −a/b + y/b, the same line and the same χ².
  @Test("the line does not depend on which quantity is called x")
  func symmetry() throws {
    let x = [1.1, 2.0, 3.2, 3.9, 5.1].map { DoubleDouble($0) }
    let y = [2.3, 3.9, 6.1, 8.3, 9.9].map { DoubleDouble($0) }
    let (ux, uy) = (
      [0.1, 0.2, 0.1, 0.15, 0.1].map { DoubleDouble($0) },
      [0.2, 0.1, 0.3, 0.1, 0.2].map { DoubleDouble($0) }
    )
    let covariance = zip(ux, uy).map { $0 * $1 * 0.4 }
    let one = try ErrorsInVariablesFit(
      x: x, y: y, uncertainty: .paired(x: ux, y: uy, covariance: covariance))
    let other = try ErrorsInVariablesFit(
      x: y, y: x, uncertainty: .paired(x: uy, y: ux, covariance: covariance))
    let (a, b) = (one.curve.coefficients.values[0], one.curve.coefficients.values[1])
    #expect(apart(other.curve.coefficients.values[1], .one / b) < 1e-12)
    #expect(apart(other.curve.coefficients.values[0], -a / b) < 1e-12)
    #expect(apart(one.chiSquare, other.chiSquare) < 1e-14)
  }

  /// At the least value no small change of any coefficient or true x makes the sum smaller.
  @Test("a parabola through uncertain points stands at a minimum")
  func parabola() throws {
    let x = [0.1, 0.9, 2.1, 2.9, 4.2, 5.0].map { DoubleDouble($0) }
    let y = [1.2, 0.4, 1.3, 3.2, 9.6, 15.7].map { DoubleDouble($0) }
    let (ux, uy) = (x.map { _ in DoubleDouble(0.1) }, x.map { _ in DoubleDouble(0.2) })
    let fit = try ErrorsInVariablesFit(
      x: x, y: y, uncertainty: .independent(x: ux, y: uy), degree: 2)
    func sum(_ b: [DoubleDouble], _ xi: [DoubleDouble]) -> Double {
      let polynomial = Polynomial(b)
      return x.indices.map { index -> Double in
        let dx = (x[index] - xi[index]) / ux[index]
        let dy = (y[index] - polynomial.value(at: xi[index])) / uy[index]
        return (dx * dx + dy * dy).value
      }.reduce(0, +)
    }
    let b = fit.curve.coefficients.values
    let least = sum(b, fit.estimatedX)
    #expect(separation(least, from: fit.chiSquare.value) < 1e-13)
    for step in [-1e-4, 1e-4] {
      for index in b.indices {
        var moved = b
        moved[index] += DoubleDouble(step)
        #expect(sum(moved, fit.estimatedX) > least)
      }
      for index in x.indices {
        var moved = fit.estimatedX
        moved[index] += DoubleDouble(step)
        #expect(sum(b, moved) > least)
      }
    }
  }

  @Test("what cannot be fitted is refused by name")
  func refused() {
    let x: [DoubleDouble] = [1, 2, 3]
    let y: [DoubleDouble] = [1, 2, 4]
    let u: [DoubleDouble] = [0.1, 0.1, 0.1]
    #expect(throws: LeastSquaresError.noUncertainty(index: 1)) {
      try ErrorsInVariablesFit(
        x: x, y: y, uncertainty: .independent(x: [0.1, 0, 0.1], y: [0.1, 0, 0.1]))
    }
    #expect(throws: LeastSquaresError.covarianceTooLarge(index: 2)) {
      try ErrorsInVariablesFit(
        x: x, y: y, uncertainty: .paired(x: u, y: u, covariance: [0, 0, 0.02]))
    }
    #expect(throws: LeastSquaresError.wrongCount(name: "u(x)", expected: 3, found: 1)) {
      try ErrorsInVariablesFit(x: x, y: y, uncertainty: .independent(x: [1], y: u))
    }
    #expect(throws: LeastSquaresError.notPositive(name: "u(y)", index: 0)) {
      try ErrorsInVariablesFit(x: x, y: y, uncertainty: .independent(x: u, y: [-1, 1, 1]))
    }
    #expect(throws: LeastSquaresError.wrongCount(name: "covariance", expected: 6, found: 3)) {
      try ErrorsInVariablesFit(x: x, y: y, uncertainty: .full([u, u, u]))
    }
    #expect(
      throws: LeastSquaresError.tooFewObservations(count: 1, coefficients: 2, needed: 2)
    ) { try ErrorsInVariablesFit(x: [1], y: [1], uncertainty: .independent(x: [1], y: [1])) }
  }
}
