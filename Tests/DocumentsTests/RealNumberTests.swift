import Testing

@testable import Documents

@Suite struct RealNumberTests {
  @Test(arguments: [
    "0", "1", "-1", "+1", "1.", ".5", "-.5", "1.25", "00.50", "1e5", "1E5", "1.e5", ".5e-3",
    "6.02e+23", "1e400",
  ])
  func `decimal notations are numbers`(text: String) {
    #expect(RealNumber.isNumber(text))
    #expect(Double(text) != nil)
  }

  @Test(arguments: [
    "", "-", ".", "+.", "e5", ".e5", "1e", "1e+", "1.2.3", "--1", "+-1", "1 ", " 1", "1e5.0",
    "1e5e5", "inf", "nan", "0x1p3", "1_000", "1,5", "١", "1é", "1EE5",
  ])
  func `nothing else is`(text: String) {
    #expect(!RealNumber.isNumber(text))
  }
}
