import Quantities
import Rules

/// A rule set and the options of a run, made ready for the row path.
struct PreparedRules: Sendable {
  let id: String
  let limits: LimitTable
  let strict: Bool
  /// Whether the errors of instruments are kept (``ErrorTally``).
  let tracksErrors: Bool
  let language: Language
  let severities: SeverityScale
  let risk: RiskOptions?
  let survey: SurveyOptions?
  /// Whether all rows are looked at for duplicates, and each one is written.
  let listsDuplicates: Bool
  private let coarseAbove: Ratio
  /// What sets the limit, by class, stage and band (``cell(_:_:_:)``).
  let clauses: TextPieces
  /// Whether that is sure, in the same order.
  let statuses: TextPieces

  /// - Throws: ``BatchError/unsuitableRules(id:)``
  init(_ set: RuleSet, options: BatchOptions) throws(BatchError) {
    guard case .weighing(let rules) = set.body, let limits = LimitTable(rules) else {
      throw .unsuitableRules(id: set.id)
    }
    id = set.id
    self.limits = limits
    strict = options.strict
    tracksErrors = options.writesErrors
    language = options.language
    severities = options.severities
    risk = options.risk
    survey = options.survey
    listsDuplicates = options.listsDuplicates
    coarseAbove = rules.scaleIntervals.directReadingUpTo
    var clauses: [[UInt8]] = []
    var statuses: [[UInt8]] = []
    for accuracyClass in AccuracyClass.allCases {
      let bands = limits.bands(of: accuracyClass)
      for stage in Stage.allCases {
        for band in 0..<ErrorLimits.mostBands {
          guard band < bands.count, let stageLimit = limits[stage] else {
            clauses.append([])
            statuses.append([])
            continue
          }
          // The stage is cited where it moves the limit, and where it is not sure.
          let plain = stageLimit.factor == 1 && stageLimit.citation.status == .confirmed
          let citations = [bands[band].citation] + (plain ? [] : [stageLimit.citation])
          clauses.append(ByteWriter.cell(citations.map(\.text).joined(separator: "; ")))
          let isSure = set.status == .confirmed && citations.allSatisfy { $0.status == .confirmed }
          statuses.append(Array((isSure ? RuleStatus.confirmed : .unconfirmed).rawValue.utf8))
        }
      }
    }
    self.clauses = TextPieces(clauses)
    self.statuses = TextPieces(statuses)
  }

  /// Whether d is so large a part of e that an indication alone does not decide (R 76-1, 3.5.3.2).
  func isCoarse(d: Int64, e: Int64) -> Bool {
    Int128(d) * Int128(coarseAbove.denominator) > Int128(e) * Int128(coarseAbove.numerator)
  }

  /// The number of a cell.
  static func cell(_ accuracyClass: AccuracyClass, _ stage: Stage, _ band: Int) -> Int {
    (accuracyClass.index * 4 + stage.index) * ErrorLimits.mostBands + band
  }
}
