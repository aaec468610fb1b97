import TestSupport
import Testing

@testable import GSL

/// What holds for every law, on parameters nobody chose by hand.
@Suite("Any continuous law")
struct ContinuousLawTests {
  /// One law of each kind with parameters between the given powers of ten.
  static func laws(
    _ exponents: ClosedRange<Double>, using generator: inout SplitMix64
  ) throws -> [any ContinuousLaw] {
    var parameter: Double { generator.magnitude(exponents) }
    return [
      NormalLaw(),
      try StudentLaw(degreesOfFreedom: parameter),
      try ChiSquareLaw(degreesOfFreedom: parameter),
      try FisherLaw(numerator: parameter, denominator: parameter),
      try FisherLaw(numerator: .infinity, denominator: parameter),
      try FisherLaw(numerator: parameter, denominator: .infinity),
      try BetaLaw(parameter, parameter),
    ]
  }

  @Test("a quantile has the tail it was asked for", arguments: 1...60)
  func roundTrip(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for law in try Self.laws(-0.5...6, using: &generator) {
      let p = generator.magnitude(-15 ... -0.01)
      let lower = try law.quantile(p)
      let upper = try law.upperQuantile(p)
      #expect(law.support.contains(lower) && law.support.contains(upper))
      // The tail at the rounded quantile may differ by the condition number x f/p.
      let lowerTail = try law.tails(at: lower).lower
      let upperTail = try law.tails(at: upper).upper
      for (x, tail) in [(lower, lowerTail), (upper, upperTail)]
      where x > 1e-300 && abs(x) < 1e300 && x != 1 {
        let condition = 1 + (abs(x) + (law is BetaLaw ? 1 : 0)) * (try law.density(at: x)) / p
        #expect(separation(tail, from: p) <= 1e-14 * condition, "\(law) p \(p) x \(x) tail \(tail)")
      }
    }
  }

  @Test("quantiles rise with the probability", arguments: 1...20)
  func monotone(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed &+ 1000)
    for law in try Self.laws(-1...5, using: &generator) {
      var previous = law.support.lowerBound
      for p in [1e-200, 1e-9, 0.01, 0.2, 0.3, 0.49999, 0.5, 0.50001, 0.7, 0.99, 1 - 1e-9] {
        do {
          let x = try law.quantile(p)
          #expect(x >= previous, "\(law) at \(p)")
          previous = x
        } catch {
          // Far out, a heavy tail may leave binary64.
          #expect(error == .overflow && !(1e-9...0.7).contains(p))
        }
      }
    }
  }

  @Test("the ends of the probability scale are the ends of the support", arguments: 1...5)
  func ends(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for law in try Self.laws(-3...3, using: &generator) {
      #expect(try law.quantile(0) == law.support.lowerBound)
      #expect(try law.quantile(1) == law.support.upperBound)
      #expect(try law.upperQuantile(0) == law.support.upperBound)
      #expect(try law.upperQuantile(1) == law.support.lowerBound)
      #expect(try law.tails(at: -.infinity) == Tails(lower: 0, upper: 1))
      #expect(try law.tails(at: .infinity) == Tails(lower: 1, upper: 0))
      #expect(try law.density(at: .infinity) == 0)
      #expect(try law.density(at: -.infinity) == 0)
    }
  }

  @Test("what is no probability is refused by name", arguments: 1...2)
  func badProbability(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for law in try Self.laws(-1...3, using: &generator) {
      for p in [-0.1, 1.1, -Double.infinity, .infinity, -1e-300, 1.0.nextUp] {
        #expect(throws: GSLError.probabilityOutOfRange(p)) { try law.quantile(p) }
        #expect(throws: GSLError.probabilityOutOfRange(p)) { try law.upperQuantile(p) }
      }
      #expect(throws: GSLError.notANumber(argument: "probability")) { try law.quantile(.nan) }
      #expect(throws: GSLError.notANumber(argument: "probability")) { try law.upperQuantile(.nan) }
      #expect(throws: GSLError.self) { try law.tails(at: .nan) }
      #expect(throws: GSLError.self) { try law.density(at: .nan) }
    }
  }

  /// Parameters and arguments from the ends of binary64: an answer or an error
  /// with a name, and an answer is a number.
  @Test("nothing is ever NaN", arguments: 1...40)
  func neverNaN(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed &+ 77)
    for law in try Self.laws(-300...300, using: &generator) {
      for _ in 0..<4 {
        let x = generator.magnitude(-320...308) * (Bool.random(using: &generator) ? 1 : -1)
        let p = min(generator.magnitude(-320...0), 1)
        for answer in [
          { try law.density(at: x) }, { try law.cumulative(at: x) }, { try law.upperTail(at: x) },
          { try law.quantile(p) }, { try law.upperQuantile(p) },
        ] as [() throws -> Double] {
          do {
            #expect(try !answer().isNaN, "\(law) x \(x) p \(p)")
          } catch let error as GSLError {
            #expect(error == .overflow || error == .noConvergence, "\(law) x \(x) p \(p) \(error)")
          }
        }
      }
    }
  }
}
