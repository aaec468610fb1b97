import Rules
import Verification

/// Findings that say the same of several tests, told once.
struct FindingGroup {
  let finding: Finding
  var tests: [TestKind]

  /// The findings in their order.
  ///
  /// That a rule is unconfirmed is left out here: a dagger says so wherever it decides.
  static func groups(of findings: [Finding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    for finding in findings where finding.code != "UNCONFIRMED-RULE" {
      let same = groups.firstIndex {
        $0.finding.code == finding.code && $0.finding.citation == finding.citation
          && $0.finding.message == finding.message
      }
      if let same {
        if let test = finding.test, !groups[same].tests.contains(test) {
          groups[same].tests.append(test)
        }
      } else {
        groups.append(FindingGroup(finding: finding, tests: finding.test.map { [$0] } ?? []))
      }
    }
    return groups
  }
}
