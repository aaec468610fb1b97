import Testing

@testable import Statistics

@Suite("Sign test")
struct SignTestTests {
  @Test("tails are quotients of integer sums")
  func reference() throws {
    let cases = try FleetReference.document().signTests
    #expect(cases.count >= 8)
    for reference in cases {
      let test = try SignTest(positive: reference.positive, negative: reference.negative)
      #expect(separation(test.upperTail, from: reference.upper) < 1e-12, "\(reference)")
      #expect(separation(test.lowerTail, from: reference.lower) < 1e-12, "\(reference)")
    }
  }

  @Test("exchanging the sides exchanges the tails", arguments: 0...30)
  func mirror(positive: Int) throws {
    let test = try SignTest(positive: positive, negative: 30 - positive)
    let mirror = try SignTest(positive: 30 - positive, negative: positive)
    #expect(test.upperTail == mirror.lowerTail && test.probability == mirror.probability)
    #expect(test.probability <= 1 && test.probability > 0)
  }

  @Test("nothing to judge is no sign of anything")
  func nothing() throws {
    let test = try SignTest(positive: 0, negative: 0)
    #expect(test.upperTail == 1 && test.lowerTail == 1 && test.probability == 1)
    #expect(throws: StatisticsError.negativeTrials(-1)) {
      try SignTest(positive: 3, negative: -1)
    }
  }
}
