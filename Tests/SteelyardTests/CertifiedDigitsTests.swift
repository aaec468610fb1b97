import Foundation
import Testing

/// `steelyard statistics strd`; that docs/accuracy.md shows what it prints is a guide test.
@Suite struct CertifiedDigitsTests {
  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["statistics", "strd"] + arguments, in: Program.root)
  }

  @Test func `every certified value of every set reaches 14 digits`() throws {
    let outcome = try run(["--format", "csv"])
    #expect(outcome.status == 0)
    let rows = outcome.output.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    #expect(Set(rows.map { $0[0] }).count >= 26)
    #expect(rows.count > 200)
    for row in rows { #expect(try #require(Double(row[3])) >= 14, "\(row)") }
  }

  @Test func `what is no dataset is told`() throws {
    let outcome = try run(["README.md"])
    #expect(outcome.status == 65 && outcome.errors.contains("NOT-A-DATASET"))
    #expect(try run(["nowhere"]).status == 74)
    #expect(try run(["docs"]).status == 65)
    let one = try run(["reference-data/strd/Norris.dat", "--values", "--lang", "vi"])
    #expect(one.status == 0 && one.output.contains("-0.262323073774029"))
  }
}
