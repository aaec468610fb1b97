import Foundation
import TestSupport
import Testing

@testable import GSL

@Suite("Bracketed minima")
struct MinimumBracketTests {
  @Test func `known minima come out to the flatness of a minimum`() throws {
    let parabola = try MinimumBracket(-5, 9).minimum { ($0 - 1) * ($0 - 1) + 2 }
    #expect(abs(parabola.x - 1) < 1e-7)
    #expect(separation(parabola.value, from: 2) < 1e-14)
    // x ln x is lowest at 1/e.
    let entropy = try MinimumBracket(1e-9, 3).minimum { $0 * log($0) }
    #expect(separation(entropy.x, from: exp(-1)) < 1e-7)
    #expect(separation(entropy.value, from: -exp(-1)) < 1e-14)
    // The deeper of two valleys.
    let valleys = try MinimumBracket(-2, 2).minimum { x in (x * x - 1) * (x * x - 1) + x / 10 }
    #expect(valleys.x < 0)
  }

  @Test(arguments: [-12, -3, 0, 6, 12]) func `the unit of x changes nothing`(exponent: Int) throws {
    let unit = pow(10, Double(exponent))
    let found = try MinimumBracket(0, 5 * unit).minimum { cosh($0 / unit - 2) }
    #expect(abs(found.x / unit - 2) < 1e-7)
  }

  @Test func `a minimum at an end, or just inside it, is found`() throws {
    #expect(try MinimumBracket(1, 4).minimum { $0 }.x == 1)
    #expect(try MinimumBracket(1, 4).minimum { -$0 }.x == 4)
    let inside = try MinimumBracket(0, 1000).minimum { ($0 - 1e-2) * ($0 - 1e-2) }
    #expect(abs(inside.x - 1e-2) < 1e-6)
    let mirrored = try MinimumBracket(-1000, 0).minimum { ($0 + 1e-2) * ($0 + 1e-2) }
    #expect(abs(mirrored.x + 1e-2) < 1e-6)
  }

  @Test func `a constant is lowest anywhere, an empty interval at its point`() throws {
    #expect(try MinimumBracket(1, 4).minimum { _ in 7 }.value == 7)
    let point = try MinimumBracket(3, 3).minimum { $0 }
    #expect(point.x == 3 && point.value == 3)
  }

  @Test func `no sample is lower than the minimum found`() throws {
    var generator = SplitMix64(seed: 8)
    for _ in 0..<200 {
      let (a, b) = (
        Double.random(in: -3...3, using: &generator), Double.random(in: 0.1...9, using: &generator)
      )
      let valley = { (x: Double) in b * abs(x - a) + exp(x / 4) }
      let found = try MinimumBracket(-10, 10).minimum(of: valley)
      for _ in 0..<50 {
        #expect(found.value <= valley(Double.random(in: -10...10, using: &generator)) + 1e-9)
      }
    }
  }

  @Test func `what cannot be minimised is said`() throws {
    #expect(throws: GSLError.notANumber(argument: "first")) { try MinimumBracket(-.infinity, 1) }
    #expect(throws: GSLError.notANumber(argument: "second")) { try MinimumBracket(0, .nan) }
    #expect(throws: GSLError.notANumber(argument: "function")) {
      try MinimumBracket(-1, 4).minimum { $0.squareRoot() }
    }
    #expect(throws: GSLError.overflow) {
      try MinimumBracket(-1, 4).minimum { _ throws(GSLError) in throw .overflow }
    }
    #expect(throws: SolverError<Refusal>.self) {
      try MinimumBracket(-1, 4).minimum { (x: Double) throws(Refusal) -> Double in throw .at(x) }
    }
  }
}
