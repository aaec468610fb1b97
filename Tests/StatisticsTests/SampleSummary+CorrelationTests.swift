import Statistics
import Testing

@Suite struct SampleSummaryCorrelationTests {
  /// JCGM 100:2008, table H.2: V, I and φ observed five times; r as in table H.3.
  static let voltage = [5.007, 4.994, 5.005, 4.990, 4.999]
  static let current = [19.663e-3, 19.639e-3, 19.640e-3, 19.685e-3, 19.678e-3]
  static let phase = [1.0456, 1.0438, 1.0468, 1.0428, 1.0433]

  @Test(arguments: [
    (voltage, current, -0.36), (voltage, phase, 0.86), (current, phase, -0.65),
  ])
  func `GUM H.2`(x: [Double], y: [Double], r: Double) throws {
    #expect((try SampleSummary.correlation(x, y) - r).magnitude < 0.005)
  }

  /// A unit or an offset is no correlation.
  @Test func `it does not depend on units`() throws {
    let r = try SampleSummary.correlation(Self.voltage, Self.phase)
    for scale in [1e-100, 1e-9, 1, 1e9, 1e100] {
      let scaled = Self.voltage.map { $0 * scale }
      #expect((try SampleSummary.correlation(scaled, Self.phase) - r).magnitude < 1e-12)
      #expect((try SampleSummary.correlation(Self.phase, scaled) - r).magnitude < 1e-12)
    }
    #expect(
      (try SampleSummary.correlation(Self.voltage.map { -$0 }, Self.phase) + r).magnitude < 1e-12)
  }

  @Test func `its ends`() throws {
    #expect(try SampleSummary.correlation(Self.voltage, Self.voltage) == 1)
    #expect(
      try SampleSummary.correlation(Self.voltage, Self.voltage.map { 3 - 2 * $0 }) <= -1 + 1e-15)
    #expect(try SampleSummary.correlation([1, 1, 1], [1, 2, 3]) == 0)
    #expect(try SampleSummary.correlation([1], [2]) == 0)
    #expect(throws: StatisticsError.self) { try SampleSummary.correlation([1, .nan], [1, 2]) }
  }
}
