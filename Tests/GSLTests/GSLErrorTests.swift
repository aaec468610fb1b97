import Testing

@testable import GSL

@Suite("GSL errors")
struct GSLErrorTests {
  static let all: [GSLError] = [
    .notANumber(argument: "x"), .probabilityOutOfRange(2), .degreesOfFreedomNotPositive(0),
    .degenerateLaw, .shapeNotPositive(0), .overflow, .noConvergence,
    .notBracketed(lower: 0, upper: 1), .toleranceOutOfRange(0), .libraryFailure(status: 1),
  ]

  @Test("every error has a code of its own")
  func codes() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
  }

  /// The default handler would end the process here (GSL manual, "Error Handlers").
  @Test("a failing routine is an error, not the end of the process")
  func handler() {
    // Error number 1 is GSL_EDOM: ln(1 + x) has no value at x = −1.
    #expect(throws: GSLError.libraryFailure(status: 1)) { try Library.logOnePlusMinus(-1) }
  }
}
