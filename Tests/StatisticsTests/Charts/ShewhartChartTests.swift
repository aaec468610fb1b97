import Testing

@testable import Statistics

@Suite struct ShewhartChartTests {
  private func signals(
    _ scores: [Double], _ rule: RunRule
  ) throws -> [ChartSignal] {
    try ShewhartChart(scores, level: ProcessLevel(center: 0, deviation: 1), rules: [rule]).signals
  }

  /// Each pattern, complete with its last point and not before; in standard deviations.
  static let patterns: [(RunRule, [Double])] = [
    (.beyondThree, [0.5, -0.5, 3.1]),
    (.twoOfThree, [0, 2.1, -0.1, 2.2]),
    (.fourOfFive, [0, 1.1, 1.2, -0.4, 1.3, 1.4]),
    (.eightOnOneSide, [-0.1] + [Double](repeating: 0.4, count: 8)),
    (.nineOnOneSide, [-0.1] + [Double](repeating: 0.4, count: 9)),
    (.sixTrending, [0.2, -0.5, -0.4, -0.2, 0, 0.1, 0.6]),
    (.fourteenAlternating, (0..<14).map { $0.isMultiple(of: 2) ? 0.3 : -0.3 }),
    (.fifteenWithinOne, [1.2] + (0..<15).map { $0.isMultiple(of: 3) ? -0.9 : 0.5 }),
    (.eightBeyondOne, [0.4] + (0..<8).map { $0.isMultiple(of: 2) ? 1.5 : -1.2 }),
  ]

  @Test(arguments: patterns.indices)
  func `a pattern is seen when it is complete, on both sides`(index: Int) throws {
    let (rule, scores) = Self.patterns[index]
    let found = try signals(scores, rule)
    #expect(found.map(\.index) == [scores.count - 1])
    #expect(found.first?.cause == .rule(rule))
    let mirror = try signals(scores.map { -$0 }, rule)
    #expect(mirror.map(\.index) == [scores.count - 1])
    if found.first?.side == .above { #expect(mirror.first?.side == .below) }
    #expect(try signals(Array(scores.dropLast()), rule).isEmpty)
  }

  @Test func `a point on the limit or on the centre is no signal`() throws {
    #expect(try signals([3, -3], .beyondThree).isEmpty)
    #expect(try signals([Double](repeating: 0, count: 20), .eightOnOneSide).isEmpty)
    #expect(try signals([1, 1, 1, 1, 1, 1], .sixTrending).isEmpty)
    #expect(try signals([1, 1, 1, 1, 1, 1], .fourOfFive).isEmpty)
  }

  @Test func `the point that completes a pattern belongs to it`() throws {
    // Two of three hold at the third point, but it lies on the other side.
    #expect(try signals([2.5, 2.5, -0.3], .twoOfThree).map(\.index) == [1])
    #expect(try signals([2.5, 2.5, -0.3], .twoOfThree).map(\.firstIndex) == [0])
  }

  /// The rules of a chart and the chain of its run lengths are written twice: a long random
  /// walk through both must agree at every restart.
  @Test(arguments: [RunRule.westernElectric, RunRule.nelson.filter { $0.zone != nil }])
  func `the chart and the chain see the same`(rules: [RunRule]) throws {
    let watches = RunRuleState.Watch.all(rules)
    var source = NormalSource(seed: 7)
    for _ in 0..<300 {
      var state = RunRuleState(watches)
      var scores: [Double] = []
      while true {
        scores.append(1.2 * source.next() + 0.3)
        let goesOn = state.take(scores[scores.count - 1], watches)
        let chart = try ShewhartChart(
          scores, level: ProcessLevel(center: 0, deviation: 1), rules: rules)
        #expect(chart.signals.isEmpty == goesOn)
        if !goesOn || !chart.signals.isEmpty { break }
      }
    }
  }
}
