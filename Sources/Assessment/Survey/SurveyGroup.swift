import Statistics

/// How many instruments of a group fail, with what can be said of the rate.
public struct SurveyGroup: Sendable, Hashable {
  /// A rate with the limits of an interval.
  public struct Rate: Sendable, Hashable {
    public let value: Double
    public let lower: Double
    public let upper: Double
  }

  public let dimension: SurveyDimension
  /// Of the place, the maker and so on; a month is `2026-11`.
  public let name: String
  public let instruments: Int
  public let failed: Int
  /// The mean over instruments of the mean of E/MPE.
  public let meanRatio: Double
  /// The share that failed with the 95 % interval of Clopper and Pearson.
  public let rate: Rate
  /// The 95 % interval of Wilson.
  public let wilson: Rate
  /// The rate drawn towards that of all groups, with its 95 % interval; `nil` where there is
  /// nothing to learn from.
  public let adjusted: Rate?
}

/// What the groups of a dimension say of each other.
public struct SurveySpread: Sendable, Hashable {
  public let dimension: SurveyDimension
  /// In the order of names.
  public let groups: [SurveyGroup]
  /// How many instruments are in no group, because nothing is stated of them.
  public let unnamed: Int
  /// φ of the beta-binomial law, and the probability of so much spread by chance; `nil` where
  /// there is nothing to learn from.
  public let overdispersion: Double?
  public let probability: Double?

  /// The groups from their counts.
  ///
  /// - Throws: `StatisticsError.computationFailed`
  init(
    _ dimension: SurveyDimension, counts: [Count], unnamed: Int
  ) throws(StatisticsError) {
    self.dimension = dimension
    self.unnamed = unnamed
    let used = counts.filter { $0.instruments > 0 }.sorted { $0.name < $1.name }
    let prior = try RatePrior(
      used.map { RatePrior.Group(successes: $0.failed, trials: $0.instruments) })
    overdispersion = prior?.overdispersion
    probability = prior?.probability
    // Of a hundred thousand owners most have the same counts.
    var known: [RatePrior.Group: Rates] = [:]
    var groups: [SurveyGroup] = []
    for count in used {
      let key = RatePrior.Group(successes: count.failed, trials: count.instruments)
      let rates: Rates
      if let found = known[key] {
        rates = found
      } else {
        rates = try Rates(key, prior)
        known[key] = rates
      }
      groups.append(
        SurveyGroup(
          dimension: dimension, name: count.name, instruments: count.instruments,
          failed: count.failed, meanRatio: count.ratios / Double(count.instruments),
          rate: rates.exact, wilson: rates.wilson, adjusted: rates.adjusted))
    }
    self.groups = groups
  }

  /// The counts of a group.
  struct Count {
    var name: String
    var instruments = 0
    var failed = 0
    /// Σ of the means of E/MPE.
    var ratios = 0.0
  }

  private struct Rates {
    let exact: SurveyGroup.Rate
    let wilson: SurveyGroup.Rate
    let adjusted: SurveyGroup.Rate?

    init(_ counts: RatePrior.Group, _ prior: RatePrior?) throws(StatisticsError) {
      func rate(_ method: ProportionInterval.Method) throws(StatisticsError) -> SurveyGroup.Rate {
        let interval = try ProportionInterval(
          successes: counts.successes, trials: counts.trials, method: method)
        return SurveyGroup.Rate(
          value: interval.estimate, lower: interval.lower, upper: interval.upper)
      }
      exact = try rate(.clopperPearson)
      wilson = try rate(.wilson)
      let estimate = try prior.map { (prior) throws(StatisticsError) in
        try prior.estimate(successes: counts.successes, trials: counts.trials)
      }
      adjusted = estimate.map {
        SurveyGroup.Rate(
          value: $0.rate, lower: $0.interval.lowerBound, upper: $0.interval.upperBound)
      }
    }
  }
}
