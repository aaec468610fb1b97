import GSL
import Quantities
import TestSupport
import Testing
import Uncertainty

@testable import Economics

@Suite("Evaluations of savings")
struct SavingsEvaluationTests {
  @Test("known inputs give the closed form")
  func closedForm() throws {
    let fixture = CaseFixture()
    let found = try SavingsEvaluation(fixture.question())
    let expected = fixture.cost(0.1) * (try fixture.annuity()) - 300
    #expect(found.trials == 0)
    #expect(found.ranking == [1, 0])
    let option = found.options[1]
    #expect(separation(option.netPresentValue, from: expected) < 1e-13)
    #expect(
      separation(option.flow.netPresentValue(rate: try DiscountRate(0.08)), from: expected) < 1e-13)
    #expect(option.simulated == nil)
    #expect(option.probabilityBest == 1)
    #expect(found.options[0].netPresentValue == 0)
    #expect(separation(found.options[0].annualLoss, from: 200) < 1e-14)
    #expect(separation(found.options[0].equivalentAnnualCost, from: 200) < 1e-13)
    #expect(
      separation(
        option.equivalentAnnualCost, from: 300 / (try fixture.annuity())) < 1e-12)
    #expect(option.payback == 1.5)
    #expect(found.perfectInformation == 0)
  }

  @Test("trials agree with the closed form within their error")
  func monteCarlo() throws {
    var fixture = CaseFixture()
    fixture.bias = .normal(mean: 0.1, standardDeviation: 0.04)
    fixture.countsGains = true
    let found = try SavingsEvaluation(fixture.question(), settings: SavingsSettings(trials: 40_000))
    let annuity = try fixture.annuity()
    let (mean, sigma) = (fixture.cost(0.1) * annuity - 300, fixture.cost(0.04) * annuity)
    let worth = try #require(found.options[1].simulated)
    #expect(abs(worth.mean - mean) < 4 * sigma / 200)
    #expect(abs(worth.standardDeviation / sigma - 1) < 4 / 282)
    let z = try NormalLaw().quantile(0.95)
    #expect(abs(worth.lower - (mean - z * sigma)) < 0.05 * sigma)
    #expect(abs(worth.upper - (mean + z * sigma)) < 0.05 * sigma)
    let pays = try NormalLaw().cumulative(at: mean / sigma)
    #expect(abs(worth.probabilityPays - pays) < 0.01)
    #expect(abs(found.options[1].probabilityBest - pays) < 0.01)
    #expect(abs(found.options.reduce(0) { $0 + $1.probabilityBest } - 1) < 1e-12)
  }

  /// The unit normal loss integral.
  ///
  /// The expected value of perfect information of two options whose difference is N(m, s²) is
  /// the unit normal loss integral, s [φ(m/s) − |m|/s (1 − Φ(|m|/s))] (R. Schlaifer,
  /// Probability and Statistics for Business Decisions, 1959).
  @Test("the value of perfect information has a closed form")
  func perfectInformation() throws {
    var fixture = CaseFixture()
    fixture.bias = .normal(mean: 0.1, standardDeviation: 0.06)
    fixture.countsGains = true
    fixture.investment = 700
    let found = try SavingsEvaluation(
      fixture.question(), settings: SavingsSettings(trials: 100_000))
    let annuity = try fixture.annuity()
    let (mean, sigma) = (fixture.cost(0.1) * annuity - 700, fixture.cost(0.06) * annuity)
    let law = NormalLaw()
    func loss(_ deviation: Double) throws -> Double {
      let z = abs(mean) / deviation
      return try deviation * (law.density(at: z) - z * law.upperTail(at: z))
    }
    let expected = try loss(sigma)
    #expect(abs(found.perfectInformation / expected - 1) < 0.02)
    let one = try #require(found.information.first)
    #expect(abs(one.value / expected - 1) < 0.02)
    // n points: the posterior mean scatters by σ² · σ²/(σ² + s²/n).
    let samples = try #require(
      try found.sampleInformation(about: "rice.bias", uncertainty: 0.06, counts: [1, 3, 1000]))
    for sample in samples {
      let n = Double(sample.points)
      let reduced = sigma * (n / (n + 1)).squareRoot()
      #expect(abs(sample.value / (try loss(reduced)) - 1) < 0.03, "\(sample.points) points")
      #expect(sample.value <= one.value)
    }
    #expect(try found.sampleInformation(about: "nothing", uncertainty: 1, counts: [1]) == nil)
    #expect(throws: EconomicsError.notPositive(parameter: "uncertainty", value: 0)) {
      try found.sampleInformation(about: "rice.bias", uncertainty: 0, counts: [1])
    }
  }

  @Test("the same seed gives the same figures, another one others")
  func seeds() throws {
    var fixture = CaseFixture()
    fixture.bias = .rectangular(lower: 0, upper: 0.3)
    fixture.biasEstimate = 0.15
    func mean(_ seed: UInt64) throws -> Double {
      try SavingsEvaluation(
        fixture.question(), settings: SavingsSettings(trials: 500, seed: seed)
      ).options[1].meanNetPresentValue
    }
    #expect(try mean(7) == mean(7))
    #expect(try mean(7) != mean(8))
  }

  @Test("a gain at the other party's expense is no profit unless it is counted")
  func gains() throws {
    var fixture = CaseFixture()
    fixture.bias = .constant(-0.1)
    fixture.biasEstimate = -0.1
    let ignored = try SavingsEvaluation(fixture.question())
    #expect(ignored.options[0].annualLoss == 0)
    #expect(separation(ignored.options[0].annualTaken, from: 200) < 1e-14)
    #expect(ignored.ranking == [0, 1])
    fixture.countsGains = true
    let counted = try SavingsEvaluation(fixture.question())
    #expect(separation(counted.options[0].annualLoss, from: -200) < 1e-14)
    #expect(separation(counted.options[0].annualTaken, from: 200) < 1e-14)
  }

  @Test("a better scale at no cost never loses")
  func better() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<20 {
      var fixture = CaseFixture()
      let width = Double.random(in: 0.01...1, using: &random)
      let middle = Double.random(in: -0.5...0.5, using: &random)
      fixture.bias = .rectangular(lower: middle - width, upper: middle + width)
      fixture.biasEstimate = middle
      fixture.investment = 0
      let found = try SavingsEvaluation(fixture.question(), settings: SavingsSettings(trials: 300))
      let worth = try #require(found.options[1].simulated)
      #expect(worth.lower >= 0)
      #expect(worth.mean >= 0)
    }
  }

  @Test("grams for kilograms, and thousands for units of money, change only the scale")
  func scaling() throws {
    var fixture = CaseFixture()
    fixture.bias = .triangular(lower: 0, upper: 0.4)
    fixture.biasEstimate = 0.2
    let settings = SavingsSettings(trials: 2000, seed: 3)
    let base = try SavingsEvaluation(fixture.question(), settings: settings)
    for (unit, money) in [(1000.0, 1.0), (1, 24_500), (0.001, 1e-3)] {
      fixture.unitScale = unit
      fixture.moneyScale = money
      let other = try SavingsEvaluation(fixture.question(), settings: settings)
      let (a, b) = (
        try #require(base.options[1].simulated), try #require(other.options[1].simulated)
      )
      for (x, y) in [
        (a.mean, b.mean), (a.standardDeviation, b.standardDeviation), (a.lower, b.lower),
        (a.upper, b.upper), (base.perfectInformation, other.perfectInformation),
        (base.tornado[0].swing, other.tornado[0].swing),
      ] {
        #expect(abs(y - x * money) <= 1e-10 * max(abs(x * money), money))
      }
      #expect(a.probabilityPays == b.probabilityPays)
      let (p, q) = (
        try #require(base.breakEven.first { $0.input == 0 }),
        try #require(other.breakEven.first { $0.input == 0 })
      )
      #expect(separation(q.value, from: p.value * unit) < 1e-9)
      #expect(p.paysAbove == q.paysAbove)
    }
  }

  @Test("the swing, the share and the break-even of a linear case")
  func linear() throws {
    var fixture = CaseFixture()
    fixture.bias = .rectangular(lower: 0.05, upper: 0.15)
    let found = try SavingsEvaluation(fixture.question(), settings: SavingsSettings(trials: 20_000))
    let annuity = try fixture.annuity()
    #expect(found.leading == 1)
    #expect(found.tornado.count == 1)
    #expect(abs(found.tornado[0].swing / (fixture.cost(0.08) * annuity) - 1) < 0.02)
    #expect(found.shares.count == 1)
    #expect(abs(found.shares[0].total - 1) < 0.06)
    #expect(abs(found.shares[0].first - 1) < 0.06)
    let bias = try #require(found.breakEven.first { $0.input == 0 })
    #expect(separation(bias.value, from: 300 / (fixture.cost(1) * annuity)) < 1e-9)
    #expect(bias.paysAbove)
    let investment = try #require(found.breakEven.first { $0.input == 2 })
    #expect(separation(investment.value, from: fixture.cost(0.1) * annuity) < 1e-9)
    #expect(!investment.paysAbove)
  }

  @Test("the fan begins with what is paid and ends at the worth")
  func fan() throws {
    var fixture = CaseFixture()
    fixture.bias = .rectangular(lower: 0.05, upper: 0.15)
    let found = try SavingsEvaluation(fixture.question(), settings: SavingsSettings(trials: 4000))
    #expect(found.fan.count == 6)
    #expect(found.fan[0].median == -300)
    let worth = try #require(found.options[1].simulated)
    let last = try #require(found.fan.last)
    #expect(separation(last.median, from: worth.median) < 1e-10)
    #expect(separation(last.lower, from: worth.lower) < 1e-10)
  }
}
