import Conformity
import Uncertainty

/// Worked examples of JCGM 106 and others, and risks from a quadrature of 30 digits.
enum ConformityCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    let published = try ReferenceCase.node("cases/conformity/published.json")
    return published.entries("conformity").flatMap(examples)
      + published.entries("globalRisk").flatMap(examples)
      + inTolerance(published["rp19"]) + leastCost(published["cost"]) + (try risks())
  }

  /// The figures of one example, each as it is printed and as it was computed elsewhere.
  private static func examples(_ entry: DocumentNode) -> [ReferenceCheck] {
    let answer = try? problem(entry).evaluated()
    let figures: [String: Double?] = [
      "conformanceProbability": answer?.state?.conforming,
      "acceptanceLimit": answer?.acceptance.upper, "conforming": answer?.risks?.conforming,
      "nonconforming": answer?.risks.map { 1 - $0.conforming },
      "globalConsumerRisk": answer?.risks?.consumerRisk,
      "globalProducerRisk": answer?.risks?.producerRisk,
    ]
    var checks: [ReferenceCheck] = []
    for member in entry.members("published") {
      guard let printed = member.value.text else { continue }
      checks.append(
        ReferenceCheck(
          entry.word("id"), source: entry.word("source"), figure: member.key, printed: printed,
          found: figures[member.key] ?? nil))
    }
    for member in entry.members("recomputed") {
      guard let expected = member.value.text.flatMap(Double.init) else { continue }
      checks.append(
        ReferenceCheck(
          entry.word("id"), source: entry.word("source"), figure: member.key + ", recomputed",
          expected: expected, found: figures[member.key] ?? nil,
          allowed: (entry.number("relative") ?? 0) * expected.magnitude))
    }
    return checks
  }

  private static func problem(_ entry: DocumentNode) throws(ConformityError) -> ConformityProblem {
    var prior: ProbabilityLaw?
    if let mean = entry.number("priorMean"), let u = entry.number("priorU") {
      prior = try .normal(mean: mean, standardDeviation: u)
    }
    let gamma = entry.numbers("gamma")
    if gamma.count == 2 { prior = try ProbabilityLaw(.gamma(shape: gamma[0], rate: gamma[1])) }
    let rule = entry.word("rule")
    return ConformityProblem(
      tolerance: try ToleranceInterval(
        lower: entry.number("lower"), upper: entry.number("upper")),
      result: entry.number("value").map(MeasurementResult.value),
      uncertainty: entry.number("u").map(MeasurementUncertainty.standard)
        ?? entry.number("relativeU").map(MeasurementUncertainty.relative),
      prior: prior, rule: try DecisionRule(parsing: rule.isEmpty ? "simple" : rule), trials: 0)
  }

  /// NCSL RP-19: risks by the share of items in tolerance; u is a quarter of their spread.
  private static func inTolerance(_ table: DocumentNode?) -> [ReferenceCheck] {
    guard let table, let relative = table.number("publishedRelative") else { return [] }
    let (plain, given) = (
      table.numbers("publishedPercent"), table.numbers("publishedConditionalPercent")
    )
    return table.numbers("inTolerance").enumerated().flatMap { index, share in
      let spread = try? spreadOfItems(share)
      let risks = spread.flatMap { spread in
        try? ConformityProblem(
          tolerance: ToleranceInterval(lower: -1, upper: 1), uncertainty: .standard(spread / 4),
          prior: .normal(mean: 0, standardDeviation: spread), trials: 0
        ).evaluated().risks
      }
      let figures = [
        ("consumer's risk, %", plain[index], risks?.consumerRisk),
        ("of the accepted, %", given[index], risks?.consumerRiskGivenAccepted),
      ]
      return figures.map { figure, expected, found in
        ReferenceCheck(
          "RP-19, \(share)", source: table.word("source"), figure: figure, expected: expected,
          found: found.map { $0 * 100 }, allowed: relative * expected)
      }
    }
  }

  /// The σ of which `share` lies within ±1.
  private static func spreadOfItems(_ share: Double) throws -> Double {
    let model = try MeasurementModel(
      inputs: [.normal("x", 0, standardUncertainty: 1)], outputs: [NamedExpression("y", "x")],
      coverageProbability: share)
    return try 1 / model.propagated().outputs[0].coverageFactor
  }

  /// The acceptance limit of least cost, and what it costs beside the usual ones.
  private static func leastCost(_ entry: DocumentNode?) -> [ReferenceCheck] {
    guard let entry, let t = entry.number("tolerance") else { return [] }
    let prices = entry.numbers("costs")
    func ask(_ rule: (DecisionCosts) -> DecisionRule) -> ConformityEvaluation? {
      try? ConformityProblem(
        tolerance: ToleranceInterval(lower: -t, upper: t), uncertainty: .standard(t / 6),
        prior: .normal(mean: 0, standardDeviation: t / 1.96),
        rule: rule(DecisionCosts(falseAcceptance: prices[0], falseRejection: prices[1])),
        costs: DecisionCosts(falseAcceptance: prices[0], falseRejection: prices[1]), trials: 0
      ).evaluated()
    }
    let best = ask { .minimumCost($0) }
    let minimax = ask { .minimax($0) }
    let figures: [(String, Double?)] = [
      ("optimalLimit", best?.acceptance.upper), ("optimalCost", best?.expectedCost),
      ("simpleCost", best?.simpleExpectedCost),
      ("cost164", ask { _ in .guardBand(1.64 * t / 6) }?.expectedCost),
      ("minimaxFactor", minimax?.guardBands.upper.map { $0 / (t / 6) }),
    ]
    return figures.compactMap { name, found in
      guard let expected = entry.number(name) else { return nil }
      return ReferenceCheck(
        "least cost", source: entry.word("source"), figure: name, expected: expected,
        found: found, allowed: name == "minimaxFactor" ? 5e-6 : 5e-7)
    }
  }

  /// risks.csv: priors of several families, u from 10⁻⁶ to 10 times half the tolerance.
  private static func risks() throws(DocumentError) -> [ReferenceCheck] {
    var checks: [ReferenceCheck] = []
    for (index, row) in try ReferenceCase.rows("cases/conformity/risks.csv").enumerated() {
      let parameters = row[1].split(separator: " ").compactMap { Double($0) }
      let found = Double(row[2]).flatMap { u -> GlobalRisks? in
        guard let distribution = law(row[0], parameters), let w = Double(row[5]) else { return nil }
        return try? GlobalRisks(
          prior: ProbabilityLaw(distribution), uncertainty: .standard(u),
          tolerance: ToleranceInterval(lower: Double(row[3]), upper: Double(row[4])),
          acceptance: AcceptanceInterval(
            .guardBand(w),
            tolerance: ToleranceInterval(lower: Double(row[3]), upper: Double(row[4])),
            uncertainty: .standard(u)))
      }
      for (figure, text, risk) in [
        ("R_C", row[6], found?.consumerRisk), ("R_P", row[7], found?.producerRisk),
      ] {
        guard let expected = Double(text) else { continue }
        checks.append(
          ReferenceCheck(
            "\(index + 1): \(row[0]) \(row[1])", source: "JCGM 106:2012, 9.5", figure: figure,
            expected: expected, found: risk, allowed: max(1e-9 * expected, 2e-30)))
      }
    }
    return checks
  }

  private static func law(_ name: String, _ p: [Double]) -> InputDistribution? {
    switch (name, p.count) {
    case ("normal", 2): .normal(mean: p[0], standardDeviation: p[1])
    case ("gamma", 2): .gamma(shape: p[0], rate: p[1])
    case ("rectangular", 2): .rectangular(lower: p[0], upper: p[1])
    case ("triangular", 2): .triangular(lower: p[0], upper: p[1])
    case ("exponential", 1): .exponential(mean: p[0])
    case ("t", 3): .studentT(location: p[0], scale: p[1], degreesOfFreedom: p[2])
    case ("lognormal", 2): .lognormal(logMean: p[0], logStandardDeviation: p[1])
    case ("beta", 4): .beta(alpha: p[0], beta: p[1], lower: p[2], upper: p[3])
    default: nil
    }
  }
}
