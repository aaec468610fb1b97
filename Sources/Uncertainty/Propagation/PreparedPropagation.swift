/// One output of a model, made ready to be evaluated many times by the law of
/// propagation of uncertainty: new estimates and uncertainties, first order, ν_eff and k.
///
/// The figures are those of ``MeasurementModel/propagated(_:)`` with second order
/// `never`; k agrees to 10⁻¹³. Nothing is allocated from one evaluation to the next.
///
///     var prepared = try PreparedPropagation(model)
///     for row in rows {
///       prepared.setValue(row.indication, ofInput: 0)
///       let result = try prepared.evaluate()
///     }
public struct PreparedPropagation: Sendable {
  private let model: MeasurementModel
  private let output: Int
  private var tape: GradientTape
  private let curve: CoverageFactorCurve
  private var uncertainties: [Double]
  private let freedoms: [Double]
  /// The inputs outside groups.
  private let independent: [Int]
  private let groups: [Group]
  /// Scratch: c u of each input.
  private var parts: [Double]
  /// Scratch: (c u)² of the components with finite degrees of freedom, and these.
  private var components: [(variance: Double, freedom: Double)]

  private struct Group {
    let members: [Int]
    /// Of the factor of the correlation matrix.
    let columns: [[Double]]
  }

  /// Prepares an output of `model`, by default the first.
  ///
  /// - Precondition: `output` counts an output of the model.
  /// - Throws: ``EvaluationError/coverage(_:)``
  public init(_ model: MeasurementModel, output: Int = 0) throws(EvaluationError) {
    precondition(model.outputs.indices.contains(output), "there is no such output")
    guard let curve = CoverageFactorCurve(model.coverageProbability) else {
      throw .coverage(model.coverageProbability)
    }
    self.model = model
    self.output = output
    self.curve = curve
    tape = GradientTape(model.program, active: model.inputs.map { _ in true })
    uncertainties = model.inputs.map(\.standardUncertainty)
    freedoms = model.inputs.map(\.degreesOfFreedom)
    let grouped = Set(model.correlatedGroups.flatMap(\.members))
    independent = model.inputs.indices.filter { !grouped.contains($0) }
    groups = model.correlatedGroups.map { Group(members: $0.members, columns: $0.matrix.factor) }
    parts = [Double](repeating: 0, count: model.inputs.count)
    components = []
    components.reserveCapacity(model.inputs.count)
    for (index, input) in model.inputs.enumerated() { tape.set(index, input.value) }
  }

  /// Replaces the estimate of an input, in its unit.
  public mutating func setValue(_ value: Double, ofInput input: Int) { tape.set(input, value) }

  /// Replaces the standard uncertainty of an input, in its unit.
  ///
  /// - Precondition: it is not negative and not NaN.
  public mutating func setStandardUncertainty(_ u: Double, ofInput input: Int) {
    precondition(u >= 0, "a standard uncertainty is not negative")
    uncertainties[input] = u
  }

  /// Evaluates the output at the present estimates.
  ///
  /// - Throws: ``EvaluationError`` if it has no value or no slope there.
  public mutating func evaluate() throws(EvaluationError) -> FirstOrderResult {
    tape.run()
    let value = tape.value(ofOutput: output)
    tape.differentiate(output: output)
    var largest = 0.0
    for index in parts.indices {
      // An input without uncertainty may lack a slope.
      let u = uncertainties[index]
      let part = u == 0 ? 0 : tape.derivative(by: index) * u
      parts[index] = part
      // Not `max`: a NaN must come through.
      if !(part.magnitude <= largest) { largest = part.magnitude }
    }
    guard value.isFinite, largest.isFinite else { throw failure() }
    if largest == 0 { return result(value, 0, .infinity) }
    return combined(value, largest)
  }

  @inline(__always)
  private mutating func combined(_ value: Double, _ largest: Double) -> FirstOrderResult {
    components.removeAll(keepingCapacity: true)
    // Parts are taken by the largest, so that no square vanishes or overflows.
    let scale = 1 / largest
    let usable = scale.isFinite ? scale : 1
    var sum = 0.0
    for index in independent {
      let part = parts[index] * usable
      sum += part * part
      if freedoms[index].isFinite { components.append((part * part, freedoms[index])) }
    }
    for group in groups {
      var variance = 0.0
      for column in group.columns {
        var along = 0.0
        for (row, member) in group.members.enumerated() {
          along += column[row] * (parts[member] * usable)
        }
        variance += along * along
      }
      var fewest = Double.infinity
      for member in group.members where parts[member] != 0 {
        fewest = min(fewest, freedoms[member])
      }
      sum += variance
      if fewest.isFinite { components.append((variance, fewest)) }
    }
    var inverse = 0.0
    for (variance, freedom) in components {
      let share = variance / sum
      inverse += share * share / freedom
    }
    return result(
      value, sum.squareRoot() / usable, inverse > 0 ? 1 / inverse : .infinity)
  }

  @inline(__always)
  private func result(_ value: Double, _ u: Double, _ nu: Double) -> FirstOrderResult {
    FirstOrderResult(
      value: value, standardUncertainty: u, effectiveDegreesOfFreedom: nu,
      coverageFactor: curve.factor(nu))
  }

  /// The fault, found by the slow way that names the part of the formula.
  private mutating func failure() -> EvaluationError {
    for (index, instruction) in model.program.instructions.enumerated()
    where !tape.value(ofInstruction: index).isFinite {
      return .undefined(
        model.origins[index], EvaluationError.Reason(instruction) { tape.value(ofInstruction: $0) })
    }
    let step = tape.instructionWithoutSlope(output: output)
    return .noSlope(
      model.origins[step ?? model.program.outputs[output]], output: model.outputs[output].name)
  }
}
