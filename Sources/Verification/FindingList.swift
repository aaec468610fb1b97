import Quantities
import Rules

/// The findings of a verification as they come up, each once.
struct FindingList {
  private var seen: Set<Finding> = []
  private(set) var findings: [Finding] = []

  mutating func add(_ finding: Finding) {
    if seen.insert(finding).inserted { findings.append(finding) }
  }

  mutating func add(_ more: [Finding]) {
    for finding in more { add(finding) }
  }

  /// The gravest first, and in the order in which they came up within a severity.
  var sorted: [Finding] {
    Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
  }

  /// Says of each unconfirmed row that it decided something.
  mutating func flagUnconfirmed(
    of tests: [VerificationResult.TestResult], also stage: Citation? = nil
  ) {
    var citations = tests.map(\.citation)
    citations += tests.flatMap { $0.readings.compactMap(\.citation) }
    citations += findings.filter { $0.severity != .note }.map(\.citation)
    if let stage { citations.append(stage) }
    for citation in citations where citation.status == .unconfirmed {
      add(.unconfirmedRule(citation))
    }
  }

  /// What the findings alone say: a failure fails, a doubt leaves open.
  var verdict: Verdict {
    findings.reduce(.pass) { $0.combined(with: $1.severity.verdict) }
  }
}

extension Severity {
  /// What one finding of this severity does to the overall verdict.
  var verdict: Verdict {
    switch self {
    case .failure: .fail
    case .doubt: .inconclusive
    case .warning, .note: .pass
    }
  }
}
