import Quantities
import Rules
import Verification

/// The findings of a calibration as they come up, each once.
struct CalibrationFindings {
  private var seen: Set<Finding> = []
  private var findings: [Finding] = []

  mutating func add(_ finding: Finding) {
    if seen.insert(finding).inserted { findings.append(finding) }
  }

  /// The gravest first, and in the order in which they came up within a severity.
  var sorted: [Finding] {
    Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
  }
}

extension Finding {
  init(
    _ code: CalibrationCode, _ severity: Severity, _ citation: Citation, _ english: String,
    vi vietnamese: String, test: TestKind? = nil
  ) {
    self.init(
      code: code.rawValue, severity: severity, citation: citation,
      message: LocalizedText(english, vi: vietnamese), test: test)
  }
}
