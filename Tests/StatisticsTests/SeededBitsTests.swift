import TestSupport
import Testing

@testable import Statistics

@Suite("Seeded bits") struct SeededBitsTests {
  /// The generator of the tests is written for itself.
  @Test func `the stream is that of SplitMix64`() {
    for seed in [0, 1, 0x1234_5678_9abc_def0, UInt64.max] as [UInt64] {
      var bits = SeededBits(seed: seed)
      var reference = SplitMix64(seed: seed)
      for _ in 0..<100 { #expect(bits.next() == reference.next()) }
    }
    // The first value of seed 0 in the authors' implementation.
    var bits = SeededBits(seed: 0)
    #expect(bits.next() == 0xe220_a839_7b1d_cdaf)
  }
}
