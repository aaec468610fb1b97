import Quantities
import Testing
import Uncertainty

@testable import Economics

@Suite("Savings cases")
struct SavingsCaseTests {
  static func other(_ name: String, stream: String = "", overlaps: [String] = []) -> SavingsLoss {
    SavingsLoss(
      name: name, mechanism: .bias, stream: stream, overlaps: overlaps,
      arguments: [
        .value(10), .value(1), .absent, .value(5), .value(-0.1), .value(0), .absent, .absent,
      ])
  }

  static func fill(_ name: String, overlaps: [String] = []) -> SavingsLoss {
    SavingsLoss(
      name: name, mechanism: .fill, overlaps: overlaps,
      arguments: [
        .value(1000), .value(2), .value(0.5), .absent, .value(0.01), .value(0), .value(0), .optimum,
      ])
  }

  static func question(
    _ losses: [SavingsLoss], solutions: [SavingsSolution] = [], horizon: Int = 3,
    gramsPerUnit: Double? = 1000
  ) throws(EconomicsError) -> SavingsCase {
    try SavingsCase(
      currency: .vietnameseDong, gramsPerUnit: gramsPerUnit, inputs: [], losses: losses,
      solutions: solutions, horizon: horizon, rate: .value(0.1))
  }

  @Test("the same loss is not counted twice unless that is meant")
  func doubleCounting() throws {
    #expect {
      try Self.question([Self.other("a"), Self.fill("b")])
    } throws: {
      guard case EconomicsError.doubleCounting("a", "b", _) = $0 else { return false }
      return true
    }
    #expect(throws: EconomicsError.self) { try Self.question([Self.other("a"), Self.other("b")]) }
    _ = try Self.question([Self.other("a"), Self.fill("b", overlaps: ["a"])])
    _ = try Self.question([Self.other("a", overlaps: ["b"]), Self.fill("b")])
    _ = try Self.question([Self.other("a", stream: "rice"), Self.other("b", stream: "beans")])
    _ = try Self.question([Self.other("a", stream: "rice"), Self.fill("b")])
  }

  @Test("the total is the sum of the mechanisms")
  func total() throws {
    let both = try SavingsEvaluation(
      Self.question([Self.other("a", stream: "rice"), Self.fill("b")]))
    let (first, second) = (
      try SavingsEvaluation(Self.question([Self.other("a")])),
      try SavingsEvaluation(Self.question([Self.fill("b")]))
    )
    #expect(
      separation(
        both.options[0].annualLoss, from: first.options[0].annualLoss + second.options[0].annualLoss
      )
        < 1e-14)
  }

  /// Q_t at σ = 10 g and T = 15 g (OIML R 87): 507.190 g.
  @Test("T is that of R 87 where it is not stated, and needs grams or millilitres")
  func deficiency() throws {
    let found = try SavingsEvaluation(Self.question([Self.fill("b")]))
    #expect(abs(found.options[0].annualLoss - 1000 * 2 * 0.00719016) < 1e-4)
    #expect(throws: EconomicsError.missing(parameter: "deficiency")) {
      try Self.question([Self.fill("b")], gramsPerUnit: nil)
    }
  }

  @Test("without solutions there is only what it costs now")
  func nothing() throws {
    let found = try SavingsEvaluation(Self.question([Self.other("a")]))
    #expect(found.options.count == 1)
    #expect(found.leading == nil)
    #expect(separation(found.options[0].annualLoss, from: 5) < 1e-14)
  }

  @Test("what is bought anew, what it still is worth, and what is not achieved")
  func solution() throws {
    var better = Self.other("a")
    better.arguments[4] = .value(0)
    let solution = SavingsSolution(
      name: "s", investment: .value(2), annualCost: .value(1), life: 2, effectiveness: .value(0.5),
      residual: .value(0.7), losses: [better])
    let found = try SavingsEvaluation(Self.question([Self.other("a")], solutions: [solution]))
    let v = 1 / 1.1
    let expected = (0.5 * 5 - 1) * (v + v * v + v * v * v) - 2 * (1 + v * v) + 0.7 * v * v * v
    #expect(separation(found.options[1].netPresentValue, from: expected) < 1e-13)
    #expect(
      separation(
        found.options[1].flow.netPresentValue(rate: try DiscountRate(0.1)), from: expected) < 1e-13)
  }

  @Test("what cannot be asked")
  func refused() {
    var huge = Self.other("a")
    huge.arguments[3] = .value(1e200)
    #expect(throws: EconomicsError.overflow) { try Self.question([huge]) }
    #expect(throws: EconomicsError.empty(parameter: "losses")) { try Self.question([]) }
    #expect(throws: EconomicsError.notPositive(parameter: "horizon", value: 0)) {
      try Self.question([Self.other("a")], horizon: 0)
    }
    #expect(throws: EconomicsError.horizonTooLong(101, most: 100)) {
      try Self.question([Self.other("a")], horizon: 101)
    }
  }
}
