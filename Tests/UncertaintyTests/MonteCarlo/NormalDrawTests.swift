import GSL
import Testing

@testable import Uncertainty

/// Normal numbers: their moments, their tails, and nothing between them.
@Suite struct NormalDrawTests {
  static let count = 1_000_000
  static let values: [Double] =
    (try? Draws.values([.normal(mean: 0, standardDeviation: 1)], count: count, seed: 20)[0]) ?? []

  @Test func `moments up to the eighth`() {
    let n = Double(Self.values.count)
    #expect(Self.values.count == Self.count)
    for (power, moment, variance) in [
      // E zᵏ = (k − 1)!!, and its variance E z²ᵏ − (E zᵏ)².
      (1, 0.0, 1.0), (2, 1, 2), (3, 0, 15), (4, 3, 96), (5, 0, 945), (6, 15, 10_170),
      (7, 0, 135_135), (8, 105, 2_016_000),
    ] {
      let sum = Self.values.reduce(0) { sum, z in
        sum + (0..<power).reduce(1) { product, _ in product * z }
      }
      #expect(abs(sum / n - moment) < 6 * (variance / n).squareRoot(), "power \(power)")
    }
  }

  @Test func `tails are as frequent as they must be`() throws {
    for z in [0.5, 1, 1.96, 2.5758, 3, 3.5, 4, 4.5] {
      let p = try NormalLaw().upperTail(at: z)
      let expected = p * Double(Self.values.count)
      for count in [Self.values.count { $0 > z }, Self.values.count { $0 < -z }] {
        #expect(abs(Double(count) - expected) < 6 * expected.squareRoot() + 3, "beyond \(z)")
      }
    }
    // Of a million the most extreme is near 4.9; one in a million times further out than 6.1.
    let extreme = Self.values.reduce(0) { max($0, $1.magnitude) }
    #expect(extreme > 4.2 && extreme < 7)
  }

  /// The two numbers of one pair of uniform ones, half a strip apart, and others.
  @Test(arguments: [1, 2, 8, 127, 128, 129, 256, 8192])
  func `numbers, squares and magnitudes are not correlated`(lag: Int) {
    let x = Array(Self.values[..<200_000])
    let y = Array(Self.values[lag..<(200_000 + lag)])
    let limit = 6 / 200_000.0.squareRoot()
    #expect(abs(Draws.correlation(x, y)) < limit)
    #expect(abs(Draws.correlation(x.map { $0 * $0 }, y.map { $0 * $0 })) < limit)
    #expect(abs(Draws.correlation(x.map(\.magnitude), y.map(\.magnitude))) < limit)
    #expect(abs(Draws.correlation(x, y.map { $0 * $0 })) < limit)
  }

  /// The sum of squares of every two numbers is exponential: a radius and an angle.
  @Test func `pairs have no direction`() throws {
    let pairs = stride(from: 0, to: 200_000, by: 2).map { (Self.values[$0], Self.values[$0 + 1]) }
    let radii = pairs.map { $0.0 * $0.0 + $0.1 * $0.1 }
    #expect(
      Draws.distance(radii) { 1 - ElementaryFunctions.exp(-$0 / 2) }
        < Draws.distanceLimit(radii.count))
    let angles = pairs.map { ModelProgram.Binary.atan2($0.0, $0.1) / (2 * Double.pi) + 0.5 }
    #expect(Draws.distance(angles) { $0 } < Draws.distanceLimit(angles.count))
  }

  @Test func `every processor's kernel draws the same numbers`() throws {
    let plan = try SamplingPlan(
      inputs: [
        .normal(mean: 1, standardDeviation: 2), .gamma(shape: 0.7, rate: 1),
        .studentT(location: 0, scale: 1, degreesOfFreedom: 3),
        .beta(alpha: 0.5, beta: 2, lower: 0, upper: 1), .poisson(mean: 7),
      ], correlations: [])
    let program = BlockCompiler.compile(
      ModelProgram(
        instructions: (0..<5).map { .input($0) }, outputs: Array(0..<5), inputCount: 5),
      plan: plan)
    func strips(_ instructions: MonteCarloSettings.InstructionSet) -> [[Double]] {
      let machine = BlockMachine(program, instructionSet: instructions)
      machine.seed(99, block: 0)
      var lists = [[Double]](repeating: [], count: 5)
      for _ in 0..<16 {
        machine.run()
        for output in 0..<5 {
          machine.append(output, count: BlockMachine.strip, to: &lists[output])
        }
      }
      return lists
    }
    let portable = strips(.portable)
    for instructions in MonteCarloSettings.InstructionSet.allCases {
      #expect(strips(instructions) == portable, "\(instructions)")
    }
  }
}
