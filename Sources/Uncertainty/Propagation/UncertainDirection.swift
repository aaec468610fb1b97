/// One of the independent directions that the inputs vary in: an uncorrelated input by its u, or a
/// column of the factor of a group's covariance matrix.
///
/// With the directions d_k, V = Σ d_k d_kᵀ.
struct UncertainDirection {
  /// The inputs that move, and how far.
  let steps: [(input: Int, step: Double)]
  /// The group, for a correlated one.
  let group: Int?

  /// The directions of all uncertain inputs of a model.
  static func all(_ model: MeasurementModel) -> [UncertainDirection] {
    var groupOf: [Int: Int] = [:]
    for (index, group) in model.correlatedGroups.enumerated() {
      for member in group.members { groupOf[member] = index }
    }
    var result: [UncertainDirection] = []
    for (index, input) in model.inputs.enumerated()
    where groupOf[index] == nil && input.standardUncertainty > 0 {
      result.append(
        UncertainDirection(steps: [(index, input.standardUncertainty)], group: nil))
    }
    for (index, group) in model.correlatedGroups.enumerated() {
      for column in group.matrix.factor {
        let steps = zip(group.members, column).compactMap { member, entry in
          let step = model.inputs[member].standardUncertainty * entry
          return step == 0 ? nil : (input: member, step: step)
        }
        if !steps.isEmpty { result.append(UncertainDirection(steps: steps, group: index)) }
      }
    }
    return result
  }

  /// The step of the output along the direction, for a gradient by input.
  func along(_ gradient: (Int) -> Double) -> Double {
    var sum = 0.0
    for (input, step) in steps { sum += gradient(input) * step }
    return sum
  }
}
