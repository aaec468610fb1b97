/// A measurement model ready to be simulated: the propagation of distributions by a Monte
/// Carlo method (JCGM 101:2008, 7; JCGM 102:2011, 7).
///
/// The same seed gives the same bytes on any number of threads and any processor.
///
/// ```swift
/// let simulation = try MonteCarloSimulation(program, inputs: [.normal(mean: 0, standardDeviation: 1)])
/// let result = try simulation.run(MonteCarloSettings(trials: 1_000_000, seed: 1))
/// ```
public struct MonteCarloSimulation: Sendable {
  /// No simulation has more outputs.
  public static let mostOutputs = 256
  /// No simulation has more trials.
  public static let mostTrials = 4_000_000_000

  let model: ModelProgram
  let plan: SamplingPlan

  /// Takes a model and the distributions of its inputs.
  ///
  /// - Parameters:
  ///   - program: the model.
  ///   - inputs: a distribution for each of its inputs.
  ///   - correlations: the coefficients that are not zero.
  /// - Precondition: there is one distribution for each input, and correlations name two
  ///   different inputs each.
  /// - Throws: ``MonteCarloError`` for parameters no value can be drawn from, coefficients
  ///   that contradict each other, too many outputs.
  public init(
    _ program: ModelProgram, inputs: [InputDistribution],
    correlations: [InputCorrelation] = []
  ) throws(MonteCarloError) {
    precondition(inputs.count == program.inputCount, "every input has a distribution")
    guard program.outputs.count <= Self.mostOutputs else {
      throw .tooManyOutputs(program.outputs.count)
    }
    for (index, input) in inputs.enumerated() where !input.canBeDrawn {
      throw .impossibleDistribution(input: index)
    }
    model = program
    plan = try SamplingPlan(inputs: inputs, correlations: correlations)
  }

  /// Runs the trials and evaluates their values.
  ///
  /// The intervals end at exact order statistics as long as the tails they need fit into
  /// some 40 MB, that is up to some 30 million trials; beyond, in bins so fine that their
  /// width is below the error of the trials themselves (``MonteCarloOutput/intervalResolution``).
  ///
  /// - Throws: ``MonteCarloError`` for settings that are not possible, and if too few trials
  ///   have a value.
  public func run(
    _ settings: MonteCarloSettings = MonteCarloSettings()
  ) throws(MonteCarloError) -> MonteCarloResult {
    try check(settings)
    switch settings.sampling {
    case .pseudoRandom: return try run(settings, plan: plan)
    case .sobol, .latinHypercube: return try runReplicates(settings)
    }
  }

  func check(_ settings: MonteCarloSettings) throws(MonteCarloError) {
    let p = settings.coverageProbability
    guard p > 0, p < 1 else { throw .coverageProbabilityOutOfRange(p) }
    let least = IntervalRanks.fewestTrials(p)
    guard (least...max(least, Self.mostTrials)).contains(settings.trials) else {
      throw .trialsOutOfRange(settings.trials, least: least)
    }
  }

  func run(
    _ settings: MonteCarloSettings, plan: SamplingPlan, points: StripPoints? = nil,
    firstBlock: Int = 0
  ) throws(MonteCarloError) -> MonteCarloResult {
    let program = BlockCompiler.compile(model, plan: plan)
    let run = TrialRun(
      program: program, seed: settings.seed, firstBlock: firstBlock, trials: settings.trials,
      threads: settings.threads ?? Kernels.processors, points: points,
      instructionSet: settings.instructionSet)
    let evaluation = TrialEvaluation(run: run, settings: settings)
    let found = try evaluation.evaluate()
    var example: InvalidTrials.Example?
    if let trial = found.firstInvalid {
      example = InvalidTrials.Example(
        trial: trial, inputs: inputs(of: trial, in: run, sampling: plan.sampling))
    }
    var result = MonteCarloResult(
      trials: settings.trials, seed: settings.seed,
      coverageProbability: settings.coverageProbability,
      invalidTrials: InvalidTrials(count: found.invalid, first: example),
      outputs: found.outputs, covariance: found.covariance)
    if settings.findsRegions { result.addRegions(of: run, densityCells: settings.densityCells) }
    return result
  }

  /// The values of the inputs in one trial, drawn again.
  private func inputs(
    of trial: Int, in run: TrialRun, sampling: SamplingPlan.Kind
  ) -> [Double] {
    var values = [Double](repeating: .nan, count: plan.inputs.count)
    var used = Set<Int>()
    for case .input(let input) in model.instructions { used.insert(input) }
    let order = used.sorted()
    let probe = ModelProgram(
      instructions: order.map { .input($0) }, outputs: Array(order.indices),
      inputCount: plan.inputs.count)
    var plan = plan
    plan.sampling = sampling
    let machine = BlockMachine(BlockCompiler.compile(probe, plan: plan))
    run.replay(trial, on: machine)
    for (place, input) in order.enumerated() {
      values[input] = machine.value(of: place, at: trial % TrialRun.block % BlockMachine.strip)
    }
    return values
  }
}
