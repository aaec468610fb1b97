import Foundation
import Testing

@testable import Economics

@Suite("Fleet instruments")
struct FleetInstrumentTests {
  /// JCGM 100:2008, H.3: the line through Table H.6, with loads up to 40 taken as tested.
  static func thermometer() throws -> FleetInstrument {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "reference-data/examples/statistics/thermometer.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { line in try line.split(separator: ",").map { try #require(Double($0)) } }
    let n = Double(rows.count)
    let mean = rows.reduce(0) { $0 + $1[0] } / n
    let error = rows.reduce(0) { $0 + $1[1] } / n
    let squares = rows.reduce(0) { $0 + ($1[0] - mean) * ($1[0] - mean) }
    let slope = rows.reduce(0) { $0 + ($1[0] - mean) * $1[1] } / squares
    let rest = rows.reduce(0) { sum, row in
      let residual = row[1] - error - slope * (row[0] - mean)
      return sum + residual * residual
    }
    return try FleetInstrument(
      kind: "a", readings: rows.count, tested: 0...40, meanLoad: mean,
      loadDeviation: (squares / n).squareRoot(), meanError: error, slope: slope,
      deviation: (rest / (n - 2)).squareRoot(), limit: 0)
  }

  /// H.3.3 gives y₁ = −0.1712 with s 0.0029 at t₀ = 20, H.3.4 b(30) = −0.1494 with u 0.0041.
  @Test("the error at a load and its uncertainty are those of GUM H.3")
  func published() throws {
    let scale = try Self.thermometer()
    let (at20, at30) = (scale.error(at: 20), scale.error(at: 30))
    #expect(abs(at20.value + 0.1712) < 5e-5)
    #expect(abs(at20.variance.squareRoot() - 0.0029) < 5e-5)
    #expect(abs(at30.value + 0.1494) < 5e-5)
    #expect(abs(at30.variance.squareRoot() - 0.0041) < 5e-5)
  }

  @Test("beyond the loads that were tested the nearest stands")
  func clamped() throws {
    let scale = try FleetInstrument(
      kind: "a", readings: 3, tested: 1...5, meanLoad: 3, loadDeviation: 1, meanError: 0.1,
      slope: 0.02, deviation: 0.01, limit: 0.3)
    #expect(scale.error(at: 0).value == scale.error(at: 1).value)
    #expect(scale.error(at: 50).value == scale.error(at: 5).value)
    let grams = try scale.inUnits(of: 0.001)
    #expect(separation(grams.error(at: 2000).value, from: scale.error(at: 2).value * 1000) < 1e-12)
    #expect(
      separation(grams.error(at: 2000).variance, from: scale.error(at: 2).variance * 1e6) < 1e-12)
    #expect(throws: EconomicsError.negative(parameter: "scatter", value: -1)) {
      try FleetInstrument(
        kind: "a", readings: 1, tested: 0...1, meanLoad: 1, meanError: 0, deviation: -1, limit: 0)
    }
  }

  /// u² = s²(1 + 1/n) + (limit/3)²/3.
  @Test("a scale of a group has the scatter of the group, one by itself that of its line")
  func groups() throws {
    let scales = try [0.0, 0.2, 0.4].map { error in
      try FleetInstrument(
        kind: "a", readings: 4, tested: 1...1, meanLoad: 1, meanError: error, deviation: 0.02,
        limit: 0.3)
    }
    let any = try MeasuredErrors(anyOf: scales).value(at: 1)
    #expect(separation(any.error, from: 0.2) < 1e-14)
    let weights = 0.1 * 0.1 / 3
    #expect(separation(any.uncertainty, from: (0.04 * 4 / 3 + weights).squareRoot()) < 1e-14)
    let one = try MeasuredErrors(of: scales[1], weights: 0).value(at: 1)
    #expect(one.error == 0.2)
    #expect(separation(one.uncertainty, from: 0.01) < 1e-14)
    #expect(throws: EconomicsError.empty(parameter: "instruments")) {
      try MeasuredErrors(anyOf: [])
    }
  }
}
