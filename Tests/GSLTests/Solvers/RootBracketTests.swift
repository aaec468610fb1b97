import Foundation
import TestSupport
import Testing

@testable import GSL

@Suite("Bracketed roots")
struct RootBracketTests {
  @Test func `known roots come out to the tolerance`() throws {
    #expect(separation(try RootBracket(1, 2).root { $0 * $0 - 2 }, from: 2.0.squareRoot()) < 1e-14)
    // The fixed point of the cosine (Dottie's number), OEIS A003957.
    let cosine = try RootBracket(0, 1).root { cos($0) - $0 }
    #expect(separation(cosine, from: 0.739085133215160641655) < 1e-14)
    // A root of order three is flat: only the sign leads there.
    #expect(abs(try RootBracket(-1, 4).root(absolute: 1e-9) { $0 * $0 * $0 }) < 1e-8)
  }

  @Test(arguments: [-250, -12, -3, 0, 6, 12, 250])
  func `the unit of x changes nothing`(exponent: Int) throws {
    let unit = pow(10, Double(exponent))
    let root = try RootBracket(0, 5 * unit).root { exp(-$0 / unit) - 0.25 }
    #expect(separation(root / unit, from: log(4)) < 1e-13)
  }

  @Test(arguments: [1e-300, 1e300]) func `the size of f changes nothing`(factor: Double) throws {
    let root = try RootBracket(0, 5).root { factor * (exp(-$0) - 0.25) }
    #expect(separation(root, from: log(4)) < 1e-13)
  }

  @Test func `ends in any order, an end that is the root, and infinite values`() throws {
    #expect(try RootBracket(3, 1).root { $0 - 1 } == 1)
    #expect(try RootBracket(3, 1).root { $0 - 3 } == 3)
    let pole = try RootBracket(0, 9).root { $0 == 0 ? -.infinity : log($0) }
    #expect(separation(pole, from: 1) < 1e-13)
    // A jump is found like a root.
    let jump = try RootBracket(0, 9).root { $0 < 0.7 ? -1 : .infinity }
    #expect(abs(jump - 0.7) < 1e-12)
  }

  @Test func `the mirrored function has the mirrored root`() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let c = Double.random(in: 0.1...0.9, using: &generator)
      let right = try RootBracket(0, 40).root { erfc($0) - c }
      let left = try RootBracket(0, -40).root { erfc(-$0) - c }
      #expect(right == -left)
      #expect(abs(erfc(right) - c) < 1e-13)
    }
  }

  @Test func `what cannot be solved is said`() throws {
    #expect(throws: GSLError.notBracketed(lower: 1, upper: 2)) { try RootBracket(1, 2).root { $0 } }
    #expect(throws: GSLError.notANumber(argument: "first")) { try RootBracket(.nan, 1) }
    #expect(throws: GSLError.notANumber(argument: "second")) { try RootBracket(0, .infinity) }
    #expect(throws: GSLError.notANumber(argument: "function")) {
      try RootBracket(-1, 4).root { $0.squareRoot() - 1 }
    }
    #expect(throws: GSLError.toleranceOutOfRange(0)) {
      try RootBracket(-1, 4).root(relative: 0) { $0 }
    }
    #expect(throws: GSLError.toleranceOutOfRange(-1)) {
      try RootBracket(-1, 4).root(absolute: -1) { $0 }
    }
    #expect(throws: GSLError.overflow) {
      try RootBracket(-1, 4).root { _ throws(GSLError) in throw .overflow }
    }
    #expect(throws: SolverError<Refusal>.self) {
      try RootBracket(-1, 4).root { (x: Double) throws(Refusal) -> Double in throw .at(x) }
    }
  }
}
