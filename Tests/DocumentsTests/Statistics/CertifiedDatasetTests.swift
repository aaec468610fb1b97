import Documents
import Foundation
import Statistics
import Testing

/// The NIST Statistical Reference Datasets of reference-data/strd.
@Suite struct CertifiedDatasetTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("reference-data/strd")

  private func dataset(_ name: String) throws -> CertifiedDataset {
    let file = Self.folder.appendingPathComponent("\(name).dat")
    return try #require(CertifiedDataset(try String(contentsOf: file, encoding: .utf8)))
  }

  /// Read from their decimals, the sets give every certified digit.
  @Test(arguments: [
    ("PiDigits", 5000), ("Lottery", 218), ("Lew", 200), ("Mavro", 50), ("NumAcc1", 3),
    ("NumAcc2", 1001), ("NumAcc3", 1001),
  ])
  func `univariate sets reach all certified digits`(name: String, count: Int) throws {
    let set = try dataset(name)
    #expect(set.name == name)
    #expect(set.kind == .univariate)
    #expect(set.rows.count == count)
    let figures = try #require(try set.sampleFigures())
    #expect(figures.map(\.name) == ["mean", "standard deviation", "autocorrelation"])
    for figure in figures { #expect(figure.digits >= 14.5, "\(figure.name): \(figure.digits)") }
  }

  @Test(arguments: [
    ("SiRstv", 5, 25), ("SmLs01", 9, 189), ("SmLs02", 9, 1809), ("SmLs03", 9, 18009),
    ("SmLs04", 9, 189), ("SmLs05", 9, 1809), ("SmLs07", 9, 189), ("SmLs09", 9, 18009),
  ])
  func `analyses of variance reach all certified digits`(
    name: String, groups: Int, count: Int
  ) throws {
    let set = try dataset(name)
    #expect(set.name == name)
    #expect(set.kind == .analysisOfVariance)
    #expect(set.groups.count == groups)
    #expect(set.rows.count == count)
    let figures = try #require(try set.sampleFigures())
    #expect(figures.count == 7)
    for figure in figures { #expect(figure.digits >= 14.5, "\(figure.name): \(figure.digits)") }
  }

  /// What rounding the data to binary64 leaves: NIST's own reason for these sets.
  @Test func `data rounded to binary64 lose digits`() throws {
    let set = try dataset("SmLs07")
    let rounded = try OneWayAnalysis(values: set.groups.map { $0.map(\.value) })
    let figure = CertifiedFigure("F", certified: "21", computed: rounded.ratio?.value ?? .nan)
    #expect(figure.digits > 4 && figure.digits < 5)
  }

  @Test func `digits are counted as NIST does`() {
    #expect(CertifiedFigure("x", certified: "2", computed: 2).digits == 15)
    #expect(abs(CertifiedFigure("x", certified: "2", computed: 2.002).digits - 3) < 1e-9)
    #expect(abs(CertifiedFigure("x", certified: "0", computed: 1e-6).digits - 6) < 1e-9)
    #expect(CertifiedFigure("x", certified: "2", computed: -2).digits == 0)
    #expect(CertifiedFigure("x", certified: "2", computed: .nan).digits == 0)
  }

  @Test(arguments: ["", "Data:", "Dataset Name: x\nData:\n1\n", "1\n2\n3\n"])
  func `what is no such set is none`(text: String) {
    #expect(CertifiedDataset(text) == nil)
  }

  @Test func `a damaged row makes it none`() throws {
    let file = Self.folder.appendingPathComponent("Mavro.dat")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(CertifiedDataset(text) != nil)
    #expect(CertifiedDataset(text.replacing("2.00150", with: "2,00150")) == nil)
    #expect(CertifiedDataset(text + "\n 1 2\n") == nil)
  }
}
