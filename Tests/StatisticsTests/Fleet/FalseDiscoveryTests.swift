import TestSupport
import Testing

@testable import Statistics

@Suite("False discovery rate")
struct FalseDiscoveryTests {
  @Test("adjusted probabilities follow from the definition")
  func reference() throws {
    for reference in try FleetReference.document().adjusted {
      let adjusted = try FalseDiscovery.adjusted(reference.probabilities)
      #expect(adjusted.count == reference.adjusted.count)
      for (value, expected) in zip(adjusted, reference.adjusted) {
        #expect(separation(value, from: expected) < 1e-14)
      }
    }
  }

  /// Benjamini and Hochberg 1995, section 4.1: four of fifteen are rejected at rate 0.05.
  @Test("the example of the paper")
  func published() throws {
    let list = try #require(
      try FleetReference.document().adjusted.first { $0.probabilities.count == 15 })
    #expect(try FalseDiscovery.adjusted(list.probabilities).count { $0 <= 0.05 } == 4)
  }

  @Test("an adjusted probability is never below its own, and keeps the order")
  func order() throws {
    var generator = SplitMix64(seed: 11)
    for size in [1, 2, 17, 400] {
      let values = (0..<size).map { _ in Double.random(in: 0...1, using: &generator) }
      let adjusted = try FalseDiscovery.adjusted(values)
      for (value, p) in zip(adjusted, values) { #expect(value >= p && value <= 1) }
      let pairs = zip(values, adjusted).sorted { $0.0 < $1.0 }.map(\.1)
      #expect(pairs == pairs.sorted())
    }
    #expect(try FalseDiscovery.adjusted([]).isEmpty)
  }

  @Test("what is no probability is refused", arguments: [-0.1, 1.1, Double.nan, .infinity])
  func refused(value: Double) {
    #expect(throws: StatisticsError.valueNotFinite(index: 1)) {
      try FalseDiscovery.adjusted([0.5, value])
    }
  }

  @Test("of tests without an effect hardly any list has a discovery")
  func rate() throws {
    var generator = SplitMix64(seed: 5)
    var alarms = 0
    for _ in 0..<4000 {
      let values = (0..<50).map { _ in Double.random(in: 0...1, using: &generator) }
      if try FalseDiscovery.adjusted(values).contains(where: { $0 <= 0.05 }) { alarms += 1 }
    }
    // With no effects at all the rate is that of any false alarm, 0.05: 200 ± 14.
    #expect(abs(alarms - 200) < 56)
  }
}
