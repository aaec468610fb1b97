import Testing

@testable import Statistics

@Suite struct ExponentialReliabilityTests {
  private typealias Interval = ExponentialReliability.Interval

  /// reference-data/intervals/reliability.csv: numeric likelihoods and binomial tails.
  @Test func `reference rates`() throws {
    let rows = try ReferenceFile.rows("intervals/reliability.csv")
    #expect(rows.count >= 7)
    for row in rows {
      let model = try ExponentialReliability(
        row[0].split(separator: " ").map { text in
          let parts = text.split(separator: ":")
          return Interval(duration: try #require(Double(parts[0])), failed: parts[1] == "1")
        })
      let confidence = try #require(Double(row[1]))
      let rate = row[2] == "inf" ? Double.infinity : try #require(Double(row[2]))
      #expect(model.rate == rate || (model.rate / rate - 1).magnitude < 1e-6)
      let lower = try model.rateLowerLimit(confidence: confidence)
      #expect((lower - (try #require(Double(row[3])))).magnitude < 1e-11)
      let upper = try model.rateUpperLimit(confidence: confidence)
      if let expected = Double(row[4]) {
        #expect((upper / expected - 1).magnitude < 1e-11)
      } else {
        #expect(upper == .infinity)
      }
    }
  }

  @Test func `equal intervals have the rate of the observed share`() throws {
    let model = try ExponentialReliability(
      (0..<10).map { Interval(duration: 2, failed: $0 < 3) })
    // e^(−2λ) = 0.7.
    #expect((model.reliability(at: 2) - 0.7).magnitude < 1e-14)
    #expect((try #require(try model.interval(for: 0.7)) - 2).magnitude < 1e-13)
  }

  /// Without failures 1 − α^(1/n) is the exact limit of the share: e^(−λ n t) = α.
  @Test func `nothing failed`() throws {
    let model = try ExponentialReliability(
      (0..<29).map { _ in Interval(duration: 12, failed: false) })
    #expect(model.rate == 0)
    #expect(try model.interval(for: 0.9) == nil)
    #expect(model.reliability(at: 1e9) == 1)
    // 0.9²⁹ = 0.0471 < 0.05 < 0.9²⁸: 29 results are the first that show 90 % with 95 %.
    #expect(try model.demonstratedInterval(for: 0.9, confidence: 0.95) > 12)
    let fewer = try ExponentialReliability(
      (0..<28).map { _ in Interval(duration: 12, failed: false) })
    #expect(try fewer.demonstratedInterval(for: 0.9, confidence: 0.95) < 12)
  }

  @Test func `everything failed`() throws {
    let model = try ExponentialReliability([
      Interval(duration: 1, failed: true), Interval(duration: 3, failed: true),
    ])
    #expect(model.rate == .infinity)
    #expect(try model.interval(for: 0.9) == 0)
    #expect(try model.demonstratedInterval(for: 0.9, confidence: 0.95) == 0)
    #expect(try model.rateLowerLimit(confidence: 0.95) > 0)
    // 1 − e^(−t λ) = 3/4 for one interval of 1 and one of 3 on average.
    let rate = model.rateOfNearlyAll
    let share = (2 - ElementaryFunctions.exp(-rate) - ElementaryFunctions.exp(-3 * rate)) / 2
    #expect((share - 0.75).magnitude < 1e-12)
  }

  @Test func `one more failure never lengthens, more confidence never either`() throws {
    var source = NormalSource(seed: 2)
    for count in [3, 10, 40] {
      var intervals = (0..<count).map { _ in
        Interval(duration: 0.2 + 2 * source.uniform(), failed: false)
      }
      var last = Double.infinity
      var lastEstimate = Double.infinity
      for index in 0..<count {
        let model = try ExponentialReliability(intervals)
        let shown = try model.demonstratedInterval(for: 0.9, confidence: 0.95)
        #expect(shown < last)
        #expect(try model.demonstratedInterval(for: 0.9, confidence: 0.99) < shown)
        #expect(try model.demonstratedInterval(for: 0.95, confidence: 0.95) < shown)
        let estimate = try model.interval(for: 0.9) ?? .infinity
        #expect(estimate <= lastEstimate && shown < estimate)
        (last, lastEstimate) = (shown, estimate)
        intervals[index].failed = true
      }
    }
  }

  @Test func `the unit of time changes nothing`() throws {
    let intervals = [(1.0, false), (2, true), (1.5, false), (0.7, false), (3, true)]
    let model = try ExponentialReliability(intervals.map { Interval(duration: $0, failed: $1) })
    for unit in [1e-9, 365.25, 1e9] {
      let other = try ExponentialReliability(
        intervals.map { Interval(duration: unit * $0, failed: $1) })
      #expect((other.rate * unit / model.rate - 1).magnitude < 1e-12)
      let ratio =
        try other.demonstratedInterval(for: 0.9, confidence: 0.9)
        / model.demonstratedInterval(for: 0.9, confidence: 0.9)
      #expect((ratio / unit - 1).magnitude < 1e-12)
    }
  }

  /// Simulated instruments of known rate, inspected at unequal intervals: the interval shown
  /// must be short enough at least as often as the confidence says.
  @Test(arguments: [0.8, 0.95])
  func `the demonstrated interval keeps its confidence`(confidence: Double) throws {
    var source = NormalSource(seed: 4)
    let rate = 0.15
    let truth = -ElementaryFunctions.log(0.9) / rate
    let runs = 1500
    var held = 0
    for _ in 0..<runs {
      let model = try ExponentialReliability(
        (0..<25).map { index in
          let time = 0.4 + Double(index % 5) * 0.5
          return Interval(
            duration: time, failed: -ElementaryFunctions.log(source.uniform()) / rate < time)
        })
      if try model.demonstratedInterval(for: 0.9, confidence: confidence) <= truth { held += 1 }
    }
    let error = (confidence * (1 - confidence) / Double(runs)).squareRoot()
    #expect(Double(held) / Double(runs) > confidence - 3 * error)
  }

  @Test func `what is no history`() throws {
    #expect(throws: ReliabilityError.noIntervals) { try ExponentialReliability([]) }
    #expect(throws: ReliabilityError.intervalNotPositive(index: 1)) {
      try ExponentialReliability([
        Interval(duration: 1, failed: true), Interval(duration: .nan, failed: true),
      ])
    }
    let model = try ExponentialReliability([Interval(duration: 1, failed: false)])
    #expect(throws: ReliabilityError.reliabilityOutOfRange) { try model.interval(for: 1) }
    #expect(throws: ReliabilityError.confidenceOutOfRange) {
      try model.demonstratedInterval(for: 0.9, confidence: 0.7)
    }
  }
}
