import Testing

@testable import GSL

@Suite("Student's t law")
struct StudentLawTests {
  /// JCGM 100:2008, Table G.2, rows ν = 1 to 5 and 16.
  ///
  /// t_p(ν) as printed for p = 68.27, 90, 95, 95.45, 99 and 99.73 %. The cell 235.80 (ν = 1, 99.73 %)
  /// is left out: the table was made for 3σ = 99.73002 %, where 235.78 moves to it.
  static let printed: [(Double, [Double])] = [
    (1, [1.84, 6.31, 12.71, 13.97, 63.66]),
    (2, [1.32, 2.92, 4.30, 4.53, 9.92, 19.21]),
    (3, [1.20, 2.35, 3.18, 3.31, 5.84, 9.22]),
    (4, [1.14, 2.13, 2.78, 2.87, 4.60, 6.62]),
    (5, [1.11, 2.02, 2.57, 2.65, 4.03, 5.51]),
    (16, [1.03, 1.75, 2.12, 2.17, 2.92, 3.54]),
  ]

  @Test("coverage factors of GUM Table G.2", arguments: printed)
  func coverageFactors(nu: Double, row: [Double]) throws {
    let law = try StudentLaw(degreesOfFreedom: nu)
    for (percent, printed) in zip([68.27, 90, 95, 95.45, 99, 99.73], row) {
      let factor = try law.upperQuantile((1 - percent / 100) / 2)
      #expect(abs(factor - printed) <= 0.005)
    }
  }

  /// ν = 1 is Cauchy's law, with t = tan(π(p − ½)); ν = 2 has
  /// t = (2p − 1)/√(2p(1 − p)).
  @Test("closed forms of one and two degrees of freedom", arguments: [0.03125, 0.25, 0.375, 0.625])
  func closedForms(p: Double) throws {
    let expected = (2 * p - 1) / (2 * p * (1 - p)).squareRoot()
    let two = try StudentLaw(degreesOfFreedom: 2).quantile(p)
    #expect(separation(two, from: expected) < 2e-15)
    // tan(π/4) = 1 and tan(π/8) = 1/(1 + √2).
    let one = try StudentLaw(degreesOfFreedom: 1)
    #expect(separation(try one.quantile(0.75), from: 1) < 1e-15)
    #expect(separation(try one.quantile(0.625), from: 1 / (1 + 2.0.squareRoot())) < 3e-15)
  }

  @Test("infinitely many degrees of freedom are the normal law")
  func infinite() throws {
    let law = try StudentLaw(degreesOfFreedom: .infinity)
    for p in [1e-300, 1e-12, 0.025, 0.5, 0.9, 1] {
      #expect(try law.quantile(p) == NormalLaw().quantile(p))
      #expect(try law.upperQuantile(p) == NormalLaw().upperQuantile(p))
    }
    for t in [-40, -2, 0, 0.5, 7, Double.infinity] {
      #expect(try law.tails(at: t) == NormalLaw().tails(at: t))
      #expect(try law.density(at: t) == NormalLaw().density(at: t))
    }
  }

  /// The distance to the normal quantile shrinks as (z³ + z)/(4ν) (first term of
  /// Fisher's expansion), so that no seam is left at infinity.
  @Test("large degrees of freedom approach the normal law", arguments: [1e6, 1e9, 1e15, 1e100])
  func approach(nu: Double) throws {
    for q in [1e-12, 0.025, 0.3] {
      let z = try NormalLaw().upperQuantile(q)
      let t = try StudentLaw(degreesOfFreedom: nu).upperQuantile(q)
      let first = (z * z * z + z) / (4 * nu)
      #expect(abs(t - z - first) <= first * 100 / nu + 1e-14 * z)
    }
  }

  @Test("the median is zero, without a sign")
  func median() throws {
    for nu in [0.5, 3, 1e6, Double.infinity] {
      let law = try StudentLaw(degreesOfFreedom: nu)
      #expect(try law.upperQuantile(0.5).sign == .plus)
      #expect(try law.quantile(0.5) == 0)
    }
  }

  @Test("a quantile beyond binary64 is an overflow")
  func overflow() throws {
    let law = try StudentLaw(degreesOfFreedom: 0.5)
    #expect(throws: GSLError.overflow) { try law.upperQuantile(1e-300) }
  }

  @Test("degrees of freedom must be positive")
  func refused() {
    #expect(throws: GSLError.degreesOfFreedomNotPositive(0)) {
      try StudentLaw(degreesOfFreedom: 0)
    }
    #expect(throws: GSLError.degreesOfFreedomNotPositive(-1)) {
      try StudentLaw(degreesOfFreedom: -1)
    }
    #expect(throws: GSLError.notANumber(argument: "degreesOfFreedom")) {
      try StudentLaw(degreesOfFreedom: .nan)
    }
  }
}
