import Foundation
import TestSupport
import Testing

@testable import GSL

@Suite("Adaptive quadrature")
struct AdaptiveQuadratureTests {
  /// Integrals with a closed form.
  struct Known: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var lower: Double
    var upper: Double
    var breakpoints: [Double] = []
    let expected: Double
    let integrand: @Sendable (Double) -> Double
  }

  static let power = Known(testDescription: "a power", lower: 0, upper: 2, expected: 4) {
    $0 * $0 * $0
  }
  static let singular = Known(testDescription: "a singular end", lower: 0, upper: 1, expected: 2) {
    1 / $0.squareRoot()
  }
  static let logarithmic = Known(
    testDescription: "a logarithmic end", lower: 0, upper: 1, expected: -1
  ) { log($0) }
  // QUADPACK's test 1: ∫ x^α ln(1/x) = (1 + α)⁻² (Piessens and others, 1983, p. 83).
  static let quadpackOne = Known(
    testDescription: "QUADPACK 1", lower: 0, upper: 1, expected: 1 / (3.6 * 3.6)
  ) { pow($0, 2.6) * log(1 / $0) }
  // QUADPACK's example for QAGP (the same, p. 110; also the GSL manual).
  static let quadpackPoints = Known(
    testDescription: "QUADPACK 454", lower: 0, upper: 3, breakpoints: [sqrt(2), 1],
    expected: 61 * log(2.0) + 19.25 * log(7.0) - 27
  ) { x in x * x * x * log(abs((x * x - 1) * (x * x - 2))) }
  static let rightBell = Known(
    testDescription: "a bell to the right", lower: 0, upper: .infinity,
    expected: Double.pi.squareRoot() / 2
  ) { exp(-$0 * $0) }
  static let leftDecay = Known(
    testDescription: "an exponential to the left", lower: -.infinity, upper: 0, expected: 1
  ) { exp($0) }
  static let cauchy = Known(
    testDescription: "Cauchy everywhere", lower: -.infinity, upper: .infinity, expected: .pi
  ) { 1 / (1 + $0 * $0) }
  static let narrowBell = Known(
    testDescription: "a bell far away, and narrow", lower: -.infinity, upper: .infinity,
    breakpoints: [99.9, 100, 100.1], expected: 0.01 * Double.pi.squareRoot()
  ) { x in exp(-(x - 100) * (x - 100) * 1e4) }
  static let step = Known(
    testDescription: "a step", lower: -1, upper: 2, breakpoints: [0.3, 17, -4], expected: 1.7
  ) { $0 < 0.3 ? 0 : 1 }

  static let known = [
    power, singular, logarithmic, quadpackOne, quadpackPoints, rightBell, leftDecay, cauchy,
    narrowBell, step,
  ]

  @Test(arguments: known) func `known integrals come out to ten digits`(_ known: Known) throws {
    var quadrature = try AdaptiveQuadrature()
    let found = try quadrature.integral(
      from: known.lower, to: known.upper, breakpoints: known.breakpoints, known.integrand)
    #expect(separation(found.value, from: known.expected) < 1e-10)
    // The stated error covers the true one, to within the rounding of the expected value.
    let slack = 1e-12 * abs(known.expected)
    #expect(abs(found.value - known.expected) <= found.error + slack)
  }

  @Test(arguments: known) func `turned limits turn the sign`(_ known: Known) throws {
    var quadrature = try AdaptiveQuadrature()
    let forward = try quadrature.integral(
      from: known.lower, to: known.upper, breakpoints: known.breakpoints, known.integrand)
    let backward = try quadrature.integral(
      from: known.upper, to: known.lower, breakpoints: known.breakpoints, known.integrand)
    #expect(backward.value == -forward.value)
    #expect(backward.error == forward.error)
  }

  @Test(arguments: [1e-300, 1e-12, 1e6, 1e250])
  func `the size of the integrand scales the integral and nothing else`(factor: Double) throws {
    var quadrature = try AdaptiveQuadrature()
    let plain = try quadrature.integral(from: -3, to: 7) { exp(-$0 * $0) }
    let scaled = try quadrature.integral(from: -3, to: 7) { factor * exp(-$0 * $0) }
    #expect(separation(scaled.value / factor, from: plain.value) < 1e-14)
  }

  @Test func `an integral is the sum of its parts`() throws {
    var generator = SplitMix64(seed: 11)
    var quadrature = try AdaptiveQuadrature()
    for _ in 0..<200 {
      let ends = (0..<3).map { _ in Double.random(in: -4...4, using: &generator) }.sorted()
      let whole = try quadrature.integral(from: ends[0], to: ends[2]) { cos($0) + 2 }
      let left = try quadrature.integral(from: ends[0], to: ends[1]) { cos($0) + 2 }
      let right = try quadrature.integral(from: ends[1], to: ends[2]) { cos($0) + 2 }
      #expect(abs(left.value + right.value - whole.value) < 1e-12 * whole.value)
    }
  }

  @Test func `equal limits and an integrand of zero give zero`() throws {
    var quadrature = try AdaptiveQuadrature()
    #expect(try quadrature.integral(from: 2, to: 2) { 1 / $0 }.value == 0)
    #expect(try quadrature.integral(from: 0, to: .infinity) { _ in 0 }.value == 0)
    #expect(try quadrature.integral(from: .infinity, to: .infinity) { _ in 1 }.value == 0)
  }

  @Test func `the caller's own error comes back as it was thrown, and ends the work`() throws {
    var quadrature = try AdaptiveQuadrature()
    var calls = 0
    do throws(SolverError<Refusal>) {
      _ = try quadrature.integral(from: 0, to: 1) { (x: Double) throws(Refusal) -> Double in
        calls += 1
        if x > 0.5 { throw .at(x) }
        return x
      }
      Issue.record("the integrand's error was lost")
    } catch {
      guard case .function(.at(let x)) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(x > 0.5)
    }
    #expect(calls < 21)
    // The workspace is fit for the next integral.
    #expect(separation(try quadrature.integral(from: 0, to: 1) { $0 }.value, from: 0.5) < 1e-14)
  }

  @Test func `an error of this module comes back without wrapping`() throws {
    var quadrature = try AdaptiveQuadrature()
    #expect(throws: GSLError.degenerateLaw) {
      try quadrature.integral(from: 0, to: 1) { _ throws(GSLError) in throw .degenerateLaw }
    }
  }

  @Test func `not a number is refused wherever it comes from`() throws {
    var quadrature = try AdaptiveQuadrature()
    #expect(throws: GSLError.notANumber(argument: "integrand")) {
      try quadrature.integral(from: -1, to: 1) { $0.squareRoot() }
    }
    #expect(throws: GSLError.notANumber(argument: "lower")) {
      try quadrature.integral(from: .nan, to: 1) { $0 }
    }
    #expect(throws: GSLError.notANumber(argument: "upper")) {
      try quadrature.integral(from: 0, to: .nan) { $0 }
    }
    #expect(throws: GSLError.notANumber(argument: "breakpoints")) {
      try quadrature.integral(from: 0, to: 1, breakpoints: [.nan]) { $0 }
    }
  }

  @Test func `an integral that diverges is an error`() throws {
    var quadrature = try AdaptiveQuadrature()
    #expect(throws: GSLError.self) { try quadrature.integral(from: 0, to: 1) { 1 / $0 } }
    #expect(throws: GSLError.self) { try quadrature.integral(from: 1, to: .infinity) { 1 / $0 } }
  }

  @Test func `one integral may be inside another, each with a workspace of its own`() throws {
    var outer = try AdaptiveQuadrature()
    let found = try outer.integral(from: 0, to: 1) { x throws(GSLError) in
      var inner = try AdaptiveQuadrature()
      return try inner.integral(from: 0, to: x) { y in x * y }.value
    }
    // ∫∫ xy over the triangle y < x < 1 is 1/8.
    #expect(separation(found.value, from: 0.125) < 1e-13)
  }
}
