import Testing

@testable import Statistics

@Suite struct DriftStepsTests {
  /// reference-data/intervals/steps.csv: a numeric likelihood and a scan for the first passage.
  @Test func `reference changes`() throws {
    let rows = try ReferenceFile.rows("intervals/steps.csv")
    #expect(rows.count >= 5)
    for row in rows {
      let steps = try DriftSteps(
        row[0].split(separator: " ").map { step in
          let numbers = try step.split(separator: ":").map { try #require(Double($0)) }
          return DriftSteps.Step(duration: numbers[0], change: numbers[1])
        })
      let confidence = try #require(Double(row[1]))
      let value = try #require(Double(row[2]))
      // The search for the largest likelihood ends at the root of the rounding.
      #expect((steps.rate - (try #require(Double(row[3])))).magnitude < 1e-7)
      #expect((steps.deviation - (try #require(Double(row[4])))).magnitude < 1e-9)
      #expect(steps.degreesOfFreedom == Int(row[5]))
      let earliest = try steps.time(from: value, toLimit: 1, confidence: confidence)
      #expect(((try #require(earliest)) - (try #require(Double(row[6])))).magnitude < 1e-6)
      let expected = try steps.time(from: value, toLimit: 1, confidence: nil)
      #expect(((try #require(expected)) / (try #require(Double(row[7]))) - 1).magnitude < 1e-6)
    }
  }

  @Test(arguments: [0.8, 0.95])
  func `the band holds the next change as often as it says`(confidence: Double) throws {
    var source = NormalSource(seed: 21)
    let runs = 4000
    var held = 0
    for _ in 0..<runs {
      let steps = try DriftSteps(
        (0..<4).map { index in
          let tau = 0.5 + Double(index)
          return .init(duration: tau, change: 0.3 * tau + 0.2 * tau.squareRoot() * source.next())
        })
      let next = 0.3 * 2 + 0.2 * 2.0.squareRoot() * source.next()
      let edge =
        try steps.rate * 2 + steps.quantile(confidence: confidence) * steps.deviation(over: 2)
      if next <= edge { held += 1 }
    }
    let error = (confidence * (1 - confidence) / Double(runs)).squareRoot()
    #expect((Double(held) / Double(runs) - confidence).magnitude < 4 * error)
  }

  @Test func `at the earliest time the band is at the limit, and inside before`() throws {
    var source = NormalSource(seed: 9)
    for run in 0..<500 {
      let count = 2 + run % 7
      let steps = try DriftSteps(
        (0..<count).map { _ in
          .init(duration: 0.2 + source.uniform(), change: source.next() * 0.3 + 0.05)
        })
      let start = source.uniform() * 1.8 - 0.9
      let q = try steps.quantile(confidence: 0.9)
      func reach(_ h: Double) -> Double {
        (start + steps.rate * h).magnitude + q * steps.deviation(over: h)
      }
      guard let time = try steps.time(from: start, toLimit: 1, confidence: 0.9) else {
        #expect((1...2000).allSatisfy { reach(Double($0)) <= 1 })
        continue
      }
      #expect((reach(time) - 1).magnitude < 1e-9)
      #expect((1..<50).allSatisfy { reach(time * Double($0) / 50) <= 1 + 1e-9 })
    }
  }

  @Test func `units and the mirror change nothing`() throws {
    let steps = [(1.0, 0.2), (0.8, 0.1), (1.3, 0.4)]
    let time = try #require(
      try DriftSteps(steps.map { .init(duration: $0, change: $1) })
        .time(from: 0.1, toLimit: 1, confidence: 0.95))
    for (unit, value) in [(365.25, 1.0), (1, -1), (1e-6, 1e-9), (1e6, 1e9)] {
      let other = try DriftSteps(steps.map { .init(duration: unit * $0, change: value * $1) })
      let found = try #require(
        try other.time(from: 0.1 * value, toLimit: value.magnitude, confidence: 0.95))
      #expect((found / unit / time - 1).magnitude < 1e-11)
    }
  }

  @Test func `changes without scatter run straight to the limit`() throws {
    let steps = try DriftSteps([.init(duration: 1, change: 0.25), .init(duration: 2, change: 0.5)])
    #expect(steps.scores.isEmpty)
    #expect(try steps.time(from: 0.5, toLimit: 1, confidence: 0.95) == 2)
    #expect(try steps.time(from: -0.5, toLimit: 1, confidence: nil) == 6)
    let still = try DriftSteps([.init(duration: 1, change: 0), .init(duration: 2, change: 0)])
    #expect(try still.time(from: 0.5, toLimit: 1, confidence: 0.95) == nil)
    #expect(try still.time(from: 1.5, toLimit: 1, confidence: 0.95) == 0)
  }

  @Test func `what are no changes`() throws {
    #expect(throws: DriftError.tooFewPoints(count: 1, needed: 2)) {
      try DriftSteps([.init(duration: 1, change: 1)])
    }
    #expect(throws: DriftError.valueNotUsable(index: 1)) {
      try DriftSteps([.init(duration: 1, change: 1), .init(duration: 0, change: 1)])
    }
    let steps = try DriftSteps([.init(duration: 1, change: 1), .init(duration: 1, change: 2)])
    #expect(throws: DriftError.limitNotPositive) {
      try steps.time(from: 0, toLimit: .nan, confidence: 0.9)
    }
    #expect(throws: DriftError.valueNotUsable(index: 0)) {
      try steps.time(from: .nan, toLimit: 1, confidence: 0.9)
    }
    #expect(throws: DriftError.confidenceOutOfRange) {
      try steps.time(from: 0, toLimit: 1, confidence: 1)
    }
  }
}
