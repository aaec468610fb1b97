import Foundation
import Testing

/// reference-data/fleet: tails by integer sums, sizes and limits by trial, laws by score equations.
enum FleetReference {
  struct SignCase: Decodable { let positive, negative: Int; let upper, lower: Double }
  struct HypergeometricCase: Decodable {
    let population, marked, drawn, k: Int
    let lower, upper: Double
  }
  struct DiscoveryCase: Decodable {
    let population, nonconforming, allowed: Int
    let risk: Double
    let size: Int
    let attained: Double
  }
  struct ProportionCase: Decodable {
    let population, drawn, found: Int
    let confidence: Double
    let lower, upper: Int
  }
  struct AdjustedCase: Decodable { let probabilities, adjusted: [Double] }
  struct RateCase: Decodable {
    let groups: [[Int]]
    let mean, overdispersion, ratio: Double
  }
  struct Document: Decodable {
    let signTests: [SignCase]
    let hypergeometric: [HypergeometricCase]
    let discovery: [DiscoveryCase]
    let finiteProportions: [ProportionCase]
    let adjusted: [AdjustedCase]
    let rates: [RateCase]
  }

  static func document() throws -> Document {
    try JSONDecoder().decode(
      Document.self, from: Data(ReferenceFile.text("fleet/fleet.json").utf8))
  }
}
