import Uncertainty

/// Expectations and standard deviations of the distributions of JCGM 101:2008, 6.4.
enum DistributionCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    let file = try ReferenceCase.node("cases/uncertainty/distributions.json")
    let relative = file.number("relative") ?? 0
    var checks: [ReferenceCheck] = []
    for entry in file.entries("cases") {
      guard let stated = entry["input"] else { continue }
      let law = try ModelDocument.input(stated).distribution
      let figures = [("mean", law.mean), ("standardDeviation", law.standardDeviation)]
      for (figure, found) in figures {
        guard let expected = entry.number(figure) else { continue }
        checks.append(
          ReferenceCheck(
            stated.word("distribution"), source: file.word("source"), figure: figure,
            expected: expected, found: found, allowed: relative * max(expected.magnitude, 1e-6)))
      }
    }
    return checks
  }
}
