import Foundation
import Testing

/// `steelyard savings --xlsx`: the workbook beside what is shown.
@Suite struct SavingsWorkbookTests {
  private static let folder = Program.root.appendingPathComponent("reference-data/examples/savings")

  /// A part of the workbook.
  private func part(_ name: String, of book: URL) throws -> String {
    try Program.shell("unzip -p '\(book.path)' \(name)", in: Self.folder).output
  }

  @Test func `its figures are those of the JSON, as numbers`() throws {
    try Program.withTemporaryFolder { folder in
      let book = folder.appendingPathComponent("stall.xlsx")
      let outcome = try Program.run(
        [
          "savings", "market-stall.yaml", "--trials", "500", "--format", "json", "--xlsx",
          book.path,
        ], in: Self.folder)
      #expect(outcome.status == 0)
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      let options = try #require(json["options"] as? [[String: Any]])
      let sheet = try part("xl/worksheets/sheet2.xml", of: book)
      let values = Set(
        sheet.matches(of: /<v>([^<]*)<\/v>/).compactMap { Double(String($0.output.1)) })
      for option in options {
        let worth = try #require(option["netPresentValue"] as? Double)
        // The file keeps 16 digits.
        #expect(values.contains { abs($0 - worth) <= 1e-15 * abs(worth) }, "\(worth)")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == ["stall.xlsx"])
    }
  }

  @Test func `its names are in the language of the run`() throws {
    try Program.withTemporaryFolder { folder in
      for (language, names) in [
        ("en", ["Summary", "Options", "Losses", "Inputs", "Amounts by rule"]),
        ("vi", ["Tóm tắt", "Phương án", "Thiệt hại", "Đầu vào", "Số tiền theo quy định"]),
      ] {
        let book = folder.appendingPathComponent("\(language).xlsx")
        let outcome = try Program.run(
          [
            "savings", "market-stall.yaml", "--trials", "200", "--quiet", "--lang", language,
            "--xlsx", book.path,
          ], in: Self.folder)
        #expect(outcome.status == 0)
        let tabs = try part("xl/workbook.xml", of: book)
        for name in names { #expect(tabs.contains("name=\"\(name)\"")) }
      }
    }
  }

  @Test func `the same run gives the same bytes, and a bad place is told`() throws {
    try Program.withTemporaryFolder { folder in
      let books = ["a.xlsx", "b.xlsx"].map { folder.appendingPathComponent($0) }
      for book in books {
        _ = try Program.run(
          ["savings", "petrol-station.yaml", "--trials", "200", "--xlsx", book.path],
          in: Self.folder)
      }
      let (one, two) = (try Data(contentsOf: books[0]), try Data(contentsOf: books[1]))
      #expect(one == two)
      let refused = try Program.run(
        ["savings", "petrol-station.yaml", "--trials", "200", "--xlsx", "/nowhere/a.xlsx"],
        in: Self.folder)
      #expect(refused.status == 74)
      #expect(refused.errors.contains("/nowhere/a.xlsx"))
    }
  }
}
