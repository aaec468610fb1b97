public import Quantities
public import Rules

/// Works out what to put on an instrument, and how to build it from the weights at hand.
///
/// Which loads a procedure asks for is read from the rule set, with the same code that later
/// judges whether they were there.
public struct LoadPlanner: Sendable {
  /// What is to be planned.
  public struct Request: Sendable, Hashable {
    public var instrument: Instrument
    public var stage: Stage
    /// The weights at hand.
    public var weights: [Inspection.WeightGroup]
    /// How many loads the weighing test shall have, where that is more than the rule asks for.
    public var leastLoads: Int?
    /// The spread of three placings at about the substitution load, where it is known.
    public var spread: Mass?
    /// Retail check: how much goods are usually weighed.
    public var goods: Mass?

    public init(instrument: Instrument, stage: Stage, weights: [Inspection.WeightGroup]) {
      self.instrument = instrument
      self.stage = stage
      self.weights = weights
    }
  }

  public let ruleBook: RuleBook

  public init(ruleBook: RuleBook) {
    self.ruleBook = ruleBook
  }

  /// The plan for `request` by the rule set `rules`.
  ///
  /// There is always a plan; that the weights cannot carry it out is a finding with its cause.
  ///
  /// - Throws: ``VerificationError`` when the rule set is unknown, or is not one that judges
  ///   instruments.
  public func plan(_ request: Request, rules id: String) throws(VerificationError) -> LoadPlan {
    guard let set = ruleBook[id] else {
      throw .unknownRules(id: id, suggestions: ruleBook.suggestions(for: id))
    }
    let table = ruleBook.testWeights?.table
    switch set.body {
    case .weighing(let rules):
      return WeighingPlan(request, ruleSet: set, rules: rules, table: table).run()
    case .retailCheck(let rules):
      return RetailPlan(request, ruleSet: set, rules: rules, book: ruleBook).run()
    case .testWeights, .control, .fees, .sanctions:
      throw .notVerificationRules(id: id)
    }
  }
}

extension WeightStock {
  /// The stock that `groups` make up; without a table none of them can be counted.
  init(_ groups: [Inspection.WeightGroup], table: TestWeightTable?) {
    self.init(
      groups,
      table: table
        ?? TestWeightTable(
          classes: [], rows: [], citation: Citation(document: "R 111-1", clause: "Table 1")))
  }
}
