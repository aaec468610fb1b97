import Testing
import Uncertainty

@Suite struct DecimalRoundingTests {
  @Test(arguments: [
    (1.005, 2, "1"), (1.015, 2, "1.02"), (0.125, 2, "0.12"), (-0.135, 2, "-0.14"),
    (0.004, 2, "0"), (-0.004, 2, "0"), (2.5, 0, "2"), (3.5, 0, "4"), (120, 2, "120"),
    (0.1 + 0.2, 2, "0.3"), (9.996, 2, "10"),
  ])
  func `at most so many decimals, halves to even`(value: Double, places: Int, text: String) {
    #expect(DecimalRounding.places(value, places) == text)
  }

  @Test(arguments: [
    (4.0, 4, "4"), (4.25, 4, "4.25"), (16.7351, 4, "16.74"), (100.04, 4, "100"), (0.5, 1, "0.5"),
  ])
  func `without zeros behind the point`(value: Double, digits: Int, text: String) {
    #expect(DecimalRounding.trimmed(value, digits) == text)
  }

  @Test func `what is not finite has no digits`() {
    #expect(DecimalRounding.places(.infinity, 2) == "∞")
    #expect(DecimalRounding.places(-.infinity, 2) == "-∞")
  }
}
