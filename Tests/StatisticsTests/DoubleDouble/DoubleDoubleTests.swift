import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite("Double-double arithmetic")
struct DoubleDoubleTests {
  /// u² with u = 2⁻⁵³, the unit of the bounds that the type states.
  static let unit = 0x1p-106

  /// The error of a result, relative to the exact value, in units of u².
  static func error(_ result: DoubleDouble, _ exact: [Double]) -> Double {
    if result.high == 0, exact[0] == 0 { return 0 }
    let difference = ((result.high - exact[0]) + (result.low - exact[1])) - exact[2]
    return abs(difference / exact[0]) / unit
  }

  /// reference-data/double-double/arithmetic.csv: exact fractions.
  @Test("agrees with exact fractions within the stated bounds")
  func arithmetic() throws {
    var worst: [String: Double] = [:]
    for row in try ReferenceFile.rows("double-double/arithmetic.csv") {
      let numbers = try row.dropFirst().map { try #require(Double($0)) }
      let a = DoubleDouble(sum: numbers[0], numbers[1])
      let b = DoubleDouble(sum: numbers[2], numbers[3])
      #expect(a.high == numbers[0] && a.low == numbers[1])
      let result =
        switch row[0] {
        case "add": a + b
        case "subtract": a - b
        case "multiply": a * b
        case "divide": a / b
        default: a.squareRoot()
        }
      // Normalised: the high part is the nearest binary64 number to the whole.
      #expect(result.high + result.low == result.high)
      worst[row[0], default: 0] = max(
        worst[row[0], default: 0], Self.error(result, Array(numbers[4...])))
    }
    let bounds = ["add": 3.01, "subtract": 3.01, "multiply": 5, "divide": 15.01, "root": 3.125]
    #expect(worst.count == bounds.count)
    for (operation, bound) in bounds {
      let found = try #require(worst[operation])
      #expect(found <= bound, "\(operation): \(found) u²")
      // Far above rounding of a single binary64 operation, the test would see nothing.
      #expect(found < 1 / 0x1p-53)
    }
  }

  @Test("sums and products of two binary64 numbers are exact", arguments: 1...50)
  func exact(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      // Whole numbers below 2⁵³, so that sum and product are exact in 128 bits.
      let a = Int64.random(in: -(1 << 53)...(1 << 53), using: &generator)
      let b = Int64.random(in: -(1 << 53)...(1 << 53), using: &generator) >> Int64(seed % 50)
      let sum = DoubleDouble(sum: Double(a), Double(b))
      #expect(Int128(sum.high) + Int128(sum.low) == Int128(a) + Int128(b))
      let product = DoubleDouble(product: Double(a), Double(b))
      #expect(Int128(product.high) + Int128(product.low) == Int128(a) * Int128(b))
    }
  }

  @Test("whole numbers are exact, to the ends of Int")
  func integers() {
    for value in [0, 1, -1, (1 << 53) + 1, -(1 << 60) - 1, Int.max, Int.max - 1, Int.min] {
      let number = DoubleDouble(value)
      #expect(Int128(number.high) + Int128(number.low) == Int128(value))
    }
  }

  @Test("identities hold to the last bits", arguments: 1...20)
  func identities(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let x =
      DoubleDouble(Double.random(in: 0.5...2, using: &generator)) / 3
    let y = DoubleDouble(Double.random(in: 0.5...2, using: &generator)) / 7
    #expect(x - x == .zero)
    #expect(x + .zero == x && x * .one == x && x / .one == x)
    #expect(x + y == y + x && x * y == y * x)
    #expect(((x / y) * y - x).magnitude < x * DoubleDouble(20 * Self.unit))
    #expect((x.squareRoot() * x.squareRoot() - x).magnitude < x * DoubleDouble(12 * Self.unit))
    #expect(
      (x.power(7) - x * x * x * x * x * x * x).magnitude < x.power(7) * DoubleDouble(70 * Self.unit)
    )
    #expect(x.power(0) == .one)
    #expect((-x).magnitude == x && (x < y) == (y > x) && -x < y)
    #expect(x * 3.0 == x * DoubleDouble(3.0))
  }

  @Test("numbers that differ only in the low part are told apart")
  func comparison() {
    let one = DoubleDouble.one
    let above = one + DoubleDouble(0x1p-100)
    let below = one - DoubleDouble(0x1p-100)
    #expect(below < one && one < above && below != one && above > below)
    #expect(above.value == 1)
  }

  @Test("infinities and NaN follow binary64, and overflow is infinite")
  func notFinite() {
    let huge = DoubleDouble(Double.greatestFiniteMagnitude)
    #expect((huge + huge).high == .infinity && (huge * huge).high == .infinity)
    #expect((huge + huge).low == 0)
    #expect((-huge - huge).high == -.infinity)
    #expect((huge / DoubleDouble(0x1p-10)).high == .infinity)
    #expect((DoubleDouble.one / .zero).high == .infinity)
    #expect((DoubleDouble.zero / .zero).high.isNaN)
    #expect((DoubleDouble.one / DoubleDouble(Double.infinity)).isZero)
    #expect((-DoubleDouble.one).squareRoot().high.isNaN)
    #expect(DoubleDouble.zero.squareRoot().isZero)
    #expect(!DoubleDouble(Double.nan).isFinite)
  }
}
