/// The effective degrees of freedom of an output by Welch–Satterthwaite
/// (JCGM 100:2008, G.4.1), from the inputs themselves.
///
/// Independent inputs are components each. Inputs observed together are one component
/// with n − 1 degrees of freedom (H.2 and JCGM 102). For other correlated inputs the
/// formula does not hold: they count as one component with the fewest degrees of freedom
/// among those that contribute, which errs on the side of a larger k.
struct EffectiveFreedom {
  private var components: [(variance: Double, freedom: Double)] = []
  private(set) var notes: [EvaluationNote] = []

  init(
    model: MeasurementModel, directions: [UncertainDirection], slopes: [Double],
    sensitivities: [Double], analysis: SecondOrderAnalysis?, second: SecondOrderSelection
  ) {
    var groupFreedom: [Double] = []
    for group in model.correlatedGroups {
      let contributing = group.members.filter {
        sensitivities[$0] * model.inputs[$0].standardUncertainty != 0
      }
      let fewest = contributing.map { model.inputs[$0].degreesOfFreedom }.min() ?? .infinity
      groupFreedom.append(fewest)
      if fewest.isInfinite { continue }
      let names = group.members.map { model.inputs[$0].name }
      switch group.origin {
      case .simultaneousObservations:
        notes.append(.simultaneousDegreesOfFreedom(inputs: names, degreesOfFreedom: fewest))
      case .stated:
        notes.append(.correlatedDegreesOfFreedom(inputs: names, degreesOfFreedom: fewest))
      }
    }
    let freedoms = directions.map { direction in
      if let group = direction.group { return groupFreedom[group] }
      return model.inputs[direction.steps[0].input].degreesOfFreedom
    }
    var groupVariance = [Double](repeating: 0, count: model.correlatedGroups.count)
    for (index, direction) in directions.enumerated() {
      let variance = slopes[index] * slopes[index]
      if let group = direction.group {
        groupVariance[group] += variance
      } else if freedoms[index].isFinite {
        components.append((variance, freedoms[index]))
      }
    }
    for (variance, freedom) in zip(groupVariance, groupFreedom) where freedom.isFinite {
      components.append((variance, freedom))
    }
    guard let analysis else { return }
    for (pair, variance) in zip(second.pairs, second.variances) {
      // The relative variance of u² is 2/ν. That of u₁²u₂² is the sum of both, that of
      // (u²)² four times the one.
      let a = freedoms[analysis.examined[pair.k]]
      let b = freedoms[analysis.examined[pair.l]]
      let freedom = pair.k == pair.l ? a / 4 : 1 / (1 / a + 1 / b)
      if freedom.isFinite { components.append((variance, freedom)) }
    }
  }

  /// u⁴ / Σ u_i⁴/ν_i, infinite where no component has finite degrees of freedom.
  func degreesOfFreedom(_ u: Double) -> Double {
    if u == 0 { return .infinity }
    var sum = 0.0
    for (variance, freedom) in components {
      let share = variance / u / u
      sum += share * share / freedom
    }
    return sum > 0 ? 1 / sum : .infinity
  }
}
