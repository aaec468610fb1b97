public import Rules
public import Streams

/// What came out of a batch, as `summary.json` holds it.
public struct BatchSummary: Sendable, Hashable {
  /// A share of instruments with its 95 % confidence interval (Clopper and Pearson).
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

  /// Counts over a group of instruments.
  public struct Group: Sendable, Hashable {
    /// The kind of the instruments; empty for all of them.
    public internal(set) var kind: String
    public internal(set) var instruments = 0
    public internal(set) var passed = 0
    public internal(set) var failed = 0
    public internal(set) var inconclusive = 0
    public internal(set) var rows = 0
    public internal(set) var failedRows = 0
    /// Failed instruments among all; `nil` where there is none.
    public internal(set) var failureRate: Rate?
    /// The risks of the verdicts, where they were asked for.
    public internal(set) var risk: GroupRisk?

    init(kind: String) { self.kind = kind }
  }

  /// One input.
  public struct File: Sendable, Hashable {
    public let path: String
    public let byteCount: Int
    /// 64 hexadecimal digits.
    public let sha256: String
    /// The first input that has the same bytes, where another one has.
    public let copyOf: String?
    /// How it was packed; `nil`: not at all.
    public let compression: Compression?
    /// How its rows were written.
    public let format: DatasetFormat
    /// The sheet of a workbook, and others that have cells and were not read.
    public let sheet: String?
    public let otherSheets: [String]
    /// The encoding of its text.
    public let encoding: TextEncoding
    /// What speaks for that; `nil` where it was stated, or where nothing speaks for any.
    public let guess: EncodingGuess?
    /// Whether the encoding was stated.
    public let isEncodingStated: Bool
    /// How many times something that cannot be decoded was met; cells with it are rejected.
    public let replacements: Int
    public let rowsRead: Int
    public let rowsUsed: Int
    public let rowsRejected: Int
    /// The byte between two fields.
    public let delimiter: String
    /// The header cells that were read, and those that were left out.
    public let columns: [String]
    public let ignoredColumns: [String]
    /// Why the file could not be used at all.
    public let error: BatchError?
  }

  /// How many rows were rejected for one reason.
  public struct RejectCount: Sendable, Hashable {
    public let code: RejectCode
    public let rows: Int
  }

  /// The rule set that judged.
  public let rulesID: String
  public let rulesDocument: String
  public let rulesEdition: String
  public let rulesStatus: RuleStatus
  public let version: String
  public let strict: Bool
  public let decimalMark: BatchOptions.DecimalMark
  /// What the risks rest on, where they were asked for.
  public let risk: RiskOptions?
  /// What the fleet says as a whole, where it was asked for.
  public let survey: Survey?
  /// Rows that repeat an earlier one.
  public let duplicates: Duplicates
  public let files: [File]
  public let rowsRead: Int
  public let rowsUsed: Int
  public let rowsRejected: Int
  /// In the order of ``RejectCode``, only those that occurred.
  public let rejects: [RejectCount]
  public let all: Group
  /// In the order of their names.
  public let kinds: [Group]
}
