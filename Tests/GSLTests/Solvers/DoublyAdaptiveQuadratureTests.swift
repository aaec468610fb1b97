import Foundation
import TestSupport
import Testing

@testable import GSL

@Suite("Doubly adaptive quadrature")
struct DoublyAdaptiveQuadratureTests {
  @Test func `known integrals come out to ten digits`() throws {
    var quadrature = try DoublyAdaptiveQuadrature()
    let power = try quadrature.integral(from: 0, to: 2) { $0 * $0 * $0 }
    #expect(separation(power.value, from: 4) < 1e-14)
    let kink = try quadrature.integral(from: -1, to: 2) { abs($0 - 1.0 / 3) }
    #expect(separation(kink.value, from: 41.0 / 18) < 1e-10)
    let root = try quadrature.integral(from: 0, to: 1) { $0.squareRoot() }
    #expect(separation(root.value, from: 2.0 / 3) < 1e-10)
  }

  @Test func `both rules agree on smooth integrands`() throws {
    var generator = SplitMix64(seed: 5)
    var one = try DoublyAdaptiveQuadrature()
    var other = try AdaptiveQuadrature()
    for _ in 0..<200 {
      let a = Double.random(in: -3...3, using: &generator)
      let b = Double.random(in: -3...3, using: &generator)
      let c = Double.random(in: 0.2...5, using: &generator)
      let first = try one.integral(from: a, to: b) { exp(-c * $0 * $0) }
      let second = try other.integral(from: a, to: b) { exp(-c * $0 * $0) }
      #expect(abs(first.value - second.value) <= 1e-9 * abs(second.value))
    }
  }

  @Test func `turned limits, errors and ends that are no numbers`() throws {
    var quadrature = try DoublyAdaptiveQuadrature()
    #expect(separation(try quadrature.integral(from: 1, to: 0) { $0 }.value, from: -0.5) < 1e-14)
    #expect(try quadrature.integral(from: 1, to: 1) { $0 }.value == 0)
    #expect(throws: GSLError.notANumber(argument: "upper")) {
      try quadrature.integral(from: 1, to: .infinity) { 1 / $0 }
    }
    #expect(throws: GSLError.notANumber(argument: "integrand")) {
      try quadrature.integral(from: -1, to: 1) { $0.squareRoot() }
    }
    #expect(throws: SolverError<Refusal>.self) {
      try quadrature.integral(from: 0, to: 1) { (x: Double) throws(Refusal) -> Double in
        throw .at(x)
      }
    }
  }
}
