import TestSupport
import Testing

@testable import Statistics

@Suite("Compensated sum")
struct CompensatedSumTests {
  /// Neumaier's own example of what Kahan's summation loses: 1 + 10¹⁰⁰ + 1 − 10¹⁰⁰ = 2.
  @Test("a large number that goes again takes nothing with it")
  func cancellation() {
    #expect(CompensatedSum([1, 1e100, 1, -1e100]).value == 2)
  }

  @Test("the empty sum is zero")
  func empty() {
    #expect(CompensatedSum().value == 0)
  }

  /// Numbers k · 2⁻²⁰ have exact sums in integers.
  @Test("agrees with exact integer arithmetic in any order", arguments: 1...20)
  func exact(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var integers = (0..<5_000).map { _ in
      Int64.random(in: -(1 << 50)...(1 << 50), using: &generator)
        >> Int64.random(in: 0...45, using: &generator)
    }
    let expected = Double(integers.reduce(0, +)) * 0x1p-20
    for _ in 0..<3 {
      integers.shuffle(using: &generator)
      #expect(CompensatedSum(integers.map { Double($0) * 0x1p-20 }).value == expected)
    }
  }

  @Test("infinities and NaN follow plain addition")
  func notFinite() {
    #expect(CompensatedSum([1, .infinity, 2]).value == .infinity)
    #expect(CompensatedSum([1, -.infinity]).value == -.infinity)
    #expect(CompensatedSum([.infinity, -.infinity]).value.isNaN)
    #expect(CompensatedSum([1, .nan]).value.isNaN)
    #expect(
      CompensatedSum([.greatestFiniteMagnitude, .greatestFiniteMagnitude]).value == .infinity)
  }
}
