import Testing

@testable import Economics

@Suite("False rejects")
struct FalseRejectsTests {
  /// A published calculator: 100 packs of 45, 92 % of the value lost, and 250: 4390.
  @Test("the published case")
  func published() throws {
    let found = try FalseRejects(
      items: 100_000, probability: 0.001, value: 45, shareLost: 0.92, fixed: 250)
    #expect(separation(found.rejects, from: 100) < 1e-14)
    #expect(separation(found.annualCost, from: 4390) < 1e-14)
  }

  /// A calculator was seen that let the rate of capture be 110 %.
  @Test("no more than all is recovered")
  func refused() {
    #expect(throws: EconomicsError.notAShare(parameter: "shareLost", value: 1.1)) {
      try FalseRejects(items: 1, probability: 0.1, value: 1, shareLost: 1.1)
    }
    #expect(throws: EconomicsError.notAShare(parameter: "rejectProbability", value: -0.1)) {
      try FalseRejects(items: 1, probability: -0.1, value: 1)
    }
  }
}
