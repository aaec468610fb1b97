import Uncertainty

/// Figures of an evaluation by names such as `dm.standardUncertainty`,
/// `l.contribution.lS` or `correlation.R,X`.
struct Figures {
  private let model: MeasurementModel
  private let evaluation: UncertaintyEvaluation

  init(_ model: MeasurementModel, _ options: PropagationOptions) throws {
    self.model = model
    evaluation = try model.propagated(options)
  }

  /// The outputs as Type A evaluations over the sets of observations (GUM H.2.4): the
  /// model is run at each set, and its outputs become observed inputs.
  init(perObservation model: MeasurementModel) throws {
    let count = model.inputs[0].observations.count
    var observed = [[Double]](repeating: [], count: model.outputs.count)
    for row in 0..<count {
      let exact = model.inputs.map { ModelConstant($0.name, $0.observations[row]) }
      let values = try MeasurementModel(inputs: [], constants: exact, outputs: model.outputs)
        .propagated().outputs.map(\.value)
      for (index, value) in values.enumerated() { observed[index].append(value) }
    }
    let names = model.outputs.map { "\($0.name)_observed" }
    let second = try MeasurementModel(
      inputs: zip(names, observed).map { try .observed($0, $1) },
      outputs: zip(model.outputs, names).map { NamedExpression($0.name, $1) },
      simultaneous: [names])
    try self.init(second, PropagationOptions())
  }

  subscript(path: String) -> Double? {
    let parts = path.split(separator: ".", maxSplits: 2).map(String.init)
    switch parts[0] {
    case "input": return input(parts[1], parts[2])
    case "correlation":
      let pair = parts[1].split(separator: ",").map(String.init)
      guard let a = evaluation.outputs.firstIndex(where: { $0.name == pair[0] }),
        let b = evaluation.outputs.firstIndex(where: { $0.name == pair[1] })
      else { return nil }
      return evaluation.correlation(a, b)
    default:
      guard let output = evaluation[parts[0]] else { return nil }
      return self.output(output, parts[1], parts.count > 2 ? parts[2] : "")
    }
  }

  private func output(_ output: OutputEvaluation, _ figure: String, _ rest: String) -> Double? {
    switch figure {
    case "value": output.value
    case "standardUncertainty": output.standardUncertainty
    case "firstOrderStandardUncertainty": output.firstOrderStandardUncertainty
    case "relativeStandardUncertainty": output.standardUncertainty / output.value.magnitude
    case "effectiveDegreesOfFreedom": output.effectiveDegreesOfFreedom
    case "coverageFactor": output.coverageFactor
    case "expandedUncertainty": output.expandedUncertainty
    case "expectation": output.secondOrderShift.map { output.value + $0 }
    case "coverageInterval":
      rest == "lower" ? output.coverageInterval.lowerBound : output.coverageInterval.upperBound
    case "contribution": output.budget.first { $0.input == rest }?.contribution
    case "secondOrder": secondOrder(output, rest)
    default: nil
    }
  }

  /// `a,b+c`: the terms of a with b and of a with c, together.
  private func secondOrder(_ output: OutputEvaluation, _ pair: String) -> Double? {
    let sides = pair.split(separator: ",").map { Set($0.split(separator: "+").map(String.init)) }
    let terms = output.secondOrderTerms.filter {
      (sides[0].contains($0.first) && sides[1].contains($0.second))
        || (sides[0].contains($0.second) && sides[1].contains($0.first))
    }
    return terms.isEmpty ? nil : terms.reduce(0) { $0 + $1.variance }.squareRoot()
  }

  private func input(_ name: String, _ figure: String) -> Double? {
    if name == "correlation" {
      let pair = figure.split(separator: ",").map(String.init)
      for group in model.correlatedGroups {
        let names = group.members.map { model.inputs[$0].name }
        if let a = names.firstIndex(of: pair[0]), let b = names.firstIndex(of: pair[1]) {
          return group.matrix[a, b]
        }
      }
      return nil
    }
    guard let input = model.inputs.first(where: { $0.name == name }) else { return nil }
    switch figure {
    case "value": return input.value
    case "standardUncertainty": return input.standardUncertainty
    case "standardDeviation":
      return input.standardUncertainty * Double(input.observations.count).squareRoot()
    default: return nil
    }
  }
}
