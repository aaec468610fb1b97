/// What the scales of a market cost each side in a year, and how sure that is.
public struct FleetEvaluation: Sendable {
  /// What was asked.
  public let question: FleetQuestion
  /// By trade, kind and place.
  public let strata: [FleetLoss]
  /// By trade, over all its kinds and places.
  public let trades: [FleetLoss]
  /// By kind, over all trades; empty where there is one.
  public let kinds: [FleetLoss]
  /// By place, over all trades; empty where no place is told, or one.
  public let places: [FleetLoss]
  /// Of the whole market.
  public let all: FleetLoss
  /// How many trials were drawn.
  public let trials: Int
  /// The seed that gives them again.
  public let seed: UInt64

  /// The fewest trials.
  public static let fewest = 200
  /// The most trials.
  public static let most = 100_000

  /// Evaluates a question.
  ///
  /// In each trial the document's inputs are drawn from their distributions, the error of the
  /// test weights from −1 to 1 times its largest value, common to all scales; and the means of each
  /// stratum from their sampling law, a bivariate t of n − 1 degrees of freedom with the variance
  /// `(1 − n/N) s²/n` of a sample of n out of N scales (W. G. Cochran, Sampling Techniques, 1977,
  /// 2.6), plus what is not known of each scale.
  ///
  /// - Precondition: `trials` is from ``fewest`` to ``most``.
  /// - Throws: ``EconomicsError``
  public init(
    _ question: FleetQuestion, trials: Int = 10_000, seed: UInt64 = 1
  ) throws(EconomicsError) {
    precondition((Self.fewest...Self.most).contains(trials), "trials within their limits")
    self.question = question
    self.trials = trials
    self.seed = seed
    let simulation = try FleetSimulation(question, trials: trials, seed: seed)
    let parts = question.strata
    strata = try parts.indices.map { (index) throws(EconomicsError) in
      try simulation.loss(
        [index], trade: parts[index].trade, kind: parts[index].kind, place: parts[index].place)
    }
    func group(_ holds: (FleetQuestion.Stratum) -> Bool) -> [Int] {
      parts.indices.filter { holds(parts[$0]) }
    }
    trades = try question.trades.indices.map { (trade) throws(EconomicsError) in
      try simulation.loss(group { $0.trade == trade }, trade: trade)
    }
    let kinds = Set(parts.map(\.kind)).sorted()
    self.kinds =
      kinds.count < 2
      ? []
      : try kinds.map { (kind) throws(EconomicsError) in
        try simulation.loss(group { $0.kind == kind }, kind: kind)
      }
    let places = Set(parts.map(\.place)).sorted()
    self.places =
      places.count < 2
      ? []
      : try places.map { (place) throws(EconomicsError) in
        try simulation.loss(group { $0.place == place }, place: place)
      }
    all = try simulation.loss(Array(parts.indices))
  }
}
