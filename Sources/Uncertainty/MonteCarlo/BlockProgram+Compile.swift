import CKernels

/// Turns a model program and a sampling plan into a block program.
struct BlockCompiler {
  private let model: SimplifiedProgram
  private let plan: SamplingPlan
  private var program = BlockProgram()
  private var registerOf: [Int32?]
  private var usesLeft: [Int]
  private var free: [Int32] = []
  private var inputNodes: [Int: Int] = [:]
  /// The registers of normal scores of correlated inputs that are not yet asked for.
  private var scoreOf: [Int: Int32] = [:]
  private var fixed: Set<Int32> = []

  static func compile(_ model: ModelProgram, plan: SamplingPlan) -> BlockProgram {
    var compiler = BlockCompiler(
      SimplifiedProgram(model, fixed: plan.inputs.map(\.fixedValue)), plan)
    return compiler.compile()
  }

  private init(_ model: SimplifiedProgram, _ plan: SamplingPlan) {
    self.model = model
    self.plan = plan
    registerOf = Array(repeating: nil, count: model.nodes.count)
    usesLeft = Array(repeating: 0, count: model.nodes.count)
    for index in model.nodes.indices where model.isNeeded[index] {
      for operand in model.operands(of: index) { usesLeft[operand] += 1 }
      if case .input(let input) = model.nodes[index] { inputNodes[input] = index }
    }
    for output in model.outputs { usesLeft[output] += 1 }
  }

  private mutating func compile() -> BlockProgram {
    for index in model.nodes.indices where model.isNeeded[index] {
      switch model.nodes[index] {
      case .input, .constant: continue  // made where first used
      case .unary(let function, let a): emit(function, a, at: index)
      case .binary(let operation, let a, let b): emit(operation, a, b, at: index)
      }
    }
    var taken: Set<Int32> = []
    for output in model.outputs {
      var register = register(of: output)
      if !taken.insert(register).inserted {
        let copy = newRegister()
        program.steps.append(ck_step(CK_COPY, to: copy, register))
        register = copy
        taken.insert(copy)
      }
      program.outputs.append(register)
    }
    return program
  }

  // MARK: Registers

  private mutating func newRegister() -> Int32 {
    if let register = free.popLast() { return register }
    program.registerCount += 1
    return Int32(program.registerCount - 1)
  }

  /// The register that holds a node, which it draws or fills if it is not yet there.
  private mutating func register(of node: Int) -> Int32 {
    if let register = registerOf[node] { return register }
    switch model.nodes[node] {
    case .constant(let bits): registerOf[node] = constant(Double(bitPattern: bits))
    case .input(let input): registerOf[node] = draw(input)
    case .unary, .binary: preconditionFailure("a step stands before its use")
    }
    return register(of: node)
  }

  private mutating func constant(_ value: Double) -> Int32 {
    // Never given back: it is filled once, before the first strip.
    program.registerCount += 1
    let register = Int32(program.registerCount - 1)
    fixed.insert(register)
    program.setup.append(ck_step(CK_FILL, to: register, by: value))
    return register
  }

  private mutating func release(_ node: Int) {
    usesLeft[node] -= 1
    guard usesLeft[node] == 0, let register = registerOf[node], !fixed.contains(register) else {
      return
    }
    free.append(register)
  }

  // MARK: Steps of the model

  private mutating func emit(_ function: ModelProgram.Unary, _ a: Int, at node: Int) {
    let source = register(of: a)
    release(a)
    let target = newRegister()
    registerOf[node] = target
    program.steps.append(ck_step(function.kernel, to: target, source))
  }

  private mutating func emit(_ operation: ModelProgram.Binary, _ a: Int, _ b: Int, at node: Int) {
    if let value = model.constant(b), let step = withRight(operation, value) {
      return append(step, reading: a, at: node)
    }
    if let value = model.constant(a), let step = withLeft(operation, value) {
      return append(step, reading: b, at: node)
    }
    if operation == .multiply && a == b {
      return append(ck_step(CK_POWER_I, to: 0, 0, 2), reading: a, at: node)
    }
    let (left, right) = (register(of: a), register(of: b))
    release(a)
    if b != a { release(b) }
    let target = newRegister()
    registerOf[node] = target
    program.steps.append(ck_step(operation.kernel, to: target, left, right))
  }

  private mutating func append(_ step: ck_step, reading a: Int, at node: Int) {
    var step = step
    step.a = register(of: a)
    release(a)
    step.target = newRegister()
    registerOf[node] = step.target
    program.steps.append(step)
  }

  /// The step `x operation value`, where there is a kernel for it.
  private func withRight(_ operation: ModelProgram.Binary, _ value: Double) -> ck_step? {
    switch operation {
    case .add: return ck_step(CK_ADD_C, to: 0, by: value)
    case .subtract: return ck_step(CK_ADD_C, to: 0, by: -value)
    case .multiply: return ck_step(CK_MUL_C, to: 0, by: value)
    case .divide: return ck_step(CK_DIV_C, to: 0, by: value)
    case .power:
      if value == 0.5 { return ck_step(CK_SQRT, to: 0) }
      if let whole = Int32(exactly: value), whole.magnitude <= 64 {
        // x⁰ is 1 + 0 x: what failed before stays failed.
        return whole == 0
          ? ck_step(CK_AFFINE, to: 0, by: 1, 0) : ck_step(CK_POWER_I, to: 0, 0, whole)
      }
      return nil
    case .atan2, .min, .max: return nil
    }
  }

  /// The step `value operation x`, where there is a kernel for it.
  private func withLeft(_ operation: ModelProgram.Binary, _ value: Double) -> ck_step? {
    switch operation {
    case .add: ck_step(CK_ADD_C, to: 0, by: value)
    case .subtract: ck_step(CK_C_SUB, to: 0, by: value)
    case .multiply: ck_step(CK_MUL_C, to: 0, by: value)
    case .divide: ck_step(CK_C_DIV, to: 0, by: value)
    case .power, .atan2, .min, .max: nil
    }
  }
}

// MARK: Drawing inputs

extension BlockCompiler {
  private mutating func draw(_ input: Int) -> Int32 {
    if let group = plan.groupOf[input] {
      if scoreOf[input] == nil { drawScores(of: group) }
      guard let score = scoreOf.removeValue(forKey: input) else {
        preconditionFailure("a group draws the scores of all its members")
      }
      transform(plan.inputs[input], score: score)
      return score
    }
    let target = newRegister()
    switch plan.sampling {
    case .pseudoRandom: drawDirectly(plan.inputs[input], key: UInt32(input), to: target)
    case .sobol, .latinHypercube:
      drawCoordinate(key: UInt32(input), to: target)
      transform(plan.inputs[input], uniform: target)
    }
    return target
  }

  /// A uniform coordinate of the dimension that belongs to a key.
  private mutating func drawCoordinate(key: UInt32, to target: Int32) {
    guard let dimension = plan.dimensionOf[key] else {
      preconditionFailure("every score that is drawn has a dimension")
    }
    if plan.sampling == .sobol && dimension < Int32(SobolDirections.dimensionCount) {
      program.steps.append(ck_step(CK_SOBOL, to: target, dimension))
    } else if plan.sampling == .latinHypercube {
      program.steps.append(ck_step(CK_LATIN, to: target, dimension, stream: stream(key)))
    } else {
      // Beyond the last dimension of the table the coordinates are pseudo-random.
      program.steps.append(ck_step(CK_UNIFORM, to: target, stream: stream(key), by: 0, 1))
    }
  }

  /// Draws the normal scores of all members that the model needs.
  private mutating func drawScores(of group: Int) {
    let group = plan.groups[group]
    let members = group.members.indices.filter { inputNodes[group.members[$0]] != nil }
    let scores = group.factor.columnIndices.map { column in
      let score = newRegister()
      let key = group.firstKey + UInt32(column)
      switch plan.sampling {
      case .pseudoRandom:
        program.steps.append(ck_step(CK_NORMAL, to: score, stream: stream(key), by: 0, 1))
      case .sobol, .latinHypercube:
        drawCoordinate(key: key, to: score)
        program.steps.append(ck_step(CK_Q_NORMAL, to: score, score))
      }
      return score
    }
    for member in members {
      let target = newRegister()
      var isFirst = true
      for (column, score) in scores.enumerated() {
        let weight = group.factor[member, column]
        if weight == 0 && !(isFirst && column == scores.count - 1) { continue }
        program.steps.append(
          ck_step(isFirst ? CK_MUL_C : CK_MUL_ACC, to: target, score, by: weight))
        isFirst = false
      }
      scoreOf[group.members[member]] = target
    }
    free.append(contentsOf: scores)
  }

  private mutating func stream(_ key: UInt32) -> Int {
    program.streamKeys.append(key)
    return program.streamKeys.count - 1
  }

  private mutating func table(_ values: [Double], length: Int) -> (start: Int, length: Int) {
    program.tables.append(contentsOf: values)
    return (program.tables.count - values.count, length)
  }

  /// Draws from a stream of the input's own.
  private mutating func drawDirectly(
    _ distribution: InputDistribution, key: UInt32, to t: Int32
  ) {
    if case .constant(let value) = distribution {
      program.steps.append(ck_step(CK_FILL, to: t, by: value))
      return
    }
    let stream = stream(key)
    switch distribution {
    case .normal(let mean, let deviation):
      program.steps.append(ck_step(CK_NORMAL, to: t, stream: stream, by: mean, deviation))
    case .studentT(let location, let scale, let freedom) where !freedom.isFinite:
      program.steps.append(ck_step(CK_NORMAL, to: t, stream: stream, by: location, scale))
    case .studentT(let location, let scale, let freedom):
      program.steps.append(ck_step(CK_STUDENT, to: t, stream: stream, by: location, scale, freedom))
    case .curvilinearTrapezoid(let lower, let upper, let limit):
      program.steps.append(
        ck_step(CK_CURVED_TRAPEZOID, to: t, stream: stream, by: lower, upper, limit))
    case .gamma(let shape, let rate):
      program.steps.append(ck_step(CK_GAMMA, to: t, stream: stream, by: shape, 1 / rate))
    case .beta(let alpha, let beta, let lower, let upper):
      program.steps.append(
        ck_step(CK_BETA, to: t, stream: stream, by: alpha, beta, lower, upper - lower))
    case .lognormal(let mean, let deviation):
      program.steps.append(ck_step(CK_NORMAL, to: t, stream: stream, by: mean, deviation))
      program.steps.append(ck_step(CK_EXP, to: t, t))
    case .rectangular(let lower, let upper):
      program.steps.append(ck_step(CK_UNIFORM, to: t, stream: stream, by: lower, upper - lower))
    default:
      program.steps.append(ck_step(CK_UNIFORM, to: t, stream: stream, by: 0, 1))
      transform(distribution, uniform: t)
    }
  }

  /// Turns a uniform coordinate into a value of the distribution by its quantile.
  private mutating func transform(_ distribution: InputDistribution, uniform t: Int32) {
    switch distribution {
    case .constant(let value): program.steps.append(ck_step(CK_FILL, to: t, by: value))
    case .rectangular(let lower, let upper):
      program.steps.append(ck_step(CK_AFFINE, to: t, t, by: lower, upper - lower))
    case .triangular(let lower, let upper):
      program.steps.append(ck_step(CK_Q_TRAPEZOID, to: t, t, by: lower, upper - lower, 0))
    case .trapezoidal(let lower, let upper, let beta):
      program.steps.append(ck_step(CK_Q_TRAPEZOID, to: t, t, by: lower, upper - lower, beta))
    case .arcsine(let lower, let upper):
      let half = (upper - lower) / 2
      program.steps.append(ck_step(CK_Q_ARCSINE, to: t, t, by: lower + half, half))
    case .exponential(let mean):
      program.steps.append(ck_step(CK_Q_EXPONENTIAL, to: t, t, by: mean))
    case .poisson(let mean) where mean <= PoissonSteps.largestTabledMean:
      steps(PoissonSteps(mean: mean).uniform, of: t)
    case .empirical(let values):
      program.steps.append(
        ck_step(CK_Q_EMPIRICAL, to: t, t, table: table(values, length: values.count)))
    default:
      program.steps.append(ck_step(CK_Q_NORMAL, to: t, t))
      transform(distribution, score: t)
    }
  }

  /// Turns a normal score into a value of the distribution.
  private mutating func transform(_ distribution: InputDistribution, score t: Int32) {
    switch distribution {
    case .constant(let value): program.steps.append(ck_step(CK_FILL, to: t, by: value))
    case .normal(let mean, let deviation):
      program.steps.append(ck_step(CK_AFFINE, to: t, t, by: mean, deviation))
    case .studentT(let location, let scale, let freedom) where !freedom.isFinite:
      program.steps.append(ck_step(CK_AFFINE, to: t, t, by: location, scale))
    case .lognormal(let mean, let deviation):
      program.steps.append(ck_step(CK_AFFINE, to: t, t, by: mean, deviation))
      program.steps.append(ck_step(CK_EXP, to: t, t))
    case .poisson(let mean) where mean <= PoissonSteps.largestTabledMean:
      steps(PoissonSteps(mean: mean).normalScores, of: t)
    case .poisson(let mean):
      program.steps.append(ck_step(CK_AFFINE, to: t, t, by: mean, mean.squareRoot()))
    case .empirical(let values):
      steps(StepTable.equalShares(of: values.count), of: t)
      let count = Double(values.count)
      program.steps.append(ck_step(CK_AFFINE, to: t, t, by: 0.5 / count, 1 / count))
      program.steps.append(
        ck_step(CK_Q_EMPIRICAL, to: t, t, table: table(values.sorted(), length: values.count)))
    default:
      let scores = NormalScoreTable(distribution)
      program.steps.append(
        ck_step(
          CK_Z_TABLE, to: t, t, table: table(scores.coefficients, length: scores.intervals),
          by: scores.limit))
    }
  }

  private mutating func steps(_ steps: StepTable, of t: Int32) {
    program.steps.append(
      ck_step(
        CK_Q_STEPS, to: t, t, Int32(steps.guides.count),
        table: table(steps.thresholds + steps.guides, length: steps.thresholds.count),
        by: steps.first, steps.from, steps.perUnit))
  }
}
