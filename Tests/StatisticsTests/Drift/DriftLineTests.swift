import Testing

@testable import Statistics

@Suite struct DriftLineTests {
  private static func points(_ text: String) throws -> [[DriftLine.Point]] {
    try text.split(separator: "|").map { segment in
      try segment.split(separator: " ").map { point in
        let numbers = try point.split(separator: ":").map { try #require(Double($0)) }
        return DriftLine.Point(
          time: numbers[0], value: numbers[1], uncertainty: numbers.count > 2 ? numbers[2] : nil)
      }
    }
  }

  private func near(_ a: Double?, _ text: String, _ limit: Double = 1e-9) throws -> Bool {
    guard let b = Double(text) else { return a == nil && text.isEmpty }
    return ((try #require(a)) - b).magnitude <= limit * max(1, b.magnitude)
  }

  /// reference-data/intervals/drift.csv: design matrices, solved with numpy.
  @Test func `reference lines`() throws {
    let rows = try ReferenceFile.rows("intervals/drift.csv")
    #expect(rows.count >= 8)
    for row in rows {
      let line = try DriftLine(segments: Self.points(row[0]))
      let confidence = try #require(Double(row[1]))
      let limit = try #require(Double(row[2]))
      let horizon = try #require(Double(row[3]))
      let later = try #require(Double(row[7]))
      #expect(try near(line.slope, row[4]))
      #expect(try near(line.slopeDeviation, row[5]))
      #expect(line.degreesOfFreedom == Int(row[6]))
      #expect(try near(line.value(at: later), row[8]))
      #expect(try near(line.deviation(at: later), row[9]))
      #expect(try near(line.quantile(confidence: confidence), row[10], 1e-12))
      #expect(
        try near(line.crossing(limit: limit, confidence: confidence, horizon: horizon), row[11]))
      #expect(try near(line.crossing(limit: limit, confidence: nil, horizon: horizon), row[12]))
    }
  }

  /// A straight line with scatter, drawn from a seeded source.
  private func sample(
    _ source: inout NormalSource, count: Int, slope: Double, sigma: Double
  ) -> [DriftLine.Point] {
    (0..<count).map {
      DriftLine.Point(time: Double($0), value: slope * Double($0) + sigma * source.next())
    }
  }

  @Test(arguments: [0.8, 0.95])
  func `the band holds the next observation as often as it says`(confidence: Double) throws {
    var source = NormalSource(seed: 11)
    let runs = 4000
    var held = 0
    for _ in 0..<runs {
      let line = try DriftLine(
        segments: [sample(&source, count: 5, slope: 0.3, sigma: 0.2)])
      let next = 0.3 * 7 + 0.2 * source.next()
      let edge =
        try line.value(at: 7) + line.quantile(confidence: confidence) * line.deviation(at: 7)
      if next <= edge { held += 1 }
    }
    let share = Double(held) / Double(runs)
    let error = (confidence * (1 - confidence) / Double(runs)).squareRoot()
    #expect((share - confidence).magnitude < 4 * error)
  }

  @Test func `units of time and value, and the mirror, change nothing`() throws {
    var source = NormalSource(seed: 3)
    let points = sample(&source, count: 6, slope: 0.1, sigma: 0.05)
    let line = try DriftLine(segments: [points])
    let crossing = try #require(try line.crossing(limit: 2, confidence: 0.95, horizon: 100))
    for (time, value) in [(1e-6, 1.0), (365.25, 1e-9), (1, -1), (1, 1e9)] {
      let other = try DriftLine(
        segments: [
          points.map { DriftLine.Point(time: time * $0.time, value: value * $0.value) }
        ])
      let found = try #require(
        try other.crossing(limit: 2 * value.magnitude, confidence: 0.95, horizon: 100 * time))
      #expect((found / time / crossing - 1).magnitude < 1e-12)
      #expect((other.slope * time / value / line.slope - 1).magnitude < 1e-12)
    }
  }

  @Test func `more confidence and more scatter come earlier, never later`() throws {
    var source = NormalSource(seed: 5)
    let points = sample(&source, count: 6, slope: 0.1, sigma: 0.05)
    let line = try DriftLine(segments: [points])
    var last = try #require(try line.crossing(limit: 1, confidence: nil, horizon: 100))
    for confidence in [0.6, 0.8, 0.9, 0.95, 0.99] {
      let next = try #require(try line.crossing(limit: 1, confidence: confidence, horizon: 100))
      #expect(next < last)
      last = next
    }
  }

  @Test func `stated uncertainties widen the band and never narrow it`() throws {
    func points(_ u: Double?) -> [DriftLine.Point] {
      [(0.0, 0.0), (1, 0.11), (2, 0.19), (3, 0.31)].map {
        DriftLine.Point(time: $0, value: $1, uncertainty: u)
      }
    }
    let plain = try DriftLine(segments: [points(nil)])
    // Far below the scatter of the points they decide nothing.
    let small = try DriftLine(segments: [points(1e-6)])
    #expect((small.deviation(at: 5) / plain.deviation(at: 5) - 1).magnitude < 1e-9)
    let large = try DriftLine(segments: [points(0.2)])
    #expect(large.deviation(at: 5) > 5 * plain.deviation(at: 5))
    #expect(large.residualDeviation == 1)
    // One without an uncertainty: none counts.
    let mixed = try DriftLine(segments: [points(0.2) + [.init(time: 4, value: 0.4)]])
    #expect(!mixed.isWeighted)
  }

  @Test func `an adjustment starts a new segment with the same slope`() throws {
    let line = try DriftLine(segments: [
      [.init(time: 0, value: 0), .init(time: 1, value: 1), .init(time: 2, value: 2)],
      [.init(time: 2, value: 0.5), .init(time: 3, value: 1.5)], [],
    ])
    #expect((line.slope - 1).magnitude < 1e-15)
    #expect(line.segments == 2)
    #expect(line.degreesOfFreedom == 2)
    #expect((line.value(at: 5) - 3.5).magnitude < 1e-12)
    #expect(line.residualDeviation < 1e-15)
  }

  @Test func `where nothing drifts nothing is crossed, and what is outside is outside`() throws {
    let flat = try DriftLine(
      segments: [(0...4).map { DriftLine.Point(time: Double($0), value: 0.5) }])
    #expect(try flat.crossing(limit: 1, confidence: 0.95, horizon: 1e6) == nil)
    #expect(try flat.crossing(limit: 0.4, confidence: 0.95, horizon: 1e6) == 4)
  }

  @Test func `what is no line`() throws {
    func point(_ t: Double, _ y: Double, _ u: Double? = nil) -> DriftLine.Point {
      DriftLine.Point(time: t, value: y, uncertainty: u)
    }
    #expect(throws: DriftError.tooFewPoints(count: 2, needed: 3)) {
      try DriftLine(segments: [[point(0, 0), point(1, 1)]])
    }
    #expect(throws: DriftError.tooFewPoints(count: 0, needed: 2)) { try DriftLine(segments: []) }
    #expect(throws: DriftError.noSpreadOfTimes) {
      try DriftLine(segments: [[point(1, 0), point(1, 1), point(1, 2)]])
    }
    #expect(throws: DriftError.valueNotUsable(index: 1)) {
      try DriftLine(segments: [[point(0, 0), point(1, .nan), point(2, 1)]])
    }
    #expect(throws: DriftError.valueNotUsable(index: 2)) {
      try DriftLine(segments: [[point(0, 0, 1), point(1, 1, 1), point(2, 1, 0)]])
    }
    #expect(throws: DriftError.computationFailed) {
      try DriftLine(segments: [[point(0, -1e308), point(1, 1e308), point(2, -1e308)]])
    }
    let line = try DriftLine(segments: [[point(0, 0), point(1, 1.1), point(2, 1.9)]])
    #expect(throws: DriftError.limitNotPositive) {
      try line.crossing(limit: 0, confidence: 0.9, horizon: 1)
    }
    #expect(throws: DriftError.confidenceOutOfRange) {
      try line.crossing(limit: 9, confidence: 0.5, horizon: 1)
    }
  }
}
