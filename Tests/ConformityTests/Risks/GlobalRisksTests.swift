import Foundation
import Testing
import Uncertainty

@testable import Conformity

@Suite("Global risks") struct GlobalRisksTests {
  @Test("agree with 30-digit quadrature", arguments: try ReferenceData.risks())
  func oracle(row: RiskRow) throws {
    let tolerance = try ToleranceInterval(lower: row.lower, upper: row.upper)
    let risks = try GlobalRisks(
      prior: row.prior(), uncertainty: .standard(row.u), tolerance: tolerance,
      acceptance: AcceptanceInterval(tolerance, guardBand: row.guardBand))
    for (found, expected) in [
      (risks.consumerRisk, row.consumerRisk), (risks.producerRisk, row.producerRisk),
    ] {
      if expected > 1e-30 {
        #expect(separation(found, from: expected) < 1e-9, "\(found) \(expected)")
      } else {
        #expect(found >= 0 && found < 2e-30)
      }
    }
  }

  /// Beyond this the definition itself, tolerances of nanograms and of thousands of tonnes.
  @Test("do not depend on the unit", arguments: [5e-9, 1e-6, 5e9])
  func scaled(factor: Double) throws {
    for row in try ReferenceData.risks() where row.law == "normal" && row.consumerRisk > 1e-30 {
      func scale(_ x: Double) -> Double { x * factor }
      let tolerance = try ToleranceInterval(lower: row.lower.map(scale), upper: scale(row.upper))
      let risks = try GlobalRisks(
        prior: .normal(
          mean: scale(row.parameters[0]), standardDeviation: scale(row.parameters[1])),
        uncertainty: .standard(scale(row.u)), tolerance: tolerance,
        acceptance: AcceptanceInterval(tolerance, guardBand: scale(row.guardBand)))
      #expect(separation(risks.consumerRisk, from: row.consumerRisk) < 1e-9)
      #expect(separation(risks.producerRisk, from: row.producerRisk) < 1e-9)
    }
  }

  @Test("published examples") func published() throws {
    for entry in try ReferenceData.published().globalRisk {
      let risks = try #require(try entry.problem().evaluated().risks)
      let figures = [
        "conforming": risks.conforming, "nonconforming": 1 - risks.conforming,
        "globalConsumerRisk": risks.consumerRisk, "globalProducerRisk": risks.producerRisk,
      ]
      for (name, text) in entry.published ?? [:] {
        #expect(agrees(try #require(figures[name]), printed: text), "\(entry.id) \(name)")
      }
      for (name, number) in entry.recomputed {
        #expect(
          separation(try #require(figures[name]), from: number) < entry.relative,
          "\(entry.id) \(name)")
      }
    }
  }

  @Test("RP-19: unconditional and conditional") func table() throws {
    let table = try ReferenceData.published().rp19
    for (index, share) in table.inTolerance.enumerated() {
      let z = try AcceptanceSolver.quantile((1 + share) / 2)
      let problem = ConformityProblem(
        tolerance: try ToleranceInterval(lower: -1, upper: 1),
        uncertainty: .standard(1 / z / 4),
        prior: try .normal(mean: 0, standardDeviation: 1 / z), trials: 0)
      let risks = try #require(try problem.evaluated().risks)
      let percent = 100 * risks.consumerRisk
      let conditional = try 100 * #require(risks.consumerRiskGivenAccepted)
      #expect(separation(percent, from: table.recomputedPercent[index]) < table.relative)
      #expect(
        separation(conditional, from: table.recomputedConditionalPercent[index]) < table.relative)
      #expect(separation(percent, from: table.publishedPercent[index]) < table.publishedRelative)
      #expect(
        separation(conditional, from: table.publishedConditionalPercent[index])
          < table.publishedRelative)
    }
  }

  @Test("risks stay within their bounds, and add up")
  func bounds() throws {
    for row in try ReferenceData.risks() {
      let tolerance = try ToleranceInterval(lower: row.lower, upper: row.upper)
      let risks = try GlobalRisks(
        prior: row.prior(), uncertainty: .standard(row.u), tolerance: tolerance,
        acceptance: AcceptanceInterval(tolerance, guardBand: row.guardBand))
      let prior = try row.prior().parts(row.lower ?? -.infinity, row.upper)
      #expect(risks.consumerRisk >= 0 && risks.consumerRisk <= prior.below + prior.above)
      #expect(risks.producerRisk >= 0 && risks.producerRisk <= prior.within)
      #expect(risks.accepted >= risks.consumerRisk && risks.accepted <= 1)
      if let given = risks.consumerRiskGivenAccepted {
        #expect(given >= risks.consumerRisk && given <= 1)
      }
      if let given = risks.producerRiskGivenRejected {
        #expect(given >= risks.producerRisk * (1 - 1e-12) && given <= 1)
      }
    }
  }

  @Test("more guard band, less consumer's and more producer's risk")
  func monotony() throws {
    for row in try ReferenceData.risks() where row.guardBand == 0 && row.u >= 0.05 {
      let tolerance = try ToleranceInterval(lower: row.lower, upper: row.upper)
      var last: GlobalRisks?
      for step in -4...4 {
        let acceptance = AcceptanceInterval(tolerance, guardBand: Double(step) * row.u / 2)
        if acceptance.isEmpty { continue }
        let risks = try GlobalRisks(
          prior: row.prior(), uncertainty: .standard(row.u), tolerance: tolerance,
          acceptance: acceptance)
        if let last {
          #expect(risks.consumerRisk <= last.consumerRisk * (1 + 1e-9))
          #expect(risks.producerRisk >= last.producerRisk * (1 - 1e-9))
        }
        last = risks
      }
    }
  }

  @Test("the mirrored problem has the same risks") func mirror() throws {
    for row in try ReferenceData.risks() where row.law == "normal" {
      func risks(_ sign: Double) throws -> GlobalRisks {
        let low = row.lower ?? -.infinity
        let ends = sign > 0 ? (low, row.upper) : (-row.upper, -low)
        let tolerance = try ToleranceInterval(
          lower: ends.0.isFinite ? ends.0 : nil, upper: ends.1.isFinite ? ends.1 : nil)
        return try GlobalRisks(
          prior: .normal(
            mean: sign * row.parameters[0], standardDeviation: row.parameters[1]),
          uncertainty: .standard(row.u), tolerance: tolerance,
          acceptance: AcceptanceInterval(tolerance, guardBand: row.guardBand))
      }
      let (plain, mirrored) = (try risks(1), try risks(-1))
      #expect(separation(mirrored.consumerRisk, from: plain.consumerRisk) < 1e-10)
      #expect(separation(mirrored.producerRisk, from: plain.producerRisk) < 1e-10)
    }
  }

  @Test("without uncertainty simple acceptance has no risk") func exact() throws {
    let tolerance = try ToleranceInterval(lower: -1, upper: 1)
    let prior = try ProbabilityLaw.normal(mean: 0.2, standardDeviation: 0.7)
    let simple = try GlobalRisks(
      prior: prior, uncertainty: .standard(0), tolerance: tolerance,
      acceptance: AcceptanceInterval(tolerance, guardBand: 0))
    #expect(simple.consumerRisk == 0 && simple.producerRisk == 0)
    let wide = try GlobalRisks(
      prior: prior, uncertainty: .standard(0), tolerance: tolerance,
      acceptance: AcceptanceInterval(tolerance, guardBand: -0.5))
    // What lies between the limits of tolerance and acceptance is accepted, wrongly.
    let between =
      try prior.parts(-1.5, -1).within + prior.parts(1, 1.5).within
    #expect(separation(wide.consumerRisk, from: between) < 1e-12)
  }

  @Test("a law of single values is summed") func atoms() throws {
    let tolerance = try ToleranceInterval(upper: 2)
    let prior = try ProbabilityLaw(.empirical([1, 2, 3, 5]))
    let risks = try GlobalRisks(
      prior: prior, uncertainty: .standard(1), tolerance: tolerance,
      acceptance: AcceptanceInterval(tolerance, guardBand: 0))
    // A value on the limit conforms.
    #expect(risks.conforming == 0.5)
    #expect(
      separation(
        risks.consumerRisk, from: (NormalTail.upper(1) + NormalTail.upper(3)) / 4) < 1e-14)
    #expect(separation(risks.producerRisk, from: (NormalTail.upper(1) + 0.5) / 4) < 1e-14)
  }
}
