import TestSupport
import Testing

@testable import Statistics

@Suite("Group effects")
struct GroupEffectTests {
  /// Moments of the permutation law, by dealing out the labels of all C(6, 2) = 15 pairs.
  @Test("the score has the moments of the permutation law")
  func enumeration() throws {
    let values = [0.3, -0.1, 0.7, 0.2, -0.5, 0.9]
    let pairs = values.indices.flatMap { i in
      values.indices.filter { $0 > i }.map { (values[i] + values[$0]) }
    }
    let mean = pairs.reduce(0, +) / 15
    let variance = pairs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 15
    let effect = try #require(
      try GroupEffect([GroupEffect.Stratum(all: moments(values), group: moments([0.7, 0.9]))]))
    let expected = (1.6 - mean) / variance.squareRoot()
    #expect(separation(effect.score, from: expected) < 1e-12)
    #expect(separation(effect.difference, from: (1.6 - mean) / 2) < 1e-12)
  }

  @Test("scale, shift of a stratum and sign do what they should")
  func properties() throws {
    let (a, b) = ([0.1, 0.4, -0.2, 0.6], [1.0, 3.0, 2.0])
    func effect(_ factor: Double, _ shift: Double) throws -> GroupEffect {
      let first = a.map { $0 * factor }
      let second = b.map { $0 * factor + shift }
      return try #require(
        try GroupEffect([
          GroupEffect.Stratum(all: moments(first), group: moments(Array(first[1...1]))),
          GroupEffect.Stratum(all: moments(second), group: moments(Array(second[0...1]))),
        ]))
    }
    let plain = try effect(1, 0)
    #expect(abs(try effect(1, 5).score - plain.score) < 1e-12)
    #expect(abs(try effect(2, 0).score - plain.score) < 1e-12)
    #expect(abs(try effect(-1, 0).score + plain.score) < 1e-12)
    #expect(abs(try effect(-1, 0).probability - plain.probability) < 1e-12)
  }

  @Test("labels dealt out blindly raise as many alarms as promised, and a shift is found")
  func rate() throws {
    var generator = SplitMix64(seed: 4)
    var alarms = 0
    let rounds = 3000
    for _ in 0..<rounds {
      var strata = [GroupEffect.Stratum](
        repeating: .init(all: .init(), group: .init()), count: 3)
      for _ in 0..<200 {
        let s = Int.random(in: 0..<3, using: &generator)
        let value = Double(s) + Double.random(in: -1...1, using: &generator)
        strata[s].all.add(value)
        if Int.random(in: 0..<8, using: &generator) == 0 { strata[s].group.add(value) }
      }
      if try #require(try GroupEffect(strata)).probability < 0.05 { alarms += 1 }
    }
    #expect(abs(Double(alarms) / Double(rounds) - 0.05) < 0.016)
    var shifted = GroupEffect.Stratum(all: .init(), group: .init())
    for k in 0..<200 {
      let value = Double.random(in: -1...1, using: &generator) + (k % 8 == 0 ? 0.8 : 0)
      shifted.all.add(value)
      if k % 8 == 0 { shifted.group.add(value) }
    }
    let effect = try #require(try GroupEffect([shifted]))
    #expect(effect.probability < 1e-4 && effect.difference > 0.4)
  }

  @Test("what cannot be compared is not")
  func nothing() throws {
    let all = moments([1, 2, 3])
    #expect(try GroupEffect([]) == nil)
    #expect(try GroupEffect([.init(all: all, group: all)]) == nil)
    #expect(try GroupEffect([.init(all: moments([2, 2]), group: moments([2]))]) == nil)
    #expect(throws: StatisticsError.successesOutOfRange(successes: 3, trials: 1)) {
      try GroupEffect([.init(all: moments([1]), group: all)])
    }
    #expect(throws: StatisticsError.valueNotFinite(index: 0)) {
      try GroupEffect([.init(all: moments([1, .infinity]), group: moments([1]))])
    }
  }

  private func moments(_ values: [Double]) -> GroupEffect.Moments {
    var moments = GroupEffect.Moments()
    for value in values { moments.add(value) }
    return moments
  }
}
