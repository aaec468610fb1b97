import Uncertainty

/// Builds model programs with the operators of Swift.
final class ModelBuilder {
  private var instructions: [ModelProgram.Instruction] = []
  private let inputCount: Int

  init(inputs: Int) { inputCount = inputs }

  /// A program of `inputs` inputs whose outputs `body` writes down.
  static func program(inputs: Int, _ body: ([Term]) -> [Term]) -> ModelProgram {
    let builder = ModelBuilder(inputs: inputs)
    let outputs = body((0..<inputs).map { builder.add(.input($0)) })
    return ModelProgram(
      instructions: builder.instructions, outputs: outputs.map(\.index), inputCount: inputs)
  }

  func add(_ instruction: ModelProgram.Instruction) -> Term {
    instructions.append(instruction)
    return Term(builder: self, index: instructions.count - 1)
  }

  /// A value of the program.
  struct Term {
    let builder: ModelBuilder
    let index: Int

    func constant(_ value: Double) -> Term { builder.add(.constant(value)) }
    func callAsFunction(_ function: ModelProgram.Unary) -> Term {
      builder.add(.unary(function, index))
    }
    func with(_ other: Term, _ operation: ModelProgram.Binary) -> Term {
      builder.add(.binary(operation, index, other.index))
    }

    static func + (a: Term, b: Term) -> Term { a.with(b, .add) }
    static func - (a: Term, b: Term) -> Term { a.with(b, .subtract) }
    static func * (a: Term, b: Term) -> Term { a.with(b, .multiply) }
    static func / (a: Term, b: Term) -> Term { a.with(b, .divide) }
    static func + (a: Term, b: Double) -> Term { a + a.constant(b) }
    static func - (a: Term, b: Double) -> Term { a - a.constant(b) }
    static func * (a: Term, b: Double) -> Term { a * a.constant(b) }
    static func / (a: Term, b: Double) -> Term { a / a.constant(b) }
    static func + (a: Double, b: Term) -> Term { b.constant(a) + b }
    static func - (a: Double, b: Term) -> Term { b.constant(a) - b }
    static func * (a: Double, b: Term) -> Term { b.constant(a) * b }
    static func / (a: Double, b: Term) -> Term { b.constant(a) / b }
  }
}

/// Models of JCGM 101:2008 and JCGM 102:2011.
enum StandardModels {
  /// Y = X₁ + X₂ + X₃ + X₄ (JCGM 101:2008, 9.2).
  static let additive = ModelBuilder.program(inputs: 4) { [$0[0] + $0[1] + $0[2] + $0[3]] }

  /// The mass of a weight compared in air with a reference weight, in mg of deviation from
  /// 100 g (JCGM 101:2008, 9.3).
  static let mass = ModelBuilder.program(inputs: 5) { x in
    let buoyancy = 1 + (x[2] - 1.2) * (1 / x[3] - 1 / x[4])
    return [(x[0] + x[1]) * buoyancy - 100_000]
  }
  static let massInputs: [InputDistribution] = [
    .normal(mean: 100_000, standardDeviation: 0.050),
    .normal(mean: 1.234, standardDeviation: 0.020),
    .rectangular(lower: 1.10, upper: 1.30),
    .rectangular(lower: 7000, upper: 9000),
    .rectangular(lower: 7950, upper: 8050),
  ]

  /// δY = X₁² + X₂² (JCGM 101:2008, 9.4).
  static let comparisonLoss = ModelBuilder.program(inputs: 2) { [$0[0] * $0[0] + $0[1] * $0[1]] }

  /// The length of a gauge block, in nm beyond 50 mm (JCGM 101:2008, 9.5).
  static let gaugeBlock = ModelBuilder.program(inputs: 9) { x in
    let theta = x[5] + x[6]
    let length = x[0] * (1 + x[4] * (theta - x[8])) + x[1] + x[2] + x[3]
    return [length / (1 + (x[4] + x[7]) * theta) - 50_000_000]
  }
  static let gaugeBlockInputs: [InputDistribution] = [
    .studentT(location: 50_000_623, scale: 25, degreesOfFreedom: 18),
    .studentT(location: 215, scale: 6, degreesOfFreedom: 24),
    .studentT(location: 0, scale: 4, degreesOfFreedom: 5),
    .studentT(location: 0, scale: 7, degreesOfFreedom: 8),
    .rectangular(lower: 9.5e-6, upper: 13.5e-6),
    .normal(mean: -0.1, standardDeviation: 0.2),
    .arcsine(lower: -0.5, upper: 0.5),
    .curvilinearTrapezoid(lower: -1e-6, upper: 1e-6, limitUncertainty: 1e-7),
    .curvilinearTrapezoid(lower: -0.050, upper: 0.050, limitUncertainty: 0.025),
  ]

  /// Magnitude and phase of x_R + i x_I (JCGM 102:2011, 9.3).
  static let polar = ModelBuilder.program(inputs: 2) { x in
    [(x[0] * x[0] + x[1] * x[1])(.sqrt), x[1].with(x[0], .atan2)]
  }
}
