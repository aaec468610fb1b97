import Testing

@testable import Uncertainty

/// The search for intervals in the tails, against all values sorted.
@Suite struct TrialEvaluationTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let program: ModelProgram
    let inputs: [InputDistribution]
  }

  private static let cases = [
    Case(
      testDescription: "long tails", program: StandardModels.gaugeBlock,
      inputs: StandardModels.gaugeBlockInputs),
    Case(
      testDescription: "skew", program: ModelBuilder.program(inputs: 1) { [$0[0](.exp)] },
      inputs: [.normal(mean: 0, standardDeviation: 1.5)]),
    Case(
      testDescription: "sharp ends", program: ModelBuilder.program(inputs: 1) { [$0[0] * 2] },
      inputs: [.arcsine(lower: -1, upper: 1)]),
    Case(
      testDescription: "ties", program: ModelBuilder.program(inputs: 1) { [$0[0] + 1] },
      inputs: [.poisson(mean: 3)]),
    Case(
      testDescription: "two values",
      program: ModelBuilder.program(inputs: 1) { [$0[0] + 0] }, inputs: [.empirical([1, 2])]),
    Case(
      testDescription: "no spread beyond a value",
      program: ModelBuilder.program(inputs: 1) { [$0[0].with($0[0].constant(0.5), .max)] },
      inputs: [.rectangular(lower: 0, upper: 1)]),
  ]

  @Test(arguments: cases, [0.5, 0.95, 0.999])
  private func `intervals end at the order statistics of all values`(
    _ example: Case, probability: Double
  ) throws {
    let trials = 150_000
    let simulation = try MonteCarloSimulation(example.program, inputs: example.inputs)
    let settings = MonteCarloSettings(
      trials: trials, seed: 11, coverageProbability: probability, threads: 2)
    let found = try #require(try simulation.run(settings).outputs.first)
    #expect(found.intervalResolution == 0)

    let run = TrialRun(
      program: BlockCompiler.compile(example.program, plan: simulation.plan), seed: 11,
      trials: trials, threads: 1)
    let sorted = try #require(run.collect(atLeast: .max).values.first).sorted()
    let ranks = try #require(IntervalRanks(count: trials, coverageProbability: probability))
    let expected = IntervalEnds(sorted: sorted, ranks: ranks)
    #expect(found.coverageInterval == CoverageInterval(expected.symmetric))
    // Of several shortest ones any will do.
    #expect(found.shortestCoverageInterval.length == CoverageInterval(expected.shortest).length)
  }

  @Test func `beyond what is kept, interval ends are off by less than their resolution`() throws {
    // Sixteen outputs: the tails of all are too many to be kept.
    let outputs = 16
    let program = ModelBuilder.program(inputs: 1) { x in (0..<outputs).map { x[0] + Double($0) } }
    let inputs = [InputDistribution.normal(mean: 0, standardDeviation: 1)]
    let simulation = try MonteCarloSimulation(program, inputs: inputs)
    let one = try MonteCarloSimulation(
      ModelBuilder.program(inputs: 1) { [$0[0] + 0] }, inputs: inputs)
    let settings = MonteCarloSettings(trials: 3_000_000, seed: 3)
    let exact = try #require(try one.run(settings).outputs.first)
    #expect(exact.intervalResolution == 0)
    for (index, output) in try simulation.run(settings).outputs.enumerated() {
      #expect(output.intervalResolution > 0)
      #expect(output.intervalResolution < 3e-4)
      let off = output.intervalResolution / 2 + 1e-12
      #expect(
        abs(output.coverageInterval.lower - Double(index) - exact.coverageInterval.lower) <= off)
      #expect(
        abs(output.coverageInterval.upper - Double(index) - exact.coverageInterval.upper) <= off)
      let longer =
        output.shortestCoverageInterval.length - exact.shortestCoverageInterval.length
      #expect(longer >= -1e-12 && longer <= 2 * output.intervalResolution + 1e-12)
    }
  }

  @Test(arguments: MonteCarloSettings.InstructionSet.allCases)
  func `instruction sets do not change a byte`(
    instructions: MonteCarloSettings.InstructionSet
  ) throws {
    let program = ModelBuilder.program(inputs: StandardModels.gaugeBlockInputs.count + 3) { x in
      let n = StandardModels.gaugeBlockInputs.count
      return [
        x[0] + x[1] * x[4] / (x[5] + 2), x[n](.exp) + x[n + 1](.sin) * x[n + 2](.atan)(.tanh),
        x[6](.cosh)(.ln),
      ]
    }
    let simulation = try MonteCarloSimulation(
      program,
      inputs: StandardModels.gaugeBlockInputs + [
        .normal(mean: 0, standardDeviation: 1), .gamma(shape: 0.7, rate: 2),
        .beta(alpha: 2, beta: 0.5, lower: -3, upper: 9),
      ])
    var settings = MonteCarloSettings(trials: 100_001, seed: 5, histogramBins: 20)
    settings.instructionSet = .portable
    let portable = try simulation.run(settings)
    settings.instructionSet = instructions
    #expect(try simulation.run(settings) == portable)
  }
}
