import Testing

@testable import GSL

/// All laws against reference-data/quantiles.
///
/// The bounds are a little above what was measured. They are not the same for
/// all: a quantile near 1e-261 hangs on p with a condition number of 200, and a
/// tail of 1e-300 on x with one of 700.
@Suite("Reference values")
struct ReferenceTests {
  static let laws = ["normal", "student", "chi-square", "f", "beta"]
  static let quantileBounds = [
    "normal": 5e-16, "student": 2e-14, "chi-square": 2e-13, "f": 1e-14, "beta": 2e-13,
  ]
  static let tailBounds = [
    "normal": 5e-16, "student": 5e-14, "chi-square": 4e-14, "f": 5e-14, "beta": 5e-14,
  ]

  @Test("quantiles", arguments: laws)
  func quantiles(law: String) throws {
    let rows = try ReferenceTable("quantiles.csv").rows(of: law)
    #expect(rows.count >= 48)
    let bound = try #require(Self.quantileBounds[law])
    for row in rows {
      let law = try row.law()
      let p = row.number("probability")
      let x = row["tail"] == "lower" ? try law.quantile(p) : try law.upperQuantile(p)
      #expect(separation(x, from: row.number("quantile")) <= bound, "\(row) gave \(x)")
    }
  }

  /// Where the question is well-conditioned the answer is good to a few units of
  /// the last place: every quantile from 1e-30 to 1e30.
  @Test("quantiles of ordinary size hold 14 digits", arguments: laws)
  func ordinaryQuantiles(law: String) throws {
    for row in try ReferenceTable("quantiles.csv").rows(of: law) {
      let expected = row.number("quantile")
      guard abs(expected) > 1e-30, abs(expected) < 1e30 else { continue }
      let p = row.number("probability")
      let x =
        row["tail"] == "lower" ? try row.law().quantile(p) : try row.law().upperQuantile(p)
      #expect(separation(x, from: expected) <= 3e-14, "\(row) gave \(x)")
    }
  }

  @Test("tails", arguments: laws)
  func tails(law: String) throws {
    let rows = try ReferenceTable("cumulative.csv").rows(of: law)
    #expect(rows.count >= 20)
    let bound = try #require(Self.tailBounds[law])
    for row in rows {
      let law = try row.law()
      let x = row.number("x")
      let tails = try law.tails(at: x)
      #expect(separation(tails.lower, from: row.number("lower")) <= bound, "\(row): \(tails)")
      #expect(separation(tails.upper, from: row.number("upper")) <= bound, "\(row): \(tails)")
      #expect(try law.cumulative(at: x) == tails.lower)
      #expect(try law.upperTail(at: x) == tails.upper)
    }
  }

  @Test("densities", arguments: laws)
  func densities(law: String) throws {
    let bound = try #require(Self.tailBounds[law])
    for row in try ReferenceTable("cumulative.csv").rows(of: law) {
      let density = try row.law().density(at: row.number("x"))
      #expect(separation(density, from: row.number("density")) <= bound, "\(row): \(density)")
    }
  }

  @Test("the measure of closeness treats sign, zero and infinity")
  func closeness() {
    #expect(separation(1, from: 1) == 0)
    #expect(separation(.infinity, from: .infinity) == 0)
    #expect(separation(-.infinity, from: .infinity) == .infinity)
    #expect(separation(1e-20, from: 0) == 1e-20)
    #expect(separation(0, from: 1e-20) == .infinity)
    #expect(separation(-1, from: 1) == .infinity)
    #expect(separation(.nan, from: 1) == .infinity)
    #expect(separation(.nan, from: 0) == .infinity)
    #expect(separation(1.5, from: 1) == 0.5)
  }
}
