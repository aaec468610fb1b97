import Testing

@testable import GSL

@Suite("Quantile solver")
struct QuantileSolverTests {
  /// A tail with a known answer: x for 0 < x < 1 rises, 1/x falls.
  @Test("finds the point from any start", arguments: [1e-300, 1e-5, 0.3, 1, 1e200])
  func start(start: Double) throws {
    let rising = try solveTail(target: 1e-9, rising: true, start: start) { x in
      (min(x, 1), x < 1 ? x : 0)
    }
    #expect(separation(rising, from: 1e-9) < 1e-15)
    let falling = try solveTail(target: 1e-9, rising: false, start: start) { x in
      (min(1 / x, 1), x > 1 ? 1 / x : 0)
    }
    #expect(separation(falling, from: 1e9) < 1e-15)
  }

  @Test("a misleading slope costs time, not the answer", arguments: [-1.0, 0, 1e-5, 50])
  func slope(factor: Double) throws {
    let x = try solveTail(target: 0.25, rising: true, start: 0.9) { x in
      (min(x, 1), factor * x)
    }
    #expect(separation(x, from: 0.25) < 1e-9)
  }

  @Test("a point outside binary64 is zero below and an overflow above")
  func outside() throws {
    #expect(try solveTail(target: 0.25, rising: true, start: 1) { _ in (0.3, 0) } == 0)
    #expect(throws: GSLError.overflow) {
      try solveTail(target: 0.25, rising: false, start: 1) { _ in (0.3, 0) }
    }
  }

  @Test("the smaller tail is the one solved for")
  func target() {
    #expect(TailTarget(0.25, from: .lower).side == .lower)
    #expect(TailTarget(0.75, from: .lower).side == .upper)
    #expect(TailTarget(0.75, from: .upper).side == .lower)
    #expect(TailTarget(1 - 1e-12, from: .lower).probability == 1 - (1 - 1e-12))
  }
}
