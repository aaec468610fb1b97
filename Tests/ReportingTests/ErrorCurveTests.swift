import Documents
import Quantities
import Rules
import Testing
import Verification

@testable import Reporting

@Suite struct ErrorCurveTests {
  private func rules() throws -> RuleSet {
    let set = try RuleLibrary.builtIn().book["oiml-r76-2006"]
    return try #require(set)
  }

  private func curve(_ readings: [VerificationResult.ReadingResult]) throws -> ErrorCurve {
    let test = VerificationResult.TestResult(
      test: .weighing, verdict: .pass, citation: Sample.clause, readings: readings)
    return ErrorCurve(
      test: 0, of: try Sample.result(tests: [test], ruleSet: try rules()), risk: nil,
      language: .english)
  }

  /// R 76-1, Table 6, class III, e = 5 g: 0.5 e to 500 e, 1 e to 2000 e, 1.5 e beyond.
  @Test func `the limits are those of the rules, their steps at the changeover loads`() throws {
    let curve = try curve([
      Sample.reading("100 g", "100 g", error: "0.5 g", mpe: "2.5 g"),
      Sample.reading("15000 g", "15000 g", error: "1 g", mpe: "7.5 g"),
    ])
    #expect(curve.limit(at: 2500) == 2.5)
    #expect(curve.limit(at: 2500.01) == 5)
    #expect(curve.limit(at: 10_000) == 5)
    #expect(curve.limit(at: 10_000.01) == 7.5)
    #expect(curve.changes == [2500, 10_000, 15_000])
    // Each band is drawn once, and each of its edges.
    let svg = curve.svg(label: "a \"b\" <c>")
    #expect(Markup.problems(svg) == [])
    #expect(svg.matches(of: /class="limits"/).count == 3)
    #expect(svg.matches(of: /class="limit"/).count == 6)
  }

  @Test func `readings without any error are drawn against their limits`() throws {
    let curve = try curve([
      Sample.reading("100 g", "100 g", error: "0 g", mpe: "2.5 g"),
      Sample.reading("500 g", "500 g", error: "0 g", mpe: "2.5 g"),
    ])
    #expect(curve.isDrawable)
    #expect(curve.reach == 2.75)
  }

  @Test func `one reading is no curve`() throws {
    #expect(try curve([Sample.reading("100 g", "100 g", error: "1 g", mpe: "2.5 g")]).svg() == "")
  }
}
