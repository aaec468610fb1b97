public import Quantities

/// What a self-test found, for a person or an auditor's file.
public struct SelfTestReport: Sendable, Hashable {
  /// One figure with what is stated of it.
  public struct Check: Sendable, Hashable {
    public let caseName: String
    public let source: String
    public let figure: String
    public let expected: String
    public let found: String
    /// By how much they may differ; `nil` where both must be the same.
    public let allowed: Double?
    /// Their difference as a part of that; `nil` where both must be the same.
    public let deviation: Double?
    public let isPassed: Bool

    public init(
      caseName: String, source: String, figure: String, expected: String, found: String,
      allowed: Double? = nil, deviation: Double? = nil, isPassed: Bool
    ) {
      self.caseName = caseName
      self.source = source
      self.figure = figure
      self.expected = expected
      self.found = found
      self.allowed = allowed
      self.deviation = deviation
      self.isPassed = isPassed
    }
  }

  /// The cases of one kind.
  public struct Area: Sendable, Hashable {
    public let id: String
    public let title: LocalizedText
    /// The documents the cases come from.
    public let documents: String
    public let checks: [Check]

    public init(id: String, title: LocalizedText, documents: String, checks: [Check]) {
      self.id = id
      self.title = title
      self.documents = documents
      self.checks = checks
    }

    public var cases: Int { Set(checks.map(\.caseName)).count }
    public var figures: Int { checks.count }
    public var failures: [Check] { checks.filter { !$0.isPassed } }
    /// The largest difference as a part of what is allowed; `nil` where all are exact.
    public var largestDeviation: Double? { checks.compactMap(\.deviation).max() }
  }

  /// A set of rules that the program carries.
  public struct Edition: Sendable, Hashable {
    public let id: String
    /// The document with its edition.
    public let name: String
    /// The SHA-256 of its file.
    public let digest: String

    public init(id: String, name: String, digest: String) {
      self.id = id
      self.name = name
      self.digest = digest
    }
  }

  public let version: String
  /// When and on what it was run, such as `2026-11-27 09:30:00Z` and `Linux x86_64`.
  public let moment: String
  public let system: String
  /// The digest of the cases and rules that the program carries.
  public let dataDigest: String
  public let editions: [Edition]
  public let areas: [Area]

  public init(
    version: String, moment: String, system: String, dataDigest: String, editions: [Edition] = [],
    areas: [Area]
  ) {
    self.version = version
    self.moment = moment
    self.system = system
    self.dataDigest = dataDigest
    self.editions = editions
    self.areas = areas
  }

  public var isPassed: Bool { areas.allSatisfy(\.failures.isEmpty) }
  public var cases: Int { areas.reduce(0) { $0 + $1.cases } }
  public var figures: Int { areas.reduce(0) { $0 + $1.figures } }
  public var failed: Int { areas.reduce(0) { $0 + $1.failures.count } }

  /// `✓ all 534 figures of 98 cases came out`.
  func conclusion(_ language: Language) -> String {
    (isPassed ? "✓ " : "✗ ") + outcome(language)
  }

  /// The conclusion without its mark.
  func outcome(_ language: Language) -> String {
    let counts = (ExactDecimal(figures).text(language), ExactDecimal(cases).text(language))
    if isPassed {
      return LocalizedText(
        "all \(counts.0) figures of \(counts.1) cases came out",
        vi: "cả \(counts.0) số liệu của \(counts.1) bài kiểm đều đúng")[language]
    }
    let failed = ExactDecimal(self.failed).text(language)
    return LocalizedText(
      "\(failed) of \(counts.0) figures of \(counts.1) cases did not come out: do not use this "
        + "program for measurement, and report it",
      vi: "\(failed) trong \(counts.0) số liệu của \(counts.1) bài kiểm không đúng: không dùng "
        + "chương trình này để đo, và hãy báo lỗi")[language]
  }

  /// The lines above the table: what was tested.
  func facts(_ language: Language) -> [(name: String, value: String)] {
    [
      (LocalizedText("program", vi: "chương trình")[language], "steelyard \(version)"),
      (LocalizedText("run", vi: "thời điểm")[language], moment),
      (LocalizedText("system", vi: "hệ thống")[language], system),
      (LocalizedText("data", vi: "dữ liệu")[language], "SHA-256 \(dataDigest)"),
    ]
  }
}
