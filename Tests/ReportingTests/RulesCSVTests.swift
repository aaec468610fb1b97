import Quantities
import Reporting
import Rules
import Testing

@Suite struct RulesCSVTests {
  @Test func `limits are numbers in grams`() throws {
    let set = try RuleSets.set("oiml-r76-2006")
    let query = WeighingQuery(
      accuracyClass: .iii, e: Sample.mass("5 g"), max: Sample.mass("15 kg"))
    let report = try #require(
      RulesReport.show(RuleSets.weighing("oiml-r76-2006"), of: set, for: query))
    #expect(
      RulesCSV.text(report).replacing("\r\n", with: "\n") == """
        over_g,upTo_g,mpe_g,mpeInE,clause,status
        0,2500,2.5,0.5,"3.5.1, Table 6",confirmed
        2500,10000,5,1,"3.5.1, Table 6",confirmed
        10000,15000,7.5,1.5,"3.5.1, Table 6",confirmed

        """)
  }

  @Test func `weights are numbers in milligrams`() throws {
    let set = try RuleSets.set("oiml-r111-2004")
    guard case .testWeights(let table) = set.body else { return }
    let report = RulesReport.show(
      table, of: set, weightClass: "M1", nominal: Sample.mass("5 mg"))
    // R 111-1, Table 1: M1 at 5 mg.
    #expect(RulesCSV.text(report) == "nominal_g,M1_mg\r\n0.005,0.2\r\n")
  }

  @Test func `every row has a field for each column`() throws {
    for report in try RulesTextTests.reports() {
      let lines = RulesCSV.text(report).split(separator: "\r\n")
      let counts = lines.map { line in
        line.split(separator: #/"[^"]*"/#, omittingEmptySubsequences: false)
          .reduce(0) { $0 + $1.filter { $0 == "," }.count }
      }
      #expect(Set(counts).count == 1)
      #expect(lines.count > 1)
    }
  }
}
