import Testing

@testable import Economics

@Suite("Load profiles")
struct LoadProfileTests {
  @Test("means over a density")
  func density() throws {
    // f ∝ m on [0, 6]: E(m) = 4, E(m²) = 18.
    let profile = LoadProfile.density(lower: 0, upper: 6) { 7 * $0 }
    #expect(separation(try profile.mean { $0 }, from: 4) < 1e-12)
    #expect(separation(try profile.mean { $0 * $0 }, from: 18) < 1e-12)
    #expect(abs(try profile.mean { $0 - 4 }) < 1e-10)
  }

  @Test("points of a fine grid come near the density")
  func grid() throws {
    let count = 2000
    let points = (0..<count).map {
      LoadProfile.Point(
        load: 10 + 40 * (Double($0) + 0.5) / Double(count), share: 1 / Double(count))
    }
    let curve: (Double) -> Double = { 0.02 + 0.000_3 * $0 * $0 }
    let density = LoadProfile.density(lower: 10, upper: 50) { _ in 1 }
    #expect(
      separation(try LoadProfile.points(points).mean(of: curve), from: try density.mean(of: curve))
        < 1e-6)
  }

  @Test("what cannot be a profile")
  func refused() {
    func mean(_ profile: LoadProfile) throws -> Double { try profile.mean { $0 } }
    #expect(throws: EconomicsError.empty(parameter: "profile")) { try mean(.points([])) }
    #expect(throws: EconomicsError.sharesDoNotSum(0.75)) {
      try mean(.points([.init(load: 1, share: 0.5), .init(load: 2, share: 0.25)]))
    }
    #expect(throws: EconomicsError.notAShare(parameter: "share", value: 1.1)) {
      try mean(.points([.init(load: 1, share: 1.1)]))
    }
    #expect(throws: EconomicsError.negative(parameter: "load", value: -1)) {
      try mean(.points([.init(load: -1, share: 1)]))
    }
    #expect(throws: EconomicsError.notAscending(lower: "lower", upper: "upper")) {
      try mean(.density(lower: 5, upper: 2) { _ in 1 })
    }
    #expect(throws: EconomicsError.notPositive(parameter: "density", value: 0)) {
      try mean(.density(lower: 1, upper: 2) { _ in 0 })
    }
  }
}
