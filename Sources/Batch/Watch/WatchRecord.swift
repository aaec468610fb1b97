/// A row of the ledger: what became of one version of a file.
public struct WatchRecord: Sendable, Hashable {
  /// What came of the file.
  public enum Outcome: Sendable, Hashable {
    /// It was verified.
    case verified(Counts)
    /// It could not be used: the code of the error, and what is wrong.
    case refused(code: String, reason: String)
  }

  /// What a summary counts.
  public struct Counts: Sendable, Hashable {
    public var rowsRead = 0
    public var rowsUsed = 0
    public var rowsRejected = 0
    public var instruments = 0
    public var passed = 0
    public var failed = 0
    public var inconclusive = 0
    /// The folder of its results below the output folder.
    public var folder = ""
    /// The folder of the first file with the same bytes; empty where there is none.
    public var sameAs = ""

    init(_ summary: BatchSummary) {
      rowsRead = summary.rowsRead
      rowsUsed = summary.rowsUsed
      rowsRejected = summary.rowsRejected
      instruments = summary.all.instruments
      passed = summary.all.passed
      failed = summary.all.failed
      inconclusive = summary.all.inconclusive
    }

    init() {}
  }

  /// When it was done.
  public let time: UTCTime
  /// The file below the watched folder.
  public let file: String
  /// What the file was when it had arrived.
  public let stamp: FileStamp
  /// The SHA-256 of its bytes; empty where they could not be read.
  public let sha256: String
  /// The rule set that judged.
  public let rules: String
  /// The exit status of a batch over this file alone.
  public let status: Int32
  public let outcome: Outcome
}

/// What tells one version of a file from another without reading it.
public struct FileStamp: Sendable, Hashable {
  /// Its size in bytes.
  public let byteCount: Int
  /// When its contents were last written to, as its writer says.
  public let modified: UTCTime
  /// When its contents or its rights last changed, as the file system says.
  public let changed: UTCTime
}
