import Documents
import Foundation
import Quantities
import Statistics
import Testing

@Suite struct WeighingDocumentTests {
  static let start = "schema: steelyard.weighing-design/v1\n"

  private func read(_ text: String) throws(DocumentError) -> WeighingSeries {
    try WeighingDocument.read(Array((Self.start + text).utf8), file: "x.yaml").series
  }

  private func problems(_ text: String) -> [DocumentProblem] {
    do throws(DocumentError) {
      _ = try read(text)
      return []
    } catch {
      return error.problems
    }
  }

  /// NIST/SEMATECH e-Handbook, 2.3.3.2.1.
  @Test func `the kilograms of the handbook`() throws {
    let series = try read(
      """
      items: [R1, R2, X]
      matrix: [[1, -1, 0], [1, 0, -1], [0, 1, -1]]
      restraint: {of: [R1, R2], value: 0.82329}
      observations: [-0.38, -1.59, -1.215]
      """)
    let evaluation = try WeighingEvaluation(series)
    let values = evaluation.lines.compactMap { $0.value?.value }
    for (value, printed) in zip(values, [0.22248, 0.60081, 1.81415]) {
      #expect(abs(value - printed) <= 0.000006)
    }
    #expect(evaluation.repeatability?.origin == .residuals)
    #expect(abs((evaluation.repeatability?.value ?? 0) - 0.002887) <= 0.0000005)
  }

  @Test func `a design of the catalogue brings its restraint, its check and its source`() throws {
    let series = try read(
      """
      design: "1,1,1,1"
      items: [R1, R2, A, B]
      restraint: {value: 1, standardUncertainty: 0.5}
      observations: [0, 0, 0, 0, 0, 0]
      repeatability: {standardDeviation: 0.2, degreesOfFreedom: 20}
      check: {of: {R1: 1, R2: -1}, accepted: 0.1, standardDeviation: 0.3, degreesOfFreedom: 9}
      combinations: [[A, B], {A: 1, B: -1}]
      """)
    #expect(series.design.restraint == [1, 1, 0, 0])
    #expect(series.source.contains("2.3.4.1.2"))
    #expect(series.combinations == [[0, 0, 1, 1], [0, 0, 1, -1]])
    let evaluation = try WeighingEvaluation(series)
    #expect(evaluation.lines.count == 6)
    #expect(evaluation.betweenDays?.origin == .checkStandard)
    #expect(evaluation.repeatabilityCheck?.isInControl == true)
    #expect(evaluation.checkStandardCheck?.isInControl == true)
    // A difference of items has nothing of the restraint.
    #expect(evaluation.lines[5].standardDeviation == evaluation.lines[5].standardUncertainty)
    let u = try #require(evaluation.lines[4].standardUncertainty)
    let s = try #require(evaluation.lines[4].standardDeviation)
    #expect(abs(u * u - s * s - 0.25) < 1e-12)
  }

  @Test func `a design without observations is a design`() throws {
    let evaluation = try WeighingEvaluation(try read("design: \"5,5,3,2,1,1,1\"\n"))
    #expect(evaluation.result == nil && evaluation.lines.count == 7)
    #expect(evaluation.lines.allSatisfy { $0.value == nil && $0.standardDeviation == nil })
  }

  @Test(arguments: [
    ("design: \"1,1,1,2\"", "UNKNOWN-DESIGN", 2, 9, "1,1,1,1"),
    ("design: \"1,1,1\"\nmatrix: [[1, -1, 0]]", "CONFLICT", 3, 9, nil),
    ("title: x", "MISSING-FIELD", 1, 1, "design"),
    ("items: [A, B]\nmatrix: [[1, -1], [1]]", "DESIGN-WRONG-COUNT", 3, 19, nil),
    ("items: [A, A]\nmatrix: [[1, -1]]", "DESIGN-REPEATED-ITEM", 2, 8, nil),
    ("items: [A, B]\nmatrix: [[1, 0.5]]", "NOT-A-WHOLE-NUMBER", 3, 14, nil),
    ("items: [A, B]\nmatrix: [[1, -1]]", "DESIGN-UNDETERMINED", 3, 9, "A, B"),
    (
      "items: [Anna, B]\nmatrix: [[1, -1]]\nrestraint: {of: [Ana], value: 1}", "UNKNOWN-ITEM", 4,
      18, "Anna"
    ),
    (
      "design: \"1,1,1\"\nrestraint: {value: 1}\nobservations: [1, 2]", "DESIGN-WRONG-COUNT", 4, 15,
      nil
    ),
    ("design: \"1,1,1\"\nobservations: [1, 2, 3]", "MISSING-FIELD", 1, 1, nil),
    (
      "design: \"1,1,1\"\nrepeatability: {standardDeviation: 0}", "NOT-POSITIVE", 3, 36, nil
    ),
    ("design: \"1,1,1\"\nsignificance: 5", "OUTSIDE-RANGE", 3, 15, "0.05"),
    ("design: \"1,1,1\"\nobservations: [1, x, 3]", "NOT-A-NUMBER", 3, 19, nil),
    ("design: \"1,1,1\"\nobservation: [1, 2, 3]", "UNKNOWN-FIELD", 3, 1, "observations"),
    ("design: \"1,1,1\"\ncombinations: [7]", "WRONG-TYPE", 3, 16, nil),
  ])
  func `what is wrong is told at its place`(
    text: String, code: String, line: Int, column: Int, help: String?
  ) throws {
    let problem = try #require(problems(text).first)
    #expect(problem.code == code)
    #expect(problem.position?.line == line && problem.position?.column == column, "\(problem)")
    for language in Language.allCases {
      let text = problem.text(language)
      #expect(!text.isEmpty)
      if let help { #expect(text.contains(help), "\(text)") }
    }
  }

  /// Whatever is cut out of a document, or put into it, it is read or refused, and never more.
  @Test func `damaged documents are read or refused`() throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("reference-data/examples/statistics/hundred-grams.yaml")
    let bytes = Array(try Data(contentsOf: file))
    var refused = 0
    for index in stride(from: 0, to: bytes.count, by: 13) {
      for damage: [UInt8] in [[], Array("-".utf8), Array("1e9".utf8), Array("]".utf8)] {
        var changed = bytes
        changed.replaceSubrange(index..<index + 1, with: damage)
        do throws(DocumentError) {
          let series = try WeighingDocument.read(changed, file: "x.yaml").series
          let evaluation = try? WeighingEvaluation(series)
          for line in evaluation?.lines ?? [] {
            #expect(line.value?.high.isNaN != true && line.standardUncertainty?.isNaN != true)
          }
        } catch {
          refused += 1
          #expect(!error.problems.isEmpty)
        }
      }
    }
    #expect(refused > 40)
  }
}
