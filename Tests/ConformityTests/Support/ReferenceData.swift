import Foundation
import Testing
import Uncertainty

@testable import Conformity

/// The files of reference-data/cases/conformity.
enum ReferenceData {
  static func text(_ name: String) throws -> String {
    var folder = URL(fileURLWithPath: #filePath)
    // Support, ConformityTests, Tests.
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent("reference-data/cases/conformity/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  static func published() throws -> Published {
    try JSONDecoder().decode(Published.self, from: Data(text("published.json").utf8))
  }

  /// The rows of risks.csv.
  static func risks() throws -> [RiskRow] {
    try text("risks.csv").split(separator: "\n").dropFirst().map { try RiskRow(String($0)) }
  }

  struct Malformed: Error { let what: String }
}

/// A row of risks.csv.
struct RiskRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let law: String
  let parameters: [Double]
  let u: Double
  let lower: Double?
  let upper: Double
  let guardBand: Double
  let consumerRisk: Double
  let producerRisk: Double

  init(_ line: String) throws {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 8, let u = Double(cells[2]), let upper = Double(cells[4]),
      let guardBand = Double(cells[5]), let consumer = Double(cells[6]),
      let producer = Double(cells[7])
    else { throw ReferenceData.Malformed(what: line) }
    testDescription = line
    law = cells[0]
    parameters = cells[1].split(separator: " ").compactMap { Double($0) }
    self.u = u
    lower = Double(cells[3])
    self.upper = upper
    self.guardBand = guardBand
    consumerRisk = consumer
    producerRisk = producer
  }

  func prior() throws -> ProbabilityLaw {
    let p = parameters
    switch law {
    case "normal": return try ProbabilityLaw(.normal(mean: p[0], standardDeviation: p[1]))
    case "gamma": return try ProbabilityLaw(.gamma(shape: p[0], rate: p[1]))
    case "rectangular": return try ProbabilityLaw(.rectangular(lower: p[0], upper: p[1]))
    case "triangular": return try ProbabilityLaw(.triangular(lower: p[0], upper: p[1]))
    case "exponential": return try ProbabilityLaw(.exponential(mean: p[0]))
    case "t":
      return try ProbabilityLaw(
        .studentT(location: p[0], scale: p[1], degreesOfFreedom: p[2]))
    case "lognormal":
      return try ProbabilityLaw(.lognormal(logMean: p[0], logStandardDeviation: p[1]))
    case "beta":
      return try ProbabilityLaw(.beta(alpha: p[0], beta: p[1], lower: p[2], upper: p[3]))
    default: throw ReferenceData.Malformed(what: law)
    }
  }
}

/// published.json.
struct Published: Decodable {
  struct Case: Decodable {
    let id: String
    let value, u, relativeU, lower, upper, priorMean, priorU: Double?
    let gamma: [Double]?
    let rule: String?
    let published: [String: String]?
    let recomputed: [String: Double]
    let relative: Double

    func problem() throws -> ConformityProblem {
      var prior: ProbabilityLaw?
      if let priorMean, let priorU {
        prior = try .normal(mean: priorMean, standardDeviation: priorU)
      }
      if let gamma { prior = try ProbabilityLaw(.gamma(shape: gamma[0], rate: gamma[1])) }
      return ConformityProblem(
        tolerance: try ToleranceInterval(lower: lower, upper: upper),
        result: value.map(MeasurementResult.value),
        uncertainty: u.map(MeasurementUncertainty.standard)
          ?? relativeU.map(MeasurementUncertainty.relative),
        prior: prior, rule: try DecisionRule(parsing: rule ?? "simple"), trials: 0)
    }
  }

  struct Table: Decodable {
    let inTolerance, publishedPercent, publishedConditionalPercent: [Double]
    let recomputedPercent, recomputedConditionalPercent: [Double]
    let relative, publishedRelative: Double
  }

  struct GuardTable: Decodable {
    let ratio, publishedBound, recomputed: [Double]
  }

  struct Cost: Decodable {
    let tolerance: Double
    let costs: [Double]
    let optimalLimit, optimalCost, simpleCost, cost164, minimaxFactor: Double
  }

  let conformity, globalRisk: [Case]
  let rp19: Table
  let ilacG8: GuardTable
  let cost: Cost
}
