import Testing

@testable import GSL

@Suite("Chi-square law")
struct ChiSquareLawTests {
  /// k_p = √χ²_p(m), the coverage factor of an elliptical region of m quantities
  /// (JCGM 102:2011, 6.5.2), printed there with two decimals for p = 95 %.
  @Test("coverage factors of elliptical regions", arguments: [(2.0, 2.45), (3.0, 2.80)])
  func coverageFactors(m: Double, printed: Double) throws {
    let factor = try ChiSquareLaw(degreesOfFreedom: m).quantile(0.95).squareRoot()
    #expect(abs(factor - printed) <= 0.005)
  }

  @Test("one degree of freedom is the normal law squared", arguments: [1e-12, 0.05, 0.5, 0.9])
  func square(q: Double) throws {
    let z = try NormalLaw().upperQuantile(q / 2)
    let x = try ChiSquareLaw(degreesOfFreedom: 1).upperQuantile(q)
    #expect(separation(x, from: z * z) < 1e-14)
  }

  @Test("a quantile below binary64 is zero")
  func underflow() throws {
    #expect(try ChiSquareLaw(degreesOfFreedom: 0.01).quantile(1e-12) == 0)
  }

  @Test("the density at the end of the support")
  func end() throws {
    #expect(try ChiSquareLaw(degreesOfFreedom: 1.5).density(at: 0) == .infinity)
    #expect(try ChiSquareLaw(degreesOfFreedom: 2).density(at: 0) == 0.5)
    #expect(try ChiSquareLaw(degreesOfFreedom: 3).density(at: 0) == 0)
    #expect(try ChiSquareLaw(degreesOfFreedom: 3).density(at: -1) == 0)
  }

  @Test("degrees of freedom must be positive and finite")
  func refused() {
    #expect(throws: GSLError.degenerateLaw) { try ChiSquareLaw(degreesOfFreedom: .infinity) }
    #expect(throws: GSLError.degreesOfFreedomNotPositive(0)) {
      try ChiSquareLaw(degreesOfFreedom: 0)
    }
    #expect(throws: GSLError.notANumber(argument: "degreesOfFreedom")) {
      try ChiSquareLaw(degreesOfFreedom: .nan)
    }
  }
}
