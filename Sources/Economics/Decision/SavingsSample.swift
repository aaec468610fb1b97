import Uncertainty

/// The values that the inputs of a case take in trials.
struct SavingsSample: Sendable {
  let question: SavingsCase
  /// One row an input, in the unit of the case.
  let rows: [[Double]]
  /// The inputs of which some draws lay outside their domain.
  let clipped: [(name: String, share: Double)]
  let trials: Int
  let seed: UInt64

  init(_ question: SavingsCase, trials: Int, seed: UInt64) throws(EconomicsError) {
    self.question = question
    self.trials = trials
    self.seed = seed
    let drawn: [[Double]]
    do throws(MonteCarloError) {
      drawn = try MonteCarloSimulation.draws(
        of: question.inputs.map(\.distribution), trials: trials, seed: seed)
    } catch {
      guard case .impossibleDistribution(let input) = error else {
        throw .numerical(detail: error.code)
      }
      throw .notFinite(parameter: question.inputs[input].name)
    }
    var rows: [[Double]] = []
    var clipped: [(name: String, share: Double)] = []
    for (input, values) in zip(question.inputs, drawn) {
      var outside = 0
      var row: [Double] = []
      row.reserveCapacity(trials)
      for draw in values {
        let (value, isClipped) = input.value(draw)
        if isClipped { outside += 1 }
        row.append(value)
      }
      rows.append(row)
      if outside > 0 { clipped.append((input.name, Double(outside) / Double(trials))) }
    }
    self.rows = rows
    self.clipped = clipped
  }

  /// The values of all inputs in one trial.
  func values(_ trial: Int) -> [Double] { rows.map { $0[trial] } }

  /// What every option comes to in every trial.
  func outcomes(_ model: SavingsModel) throws(EconomicsError) -> [[SavingsModel.Outcome]] {
    var found: [[SavingsModel.Outcome]] = []
    found.reserveCapacity(trials)
    for trial in 0..<trials { found.append(try model.outcomes(values(trial))) }
    return found
  }
}
