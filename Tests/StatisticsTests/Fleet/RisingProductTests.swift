import Testing

@testable import Statistics

@Suite("Rising products")
struct RisingProductTests {
  @Test("long sums agree with adding term by term", arguments: [1e-12, 1e-6, 0.003, 1, 500])
  func sums(step: Double) {
    for count in [0, 1, 2, 24, 25, 100, 5000] {
      var sum = CompensatedSum()
      for j in 0..<count { sum.add(ElementaryFunctions.logOnePlus(Double(j) * step)) }
      let found = RisingProduct.logarithm(count, step: step)
      #expect(
        abs(found - sum.value) <= 1e-12 * max(1, abs(sum.value)) + 3e-16 * Double(count),
        "\(count) \(found) \(sum.value)")
    }
  }

  @Test("without a step it vanishes")
  func zero() { #expect(RisingProduct.logarithm(1000, step: 0) == 0) }
}
