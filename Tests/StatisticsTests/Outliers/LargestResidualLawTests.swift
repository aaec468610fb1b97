import Testing

@testable import Statistics

@Suite("Law of the largest residual")
struct LargestResidualLawTests {
  /// Above the bound where a second value can be as far out, n times the tail of one value is
  /// the whole probability: Grubbs' own law, by Student's t.
  @Test("it is Grubbs' law where that is exact", arguments: [3, 4, 5, 8, 20, 60])
  func grubbs(count: Int) throws {
    let law = LargestResidualLaw(count: count)
    let n = Double(count)
    let reference = try GrubbsLaw(count: count, isTwoSided: false)
    for step in 0...40 {
      let b = 0.5 + Double(step) / 80
      let g = b * (n - 1) / n.squareRoot()
      guard reference.isExact(at: g) else { continue }
      #expect(abs(1 - law.cumulative(b) - (try reference.upperTail(at: g))) < 1e-8)
    }
  }

  @Test(
    "nothing is left at the smallest largest residual there is",
    arguments: [3, 4, 5, 6, 10, 40, 100])
  func residue(count: Int) {
    #expect(abs(LargestResidualLaw(count: count).residue) < 5e-7)
  }
}
