import Quantities
import Reporting
import Rules
import Testing
import Verification

@Suite struct VerificationCSVTests {
  private func rows(_ results: [VerificationResult]) -> [String] {
    VerificationCSV.text(results.map(Sample.verified)).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func `one row a reading, in exact numbers`() throws {
    let rows = rows([try Sample.result(verdict: .fail, tests: [Sample.weighing])])
    #expect(rows.count == 8)
    #expect(rows[0] == VerificationCSV.columns.joined(separator: ","))
    #expect(
      rows[3] == "inspections/a.json,BN-0001,counter,III,oiml-r76-2006,2006,initial,2026-11-23,"
        + "fail,weighing,fail,3,up,,,2500,2505,g,4.9,,2.6,2.6,,,2.5,g,fail,"
        + "\"R 76-1, 3.5.1, Table 6\",confirmed,,")
    #expect(
      rows[5].contains(",15000,15005,g,,,,,2.5,7.6,7.5,g,inconclusive,"))
    #expect(rows[6].contains(",15000,14990,g,0.5,,-8,-8,,,7.5,g,fail,"))
    #expect(rows[7].isEmpty)
  }

  @Test func `every row has every column`() throws {
    let results = [
      try Sample.result(tests: [Sample.weighing]), try Sample.result(id: "empty", tests: []),
    ]
    for row in rows(results).dropLast() {
      // Only the clause holds commas, and it is quoted.
      let fields = row.replacing("\"R 76-1, 3.5.1, Table 6\"", with: "clause").split(
        separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == VerificationCSV.columns.count)
    }
  }

  @Test func `an inspection without readings is not lost`() throws {
    let rows = rows([try Sample.result(id: "empty", verdict: .inconclusive, tests: [])])
    #expect(rows.count == 3)
    #expect(rows[1].hasPrefix("inspections/a.json,empty,counter,"))
    #expect(rows[1].contains(",inconclusive,,"))
  }

  @Test func `fields are quoted as RFC 4180 asks`() throws {
    let rows = rows([try Sample.result(id: "a\"b,c\nd", tests: [])])
    #expect(rows[1].contains(",\"a\"\"b,c\nd\","))
  }

  @Test func `a load stated in a customary unit is written in grams`() throws {
    let unit = try #require(MassUnit("lạng"))
    let test = VerificationResult.TestResult(
      test: .weighing, verdict: .pass, citation: Sample.clause,
      readings: [Sample.reading("500 g", "500 g", error: "0 g", mpe: "2.5 g", unit: unit)])
    #expect(rows([try Sample.result(tests: [test])])[1].contains(",500,500,g,"))
  }
}
