public import Assessment
import Verification

extension BatchSummary {
  /// The risks of a group of instruments.
  public struct GroupRisk: Sendable, Hashable {
    /// A number of instruments that is expected, between bounds.
    public struct Expectation: Sendable, Hashable {
      public internal(set) var lower = 0.0
      public internal(set) var upper = 0.0

      mutating func add(_ probability: ClosedRange<Double>) {
        lower += probability.lowerBound
        upper += probability.upperBound
      }
    }

    /// How many instruments have a probability to conform, and how many have none.
    public internal(set) var evaluated = 0
    public internal(set) var notEvaluated = 0
    /// How many verdicts may be wrong with a probability above the threshold.
    public internal(set) var borderline = 0
    /// How many of the instruments that pass have an error beyond its limit.
    public internal(set) var falseAccepts = Expectation()
    /// How many of the instruments that fail for an error have none beyond its limit.
    public internal(set) var falseRejects = Expectation()
    /// What the errors of weighing say of the kind; `nil` for all kinds together, and where
    /// `obstacle` says why there is none.
    public internal(set) var population: FleetRisks?
    public internal(set) var obstacle: FleetObstacle?

    init() {}

    mutating func merge(_ other: GroupRisk) {
      evaluated += other.evaluated
      notEvaluated += other.notEvaluated
      borderline += other.borderline
      falseAccepts.lower += other.falseAccepts.lower
      falseAccepts.upper += other.falseAccepts.upper
      falseRejects.lower += other.falseRejects.lower
      falseRejects.upper += other.falseRejects.upper
    }
  }
}
