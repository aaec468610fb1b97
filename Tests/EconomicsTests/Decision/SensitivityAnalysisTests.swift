import Quantities
import Testing
import Uncertainty

@testable import Economics

@Suite("What a saving hangs on")
struct SensitivityAnalysisTests {
  /// NPV = annuity · A · p with A ~ R(0, 2) thousand and p ~ R(0, 1): of a product of
  /// independent factors with relative variances a and b the first-order shares are
  /// a/(a + b + ab) and b/(a + b + ab), the total ones (a + ab)/… and (b + ab)/….
  @Test("variance shares of a product")
  func product() throws {
    let inputs = [
      try EconomicInput(
        "a", kind: .money, estimate: 1500, distribution: .rectangular(lower: 1000, upper: 2000)),
      try EconomicInput(
        "p", kind: .share, estimate: 0.5, distribution: .rectangular(lower: 0, upper: 1)),
    ]
    let fine = SavingsLoss(name: "fine", mechanism: .fine, arguments: [.input(1), .input(0)])
    var none = fine
    none.arguments = [.value(0), .input(0)]
    let question = try SavingsCase(
      currency: .vietnameseDong, inputs: inputs, losses: [fine],
      solutions: [SavingsSolution(name: "verify", losses: [none])], horizon: 4, rate: .value(0.05))
    let found = try SavingsEvaluation(question)
    let a = (1000.0 * 1000 / 12) / (1500 * 1500)
    let b = (1.0 / 12) / 0.25
    let sum = a + b + a * b
    let shares = found.shares.sorted { $0.input < $1.input }
    #expect(abs(shares[0].first - a / sum) < 0.06)
    #expect(abs(shares[0].total - (a + a * b) / sum) < 0.03)
    #expect(abs(shares[1].first - b / sum) < 0.06)
    #expect(abs(shares[1].total - (b + a * b) / sum) < 0.06)
    #expect(found.shares[0].input == 1)
    #expect(found.tornado.map(\.input) == [1, 0])
  }

  @Test("an input that decides nothing has no break-even")
  func noCrossing() throws {
    var fixture = CaseFixture()
    fixture.investment = 0
    let found = try SavingsEvaluation(fixture.question())
    #expect(found.breakEven.allSatisfy { $0.input == 0 })
  }
}
