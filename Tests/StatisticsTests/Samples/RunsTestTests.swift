import TestSupport
import Testing

@testable import Statistics

@Suite("Runs test")
struct RunsTestTests {
  @Test("the law is a count of all arrangements", arguments: StatisticsCases.list("runs"))
  func enumeration(of reference: StatisticsCase) throws {
    let sides = try #require(reference.fields["sides"] as? [Bool])
    let found = try #require(RunsTest(sides: sides))
    #expect(found.runs == reference.fields["runs"] as? Int)
    #expect(separation(found.lowerTail, from: reference.number("lower")) < 1e-14)
    #expect(separation(found.upperTail, from: reference.number("upper")) < 1e-14)
  }

  @Test("there are cases")
  func cases() { #expect(StatisticsCases.list("runs").count >= 8) }

  @Test("long series neither overflow nor vanish")
  func long() throws {
    let alternating = try #require(RunsTest(sides: (0..<20_000).map { $0.isMultiple(of: 2) }))
    #expect(alternating.upperTail >= 0 && alternating.upperTail < 1e-300)
    #expect(alternating.lowerTail == 1)
    var generator = SplitMix64(seed: 3)
    let random = try #require(
      RunsTest(sides: (0..<20_000).map { _ in Bool.random(using: &generator) }))
    #expect(random.probability > 0.001)
    #expect(abs(random.lowerTail + random.upperTail - 1) < 0.02)
  }

  @Test("one side alone has no order")
  func oneSide() {
    #expect(RunsTest(sides: []) == nil)
    #expect(RunsTest(sides: [true, true]) == nil)
  }

  @Test("turning the sides or the time changes nothing")
  func symmetry() throws {
    let sides = [true, true, false, true, false, false, false, true, false]
    let found = try #require(RunsTest(sides: sides))
    let turned = try #require(RunsTest(sides: sides.reversed()))
    let swapped = try #require(RunsTest(sides: sides.map { !$0 }))
    #expect(found == turned)
    #expect(separation(swapped.lowerTail, from: found.lowerTail) < 1e-14)
    #expect(separation(swapped.upperTail, from: found.upperTail) < 1e-14)
  }
}
