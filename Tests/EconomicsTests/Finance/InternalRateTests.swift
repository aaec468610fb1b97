import TestSupport
import Testing

@testable import Economics

@Suite("Internal rates of return")
struct InternalRateTests {
  /// reference-data/economics: roots of the polynomial, found at once and not by bisection.
  @Test("reference rates")
  func reference() throws {
    for row in try ReferenceFile.rows("finance") {
      let flow = try CashFlow(Array(row.inputs.dropFirst()))
      let found = try InternalRate(of: flow)
      let expected = Array(row.outputs.dropFirst())
      #expect(found.rates.count == expected.count)
      for (rate, reference) in zip(found.rates, expected) {
        #expect(abs(rate - reference) < 1e-11)
      }
    }
  }

  /// The oil-pump problem.
  ///
  /// Source: J. H. Lorie and L. J. Savage (Journal of Business 28, 1955): an
  /// outlay that only brings the money sooner has the rates 25 % and 400 %.
  @Test("several rates are told, not one of them chosen")
  func ambiguous() throws {
    let found = try InternalRate(of: CashFlow([-1600, 10_000, -10_000]))
    #expect(found.isAmbiguous)
    #expect(found.value == nil)
    #expect(found.signChanges == 2)
    #expect(found.rates.count == 2)
    #expect(separation(found.rates[0], from: 0.25) < 1e-13)
    #expect(separation(found.rates[1], from: 4) < 1e-13)
  }

  @Test("no change of sign, no rate")
  func none() throws {
    for amounts in [[10.0, 20, 5], [-3, -4], [0, 0], [0]] {
      let found = try InternalRate(of: CashFlow(amounts))
      #expect(found.rates.isEmpty)
      #expect(!found.isAmbiguous)
    }
  }

  @Test("two changes may leave no rate")
  func complex() throws {
    let found = try InternalRate(of: CashFlow([-1, 1, -1]))
    #expect(found.signChanges == 2)
    #expect(found.rates.isEmpty)
  }

  @Test("money back without interest has the rate 0")
  func zero() throws {
    let found = try InternalRate(of: CashFlow([-90, 30, 30, 30]))
    #expect(found.rates.count == 1)
    #expect(abs(found.rates[0]) < 1e-12)
  }

  @Test("a delayed flow has the same rates")
  func delayed() throws {
    let found = try InternalRate(of: CashFlow([0, 0, -100, 120, 0]))
    #expect(found.rates.count == 1)
    #expect(separation(found.rates[0], from: 0.2) < 1e-12)
  }

  @Test("at a rate that is found the flow is worth nothing")
  func closes() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<100 {
      let amounts = (0..<Int.random(in: 2...25, using: &random)).map { _ in
        Double.random(in: -100...100, using: &random).rounded()
      }
      let flow = try CashFlow(amounts)
      for rate in try InternalRate(of: flow).rates {
        let r = try DiscountRate(rate)
        let size = amounts.indices.reduce(0.0) {
          $0 + abs(amounts[$1]) * r.factor(years: Double($1)) * Double($1 + 1)
        }
        #expect(abs(flow.netPresentValue(rate: r)) <= 1e-10 * size)
      }
    }
  }

  @Test("a loan of a hundred years")
  func long() throws {
    let rate = try DiscountRate(0.065)
    let annual = 1 / rate.annuity(years: 100)
    let found = try InternalRate(of: CashFlow(investment: 1, annual: annual, years: 100))
    #expect(found.value.map { abs($0 - 0.065) < 1e-12 } == true)
  }
}
