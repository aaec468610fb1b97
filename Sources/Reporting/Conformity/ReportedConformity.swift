public import Conformity

/// An answered question of conformity as a report knows it.
public struct ReportedConformity: Sendable {
  /// The file that the question was read from, or the name of the command.
  public let file: String
  /// What it is about; may be empty.
  public let title: String
  /// The unit of its lengths; empty where no number has one.
  public let unit: String
  /// The rule as it was written.
  public let ruleText: String
  /// From how many past results the prior was learnt.
  public let learntFrom: Int?
  /// The answer.
  public let answer: ConformityEvaluation
  /// The operating characteristic and the guard bands, where they were asked for.
  public let sweep: Sweep?

  /// Curves over true values and over guard bands, and what is known of the item.
  public struct Sweep: Sendable {
    public let curve: OperatingCharacteristic
    public let bands: GuardBandSweep
    /// What is known of the item.
    public let density: StateDensity

    /// The curves of an answer.
    ///
    /// - Throws: ``ConformityError``
    public init(_ answer: ConformityEvaluation) throws(ConformityError) {
      curve = OperatingCharacteristic(answer)
      bands = try GuardBandSweep(answer)
      density = StateDensity(answer)
    }
  }

  public init(
    file: String, title: String, unit: String, ruleText: String, learntFrom: Int?,
    answer: ConformityEvaluation, sweep: Sweep?
  ) {
    self.file = file
    self.title = title
    self.unit = unit
    self.ruleText = ruleText
    self.learntFrom = learntFrom
    self.answer = answer
    self.sweep = sweep
  }
}
