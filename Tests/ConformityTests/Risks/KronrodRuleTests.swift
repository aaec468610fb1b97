import Testing

@testable import Conformity

@Suite struct KronrodRuleTests {
  /// ∫ xⁿ over [0, 1] = 1/(n + 1): the rule of 21 points is exact up to degree 31.
  @Test func `polynomials are exact`() {
    var rule = KronrodRule()
    for degree in 0...31 {
      let panel = rule.panel(0, 1) { x in power(x, degree) }
      #expect(separation(panel.value, from: 1 / Double(degree + 1)) < 1e-15, "\(degree)")
      // The 10-point rule inside it up to degree 19, so that the two agree.
      if degree <= 19 { #expect(panel.error < 1e-15, "\(degree)") }
    }
    #expect(rule.panel(0, 1) { x in power(x, 31) }.error > 0)
  }

  @Test func `the bound on the error holds`() {
    var rule = KronrodRule()
    for width in [0.5, 1, 2, 4, 8, 16.0] {
      let panel = rule.panel(-width, width) { x in NormalTail.density(x) }
      let exact = NormalTail.within(-width, width)
      #expect(abs(panel.value - exact) <= panel.error + 1e-15, "\(width)")
    }
  }

  private func power(_ x: Double, _ degree: Int) -> Double {
    (0..<degree).reduce(1) { product, _ in product * x }
  }
}
