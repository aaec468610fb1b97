public import Calibration
import Quantities

/// A review of intervals as it is reported: with its sources and the law beside it.
public struct ReviewedHistories: Sendable {
  /// A legal verification period of a kind of instrument.
  public struct LegalPeriod: Sendable, Hashable {
    public let kind: String
    /// The rule set that sets it.
    public let rules: String
    public let months: Int
    /// Whether it is the one in force on the day of the report.
    public let isInForce: Bool
    public let citation: String

    public init(kind: String, rules: String, months: Int, isInForce: Bool, citation: String) {
      self.kind = kind
      self.rules = rules
      self.months = months
      self.isInForce = isInForce
      self.citation = citation
    }
  }

  public let files: [String]
  public let review: IntervalReview
  /// The methods that were asked.
  public let methods: Set<IntervalMethod>
  /// The legal periods of the kinds that are among the instruments.
  public let legal: [LegalPeriod]
  /// How many inspections said nothing: without a date, or inconclusive.
  public let unused: Int

  public init(
    files: [String], review: IntervalReview, methods: Set<IntervalMethod>, legal: [LegalPeriod],
    unused: Int = 0
  ) {
    self.files = files
    self.review = review
    self.methods = methods
    self.legal = legal
    self.unused = unused
  }

  /// The interval to go by: the shortest that a method proposes.
  public func shortest(
    _ entry: IntervalReview.Entry
  ) -> (method: IntervalMethod, proposal: ProposedInterval)? {
    review.shortest(entry, of: methods)
  }

  /// The legal period in force of the instrument's kind; the shortest where the class decides.
  public func legalPeriod(_ entry: IntervalReview.Entry) -> LegalPeriod? {
    legal.filter { $0.kind == entry.history.kind && $0.isInForce }
      .min { $0.months < $1.months }
  }
}
