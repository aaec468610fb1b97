import Quantities
import TestSupport
import Testing

@testable import Verification

@Suite("Error bounds")
struct ErrorBoundsTests {
  private func bounds(_ least: Int, _ largest: Int) -> ErrorBounds {
    ErrorBounds(Mass(least, .gram), Mass(largest, .gram))
  }

  @Test("The verdict on an interval is the one all its errors share")
  func verdicts() {
    for least in -4...4 {
      for largest in least...4 {
        for limit in 0...3 {
          let each = (least...largest).map { abs($0) <= limit }
          // Between whole grams the errors do not change sides, as the limit is whole.
          let straddles = least < -limit && largest > limit
          let expected: Verdict =
            each.allSatisfy(\.self)
            ? .pass : each.contains(true) || straddles ? .inconclusive : .fail
          let found = bounds(least, largest).verdict(within: Mass(limit, .gram))
          #expect(found == expected, "[\(least), \(largest)] within ±\(limit)")
        }
      }
    }
  }

  @Test("One side only")
  func sides() {
    let limit = Mass(2, .gram)
    #expect(bounds(-9, -9).verdict(within: limit, side: .above) == .pass)
    #expect(bounds(3, 3).verdict(within: limit, side: .above) == .fail)
    #expect(bounds(9, 9).verdict(within: limit, side: .below) == .pass)
    #expect(bounds(-2, -2).verdict(within: limit, side: .below) == .pass)
    #expect(bounds(-3, -3).verdict(within: limit, side: .below) == .fail)
  }

  @Test("The range of several errors, by trying their ends")
  func ranges() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let errors = (0..<3).map { _ -> ErrorBounds in
        let a = Int.random(in: -5...5, using: &random)
        return bounds(a, a + Int.random(in: 0...3, using: &random))
      }
      var spreads: [Int128] = []
      func walk(_ chosen: [Int128]) {
        guard chosen.count < errors.count else {
          spreads.append((chosen.max() ?? 0) - (chosen.min() ?? 0))
          return
        }
        let next = errors[chosen.count]
        var value = next.least.value.trillionths
        while value <= next.largest.value.trillionths {
          walk(chosen + [value])
          value += 1_000_000_000_000
        }
      }
      walk([])
      let range = ErrorBounds.range(of: errors)
      #expect(range?.largest.value.trillionths == spreads.max())
      #expect(range?.least.value.trillionths == spreads.min())
    }
    #expect(ErrorBounds.range(of: []) == nil)
  }
}
