import Statistics
import Testing

@Suite struct CUSUMChartTests {
  /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.3: aim 325, k = 0.3175 and
  /// h = 4.1959 in the unit of the values, the data and the sums of its table.
  static let handbook = [
    324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225, 324.600,
    324.625, 325.150, 328.325, 327.250, 327.825, 328.500, 326.675, 327.775, 326.875, 328.350,
  ]

  @Test func `the example of the handbook`() throws {
    let chart = try CUSUMChart(
      Self.handbook, level: ProcessLevel(center: 325, deviation: 1), reference: 0.3175,
      decision: 4.1959)
    let printed = [3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16.00, 19.04]
    for (found, expected) in zip(chart.upperSums[12...], printed) {
      #expect((found - expected).magnitude <= 0.01)
    }
    // The sum passes h with the fourteenth group.
    #expect(chart.signals.first?.index == 13)
    #expect(chart.signals.first?.firstIndex == 12)
    #expect(chart.signals.allSatisfy { $0.side == .above })
    let first = try #require(chart.signals.first)
    // Both points since then: (328.325 + 327.250)/2.
    #expect((chart.suggestedLevel(at: first) - 327.7875).magnitude < 1e-9)
  }

  @Test func `units and the mirror change nothing`() throws {
    let level = try ProcessLevel(center: 325, deviation: 1.27)
    let chart = try CUSUMChart(Self.handbook, level: level)
    for factor in [1e-9, 1e9, -1] {
      let other = try CUSUMChart(
        Self.handbook.map { factor * $0 },
        level: ProcessLevel(center: factor * 325, deviation: factor.magnitude * 1.27))
      #expect(other.signals.map(\.index) == chart.signals.map(\.index))
      let sums = factor > 0 ? other.upperSums : other.lowerSums
      #expect(zip(sums, chart.upperSums).allSatisfy { ($0 - $1).magnitude < 1e-9 })
    }
  }

  @Test func `a headstart finds a wrong start sooner`() throws {
    let level = try ProcessLevel(center: 0, deviation: 1)
    let values = [Double](repeating: 1, count: 12)
    let plain = try CUSUMChart(values, level: level)
    let headed = try CUSUMChart(values, level: level, headStart: 2.5)
    #expect(plain.signals.first?.index == 10)
    #expect(headed.signals.first?.index == 5)
    let signal = try #require(headed.signals.first)
    #expect(signal.firstIndex == 0)
    #expect((headed.suggestedLevel(at: signal) - 1).magnitude < 1e-12)
  }

  @Test func `what is no chart`() throws {
    let level = try ProcessLevel(center: 0, deviation: 1)
    #expect(throws: ChartError.referenceOutOfRange) {
      try CUSUMChart([1], level: level, reference: .nan)
    }
    #expect(throws: ChartError.decisionOutOfRange) {
      try CUSUMChart([1], level: level, decision: .infinity)
    }
    #expect(throws: ChartError.headStartOutOfRange) {
      try CUSUMChart([1], level: level, headStart: -1)
    }
    #expect(throws: ChartError.valueNotFinite(index: 0)) {
      try CUSUMChart([.infinity], level: level)
    }
  }
}
