import Testing

@testable import Uncertainty

/// Factors of coverage regions against `reference-data/cases/uncertainty/regions.json`, whose
/// maker conditions one quantity after another.
@Suite struct RegionFactorTests {
  struct Entry: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let correlation: [[Double]]
    let probability: Double
    let ellipsoid: Double
    let bonferroni: Double
    let rectangle: Double
    let relative: Double
    let isSampled: Bool
    let published: String?

    init?(_ entry: [String: Any]) {
      guard let name = entry.text("name"), let p = entry.number("probability"),
        let ellipsoid = entry.number("ellipsoid"), let bonferroni = entry.number("bonferroni"),
        let rectangle = entry.number("rectangle"), let relative = entry.number("relative"),
        let matrix = entry.matrix("correlation")
      else { return nil }
      testDescription = "\(name), p = \(p)"
      (correlation, probability, self.ellipsoid) = (matrix, p, ellipsoid)
      (self.bonferroni, self.rectangle, self.relative) = (bonferroni, rectangle, relative)
      isSampled = entry.flag("sampled")
      published = entry.text("published")
    }
  }

  static let entries: [Entry] =
    ((try? ReferenceFile.object("regions").objects("factors")) ?? []).compactMap(Entry.init)

  @Test func `the file of cases is read`() { #expect(Self.entries.count > 50) }

  @Test(arguments: entries)
  func `each factor is that of the reference`(entry: Entry) throws {
    let found = try #require(
      RegionFactor.rectangle(correlation: entry.correlation, probability: entry.probability))
    if entry.isSampled {
      // The stated standard error holds, and is small.
      #expect(
        abs(found.value - entry.rectangle) < 5 * found.standardError + 1e-9, "\(found)")
      #expect(found.standardError < 1e-3 * entry.rectangle && found.standardError > 0, "\(found)")
    } else {
      #expect(isClose(found.value, entry.rectangle, relative: entry.relative), "\(found)")
      #expect(found.standardError == 0)
    }
    if let printed = entry.published { #expect(prints(found.value, as: printed)) }
    let m = entry.correlation.count
    let bonferroni = try #require(
      RegionFactor.bonferroni(dimension: m, probability: entry.probability))
    #expect(isClose(bonferroni, entry.bonferroni, relative: 1e-12))
    let whitening = try #require(OutputWhitening(covariance: entry.correlation))
    let ellipsoid = try #require(
      RegionFactor.ellipsoid(dimension: whitening.rank, probability: entry.probability))
    #expect(isClose(ellipsoid, entry.ellipsoid, relative: 1e-12))
    // The box is narrower than the ellipsoid's and never wider than Bonferroni's.
    #expect(found.value <= bonferroni * (1 + 1e-12))
    #expect(found.value <= ellipsoid * (1 + 1e-3))
  }

  /// JCGM 102:2011, 9.2 prints 2.45, 2.80 and 2.24.
  @Test func `the factors that are printed`() throws {
    #expect(
      prints(try #require(RegionFactor.ellipsoid(dimension: 2, probability: 0.95)), as: "2.45"))
    #expect(
      prints(try #require(RegionFactor.ellipsoid(dimension: 3, probability: 0.95)), as: "2.80"))
    #expect(
      prints(try #require(RegionFactor.bonferroni(dimension: 2, probability: 0.95)), as: "2.24"))
  }

  @Test func `one quantity alone has the factor of an interval`() throws {
    for p in [0.5, 0.6827, 0.95, 0.9973, 1 - 1e-9] {
      let z = try #require(CoverageQuantile.twoSided(p))
      let box = try #require(RegionFactor.rectangle(correlation: [[1]], probability: p)).value
      #expect(isClose(box, z, relative: 1e-13))
      let ellipsoid = try #require(RegionFactor.ellipsoid(dimension: 1, probability: p))
      #expect(isClose(ellipsoid, z, relative: 1e-12))
    }
  }

  /// Far out no `1 − p` is formed of what is near 1: the box of two nearly independent
  /// quantities has almost the tail of both.
  @Test func `tails far out keep their digits`() throws {
    let tail = try #require(JointNormalTail([[1, 0.3, 0.1], [0.3, 1, 0.2], [0.1, 0.2, 1]]))
    let one = ElementaryFunctions.erfc(8 / 2.0.squareRoot())
    let all = try tail.outside(8, shift: 0)
    #expect(all > 2.99 * one && all < 3 * one)
  }

  @Test func `the order and the sign of quantities do not matter`() throws {
    let r = [[1, 0.3, -0.6], [0.3, 1, 0.2], [-0.6, 0.2, 1]]
    let straight = try #require(RegionFactor.rectangle(correlation: r, probability: 0.95)).value
    for order in [[1, 2, 0], [2, 0, 1], [1, 0, 2]] {
      let turned = order.map { a in order.map { r[a][$0] } }
      let found = try #require(RegionFactor.rectangle(correlation: turned, probability: 0.95))
      #expect(isClose(found.value, straight, relative: 1e-12))
    }
    let flipped = r.indices.map { a in
      r.indices.map { b in r[a][b] * (a == 1 ? -1 : 1) * (b == 1 ? -1 : 1) }
    }
    let found = try #require(RegionFactor.rectangle(correlation: flipped, probability: 0.95))
    #expect(isClose(found.value, straight, relative: 1e-12))
  }

  @Test func `more correlation makes the box narrower, down to one quantity`() throws {
    var last = Double.infinity
    for r in [0, 0.2, 0.5, 0.8, 0.95, 0.999, 0.999999, 1] {
      let k = try #require(
        RegionFactor.rectangle(
          correlation: [[1, r, r], [r, 1, r], [r, r, 1]], probability: 0.95)
      ).value
      #expect(k < last + 1e-12, "r = \(r)")
      last = k
    }
    #expect(isClose(last, 1.9599639845400542, relative: 1e-13))
  }

  /// Nearly singular matrices are no trap: the integrand is steep there.
  @Test func `nearly singular is near to singular`() throws {
    func k(_ r: Double) throws -> Double {
      // Z3 nearly (Z1 + Z2)/√2.
      let c = (0.5).squareRoot() * r
      return try #require(
        RegionFactor.rectangle(
          correlation: [[1, 0, c], [0, 1, c], [c, c, 1]], probability: 0.95)
      ).value
    }
    let singular = try k(1)
    for (r, tolerance) in [(1 - 1e-4, 1e-2), (1 - 1e-6, 1e-3), (1 - 1e-8, 1e-4), (1 - 1e-9, 1e-4)] {
      #expect(isClose(try k(r), singular, relative: tolerance), "r = \(r)")
    }
  }

  @Test func `what is not possible has no factor`() {
    #expect(RegionFactor.ellipsoid(dimension: 0, probability: 0.95) == nil)
    #expect(RegionFactor.ellipsoid(dimension: 2, probability: 1) == nil)
    #expect(RegionFactor.ellipsoid(dimension: 2, probability: .nan) == nil)
    #expect(RegionFactor.bonferroni(dimension: 2, probability: 0) == nil)
    let indefinite = [[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]]
    #expect(RegionFactor.rectangle(correlation: indefinite, probability: 0.95) == nil)
    #expect(RegionFactor.rectangle(correlation: [], probability: 0.95) == nil)
    #expect(RegionFactor.rectangle(correlation: [[1, 0]], probability: 0.95) == nil)
  }
}
