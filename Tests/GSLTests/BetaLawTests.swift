import Testing

@testable import GSL

@Suite("Beta law")
struct BetaLawTests {
  @Test("both shapes 1 are the rectangular law", arguments: [1e-300, 0.2, 0.5, 0.9])
  func rectangular(p: Double) throws {
    let law = try BetaLaw(1, 1)
    #expect(separation(try law.quantile(p), from: p) < 2e-15)
    #expect(separation(try law.cumulative(at: p), from: p) < 1e-13)
  }

  @Test("one shape 1 is a power law: P(X ≤ x) = xᵃ", arguments: [1.0, 3, 10, 30])
  func power(a: Double) throws {
    let x = 0.75
    var expected = 1.0
    for _ in 0..<Int(a) { expected *= x }
    #expect(separation(try BetaLaw(a, 1).cumulative(at: x), from: expected) < 1e-14)
    #expect(separation(try BetaLaw(a, 1).quantile(expected), from: x) < 1e-14)
    #expect(separation(try BetaLaw(1, a).upperTail(at: 1 - x), from: expected) < 1e-14)
  }

  /// P(X ≤ x) with integer shapes is the probability of at least a successes in
  /// a + b − 1 trials (DLMF 8.17.5), summed here term by term.
  @Test("integer shapes agree with binomial sums", arguments: [(4, 7), (1, 20), (12, 3)])
  func binomial(a: Int, b: Int) throws {
    let n = a + b - 1
    for x in [0.01, 0.3, 0.5, 0.95] {
      var sum = 0.0
      for k in a...n {
        var term = 1.0
        for j in 0..<k { term *= x * Double(n - j) / Double(k - j) }
        for _ in k..<n { term *= 1 - x }
        sum += term
      }
      #expect(separation(try BetaLaw(Double(a), Double(b)).cumulative(at: x), from: sum) < 1e-14)
    }
  }

  @Test("exchanging the shapes mirrors the law", arguments: [0.001, 0.3, 0.95])
  func mirrored(p: Double) throws {
    for (a, b) in [(2.5, 30.0), (1e4, 7), (0.7, 0.9), (1e6, 1e6)] {
      let x = try BetaLaw(a, b).quantile(p)
      let y = try BetaLaw(b, a).upperQuantile(p)
      #expect(abs(x + y - 1) < 1e-15)
    }
  }

  @Test("the density at the ends of the support")
  func ends() throws {
    let law = try BetaLaw(0.5, 1)
    #expect(try law.density(at: 0) == .infinity)
    #expect(try law.density(at: 1) == 0.5)
    #expect(try BetaLaw(1, 3).density(at: 0) == 3)
    #expect(try BetaLaw(1, 3).density(at: 1) == 0)
    #expect(try law.density(at: -0.1) == 0)
    #expect(try law.density(at: 1.1) == 0)
  }

  @Test("shapes must be positive and finite")
  func refused() {
    #expect(throws: GSLError.shapeNotPositive(0)) { try BetaLaw(0, 1) }
    #expect(throws: GSLError.shapeNotPositive(-1)) { try BetaLaw(1, -1) }
    #expect(throws: GSLError.degenerateLaw) { try BetaLaw(1, .infinity) }
    #expect(throws: GSLError.notANumber(argument: "lowerShape")) { try BetaLaw(.nan, 1) }
    #expect(throws: GSLError.notANumber(argument: "upperShape")) { try BetaLaw(1, .nan) }
  }
}
