import Conformity
import Uncertainty

/// The global risks that are evaluated, with half the width of the tolerance as unit: the same
/// grid as in Benchmarks/peers/risk/problems.py, in the same order.
struct RiskProblems {
  struct Problem {
    let prior: ProbabilityLaw
    let uncertainty: MeasurementUncertainty
    let tolerance: ToleranceInterval
    let acceptance: AcceptanceInterval
  }

  let all: [Problem]

  init(priors: [InputDistribution]) throws {
    var all: [Problem] = []
    for prior in priors {
      for u in [0.05, 0.125, 0.25] {
        for lower in [-1.0, nil] {
          // Simple acceptance, 95 % by ISO 14253-1, ILAC-G8 with r = 1, and a relaxed limit.
          let rules = [
            DecisionRule.simple, .iso14253(probability: 0.95), .ilacG8(ratio: 1), .guardBand(-u),
          ]
          for rule in rules {
            let tolerance = try ToleranceInterval(lower: lower, upper: 1)
            let uncertainty = MeasurementUncertainty.standard(u)
            all.append(
              Problem(
                prior: try ProbabilityLaw(prior), uncertainty: uncertainty, tolerance: tolerance,
                acceptance: try AcceptanceInterval(
                  rule, tolerance: tolerance, uncertainty: uncertainty)))
          }
        }
      }
    }
    self.all = all
  }

  static let normal: [InputDistribution] = [
    .normal(mean: 0, standardDeviation: 0.3), .normal(mean: 0.2, standardDeviation: 0.5),
    .normal(mean: -0.4, standardDeviation: 1),
  ]

  static let other: [InputDistribution] = [
    .studentT(location: 0.1, scale: 0.3, degreesOfFreedom: 5),
    .rectangular(lower: -1.2, upper: 1.5), .lognormal(logMean: -0.7, logStandardDeviation: 0.5),
  ]

  /// Evaluates all of them, again and again, for so long.
  func timed(seconds: Double) throws -> String {
    let clock = ContinuousClock()
    var risks: [GlobalRisks] = []
    var count = 0
    var elapsed = 0.0
    let start = clock.now
    repeat {
      risks.removeAll(keepingCapacity: true)
      for problem in all {
        risks.append(
          try GlobalRisks(
            prior: problem.prior, uncertainty: problem.uncertainty, tolerance: problem.tolerance,
            acceptance: problem.acceptance))
      }
      count += all.count
      elapsed = (clock.now - start) / .seconds(1)
    } while elapsed < seconds
    let figures = risks.map { "[\($0.consumerRisk), \($0.producerRisk)]" }
    return """
      {"us_per_eval": \(elapsed / Double(count) * 1e6), \
      "risks": [\(figures.joined(separator: ", "))]}
      """
  }
}
