import Testing

@testable import Statistics

@Suite("Random draws") struct RandomDrawTests {
  @Test func `a draw is a set of its size, the same for the same seed`() throws {
    for (population, size) in [(0, 0), (1, 1), (340, 57), (340, 340), (1000, 0)] {
      let draw = try RandomDraw(population: population, size: size, seed: 7)
      #expect(draw.numbers.count == size)
      #expect(Set(draw.numbers).count == size)
      #expect(draw.numbers == draw.numbers.sorted())
      #expect(draw.numbers.allSatisfy { (1...max(1, population)).contains($0) })
      #expect(try draw == RandomDraw(population: population, size: size, seed: 7))
    }
    let small = try RandomDraw(population: 340, size: 20, seed: 3)
    let large = try RandomDraw(population: 340, size: 60, seed: 3)
    #expect(Set(small.numbers).isSubset(of: large.numbers))
  }

  /// Each number is drawn n/N of the time and each pair n(n − 1)/(N(N − 1)) (Cochran 1977, 2.1);
  /// over 20 000 seeds the largest of the deviations is within five standard deviations.
  @Test func `numbers and pairs are equally likely over the seeds`() throws {
    let (population, size, seeds) = (10, 3, 20_000)
    var single = [Int](repeating: 0, count: population + 1)
    var pairs = [Int](repeating: 0, count: 11 * 11)
    for seed in 0..<UInt64(seeds) {
      let numbers = try RandomDraw(population: population, size: size, seed: seed).numbers
      for number in numbers { single[number] += 1 }
      for a in numbers { for b in numbers where a < b { pairs[a * 11 + b] += 1 } }
    }
    func isNear(_ count: Int, _ p: Double) -> Bool {
      let n = Double(seeds)
      return abs(Double(count) - n * p) < 5 * (n * p * (1 - p)).squareRoot()
    }
    #expect(single.dropFirst().allSatisfy { isNear($0, 0.3) })
    for a in 1...10 { for b in 1...10 where a < b { #expect(isNear(pairs[a * 11 + b], 6.0 / 90)) } }
  }

  @Test func `what cannot be drawn is refused`() {
    #expect(throws: StatisticsError.self) { try RandomDraw(population: 5, size: 6, seed: 1) }
    #expect(throws: StatisticsError.self) { try RandomDraw(population: -1, size: 0, seed: 1) }
    #expect(throws: StatisticsError.self) { try RandomDraw(population: 5, size: -1, seed: 1) }
  }
}
