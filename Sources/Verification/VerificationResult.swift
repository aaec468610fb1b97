public import Quantities
public import Rules

/// What a verification concluded, reading by reading.
public struct VerificationResult: Sendable, Hashable {
  /// On which side of zero a limit holds.
  public enum LimitedSide: String, Sendable, Hashable, CaseIterable {
    /// |Ec| ≤ limit.
    case both
    /// Ec ≤ limit: a seller's scale may not show too much.
    case above
    /// −Ec ≤ limit: a buyer's scale may not show too little.
    case below
  }

  /// One reading, judged.
  public struct ReadingResult: Sendable, Hashable {
    public var reading: Reading
    /// E, the error of indication before correction.
    public var error: Mass?
    /// E0, where a zero reading was taken.
    public var zeroError: Mass?
    /// Ec = E − E0 (R 76-1, A.4.4.3); equals E where no correction applies.
    public var correctedError: Mass?
    /// The bounds of the corrected error where ΔL was not observed.
    public var errorInterval: ClosedRange<Mass>?
    /// The limit of |Ec|; `nil` where the load lies beyond the class.
    public var mpe: Mass?
    public var verdict: Verdict
    /// The row that set the limit.
    public var citation: Citation?
    /// The side on which `mpe` holds; only a retail check limits one side.
    public var limitedSide: LimitedSide = .both
    /// The number of the weighing range it was judged in, from 1; `nil` where it was not held
    /// against the limit of a range.
    public var judgedRange: Int?
    /// By how much the indication changed in a discrimination test.
    public var observedChange: Mass?
    /// By how much it had to change there.
    public var requiredChange: Mass?
    public init(reading: Reading, verdict: Verdict) {
      self.reading = reading
      self.verdict = verdict
    }
  }

  /// A range of errors held against a limit: repeatability, hysteresis.
  public struct Spread: Sendable, Hashable {
    /// Its least and its largest possible value; equal where every reading is exact.
    public var least: Mass
    public var largest: Mass
    public var limit: Mass
    public init(least: Mass, largest: Mass, limit: Mass) {
      self.least = least
      self.largest = largest
      self.limit = limit
    }
  }

  /// One test, judged by itself.
  public struct TestResult: Sendable, Hashable {
    public var test: TestKind
    public var verdict: Verdict
    public var citation: Citation
    public var readings: [ReadingResult]
    public var spread: Spread?
    public init(
      test: TestKind, verdict: Verdict, citation: Citation, readings: [ReadingResult],
      spread: Spread? = nil
    ) {
      self.test = test
      self.verdict = verdict
      self.citation = citation
      self.readings = readings
      self.spread = spread
    }
  }

  public var inspection: Inspection
  /// The rule set that judged.
  public var ruleSet: RuleSet
  public var verdict: Verdict
  public var tests: [TestResult]
  /// All findings, the gravest first.
  public var findings: [Finding]

  public init(
    inspection: Inspection, ruleSet: RuleSet, verdict: Verdict, tests: [TestResult],
    findings: [Finding]
  ) {
    self.inspection = inspection
    self.ruleSet = ruleSet
    self.verdict = verdict
    self.tests = tests
    self.findings = findings
  }
}
