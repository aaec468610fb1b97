import Uncertainty

/// Standard uncertainties from observations and from statements (JCGM 100:2008, 4.2 to 4.4).
enum StatementCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    let sample = try ReferenceCase.node("cases/uncertainty/type-a.json")
    var checks: [ReferenceCheck] = []
    if let observations = sample["observations"] {
      let input = try ModelDocument.input(
        DocumentNode(
          .object([
            .init(
              key: "observations", keyPosition: observations.position, value: observations)
          ]), at: observations.position))
      let found = [
        "mean": input.value, "standardUncertainty": input.standardUncertainty,
        "standardDeviation": input.standardUncertainty
          * Double(sample.numbers("observations").count).squareRoot(),
      ]
      for name in ["mean", "standardDeviation", "standardUncertainty"] {
        checks += compare(
          sample.word("source"), figure: name, sample[name], found: found[name],
          source: sample.word("source"))
      }
    }
    for entry in try ReferenceCase.node("cases/uncertainty/type-b.json").entries("cases") {
      guard let stated = entry["input"] else { continue }
      checks += compare(
        entry.word("source"), figure: "standardUncertainty", entry,
        found: try ModelDocument.input(stated).standardUncertainty, source: entry.word("source"))
    }
    return checks
  }

  /// The recomputed figure to 10⁻⁹, and the printed one to half of its last digit.
  private static func compare(
    _ name: String, figure: String, _ stated: DocumentNode?, found: Double?, source: String
  ) -> [ReferenceCheck] {
    var checks: [ReferenceCheck] = []
    if let printed = stated?["published"]?.text, let value = Double(printed) {
      checks.append(
        ReferenceCheck(
          name, source: source, figure: figure, expected: value, printed: printed, found: found,
          allowed: PublishedFigure.halfOfLastDigit(printed)))
    }
    if let exact = stated?.number("recomputed") {
      checks.append(
        ReferenceCheck(
          name, source: source, figure: figure, expected: exact, found: found,
          allowed: 1e-9 * exact.magnitude))
    }
    return checks
  }
}
