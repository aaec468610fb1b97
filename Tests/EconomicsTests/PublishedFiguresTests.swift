import Testing

@testable import Economics

/// reference-data/economics/figures.csv: figures that others state, to the digits they state.
@Suite("Published figures")
struct PublishedFiguresTests {
  private static func compute(_ kind: String, _ inputs: [Double]) throws -> Double {
    switch kind {
    case "net-benefit":
      return try CashFlow([-inputs[0], inputs[1]]).netPresentValue(rate: DiscountRate(0))
    case "benefit-cost-ratio":
      return try #require(
        try CashFlow([-inputs[0], inputs[1]]).benefitCostRatio(rate: DiscountRate(0)))
    case "payback":
      return try #require(
        try CashFlow([-inputs[0]] + Array(repeating: inputs[1], count: 10)).payback)
    case "giveaway-percent":
      let fill = try FillTarget(nominal: inputs[1], deficiency: 0.5, filling: 0)
      return try fill.annualGiveaway(packages: 1, cost: 1, actual: inputs[0]) / inputs[1] * 100
    case "reject-cost":
      return try FalseRejects(
        items: inputs[0], probability: 1, value: inputs[1], shareLost: inputs[2],
        fixed: inputs[3]
      ).annualCost
    case "tolerance":
      // MPE in e (OIML R 76-1:2006, Table 6, and 3.5.2 in service), times e.
      return try BiasLoss(weighings: 1, price: 1, direction: .selling, profile: .constant(60_000))
        .toleranceAtStake { _ in inputs[0] * inputs[1] }
    default:
      Issue.record("no figure '\(kind)'")
      return .nan
    }
  }

  @Test("are reproduced to their digits")
  func reproduced() throws {
    let lines = try ReferenceFile.lines("figures.csv")
    #expect(lines.count >= 7)
    for line in lines {
      let fields = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
      let inputs = try fields[1].split(separator: " ").map { try #require(Double($0)) }
      let stated = try #require(Double(fields[2]))
      let digit = try #require(Double(fields[3]))
      let found = try Self.compute(String(fields[0]), inputs)
      #expect(abs(found - stated) <= digit / 2 + 1e-9 * abs(stated), "\(line): \(found)")
    }
  }
}
