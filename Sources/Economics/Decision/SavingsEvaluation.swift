/// What each option is worth, how sure that is, and what it hangs on.
public struct SavingsEvaluation: Sendable {
  /// What was asked.
  public let question: SavingsCase
  /// What each option comes to; doing nothing first, then as the case names them.
  public let options: [OptionEvaluation]
  /// The options by their mean net present value, best first; on a tie the earlier one, so that
  /// doing nothing wins over what is worth nothing.
  public let ranking: [Int]
  /// How many trials were drawn; 0 where every input is known.
  public let trials: Int
  /// The seed that gives them again.
  public let seed: UInt64
  /// The inputs of which some draws lay outside their domain, with the share of the draws.
  public let clipped: [(name: String, share: Double)]
  /// The solution that the figures below are about: the best one, even if nothing is better.
  public let leading: Int?
  /// By how much the net present value of the leading solution swings with each input.
  public let tornado: [TornadoBar]
  /// Which input its variance comes from.
  public let shares: [VarianceShare]
  /// The values of the inputs at which the leading solution is worth nothing.
  public let breakEven: [BreakEvenValue]
  /// EVPI: what it is worth to know everything before deciding, `E[max NPV] − max E[NPV]`.
  public let perfectInformation: Double
  /// What it is worth to know one input, for those that matter, most first.
  public let information: [InputInformation]
  /// The present value that the leading solution has brought after each year.
  public let fan: [FanYear]

  /// Evaluates a case.
  ///
  /// - Parameters:
  ///   - question: the case.
  ///   - settings: how it is simulated.
  /// - Throws: ``EconomicsError``
  public init(
    _ question: SavingsCase, settings: SavingsSettings = SavingsSettings()
  ) throws(EconomicsError) {
    let model = SavingsModel(question)
    let uncertain = question.inputs.indices.filter { question.inputs[$0].isUncertain }
    let trials = uncertain.isEmpty ? 0 : settings.trials
    let sample = try SavingsSample(question, trials: max(trials, 1), seed: settings.seed)
    let estimates = question.estimates
    let atEstimates = try model.outcomes(estimates)
    let runs = trials == 0 ? [atEstimates] : try sample.outcomes(model)
    let names = question.optionNames
    var options: [OptionEvaluation] = []
    for index in names.indices {
      options.append(
        try OptionEvaluation(
          name: names[index],
          title: index == 0 ? "" : question.solutions[index - 1].title, outcome: atEstimates[index],
          flow: model.cashFlow(index, atEstimates[index], estimates), rate: model.rate(estimates),
          trials: trials == 0 ? nil : runs.map { $0[index] }))
    }
    Self.countWins(runs, among: &options)
    self.question = question
    self.trials = trials
    seed = settings.seed
    let worth = options.map(\.meanNetPresentValue)
    ranking = worth.indices.sorted { (worth[$0], -$0) > (worth[$1], -$1) }
    self.options = options
    clipped = sample.clipped
    let mean = runs.reduce(0.0) { sum, outcomes in
      sum + outcomes.reduce(-Double.infinity) { max($0, $1.netPresentValue) }
    }
    perfectInformation = max(0, mean / Double(runs.count) - (worth.max() ?? 0))
    leading = ranking.first { $0 > 0 }
    guard let leading else {
      (tornado, shares, breakEven, information, fan) = ([], [], [], [], [])
      return
    }
    let analysis = SensitivityAnalysis(model, option: leading, sample: sample)
    tornado = try analysis.tornado(uncertain)
    shares = trials == 0 ? [] : try analysis.shares(uncertain, count: settings.sobolTrials)
    breakEven = try analysis.breakEven()
    let matters = shares.filter { $0.total > 0.01 }.map(\.input)
    var found: [InputInformation] = []
    for input in matters {
      let one = try InformationValue(model, sample: sample, input: input).perfect()
      // To know one input is never worth more than to know them all; the two are estimated apart.
      found.append(InputInformation(input: input, value: min(one.value, perfectInformation)))
    }
    information = found.sorted { $0.value > $1.value }
    fan = FanYear.years(
      of: question.solutions[leading - 1], horizon: question.horizon,
      outcomes: runs.map { $0[leading] }, rate: try model.rate(estimates))
  }

  /// Counts in how many trials each option is the best one.
  private static func countWins(
    _ runs: [[SavingsModel.Outcome]], among options: inout [OptionEvaluation]
  ) {
    var wins = Array(repeating: 0, count: options.count)
    for outcomes in runs {
      var best = 0
      for index in outcomes.indices
      where outcomes[index].netPresentValue > outcomes[best].netPresentValue {
        best = index
      }
      wins[best] += 1
    }
    for index in options.indices {
      options[index].probabilityBest = Double(wins[index]) / Double(max(1, runs.count))
    }
  }

  /// What n more calibration points are worth (EVSI); see ``InformationValue``.
  ///
  /// - Parameters:
  ///   - name: the input that they tell about.
  ///   - uncertainty: of one point, above 0, in the unit of the case.
  ///   - counts: how many points, each at least 1.
  /// - Returns: `nil` where no uncertain input has the name.
  public func sampleInformation(
    about name: String, uncertainty: Double, counts: [Int]
  ) throws(EconomicsError) -> [SampleInformation]? {
    guard
      let input = question.inputs.firstIndex(where: { $0.name == name && $0.isUncertain })
    else { return nil }
    let sample = try SavingsSample(question, trials: max(trials, 1), seed: seed)
    let value = try InformationValue(SavingsModel(question), sample: sample, input: input)
    var found: [SampleInformation] = []
    for count in counts {
      found.append(
        SampleInformation(
          points: count, value: try value.sampled(uncertainty: uncertainty, points: count)))
    }
    return found
  }
}
