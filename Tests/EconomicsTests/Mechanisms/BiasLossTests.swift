import TestSupport
import Testing

@testable import Economics

@Suite("Bias losses")
struct BiasLossTests {
  /// reference-data/economics/published.csv: sellers' own examples, recomputed exactly.
  @Test("published truck-scale cases")
  func published() throws {
    let lines = try ReferenceFile.lines("published.csv")
    #expect(lines.count == 8)
    for line in lines {
      let numbers = line.split(separator: ",").dropFirst().prefix(5).compactMap { Double($0) }
      let (n, error, price, unit, stated) = (
        numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]
      )
      let loss = try BiasLoss(
        weighings: n, price: price / unit, direction: .buying, profile: .constant(40_000))
      #expect(separation(try loss.annualLoss(bias: error), from: stated) < 1e-14)
    }
  }

  static func loss(
    _ direction: TradeDirection = .selling, _ profile: LoadProfile = .constant(50),
    weighings: Double = 1000, price: Double = 18_000
  ) throws -> BiasLoss {
    try BiasLoss(weighings: weighings, price: price, direction: direction, profile: profile)
  }

  @Test("the buyer's loss is the seller's gain")
  func mirror() throws {
    for bias in [-0.3, 0, 0.06] {
      for relative in [-0.002, 0, 0.004] {
        let sold = try Self.loss(.selling).annualLoss(bias: bias, relativeBias: relative)
        let bought = try Self.loss(.buying).annualLoss(bias: bias, relativeBias: relative)
        #expect(sold == -bought)
      }
    }
  }

  @Test("who sells on a scale that shows too little gives away")
  func sign() throws {
    #expect(try Self.loss(.selling).annualLoss(bias: -0.06) == 1000 * 18_000 * 0.06)
    #expect(try Self.loss(.selling).annualLoss(bias: 0.06) < 0)
    #expect(try Self.loss(.selling).annualLoss(bias: 0) == 0)
  }

  @Test("grams at a price per gram cost what kilograms do")
  func units() throws {
    let kilograms = try Self.loss().annualLoss(bias: -0.02, relativeBias: -0.001)
    let grams = try Self.loss(.selling, .constant(50_000), price: 18).annualLoss(
      bias: -20, relativeBias: -0.001)
    #expect(separation(grams, from: kilograms) < 1e-14)
  }

  @Test("a larger error, more weighings and a higher price never cost less")
  func monotone() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<100 {
      let (n, p, b) = (
        Double.random(in: 0...1e6, using: &random), Double.random(in: 0...1e6, using: &random),
        Double.random(in: -1...0, using: &random)
      )
      let base = try Self.loss(weighings: n, price: p).annualLoss(bias: b)
      #expect(try Self.loss(weighings: n * 1.5, price: p).annualLoss(bias: b) >= base)
      #expect(try Self.loss(weighings: n, price: p * 1.5).annualLoss(bias: b) >= base)
      #expect(try Self.loss(weighings: n, price: p).annualLoss(bias: b * 1.5) >= base)
    }
  }

  @Test("an error curve over a profile of loads is the sum of its parts")
  func profile() throws {
    let points = [(10.0, 0.2), (30, 0.5), (60, 0.3)]
    let loss = try Self.loss(.buying, .points(points.map { .init(load: $0.0, share: $0.1) }))
    let curve: (Double) -> Double = { 0.01 + 0.0004 * $0 - 0.000_002 * $0 * $0 }
    let parts = try points.reduce(0.0) { sum, point in
      try sum
        + Self.loss(.buying, .constant(point.0), weighings: 1000 * point.1).annualLoss(error: curve)
    }
    #expect(separation(try loss.annualLoss(error: curve), from: parts) < 1e-13)
  }

  /// MPE of class III, e = 20 g, at 50 kg = 2500 e: 1.5 e (OIML R 76-1:2006, Table 6).
  @Test("the tolerance at stake bounds every lawful bias")
  func atStake() throws {
    let loss = try Self.loss()
    let stake = try loss.toleranceAtStake { _ in 0.030 }
    #expect(separation(stake, from: 1000 * 18_000 * 0.030) < 1e-14)
    #expect(try loss.annualLoss(bias: -0.030) <= stake)
    #expect(throws: EconomicsError.negative(parameter: "mpe", value: -1)) {
      try loss.toleranceAtStake { _ in -1 }
    }
  }

  @Test("what cannot be")
  func refused() {
    #expect(throws: EconomicsError.negative(parameter: "price", value: -5)) {
      try Self.loss(price: -5)
    }
    #expect(throws: EconomicsError.notFinite(parameter: "weighings")) {
      try Self.loss(weighings: .nan)
    }
    #expect(throws: EconomicsError.overflow) {
      try Self.loss(weighings: 1e300, price: 1e300).annualLoss(bias: -1)
    }
  }
}
