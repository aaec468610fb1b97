import Uncertainty

/// Coverage factors (JCGM 100:2008, table G.2), rounding (7.2.6), the numerical tolerance
/// (JCGM 101:2008, 7.9.2), the validation by Monte Carlo (8) and the factors of coverage regions
/// (JCGM 102:2011, 6.5).
enum CoverageCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    try factors() + rounding() + validation() + regions()
  }

  private static func factors() throws(DocumentError) -> [ReferenceCheck] {
    let table = try ReferenceCase.node("cases/uncertainty/coverage-factors.json")
    let probabilities = table.numbers("probabilities")
    let relative = table.number("relative") ?? 0
    var checks: [ReferenceCheck] = []
    for row in table.entries("rows") {
      let freedom = row.number("degreesOfFreedom") ?? .infinity
      for (p, expected) in zip(probabilities, row.numbers("recomputed")) {
        checks.append(
          ReferenceCheck(
            "ν = \(freedom.isFinite ? "\(Int(freedom))" : "∞")", source: table.word("source"),
            figure: "t, p = \(p)", expected: expected,
            found: factor(p, degreesOfFreedom: freedom),
            allowed: relative * expected))
      }
    }
    return checks
  }

  /// The coverage factor of a model with one input of `degreesOfFreedom`.
  private static func factor(_ p: Double, degreesOfFreedom: Double) -> Double? {
    let model = try? MeasurementModel(
      inputs: [
        .normal(
          "x", 0, standardUncertainty: 1,
          degreesOfFreedom: degreesOfFreedom.isFinite ? degreesOfFreedom : nil)
      ], outputs: [NamedExpression("y", "x")], coverageProbability: p)
    return try? model?.propagated().outputs[0].coverageFactor
  }

  private static func rounding() throws(DocumentError) -> [ReferenceCheck] {
    let file = try ReferenceCase.node("cases/uncertainty/reporting.json")
    var checks: [ReferenceCheck] = []
    for entry in file.entries("rounding") {
      guard let value = entry.number("value"), let u = entry.number("uncertainty") else { continue }
      let reported = ReportedValue(
        value, uncertainty: u, direction: entry.word("direction") == "up" ? .up : .nearestEven)
      let figures = [
        ("expectUncertainty", reported.uncertainty), ("expectValue", reported.value),
      ]
      for (figure, found) in figures {
        guard let expected = entry[figure]?.text else { continue }
        checks.append(
          ReferenceCheck(
            "\(value) ± \(u)", source: entry.word("source"), figure: figure, expected: expected,
            found: found))
      }
    }
    for entry in file.entries("tolerance") {
      guard let u = entry.number("uncertainty"), let digits = entry.number("digits"),
        let delta = entry.number("delta")
      else { continue }
      checks.append(
        ReferenceCheck(
          "u = \(u), \(Int(digits)) digits", source: entry.word("source"), figure: "δ",
          expected: delta, found: NumericalTolerance.delta(u, digits: Int(digits)), allowed: 0))
    }
    return checks
  }

  private static func validation() throws(DocumentError) -> [ReferenceCheck] {
    let file = try ReferenceCase.node("cases/uncertainty/validation.json")
    return file.entries("cases").compactMap { entry in
      let framework = entry.numbers("framework")
      let trials = entry.numbers("monteCarlo")
      guard framework.count == 2, trials.count == 2, let u = entry.number("uncertainty"),
        let digits = entry.number("digits")
      else { return nil }
      let found = FrameworkValidation(
        framework: framework[0]...framework[1], monteCarlo: trials[0]...trials[1],
        standardUncertainty: u, digits: Int(digits))
      return ReferenceCheck(
        "\(framework[0]) … \(framework[1])", source: entry.word("source"), figure: "validated",
        expected: entry.word("validated"), found: "\(found.isValidated)")
    }
  }

  private static func regions() throws(DocumentError) -> [ReferenceCheck] {
    let file = try ReferenceCase.node("cases/uncertainty/regions.json")
    var checks: [ReferenceCheck] = []
    for entry in file.entries("factors") {
      let matrix = entry.rows("correlation")
      guard let p = entry.number("probability"), let ellipsoid = entry.number("ellipsoid"),
        let rectangle = entry.number("rectangle"), let bonferroni = entry.number("bonferroni"),
        let relative = entry.number("relative")
      else { continue }
      let unit = CoverageRegions(
        estimates: matrix.map { _ in 0 }, covariance: matrix, probability: p)
      // What is sampled states its own standard error.
      let error = unit?.rectangle.standardError ?? 0
      let figures = [
        ("k of the ellipsoid", ellipsoid, unit?.ellipsoid.coverageFactor, 1e-12 * ellipsoid),
        (
          "k of the box", rectangle, unit?.rectangle.coverageFactor,
          relative * rectangle + 5 * error
        ),
        ("k by Bonferroni", bonferroni, unit?.bonferroniFactor, 1e-12 * bonferroni),
      ]
      for (figure, expected, found, allowed) in figures {
        checks.append(
          ReferenceCheck(
            entry.word("name") + ", p = \(p)", source: "JCGM 102:2011, 6.5", figure: figure,
            expected: expected, found: found, allowed: allowed))
      }
    }
    return checks
  }
}
