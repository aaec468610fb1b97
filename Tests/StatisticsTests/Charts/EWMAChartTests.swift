import Statistics
import Testing

@Suite struct EWMAChartTests {
  /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4: λ = 0.3, EWMA₀ = 50,
  /// s = 2.0539, limits for large t 52.5884 and 47.4115.
  static let handbook = [
    52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2,
    52.6, 52.4, 53.6, 52.1,
  ]
  static let averages = [
    50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52,
    50.05, 49.38, 49.92, 50.73, 51.23, 51.94, 51.99,
  ]

  @Test func `the example of the handbook`() throws {
    let level = try ProcessLevel(center: 50, deviation: 2.0539)
    let chart = try EWMAChart(Self.handbook, level: level, smoothing: 0.3, hasExactLimits: false)
    for (found, printed) in zip(chart.averages, Self.averages) {
      #expect((found - printed).magnitude <= 0.005 + 1e-9)
    }
    // The handbook rounds √(0.3/1.7) to 0.4201 before it multiplies.
    #expect((50 + chart.halfWidths[0] - 52.5884).magnitude < 2e-4)
    #expect((50 - chart.halfWidths[19] - 47.4115).magnitude < 2e-4)
    #expect(chart.signals.isEmpty)
  }

  @Test func `the limits of each point grow to those of large t`() throws {
    let level = try ProcessLevel(center: 10, deviation: 2)
    let values = [Double](repeating: 10, count: 300)
    let exact = try EWMAChart(values, level: level, smoothing: 0.1)
    let fixed = try EWMAChart(values, level: level, smoothing: 0.1, hasExactLimits: false)
    // z₁ = λ x₁: the limit is L λ σ.
    #expect((exact.halfWidths[0] - 3 * 0.1 * 2).magnitude < 1e-14)
    #expect(zip(exact.halfWidths, exact.halfWidths.dropFirst()).allSatisfy { $0 <= $1 })
    #expect((exact.halfWidths[299] - fixed.halfWidths[299]).magnitude < 1e-14)
    #expect(exact.signals.isEmpty)
  }

  @Test func `units, a large common part and the mirror change nothing`() throws {
    let values = Self.handbook + [56, 57, 58, 57]
    let level = try ProcessLevel(center: 50, deviation: 2)
    let chart = try EWMAChart(values, level: level)
    #expect(!chart.signals.isEmpty)
    for (factor, offset) in [(1e-6, 0.0), (1024, 0), (-1, 0), (1, 1e6), (-3, 1e3)] {
      let other = try EWMAChart(
        values.map { factor * $0 + offset },
        level: ProcessLevel(center: factor * 50 + offset, deviation: factor.magnitude * 2))
      #expect(other.signals.map(\.index) == chart.signals.map(\.index))
      #expect(other.signals.map(\.firstIndex) == chart.signals.map(\.firstIndex))
      let side: ChartSignal.Side = factor > 0 ? .above : .below
      #expect(other.signals.allSatisfy { $0.side == side })
    }
  }

  @Test func `what is no chart`() throws {
    let level = try ProcessLevel(center: 0, deviation: 1)
    #expect(throws: ChartError.smoothingOutOfRange) {
      try EWMAChart([1], level: level, smoothing: 1.1)
    }
    #expect(throws: ChartError.widthOutOfRange) { try EWMAChart([1], level: level, width: .nan) }
    #expect(throws: ChartError.valueNotFinite(index: 1)) { try EWMAChart([1, .nan], level: level) }
  }
}
