import Testing

@testable import Documents

@Suite struct ReferenceCheckTests {
  private func check(_ expected: Double, _ found: Double?, allowed: Double) -> ReferenceCheck {
    ReferenceCheck(
      "case", source: "source", figure: "figure", expected: expected, found: found,
      allowed: allowed)
  }

  @Test func `a number may differ by what is allowed, and by no more`() {
    #expect(check(2, 2.5, allowed: 0.5).isPassed)
    #expect(check(2, 1.5, allowed: 0.5).isPassed)
    #expect(!check(2, 2.51, allowed: 0.5).isPassed)
    #expect(check(2, 2.25, allowed: 0.5).deviation.map { ($0 - 0.5).magnitude < 1e-6 } == true)
  }

  @Test func `nothing allowed means the same number`() {
    #expect(check(2, 2, allowed: 0).isPassed)
    #expect(!check(2, 2.0000001, allowed: 0).isPassed)
  }

  @Test func `a figure that is not there fails`() {
    #expect(!check(2, nil, allowed: 1e9).isPassed)
    #expect(!check(2, .nan, allowed: 1e9).isPassed)
    #expect(check(2, nil, allowed: 1).found == "–")
  }

  @Test func `a text must be the same`() {
    #expect(
      ReferenceCheck("c", source: "s", figure: "f", expected: "pass", found: "pass").isPassed)
    #expect(
      !ReferenceCheck("c", source: "s", figure: "f", expected: "pass", found: "fail").isPassed)
  }
}
