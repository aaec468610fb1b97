import Foundation
import Testing

@testable import Uncertainty

/// Scrambled Sobol' points and Latin hypercubes, by comparison with a committed table, by the
/// properties of their points, and by what they make of models with known results.
@Suite struct ReplicateTests {
  private static func table(_ name: String) throws -> [[String]] {
    var folder = URL(fileURLWithPath: #filePath)
    // MonteCarlo, UncertaintyTests, Tests.
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent("reference-data/sobol/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",").map(String.init) }
  }

  @Test func `the direction numbers are those of Joe and Kuo`() throws {
    let rows = try Self.table("directions.csv").dropFirst()
    #expect(rows.count == SobolDirections.dimensionCount)
    for row in rows {
      let dimension = try #require(Int(row[0]))
      #expect(SobolTable.rows[dimension].polynomial == UInt32(row[1]))
      #expect(
        SobolTable.rows[dimension].numbers == row[2].split(separator: " ").compactMap { UInt32($0) }
      )
    }
  }

  @Test func `unscrambled points are those of another program`() throws {
    for row in try Self.table("points.csv") {
      let index = try #require(Int(row[0]))
      for dimension in 0..<SobolDirections.dimensionCount {
        let directions = SobolDirections.plain(dimension)
        var point: UInt32 = 0
        for bit in 0..<32 where (index >> bit) & 1 == 1 { point ^= directions[bit] }
        #expect(String(point) == row[dimension + 1], "point \(index), dimension \(dimension)")
      }
    }
  }

  /// Any 2^m points have one in each of 2^m equal stretches, in every dimension and replicate.
  @Test func `scrambled points stay evenly spread`() {
    for replicate in 0..<3 {
      let table = SobolDirections.scrambled(dimensions: 6, seed: 9, replicate: replicate)
      for dimension in 0..<6 {
        let row = Array(table[(33 * dimension)..<(33 * (dimension + 1))])
        var cells = Set<UInt64>()
        for index in 0..<1024 {
          var point = row[0]
          for bit in 0..<10 where (index >> bit) & 1 == 1 { point ^= row[1 + bit] }
          cells.insert(point >> 42)
        }
        #expect(cells.count == 1024)
      }
    }
  }

  private static func simulation(_ count: Int = 4) throws -> MonteCarloSimulation {
    let program = ModelBuilder.program(inputs: count) { inputs in
      [inputs.dropFirst().reduce(inputs[0], +)]
    }
    return try MonteCarloSimulation(
      program,
      inputs: Array(repeating: .rectangular(lower: -1, upper: 1), count: count))
  }

  @Test(arguments: [
    MonteCarloSettings.Sampling.sobol(replicates: 16), .latinHypercube(replicates: 16),
  ])
  func `a sum of rectangles is met more closely than by chance`(
    sampling: MonteCarloSettings.Sampling
  ) throws {
    let simulation = try Self.simulation()
    let settings = MonteCarloSettings(trials: 1 << 16, seed: 5, sampling: sampling)
    let found = try simulation.run(settings)
    let output = found.outputs[0]
    let plain = try simulation.run(MonteCarloSettings(trials: 1 << 16, seed: 5)).outputs[0]
    let u = (4.0 / 3).squareRoot()
    #expect(found.trials == 1 << 16)
    // The stated errors hold, five of them, and are far below those of independent trials.
    #expect(output.mean.magnitude <= 5 * output.standardErrors.mean)
    #expect(
      (output.standardUncertainty - u).magnitude <= 5 * output.standardErrors.standardUncertainty)
    #expect(output.standardErrors.mean < plain.standardErrors.mean / 20)
    let errors = try #require(output.standardErrors.coverageInterval)
    #expect(errors.count == 2)
    // JCGM 101:2008, 9.2.3, scaled: ±2(2 − (3/5)^(1/4)) for four rectangles on ±1.
    let end = 2 * (2 - Foundation.pow(0.6, 0.25))
    #expect((output.coverageInterval.upper - end).magnitude <= 5 * errors[1] + 1e-3)
    #expect((output.coverageInterval.lower + end).magnitude <= 5 * errors[0] + 1e-3)
  }

  @Test(arguments: [
    MonteCarloSettings.Sampling.sobol(replicates: 4), .latinHypercube(replicates: 4),
  ])
  func `the number of threads changes nothing, the seed does`(
    sampling: MonteCarloSettings.Sampling
  ) throws {
    let simulation = try Self.simulation()
    func run(_ threads: Int, _ seed: UInt64) throws -> MonteCarloResult {
      try simulation.run(
        MonteCarloSettings(trials: 100_000, seed: seed, threads: threads, sampling: sampling))
    }
    let one = try run(1, 3)
    #expect(try run(3, 3) == one)
    #expect(try run(1, 4) != one)
  }

  @Test func `inputs beyond the table are drawn all the same`() throws {
    let found = try Self.simulation(80).run(
      MonteCarloSettings(trials: 1 << 15, sampling: .sobol(replicates: 8)))
    let u = (80.0 / 3).squareRoot()
    #expect((found.outputs[0].standardUncertainty / u - 1).magnitude < 0.05)
  }

  @Test func `one replicate gives no error and is refused`() throws {
    let simulation = try Self.simulation()
    #expect(throws: MonteCarloError.tooFewReplicates(1)) {
      try simulation.run(MonteCarloSettings(sampling: .sobol(replicates: 1)))
    }
  }
}
