import Testing

@testable import Conformity

@Suite("Decimal scaling") struct DecimalScalingTests {
  @Test("sums and products are those of the decimals") func arithmetic() {
    #expect(DecimalScaling.sum(0.1, 0.2) == 0.3)
    #expect(DecimalScaling.difference(10.3, 0.1) == 10.2)
    #expect(DecimalScaling.difference(1, 1) == 0)
    #expect(DecimalScaling.product(2, 0.83) == 1.66)
    #expect(DecimalScaling.product(3, 0.1) == 0.3)
    #expect(DecimalScaling.product(-1.1, 1.1) == -1.21)
    // Too far apart for decimals: binary is as good.
    #expect(DecimalScaling.sum(1e30, 1e-30) == 1e30)
    #expect(DecimalScaling.sum(.infinity, 1) == .infinity)
    #expect(DecimalScaling.product(0, 5) == 0)
  }

  @Test("the point moves, the digits stay") func shifts() {
    #expect(DecimalScaling.shifted(10.3, by: -3) == 0.0103)
    #expect(DecimalScaling.shifted(-0.0103, by: 3) == -10.3)
    #expect(DecimalScaling.shifted(5e-9, by: 18) == 5e9)
    #expect(DecimalScaling.shifted(0, by: 7) == 0)
    #expect(DecimalScaling.shifted(.infinity, by: 7) == .infinity)
    var generator = SeededStream(seed: 4)
    for _ in 0..<2000 {
      // What people write has few digits: it comes back as it was.
      let x = (generator.uniform() * 1e9).rounded() / 1e4
      for decades in [-12, -3, 1, 9] {
        let moved = DecimalScaling.shifted(x, by: decades)
        #expect(DecimalScaling.shifted(moved, by: -decades) == x)
      }
    }
  }

  @Test("the decade is that of the first digit") func decades() {
    #expect(DecimalScaling.decade(1) == 0)
    #expect(DecimalScaling.decade(9.99) == 0)
    #expect(DecimalScaling.decade(-10) == 1)
    #expect(DecimalScaling.decade(0.00203) == -3)
    #expect(DecimalScaling.decade(1.2e-300) == -300)
    #expect(DecimalScaling.decade(0) == nil)
    #expect(DecimalScaling.decade(.nan) == nil)
  }
}
