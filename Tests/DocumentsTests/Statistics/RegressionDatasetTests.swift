import Documents
import Foundation
import Statistics
import Testing

/// The linear regressions of the NIST Statistical Reference Datasets.
@Suite struct RegressionDatasetTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("reference-data/strd")

  static func dataset(_ name: String) throws -> CertifiedDataset {
    let file = folder.appendingPathComponent("\(name).dat")
    return try #require(CertifiedDataset(try String(contentsOf: file, encoding: .utf8)))
  }

  /// Every certified value has 15 digits, of which rounding may take the last.
  @Test(arguments: [
    ("Norris", 2, 1), ("Pontius", 3, 1), ("NoInt1", 1, 1), ("NoInt2", 1, 1), ("Filip", 11, 1),
    ("Longley", 7, 6), ("Wampler1", 6, 1), ("Wampler2", 6, 1), ("Wampler3", 6, 1),
    ("Wampler4", 6, 1), ("Wampler5", 6, 1),
  ])
  func `all certified digits are reached from the text`(
    name: String, coefficients: Int, predictors: Int
  ) throws {
    let set = try Self.dataset(name)
    #expect(set.kind == .linearRegression && set.name == name)
    #expect(set.rows.allSatisfy { $0.count == predictors + 1 })
    let figures = try #require(try set.regressionFigures())
    #expect(figures.count == 2 * coefficients + 5)
    for figure in figures {
      #expect(figure.digits >= 14, "\(name) \(figure)")
    }
  }

  /// The least digits of any coefficient that data rounded to binary64 allow.
  ///
  /// The bounds of the reference data sets for Householder's method in binary64 are 11, 14, 9, 8,
  /// 9, 8 and 5 (Filip 7, Pontius 12); here only the data are rounded.
  @Test(arguments: [
    ("Norris", 12.0), ("NoInt1", 14), ("Longley", 12), ("Wampler1", 14), ("Wampler2", 9),
    ("Wampler3", 14), ("Wampler4", 14), ("Wampler5", 14), ("Pontius", 12), ("Filip", 7),
    ("NoInt2", 14),
  ])
  func `binary64 data cost no more than their rounding`(name: String, least: Double) throws {
    let set = try Self.dataset(name).inBinary64
    let figures = try #require(try set.regressionFigures())
    let digits = figures.filter { $0.name.hasPrefix("B") }.map(\.digits)
    #expect(try #require(digits.min()) >= least, "\(name) \(digits)")
  }

  @Test func `an exact fit has standard deviations 0 and F infinite`() throws {
    for name in ["Wampler1", "Wampler2"] {
      let figures = try #require(try Self.dataset(name).regressionFigures())
      for figure in figures where figure.name.hasPrefix("s(") { #expect(figure.computed == 0) }
      #expect(figures.first { $0.name == "F" }?.computed == .infinity)
      #expect(figures.first { $0.name == "R²" }?.computed == 1)
    }
  }

  /// A computed value with one digit changed must lose digits in the table.
  @Test func `digits are lost where they are`() {
    #expect(CertifiedFigure("x", certified: "1.23456789012345", computed: 1.23456789).digits < 11)
    #expect(CertifiedFigure("x", certified: "1.5", computed: .nan).digits == 0)
    #expect(CertifiedFigure("x", certified: "Infinity", computed: 1e300).digits == 0)
    #expect(CertifiedFigure("x", certified: "Infinity", computed: .infinity).digits == 15)
  }
}
