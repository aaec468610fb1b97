import Conformity
import Testing

/// The risk of verdicts by properties, and by the published probability of JCGM 106:2012, 7.
@Suite struct VerdictRiskTests {
  private func error(
    _ value: Double, u: Double, nu: Double = .infinity, limit: Double = 5
  ) -> VerdictRisk.JudgedError {
    VerdictRisk.JudgedError(
      value: value, standardUncertainty: u, degreesOfFreedom: nu, lower: -limit, upper: limit)
  }

  /// JCGM 106:2012, clause 7: a breakdown voltage of −5.47 V with u = 0.05 V and the upper limit
  /// −5.40 V conforms with probability 0.92.
  @Test func `one upper limit`() throws {
    let risk = try #require(
      VerdictRisk([
        .init(value: -5.47, standardUncertainty: 0.05, lower: nil, upper: -5.4)
      ]))
    #expect((risk.conformances[0] - 0.919243340766).magnitude < 1e-11)
    #expect(risk.riskOfBeingWrong(.pass).upperBound == risk.nonconformances[0])
  }

  @Test func `an error on its limit is as likely beyond as within`() throws {
    let risk = try #require(VerdictRisk([error(5, u: 0.1)]))
    #expect((risk.conformances[0] - 0.5).magnitude < 1e-12)
  }

  @Test func `without uncertainty the value decides`() throws {
    let risk = try #require(VerdictRisk([error(5, u: 0), error(5.0001, u: 0)]))
    #expect(risk.conformances == [1, 0])
    #expect(risk.conformance == 0...0)
    #expect(risk.nonconformance == 1...1)
  }

  @Test func `bounds hold whatever the correlation`() throws {
    let risk = try #require(VerdictRisk([error(4, u: 1), error(3, u: 1), error(-4, u: 1)]))
    let sum = risk.nonconformances.reduce(0, +)
    #expect(risk.nonconformance.lowerBound == risk.nonconformances.max())
    #expect((risk.nonconformance.upperBound - sum).magnitude < 1e-15)
    #expect((risk.conformance.lowerBound - (1 - sum)).magnitude < 1e-15)
    #expect(risk.conformance.upperBound == risk.conformances.min())
    #expect(risk.riskOfBeingWrong(.fail) == risk.conformance)
  }

  @Test func `tiny probabilities keep their digits`() throws {
    // 25 standard uncertainties beyond: Φ(−25) = 3.0567e-138 (tail of the normal law).
    let beyond = try #require(VerdictRisk([error(5 + 25, u: 1)]))
    #expect((beyond.conformances[0] / 3.0566969e-138 - 1).magnitude < 1e-6)
    let within = try #require(VerdictRisk([error(5 - 25, u: 1, limit: 30)]))
    #expect(within.nonconformances[0] > 0)
  }

  @Test func `few degrees of freedom make a verdict less sure`() throws {
    let known = try #require(VerdictRisk([error(3, u: 1)]))
    let few = try #require(VerdictRisk([error(3, u: 1, nu: 4)]))
    #expect(few.nonconformances[0] > known.nonconformances[0])
  }

  @Test(arguments: [1e-9, 1e-3, 1, 1e6])
  func `the unit does not matter`(scale: Double) throws {
    let plain = try #require(VerdictRisk([error(3, u: 1, nu: 7)]))
    let scaled = try #require(
      VerdictRisk([error(3 * scale, u: scale, nu: 7, limit: 5 * scale)]))
    #expect((plain.nonconformances[0] / scaled.nonconformances[0] - 1).magnitude < 1e-12)
  }

  @Test func `mirrored errors risk the same`() throws {
    let plus = try #require(VerdictRisk([error(6.5, u: 1, nu: 3)]))
    let minus = try #require(VerdictRisk([error(-6.5, u: 1, nu: 3)]))
    #expect(plus.conformances == minus.conformances)
    #expect(plus.nonconformances == minus.nonconformances)
  }

  @Test func `what is no number is refused`() {
    #expect(VerdictRisk([error(.nan, u: 1)]) == nil)
    #expect(VerdictRisk([error(1, u: -1)]) == nil)
    #expect(VerdictRisk([error(1, u: .nan)]) == nil)
    #expect(VerdictRisk([error(1, u: 1, nu: 0)]) == nil)
    #expect(VerdictRisk([])?.conformance == 1...1)
  }

  @Test func `nine decimals are nine decimals`() throws {
    for nu in [1, 2.5, 7, 40, 333, 1999, 2001, 1e4, 1e7, .infinity] {
      for value in [0, 0.3, 1.7, 4, 4.9, 5, 5.2, 8, 40] {
        for u in [0.02, 0.4, 1, 3] {
          let errors = [error(value, u: u, nu: nu)]
          let full = try #require(VerdictRisk(errors))
          let quick = try #require(VerdictRisk(errors, precision: .nineDecimals))
          #expect((full.conformances[0] - quick.conformances[0]).magnitude < 1e-9)
          #expect((full.nonconformances[0] - quick.nonconformances[0]).magnitude < 1e-9)
        }
      }
    }
  }
}
