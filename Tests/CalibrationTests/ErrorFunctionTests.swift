import Calibration
import Testing

@Suite struct ErrorFunctionTests {
  private func points(_ entry: [String: Any]) -> [ErrorFunction.Point] {
    zip(zip(entry.numbers("I_g"), entry.numbers("E_mg")), entry.numbers("u_mg")).map {
      ErrorFunction.Point(indication: $0.0, error: $0.1 / 1e3, standardUncertainty: $1 / 1e3)
    }
  }

  @Test func `the line through zero of appendix C2`() throws {
    for entry in try ReferenceCases.all("lines") {
      let found = try #require(ErrorFunction(points(entry), shape: .proportional))
      let expected = entry.object("recomputed")
      let relative = entry.number("relative")
      #expect(
        agree(found.coefficients[0] * 1e3, expected.number("a1_mg_per_g"), relative: relative))
      #expect(
        agree(
          found.covariance[0][0].squareRoot() * 1e3, expected.number("u(a1)"), relative: relative))
      #expect(agree(found.chiSquare, expected.number("chi2"), relative: relative))
      #expect(found.degreesOfFreedom == Int(expected.number("dof")))
      let at = try found.value(at: 100)
      #expect(
        agree(
          at.standardUncertainty * 1e3, expected.number("u_E_appr_at_100g_mg"), relative: relative))
      #expect(found.isConsistent)
    }
  }

  @Test func `the simplest shape that the errors allow`() throws {
    func function(_ error: (Double) -> Double) throws -> ErrorFunction {
      try #require(
        ErrorFunction.simplest(
          [10.0, 50, 100, 150, 200, 220].map {
            ErrorFunction.Point(indication: $0, error: error($0), standardUncertainty: 1e-4)
          }))
    }
    #expect(try function { 7e-6 * $0 }.shape == .proportional)
    #expect(try function { 7e-6 * $0 + 1e-6 * $0 * $0 }.shape == .bent)
    #expect(try function { 5e-3 + 1e-7 * $0 * $0 }.shape == .quadratic)
    // A scale that jumps lies on none of them.
    let jumpy = try function { $0 > 120 && $0 < 160 ? 0.01 : 0 }
    #expect(!jumpy.isConsistent)
    #expect(jumpy.shape == .proportional)
  }

  @Test func `too few loads determine nothing`() {
    let one = [ErrorFunction.Point(indication: 10, error: 1, standardUncertainty: 1)]
    #expect(ErrorFunction.simplest(one) == nil)
    #expect(ErrorFunction.simplest(one + one) == nil)
    #expect(ErrorFunction(one, shape: .linear) == nil)
    #expect(ErrorFunction([], shape: .proportional) == nil)
  }
}
