import Economics

/// What measurement costs: sellers' own examples, and optima found by other means
/// (reference-data/economics).
enum SavingsCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    try published() + computed()
  }

  private static func published() throws(DocumentError) -> [ReferenceCheck] {
    try ReferenceCase.rows("economics/published.csv").map { row in
      let numbers = row[1...5].compactMap { Double($0) }
      let loss = try? BiasLoss(
        weighings: numbers[0], price: numbers[2] / numbers[3], direction: .buying,
        profile: .constant(40_000)
      ).annualLoss(bias: numbers[1])
      return ReferenceCheck(
        row[0], source: row[6], figure: "loss", expected: numbers[4], printed: row[5], found: loss,
        allowed: 1e-12 * numbers[4])
    }
  }

  private static func computed() throws(DocumentError) -> [ReferenceCheck] {
    var checks: [ReferenceCheck] = []
    for (index, row) in try ReferenceCase.rows("economics/economics.csv").enumerated() {
      let inputs = row[1].split(separator: " ").compactMap { Double($0) }
      let outputs = row[2].split(separator: " ").compactMap { Double($0) }
      guard let figures = try? figures(row[0], inputs) else { continue }
      for (place, figure) in figures.enumerated() where place < outputs.count {
        checks.append(
          ReferenceCheck(
            "\(row[0]) \(index + 1)", source: "reference-data/economics", figure: figure.name,
            expected: outputs[place], found: figure.value,
            allowed: 1e-10 * max(1e-6, outputs[place].magnitude)))
      }
    }
    return checks
  }

  /// The figures of a kind of case in the order of its outputs.
  private static func figures(
    _ kind: String, _ x: [Double]
  ) throws -> [(name: String, value: Double?)] {
    switch kind {
    case "refill":
      let found = try RefillOptimum(
        limit: x[2], deviation: x[3], unitCost: x[0], refillCost: x[1])
      return [("mean", found.mean), ("cost", found.cost)]
    case "recalibration":
      let problem = try RecalibrationInterval(
        calibrationCost: x[0], outOfToleranceCost: x[1], hazard: x[2])
      let interval = try problem.optimum()
      return [
        ("interval", interval), ("cost", try interval.map { try problem.annualCost(interval: $0) }),
      ]
    case "look-back":
      let found = try LookBackExposure(annualValue: x[0], hazard: x[1], interval: x[2])
      return [
        ("probability", found.probabilityOut), ("years", found.yearsOutWhenFound),
        ("exposure", found.exposureWhenFound),
      ]
    case "fill":
      let found = try FillTarget(nominal: x[0], deficiency: x[1], filling: x[2])
      return [("target", found.target), ("short", try found.shortShare(mean: found.target))]
    case "finance":
      let flow = try CashFlow(Array(x.dropFirst()))
      let rates = try InternalRate(of: flow).rates
      return [("NPV", flow.netPresentValue(rate: try DiscountRate(x[0])))]
        + rates.map { ("rate", $0) }
    case "discounted-payback":
      let flow = try CashFlow(investment: x[0], annual: x[1], years: 60)
      return [("years", flow.discountedPayback(rate: try DiscountRate(x[2])))]
    case "disputes":
      let found = try Disputes(
        weighings: 1000, threshold: x[0], uncertainty: x[1], bias: x[2], cost: 50)
      return [("probability", found.probability)]
    default: return []
    }
  }
}
