import Testing

@testable import GSL

@Suite("Fisher's F law")
struct FisherLawTests {
  /// JCGM 100:2008, H.5.2.2: F_0.95(9, 40) = 2.12 and F_0.975(9, 40) = 2.45.
  @Test("critical values of GUM H.5", arguments: [(0.95, 2.12), (0.975, 2.45)])
  func critical(p: Double, printed: Double) throws {
    let x = try FisherLaw(numerator: 9, denominator: 40).quantile(p)
    #expect(abs(x - printed) <= 0.005)
  }

  @Test("with one degree above it is the square of Student's t", arguments: [0.5, 4, 25.5, 1e6])
  func square(nu: Double) throws {
    for q in [1e-12, 0.05, 0.5, 0.9] {
      let t = try StudentLaw(degreesOfFreedom: nu).upperQuantile(q / 2)
      let x = try FisherLaw(numerator: 1, denominator: nu).upperQuantile(q)
      #expect(separation(x, from: t * t) < 3e-14)
    }
  }

  @Test("exchanging the degrees of freedom inverts F", arguments: [0.001, 0.3, 0.95])
  func reciprocal(p: Double) throws {
    for (first, second) in [(2.5, 30.0), (1e4, 7), (.infinity, 3), (0.7, 0.9)] {
      let x = try FisherLaw(numerator: first, denominator: second).quantile(p)
      let y = try FisherLaw(numerator: second, denominator: first).upperQuantile(p)
      #expect(separation(x * y, from: 1) < 1e-13)
    }
  }

  @Test("an infinite degree of freedom leaves a chi-square law")
  func infinite() throws {
    let chiSquare = try ChiSquareLaw(degreesOfFreedom: 7.5)
    let above = try FisherLaw(numerator: 7.5, denominator: .infinity)
    let below = try FisherLaw(numerator: .infinity, denominator: 7.5)
    #expect(try above.quantile(0.95) == chiSquare.quantile(0.95) / 7.5)
    #expect(try below.quantile(0.95) == 7.5 / chiSquare.upperQuantile(0.95))
    // No seam: a very large number of degrees of freedom gives nearly the same.
    let nearly = try FisherLaw(numerator: 7.5, denominator: 1e12).quantile(0.95)
    #expect(separation(nearly, from: try above.quantile(0.95)) < 1e-11)
  }

  @Test("the density at the end of the support")
  func end() throws {
    #expect(try FisherLaw(numerator: 1, denominator: 5).density(at: 0) == .infinity)
    #expect(try FisherLaw(numerator: 2, denominator: 5).density(at: 0) == 1)
    #expect(try FisherLaw(numerator: 3, denominator: 5).density(at: 0) == 0)
    #expect(try FisherLaw(numerator: .infinity, denominator: 5).density(at: 0) == 0)
  }

  @Test("degrees of freedom must be positive, and one of them finite")
  func refused() {
    #expect(throws: GSLError.degenerateLaw) {
      try FisherLaw(numerator: .infinity, denominator: .infinity)
    }
    #expect(throws: GSLError.degreesOfFreedomNotPositive(0)) {
      try FisherLaw(numerator: 3, denominator: 0)
    }
    #expect(throws: GSLError.degreesOfFreedomNotPositive(-2)) {
      try FisherLaw(numerator: -2, denominator: 3)
    }
    #expect(throws: GSLError.notANumber(argument: "degreesOfFreedom")) {
      try FisherLaw(numerator: 3, denominator: .nan)
    }
  }
}
