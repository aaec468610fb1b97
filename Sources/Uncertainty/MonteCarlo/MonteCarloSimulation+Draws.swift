extension MonteCarloSimulation {
  /// The most values that ``draws(of:trials:seed:)`` keeps.
  public static let mostDraws = 64_000_000

  /// Values of quantities, one row a quantity and one column a trial.
  ///
  /// They are the trials that a simulation of the same inputs with the same seed draws, for
  /// what has to see every trial by itself: decisions, and models that are no expression.
  ///
  /// - Parameters:
  ///   - inputs: what is known of the quantities, taken as independent.
  ///   - trials: how many, at least 1.
  ///   - seed: the same one gives the same values.
  /// - Precondition: inputs × trials is at most ``mostDraws``.
  /// - Throws: ``MonteCarloError`` for parameters no value can be drawn from.
  public static func draws(
    of inputs: [InputDistribution], trials: Int, seed: UInt64
  ) throws(MonteCarloError) -> [[Double]] {
    precondition(
      trials > 0 && inputs.count <= mostDraws / trials, "no more values are kept than fit")
    // What does not vary is not drawn: a program of constants has no trials.
    var rows = [[Double]](repeating: [], count: inputs.count)
    var varying: [Int] = []
    for (index, input) in inputs.enumerated() {
      guard input.canBeDrawn else { throw .impossibleDistribution(input: index) }
      if let value = input.fixedValue {
        rows[index] = Array(repeating: value, count: trials)
      } else {
        varying.append(index)
      }
    }
    for start in stride(from: 0, to: varying.count, by: mostOutputs) {
      let group = varying[start..<min(start + mostOutputs, varying.count)]
      let program = ModelProgram(
        instructions: group.indices.map { .input($0 - start) },
        outputs: Array(group.indices.map { $0 - start }), inputCount: group.count)
      let plan = try SamplingPlan(inputs: group.map { inputs[$0] }, correlations: [])
      // Every group has a stream of its own.
      let run = TrialRun(
        program: BlockCompiler.compile(program, plan: plan),
        seed: seed &+ UInt64(start) &* 0x9E37_79B9_7F4A_7C15, trials: trials, threads: 1)
      for (place, values) in zip(group, run.collect(atLeast: trials).values) {
        rows[place] = values
      }
    }
    return rows
  }
}
