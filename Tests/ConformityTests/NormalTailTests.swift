import Testing

@testable import Conformity

@Suite("Normal tails") struct NormalTailTests {
  /// mpmath 1.3, 30 digits.
  @Test(
    "far out",
    arguments: [
      (1.5, 0.066807201268858066), (15, 3.67096619931275089e-51), (37, 5.72557122252457682e-300),
    ])
  func tails(z: Double, q: Double) {
    #expect(separation(NormalTail.upper(z), from: q) < 1e-12)
    #expect(NormalTail.lower(-z) == NormalTail.upper(z))
  }

  @Test("an interval is the sum of its parts, and never a difference near 1") func parts() {
    var stream = SeededStream(seed: 2)
    for _ in 0..<5000 {
      let a = 20 * stream.uniform() - 10
      let b = a + 3 * stream.uniform()
      let c = b + 3 * stream.uniform()
      let whole = NormalTail.within(a, c)
      let sum = NormalTail.within(a, b) + NormalTail.within(b, c)
      #expect(abs(whole - sum) <= 1e-12 * whole + 1e-300)
      #expect(separation(NormalTail.within(-c, -a), from: whole) < 1e-13)
    }
    #expect(NormalTail.within(2, 1) == 0 && NormalTail.outside(2, 1) == 1)
    #expect(NormalTail.within(-.infinity, .infinity) == 1)
    // A sliver: φ(1.3) = 0.171368592047807357 (mpmath 1.3) times its width.
    #expect(separation(NormalTail.within(1.3, 1.3 + 1e-9), from: 0.171368592047807e-9) < 1e-6)
  }

  @Test("the slope of the logarithm is that of the probability", arguments: [0.3, 1.7, 40.0])
  func slopes(eta: Double) {
    for side in [MeasuredSide.below(1), .above(1), .within(-0.4, 1)] {
      let h = 1e-5
      func log(_ x: Double) -> Double { Elementary.log(side.probability(at: x, u: 1.3)) }
      let numeric = (log(eta + h) - log(eta - h)) / (2 * h)
      if numeric.isFinite, abs(numeric) < 20 {
        #expect(abs(side.logSlope(at: eta, u: 1.3) - numeric) < 1e-5 * (1 + abs(numeric)))
      } else {
        // Where the probability itself underflows: towards the limit, like the distance.
        #expect(abs(side.logSlope(at: eta, u: 1.3)) > 20)
      }
    }
  }
}
