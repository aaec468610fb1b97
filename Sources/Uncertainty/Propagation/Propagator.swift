/// Evaluates a model by the law of propagation of uncertainty.
struct Propagator {
  let model: MeasurementModel
  let options: PropagationOptions
  let probability: Double
  let directions: [UncertainDirection]
  let used: [Bool]
  private let nonlinear: [Bool]

  init(_ model: MeasurementModel, _ options: PropagationOptions) throws(EvaluationError) {
    self.model = model
    self.options = options
    probability = options.coverageProbability ?? model.coverageProbability
    guard probability > 0, probability < 1 else { throw .coverage(probability) }
    if case .fixed(let k) = options.coverage, !(k > 0 && k.isFinite) { throw .coverage(k) }
    directions = UncertainDirection.all(model)
    (used, nonlinear) = model.program.dependence(
      active: model.inputs.map { $0.standardUncertainty > 0 })
  }

  /// First derivatives of an output and what follows from them.
  struct FirstOrder {
    let value: Double
    /// By input; 0 for inputs that are not uncertain too only if they do not matter.
    let sensitivities: [Double]
    /// By direction.
    let slopes: [Double]
    /// u to first order.
    let uncertainty: Double
    /// Where the output can lie, if it is an angle.
    let angle: AngleRange?
  }

  func evaluate() throws(EvaluationError) -> UncertaintyEvaluation {
    let (orders, corners) = try firstOrders()
    let analysis =
      nonlinear.contains(true)
      ? SecondOrderAnalysis(
        model, directions: directions, slopes: orders.map(\.slopes), nonlinear: nonlinear)
      : nil
    var outputs: [OutputEvaluation] = []
    var included: [[(k: Int, l: Int)]] = []
    let shared = sharedNotes()
    for (index, order) in orders.enumerated() {
      let second = SecondOrderSelection(
        analysis, output: index, slopes: order.slopes, first: order.uncertainty,
        policy: options.secondOrder)
      included.append(second.pairs)
      outputs.append(
        try OutputAssembler(
          propagator: self, output: index, order: order, analysis: analysis, second: second,
          isNonlinear: nonlinear.contains(true),
          sharedNotes: shared + corners.map { .corner(model.origins[$0]) }
        ).assemble())
    }
    return UncertaintyEvaluation(
      title: model.title, outputs: outputs,
      covariance: covariance(orders, outputs, analysis, included))
  }

  // MARK: First order

  private func firstOrders() throws(EvaluationError) -> (orders: [FirstOrder], corners: [Int]) {
    // Also inputs without uncertainty have a sensitivity in the budget, where it exists.
    var tape = GradientTape(model.program, active: model.inputs.map { $0.standardUncertainty > 0 })
    var whole = GradientTape(model.program, active: model.inputs.map { _ in true })
    for (index, input) in model.inputs.enumerated() {
      tape.set(index, input.value)
      whole.set(index, input.value)
    }
    tape.run()
    whole.run()
    try checkValues(tape)
    var result: [FirstOrder] = []
    for output in model.outputs.indices {
      tape.differentiate(output: output)
      whole.differentiate(output: output)
      let gradient = model.inputs.indices.map { tape.derivative(by: $0) }
      if !gradient.allSatisfy(\.isFinite) {
        let step = tape.instructionWithoutSlope(output: output)
        throw .noSlope(
          model.origins[step ?? model.program.outputs[output]],
          output: model.outputs[output].name)
      }
      let sensitivities = model.inputs.indices.map { index in
        if model.inputs[index].standardUncertainty > 0 { return gradient[index] }
        let slope = whole.derivative(by: index)
        return slope.isFinite ? slope : 0
      }
      let slopes = directions.map { $0.along { gradient[$0] } }
      result.append(
        FirstOrder(
          value: tape.value(ofOutput: output), sensitivities: sensitivities, slopes: slopes,
          uncertainty: Self.length(slopes),
          angle: AngleRange(ofOutput: output, model.program, tape)))
    }
    return (result, Self.corners(model.program, tape))
  }

  /// √Σ x², without squares that vanish or overflow.
  static func length(_ numbers: [Double]) -> Double {
    let largest = numbers.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0, largest.isFinite else { return largest }
    var sum = 0.0
    for number in numbers {
      let part = number / largest
      sum += part * part
    }
    return largest * sum.squareRoot()
  }

  private func checkValues(_ tape: GradientTape) throws(EvaluationError) {
    for (index, instruction) in model.program.instructions.enumerated() {
      let value = tape.value(ofInstruction: index)
      if value.isFinite { continue }
      throw .undefined(
        model.origins[index],
        EvaluationError.Reason(instruction) { tape.value(ofInstruction: $0) })
    }
  }

  /// The steps of |x|, min and max that stand at their corner at the estimates, and
  /// vary there.
  private static func corners(_ program: ModelProgram, _ tape: GradientTape) -> [Int] {
    program.instructions.indices.filter { index in
      guard tape.isActive(instruction: index) else { return false }
      switch program.instructions[index] {
      case .unary(.abs, let a): return tape.value(ofInstruction: a) == 0
      case .binary(.min, let a, let b), .binary(.max, let a, let b):
        return a != b && tape.value(ofInstruction: a) == tape.value(ofInstruction: b)
      default: return false
      }
    }
  }

  /// Notes that belong to the model and not to an output.
  private func sharedNotes() -> [EvaluationNote] {
    var notes: [EvaluationNote] = []
    let unused = model.inputs.indices.filter { !used[$0] }.map { model.inputs[$0].name }
    if !unused.isEmpty { notes.append(.unusedInputs(unused)) }
    for input in model.inputs
    where input.evaluationType == .typeA && input.observations.count > 1
      && input.standardUncertainty == 0
    {
      notes.append(.noScatter(input.name))
    }
    return notes
  }

  // MARK: Covariance of outputs

  private func covariance(
    _ orders: [FirstOrder], _ outputs: [OutputEvaluation], _ analysis: SecondOrderAnalysis?,
    _ included: [[(k: Int, l: Int)]]
  ) -> [[Double]] {
    let count = outputs.count
    var result = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for i in 0..<count {
      result[i][i] = outputs[i].standardUncertainty * outputs[i].standardUncertainty
      for j in 0..<i {
        var sum = 0.0
        for (a, b) in zip(orders[i].slopes, orders[j].slopes) { sum += a * b }
        if let analysis {
          sum += Self.secondCovariance(analysis, i, j, included[i], included[j])
        }
        result[i][j] = sum
        result[j][i] = sum
      }
    }
    return result
  }

  /// ½ Σ M_kl N_kl over the pairs that both outputs include.
  private static func secondCovariance(
    _ analysis: SecondOrderAnalysis, _ i: Int, _ j: Int, _ first: [(k: Int, l: Int)],
    _ second: [(k: Int, l: Int)]
  ) -> Double {
    if first.isEmpty || second.isEmpty { return 0 }
    let count = analysis.examined.count
    let shared = Set(second.map { $0.k * count + $0.l })
    var sum = 0.0
    for (k, l) in first where shared.contains(k * count + l) {
      let place = k * count + l
      let product = analysis.bends[i].curvature[place] * analysis.bends[j].curvature[place]
      sum += k == l ? product / 2 : product
    }
    return sum
  }
}
