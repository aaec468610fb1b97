import Testing
import Uncertainty

@testable import Economics

@Suite("Economic inputs")
struct EconomicInputTests {
  @Test("a range beyond the domain is a mistake")
  func ranges() throws {
    #expect(throws: EconomicsError.notAShare(parameter: "x", value: 1.1)) {
      try EconomicInput(
        "x", kind: .share, estimate: 0.6, distribution: .rectangular(lower: 0.1, upper: 1.1))
    }
    #expect(throws: EconomicsError.negative(parameter: "x", value: -2000)) {
      try EconomicInput(
        "x", kind: .price, estimate: 1, distribution: .triangular(lower: -2, upper: 4), scale: 1000)
    }
    #expect(throws: EconomicsError.notPositive(parameter: "x", value: 0)) {
      try EconomicInput("x", kind: .years, value: 0)
    }
    _ = try EconomicInput(
      "x", kind: .signedQuantity, estimate: 0, distribution: .rectangular(lower: -1, upper: 1))
  }

  @Test("the tail of a normal law is brought back, and told")
  func tails() throws {
    let input = try EconomicInput(
      "x", kind: .price, estimate: 1, distribution: .normal(mean: 1, standardDeviation: 1))
    #expect(input.value(-0.5).value == 0)
    #expect(input.value(-0.5).isClipped)
    #expect(input.value(0.5) == (0.5, false))
    let hazard = try EconomicInput(
      "x", kind: .hazard, estimate: 0.2, distribution: .normal(mean: 0.2, standardDeviation: 0.2))
    #expect(hazard.value(-1).value > 0)
  }

  @Test("draws are those of a simulation of the same inputs")
  func draws() throws {
    let inputs: [InputDistribution] = [
      .normal(mean: 5, standardDeviation: 2), .constant(7), .rectangular(lower: 0, upper: 1),
    ]
    let rows = try MonteCarloSimulation.draws(of: inputs, trials: 20_000, seed: 4)
    #expect(rows.map(\.count) == [20_000, 20_000, 20_000])
    #expect(rows[1].allSatisfy { $0 == 7 })
    let mean = rows[0].reduce(0, +) / 20_000
    #expect(abs(mean - 5) < 4 * 2 / 141)
    #expect(rows[2].allSatisfy { (0...1).contains($0) })
    let result = try MonteCarloSimulation(
      ModelProgram(instructions: [.input(0), .input(1)], outputs: [0, 1], inputCount: 2),
      inputs: [inputs[0], inputs[2]]
    ).run(MonteCarloSettings(trials: 20_000, seed: 4))
    #expect(abs(result.outputs[0].mean - mean) < 1e-12)
    #expect(try MonteCarloSimulation.draws(of: inputs, trials: 20_000, seed: 4) == rows)
  }
}
