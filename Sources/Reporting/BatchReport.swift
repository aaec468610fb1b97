public import Quantities

/// The counts of a batch as a person reads them.
public struct BatchReport: Sendable, Hashable {
  /// A share with the limits of its 95 % confidence interval.
  public struct Rate: Sendable, Hashable {
    public let value: Double
    public let lower: Double
    public let upper: Double

    public init(value: Double, lower: Double, upper: Double) {
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  /// One line of the table: a kind of instruments, or all of them.
  public struct Line: Sendable, Hashable {
    public let kind: String
    public let instruments: Int
    public let passed: Int
    public let failed: Int
    public let inconclusive: Int
    /// The share that failed; `nil` where there is no instrument.
    public let failureRate: Rate?

    public init(
      kind: String, instruments: Int, passed: Int, failed: Int, inconclusive: Int,
      failureRate: Rate?
    ) {
      self.kind = kind
      self.instruments = instruments
      self.passed = passed
      self.failed = failed
      self.inconclusive = inconclusive
      self.failureRate = failureRate
    }
  }

  /// A reason for which rows were rejected.
  public struct Reject: Sendable, Hashable {
    public let code: String
    public let rows: Int
    /// What the code means, with the likely fix.
    public let reason: LocalizedText

    public init(code: String, rows: Int, reason: LocalizedText) {
      self.code = code
      self.rows = rows
      self.reason = reason
    }
  }

  /// The rule set: identifier, document and edition.
  public var rules: String
  public var kinds: [Line]
  public var all: Line
  public var rowsRead: Int
  public var rowsUsed: Int
  public var rejects: [Reject]
  /// The risks of the verdicts, where they were asked for.
  public var risk: Risk?
  /// How files were read, where that is worth a word.
  public var notes: [LocalizedText] = []
  /// What deserves a look and changes no verdict: files and rows that are there twice.
  public var warnings: [LocalizedText] = []
  /// The outputs beside those that are always written.
  public var outputs: [String] = []
  /// The folder of the outputs.
  public var directory: String

  public init(
    rules: String, kinds: [Line], all: Line, rowsRead: Int, rowsUsed: Int, rejects: [Reject],
    directory: String
  ) {
    self.rules = rules
    self.kinds = kinds
    self.all = all
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.rejects = rejects
    self.directory = directory
  }
}
