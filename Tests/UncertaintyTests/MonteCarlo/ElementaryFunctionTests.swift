import Testing

@testable import Uncertainty

/// The kernels' elementary functions against those of the C library, which are good to one
/// unit in the last place or better.
@Suite struct ElementaryFunctionTests {
  /// A function, the arguments from ±`least` to ±`most`, and how many units in the last place
  /// both may differ by.
  struct Claim: Sendable, CustomTestStringConvertible {
    let function: ModelProgram.Unary
    let least: Double
    let most: Double
    var isSigned = true
    var units = 2.0
    var testDescription: String { "\(function)" }
  }

  private static let claims: [Claim] = [
    Claim(function: .sqrt, least: 1e-308, most: 1e308, isSigned: false, units: 0),
    Claim(function: .exp, least: 1e-20, most: 700),
    Claim(function: .ln, least: 1e-308, most: 1e308, isSigned: false),
    Claim(function: .log10, least: 1e-308, most: 1e308, isSigned: false),
    Claim(function: .sin, least: 1e-20, most: 1e5),
    Claim(function: .cos, least: 1e-20, most: 1e5),
    Claim(function: .tan, least: 1e-20, most: 1e5, units: 3),
    Claim(function: .asin, least: 1e-20, most: 1),
    Claim(function: .acos, least: 1e-20, most: 1),
    Claim(function: .atan, least: 1e-20, most: 1e20),
    Claim(function: .sinh, least: 1e-20, most: 700, units: 4),
    Claim(function: .cosh, least: 1e-20, most: 700, units: 4),
    Claim(function: .tanh, least: 1e-20, most: 700, units: 4),
  ]

  @Test(arguments: claims)
  func `functions are good to a few units in the last place`(claim: Claim) {
    let count = 4000
    for step in 0..<count {
      // From the least to the most in equal ratios.
      let share = Double(step) / Double(count - 1)
      let size = min(
        ElementaryFunctions.exp(
          ElementaryFunctions.log(claim.least) * (1 - share)
            + ElementaryFunctions.log(claim.most) * share), claim.most)
      for x in claim.isSigned ? [size, -size] : [size] {
        let found = ConstantFolding.value(of: claim.function.kernel, x, 0)
        let expected = claim.function(x)
        #expect(abs(found - expected) <= claim.units * expected.ulp, "\(claim.function) of \(x)")
      }
    }
  }

  private func power(_ x: Double, _ y: Double) -> Double {
    ConstantFolding.value(of: ModelProgram.Binary.power.kernel, x, y)
  }

  @Test func `whole powers of whole numbers are exact`() {
    for base in -30...30 {
      var exact = 1
      for exponent in 0..<12 {
        #expect(power(Double(base), Double(exponent)) == Double(exact), "\(base)^\(exponent)")
        let (next, overflow) = exact.multipliedReportingOverflow(by: base)
        if overflow || next.magnitude > 1 << 53 { break }
        exact = next
      }
    }
  }

  @Test(arguments: [0.5, 1.5, 2.5, -0.5, 0.25])
  func `powers of quarters agree with square roots`(exponent: Double) {
    for x in [1e-300, 3.7e-12, 0.1, 0.99999999, 1.0000001, 1.7, 42, 8.1e19, 1e200] {
      let root = x.squareRoot()
      let expected =
        switch exponent {
        case 0.5: root
        case 1.5: x * root
        case 2.5: x * x * root
        case -0.5: 1 / root
        default: root.squareRoot()
        }
      guard expected.isFinite, expected.isNormal else { continue }
      #expect(abs(power(x, exponent) - expected) <= 3 * expected.ulp, "\(x)^\(exponent)")
    }
  }

  @Test func `powers agree with the C library`() {
    var state: UInt64 = 9
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    for _ in 0..<2000 {
      let x = ElementaryFunctions.exp(40 * uniform() - 20)
      let y = 30 * uniform() - 15
      let expected = ElementaryFunctions.power(x, y)
      #expect(abs(power(x, y) - expected) <= 2 * expected.ulp, "\(x)^\(y)")
    }
  }

  @Test func `signs, zeros and what has no value`() {
    #expect(power(-8, 3) == -512)
    #expect(power(-2, -3) == -0.125)
    #expect(power(-8, 2) == 64)
    #expect(power(-8, 0.5).isNaN)
    #expect(power(0, 2) == 0)
    #expect(power(0, 0) == 1)
    #expect(power(0, -1).isNaN)
    #expect(power(1e300, 2).isNaN)
    #expect(power(1e-300, 2) == 0)
    #expect(power(.nan, 0).isNaN)
    #expect(power(2, .infinity).isNaN)
    #expect(power(1, 1e300) == 1)
    #expect(power(.leastNonzeroMagnitude, 0.5) == 0x1p-537)
  }
}
