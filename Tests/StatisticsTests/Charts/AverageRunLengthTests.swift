import Testing

@testable import Statistics

@Suite struct AverageRunLengthTests {
  /// How far a source of reference-data/run-lengths is off by itself, relatively; see its
  /// SOURCE.md.
  static let slack = ["steiner-1999": 0.05, "sas-qc-1999": 3e-7, "vance-1986": 4e-5]

  /// Run lengths as printed, to the last digit or to what the source is good for.
  @Test func `published run lengths`() throws {
    let rows = try ReferenceFile.rows("run-lengths/run-lengths.csv")
    #expect(rows.count >= 150)
    for row in rows {
      let found = try runLength(row)
      let printed = try #require(Double(row[6]))
      let limit = max(unit(of: row[6]), Self.slack[row[7], default: 0] * printed)
      #expect((found.value - printed).magnitude <= limit, "\(row): \(found.value)")
      #expect(found.standardError == 0)
    }
  }

  /// Run lengths by Simpson's rule and by the chain of all remembered points.
  @Test func `computed run lengths`() throws {
    let rows = try ReferenceFile.rows("run-lengths/computed.csv")
    #expect(rows.count >= 75)
    for row in rows {
      let found = try runLength(row)
      let expected = try #require(Double(row[6]))
      // A thousandth of a billionth of the run length is lost in each solution of the equations.
      let limit = 1e-9 * max(1, expected * 1e-3)
      #expect((found.value / expected - 1).magnitude < limit, "\(row): \(found.value)")
    }
  }

  private func runLength(_ row: [String]) throws -> AverageRunLength {
    let limit = try #require(Double(row[2]))
    let headStart = try #require(Double(row[3]))
    let shift = try #require(Double(row[5]))
    switch row[0] {
    case "ewma":
      return try .ewma(
        smoothing: #require(Double(row[1])), width: limit, hasExactLimits: row[4] == "yes",
        shift: shift)
    case "cusum":
      return try .cusum(
        reference: #require(Double(row[1])), decision: limit, headStart: headStart, shift: shift)
    case "upper-cusum":
      return try .upperCUSUM(
        reference: #require(Double(row[1])), decision: limit, headStart: headStart, shift: shift)
    default:
      let rules = try row[1].split(separator: " ").map {
        try #require(RunRule(rawValue: String($0)))
      }
      return try .shewhart(rules: rules, shift: shift)
    }
  }

  /// The last place of a printed number.
  private func unit(of text: String) -> Double {
    let decimals = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 }
    return (0..<(decimals ?? 0)).reduce(1.0) { unit, _ in unit / 10 }
  }

  // MARK: Properties

  @Test(arguments: [0.0, 0.3, 1, 2.5])
  func `a rise is found as soon as a fall`(shift: Double) throws {
    for rules in [RunRule.shewhart, RunRule.westernElectric] {
      let up = try AverageRunLength.shewhart(rules: rules, shift: shift).value
      let down = try AverageRunLength.shewhart(rules: rules, shift: -shift).value
      #expect((up / down - 1).magnitude < 1e-12)
    }
    let cusum = try AverageRunLength.cusum(shift: shift).value
    #expect((try AverageRunLength.cusum(shift: -shift).value / cusum - 1).magnitude < 1e-12)
    let ewma = try AverageRunLength.ewma(shift: shift).value
    #expect((try AverageRunLength.ewma(shift: -shift).value / ewma - 1).magnitude < 1e-12)
  }

  @Test func `a moving average of the last point alone is a Shewhart chart`() throws {
    for shift in [0.0, 1, 3] {
      let shewhart = try AverageRunLength.shewhart(shift: shift).value
      for exact in [true, false] {
        let ewma = try AverageRunLength.ewma(
          smoothing: 1, width: 3, hasExactLimits: exact, shift: shift)
        #expect((ewma.value / shewhart - 1).magnitude < 1e-12)
      }
    }
  }

  @Test func `more rules speak sooner, wider limits later`() throws {
    var last = Double.infinity
    for count in 1...4 {
      let rules = Array(RunRule.westernElectric.prefix(count))
      let value = try AverageRunLength.shewhart(rules: rules).value
      #expect(value < last)
      last = value
    }
    for (narrow, wide) in zip([2.0, 2.5, 3], [2.5, 3, 3.5]) {
      #expect(
        try AverageRunLength.ewma(width: narrow).value < AverageRunLength.ewma(width: wide).value)
      #expect(
        try AverageRunLength.cusum(decision: narrow).value
          < AverageRunLength.cusum(decision: wide).value)
    }
  }

  /// Simulated charts against the chain: the same rules, and the trends never in the way.
  @Test func `the simulation agrees with the chain`() throws {
    for shift in [0.0, 1] {
      let chain = try AverageRunLength.shewhart(rules: RunRule.westernElectric, shift: shift)
      let run = RunRuleSimulation(rules: RunRule.westernElectric, shift: shift).runLength
      #expect((run.mean - chain.value).magnitude < 4 * run.standardError)
    }
    let nelson = try AverageRunLength.shewhart(rules: RunRule.nelson)
    #expect(nelson.method == .simulation)
    #expect(nelson.standardError > 0 && nelson.standardError < 0.03 * nelson.value)
    let zones = RunRule.nelson.filter { $0.zone != nil }
    #expect(try AverageRunLength.shewhart(rules: zones).value > nelson.value)
    #expect(try AverageRunLength.shewhart(rules: RunRule.nelson) == nelson)
  }

  // MARK: What cannot be asked

  @Test func `what cannot be computed is said`() {
    #expect(throws: ChartError.smoothingOutOfRange) { try AverageRunLength.ewma(smoothing: 0) }
    #expect(throws: ChartError.smoothingOutOfRange) { try AverageRunLength.ewma(smoothing: .nan) }
    #expect(throws: ChartError.widthOutOfRange) { try AverageRunLength.ewma(width: -1) }
    #expect(throws: ChartError.runLengthNotComputable) {
      try AverageRunLength.ewma(smoothing: 1e-6)
    }
    #expect(throws: ChartError.runLengthNotComputable) { try AverageRunLength.ewma(width: 40) }
    #expect(throws: ChartError.referenceOutOfRange) { try AverageRunLength.cusum(reference: -1) }
    #expect(throws: ChartError.decisionOutOfRange) { try AverageRunLength.cusum(decision: 0) }
    #expect(throws: ChartError.headStartOutOfRange) { try AverageRunLength.cusum(headStart: 5) }
    #expect(throws: ChartError.runLengthNotComputable) { try AverageRunLength.cusum(decision: 61) }
    #expect(throws: ChartError.runLengthNotComputable) {
      try AverageRunLength.cusum(reference: 20, decision: 30)
    }
    #expect(throws: ChartError.runLengthNotComputable) { try AverageRunLength.shewhart(rules: []) }
    #expect(throws: ChartError.runLengthNotComputable) {
      try AverageRunLength.shewhart(shift: .nan)
    }
    #expect(throws: ChartError.runLengthNotComputable) {
      try AverageRunLength.cusum(shift: .infinity)
    }
  }
}
