public import Quantities
public import Streams
public import Tables

/// How a batch is to be run.
public struct BatchOptions: Sendable {
  /// Whether decimals stand behind a point or a comma; the same in every file of a run.
  public enum DecimalMark: String, Sendable, CaseIterable {
    case point
    case comma

    var byte: UInt8 { self == .point ? Ascii.point : Ascii.comma }
  }

  public var decimalMark: DecimalMark = .point
  /// The encoding of the files; `nil`: it is told by the bytes of each.
  public var encoding: TextEncoding?
  /// The sheet of workbooks; `nil`: the first that is not hidden and has cells.
  public var sheet: String?
  /// How tables that are no datasets are read; it has its own number form.
  public var mapping: DatasetMapping?
  /// Digital readings without added weights, of instruments with d > 0.2 e, are taken as
  /// known only to ± e/2; then an instrument can be inconclusive.
  public var strict = false
  /// Whether `errors.csv` is written: the error of each instrument as a function of the load.
  public var writesErrors = false
  /// In which forms the tables are written beside CSV.
  public var forms: Set<TableForm> = []
  /// Whether all rows are looked at for ones that repeat an earlier row, and `duplicates.csv` is
  /// written; unless it is so, the first million are.
  public var listsDuplicates = false
  /// How many threads work.
  ///
  /// The results do not depend on it.
  public var jobs = 1
  /// About how many bytes are worked through at once.
  ///
  /// The results do not depend on it.
  public var chunkByteCount = 1 << 20
  /// The language of reasons in `rejects.csv`.
  public var language: Language = .english
  public var severities: SeverityScale = .standard
  /// Whether the risks of the verdicts are worked out as well, and on which assumptions.
  public var risk: RiskOptions?
  /// Whether the fleet is surveyed as well, and how.
  public var survey: SurveyOptions?
  /// How often what is worked through is kept, so that a run that is stopped can go on from there;
  /// `nil`: never.
  public var checkpointInterval: Duration? = .seconds(10)
  /// After how many chunks the run stops as a signal would stop it, for tests.
  var mostChunks: Int?
  /// Whether SIGINT, SIGTERM and SIGHUP end the run with what is half written removed.
  public var endsOnSignals = false
  /// Whether the run waits until the outputs are on the disk; tests need not.
  var isDurable = true
  /// The version of the program, for the summary.
  public var version = ""

  /// The options as they are unless a user says otherwise.
  public init() {}
}
