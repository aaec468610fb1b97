/// Puts together what is told about one output.
struct OutputAssembler {
  let propagator: Propagator
  let output: Int
  let order: Propagator.FirstOrder
  let analysis: SecondOrderAnalysis?
  let second: SecondOrderSelection
  let isNonlinear: Bool
  let sharedNotes: [EvaluationNote]

  private var model: MeasurementModel { propagator.model }

  func assemble() throws(EvaluationError) -> OutputEvaluation {
    let u = combined(second.variance)
    let components = EffectiveFreedom(
      model: model, directions: propagator.directions, slopes: order.slopes,
      sensitivities: order.sensitivities, analysis: analysis, second: second)
    let nu = components.degreesOfFreedom(u)
    let (k, basis) = try coverage(u, nu)
    let complete = second.completeVariance.map(combined)
    let shift = analysis.flatMap { $0.isComplete ? $0.shift(output) : nil }
    var notes = sharedNotes
    notes += outputNotes(u, complete, shift)
    notes += components.notes
    notes += angleNotes(u, expanded: k * u)
    return OutputEvaluation(
      name: model.outputs[output].name, unit: model.outputUnits[output], value: order.value,
      standardUncertainty: u, firstOrderStandardUncertainty: order.uncertainty,
      secondOrderStandardUncertainty: isNonlinear ? complete : order.uncertainty,
      secondOrderShift: isNonlinear ? shift : 0, effectiveDegreesOfFreedom: nu,
      coverageProbability: propagator.probability, coverageFactor: k, coverageBasis: basis,
      expandedUncertainty: k * u, budget: budget(u), secondOrderTerms: terms(u), notes: notes)
  }

  /// √(u₁² + variance), not below zero.
  private func combined(_ variance: Double) -> Double {
    if variance == 0 { return order.uncertainty }
    let root = variance.magnitude.squareRoot()
    if variance > 0 { return ElementaryFunctions.hypotenuse(order.uncertainty, root) }
    let rest = (order.uncertainty - root) * (order.uncertainty + root)
    return max(0, rest).squareRoot()
  }

  // MARK: Coverage

  private func coverage(
    _ u: Double, _ nu: Double
  ) throws(EvaluationError) -> (Double, CoverageBasis) {
    if case .fixed(let k) = propagator.options.coverage { return (k, .fixed) }
    let independent = model.correlatedGroups.isEmpty && second.variance == 0
    let rectangles = RectangularDominance(
      contributions: model.inputs.indices.map {
        (order.sensitivities[$0] * model.inputs[$0].standardUncertainty).magnitude
      }, inputs: model.inputs, combined: u)
    if independent, u > 0 {
      if case .dominantRectangular = propagator.options.coverage,
        let found = rectangles.dominant(propagator.probability)
      {
        return found
      }
      if case .convolution = propagator.options.coverage,
        let found = rectangles.convolved(propagator.probability)
      {
        return found
      }
    }
    let freedom =
      propagator.options.truncatesDegreesOfFreedom && nu.isFinite ? max(1, nu.rounded(.down)) : nu
    guard
      let k = CoverageQuantile.twoSided(propagator.probability, degreesOfFreedom: freedom)
    else { throw .coverage(propagator.probability) }
    return (k, freedom.isInfinite ? .normal : .studentT(degreesOfFreedom: freedom))
  }

  // MARK: Budget

  private func budget(_ u: Double) -> [BudgetRow] {
    let inputs = model.inputs
    let parts = inputs.indices.map { order.sensitivities[$0] * inputs[$0].standardUncertainty }
    var partners = parts
    var groupOf = [Int?](repeating: nil, count: inputs.count)
    for (index, group) in model.correlatedGroups.enumerated() {
      for (row, member) in group.members.enumerated() {
        groupOf[member] = index
        var sum = 0.0
        for (column, other) in group.members.enumerated() {
          sum += group.matrix[row, column] * parts[other]
        }
        partners[member] = sum
      }
    }
    return inputs.indices.map { index in
      let input = inputs[index]
      return BudgetRow(
        input: input.name, unit: input.unit, value: input.value,
        standardUncertainty: input.standardUncertainty,
        degreesOfFreedom: input.degreesOfFreedom, distribution: input.distribution,
        evaluationType: input.evaluationType, sensitivity: order.sensitivities[index],
        contribution: parts[index].magnitude,
        share: u == 0 ? 0 : (parts[index] / u) * (partners[index] / u),
        correlatedGroup: groupOf[index])
    }
  }

  private func terms(_ u: Double) -> [SecondOrderTerm] {
    guard let analysis else { return [] }
    return zip(second.pairs, second.variances).map { pair, variance in
      SecondOrderTerm(
        first: label(analysis.examined[pair.k]), second: label(analysis.examined[pair.l]),
        variance: variance, share: u == 0 ? 0 : variance / u / u)
    }
  }

  private func label(_ direction: Int) -> String {
    propagator.directions[direction].steps.map { model.inputs[$0.input].name }
      .joined(separator: ", ")
  }

  // MARK: Notes

  private func outputNotes(
    _ u: Double, _ complete: Double?, _ shift: Double?
  ) -> [EvaluationNote] {
    var notes: [EvaluationNote] = []
    if model.inputs.allSatisfy({ $0.standardUncertainty == 0 }) { return [.noUncertainty] }
    let blind = blindInputs()
    if !blind.isEmpty { notes.append(.zeroSensitivity(blind)) }
    if second.variance != 0 {
      notes.append(.secondOrderIncluded(firstOrder: order.uncertainty))
    }
    if isNonlinear && complete == nil { notes.append(.secondOrderNotExamined) }
    if let complete, let shift {
      let difference = (complete - u).magnitude
      // A twentieth is what rounding to two digits may change at most.
      if difference > 0.05 * u || shift.magnitude > 0.05 * u, complete > 0 {
        notes.append(.nonlinear(standardUncertainty: complete, shift: shift))
      }
    }
    return notes
  }

  /// What an angle cannot have.
  private func angleNotes(_ u: Double, expanded: Double) -> [EvaluationNote] {
    guard let range = order.angle else { return [] }
    if u > range.largestUncertainty {
      return [.angleBeyondRange(largest: range.largestUncertainty)]
    }
    if order.value - expanded < range.lower || order.value + expanded > range.upper {
      return [
        .angleAcrossEnd(lower: range.lower, upper: range.upper, isCircle: range.isCircle)
      ]
    }
    return []
  }

  /// The uncertain inputs that this output depends on, and has no slope along.
  private func blindInputs() -> [String] {
    model.inputs.indices.filter {
      model.inputs[$0].standardUncertainty > 0 && order.sensitivities[$0] == 0
        && propagator.used[$0]
    }.map { model.inputs[$0].name }
  }
}
