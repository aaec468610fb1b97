import Testing

@testable import GSL

@Suite("Tolerance of integrals")
struct IntegralToleranceTests {
  @Test(arguments: [0, -1e-3, 1, 1e-20, .nan, .infinity])
  func `a relative tolerance that no rule can hold is refused`(relative: Double) {
    #expect(throws: GSLError.self) { try IntegralTolerance(relative: relative) }
  }

  @Test(arguments: [-1, .nan, .infinity])
  func `an absolute tolerance is a size`(absolute: Double) {
    #expect(throws: GSLError.self) { try IntegralTolerance(relative: 1e-6, absolute: absolute) }
  }

  @Test func `the bound on the error decides, not the routine's mood`() throws {
    let tolerance = try IntegralTolerance(relative: 1e-6, absolute: 1e-3)
    // 18 is GSL_EROUND, 11 GSL_EMAXITER (gsl_errno.h).
    #expect(try tolerance.accept(value: 2, error: 1e-4, status: 18).value == 2)
    #expect(throws: GSLError.noConvergence) {
      try tolerance.accept(value: 2, error: 0.1, status: 11)
    }
    #expect(throws: GSLError.noConvergence) {
      try tolerance.accept(value: .nan, error: 0, status: 0)
    }
    #expect(throws: GSLError.overflow) {
      try tolerance.accept(value: .infinity, error: 0, status: 0)
    }
    #expect(throws: GSLError.libraryFailure(status: 13)) {
      try tolerance.accept(value: 1, error: .infinity, status: 13)
    }
  }
}
