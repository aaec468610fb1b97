import Documents
import Quantities
import Testing
import Uncertainty

/// Mistakes in reading models that programs of this kind have made.
@Suite struct RivalDefectTests {
  private func read(_ body: String) throws(DocumentError) -> ModelDocument {
    try ModelDocument.read(Array(("schema: steelyard.model/v1\n" + body).utf8), file: "m.yaml")
  }

  private func firstProblem(_ body: String) -> String {
    do throws(DocumentError) {
      _ = try read(body)
      return ""
    } catch {
      return error.text(.english)
    }
  }

  /// Whole numbers are numbers: 2 is 2.0, and 1/2 is a half.
  @Test func `integers are not computed with as integers`() throws {
    let whole = try read(
      "outputs: {y: \"x*1/2 + x^2/3\"}\ninputs: {x: {value: 3, standardUncertainty: 1}}\n")
    let real = try read(
      "outputs: {y: \"x*1.0/2.0 + x^2.0/3.0\"}\ninputs: {x: {value: 3.0, standardUncertainty: 1.0}}\n"
    )
    let (a, b) = (
      try whole.model.propagated().outputs[0], try real.model.propagated().outputs[0]
    )
    #expect(a.value == 4.5 && b.value == 4.5)
    #expect(a.standardUncertainty == b.standardUncertainty)
    #expect((a.standardUncertainty - 2.5).magnitude < 1e-14)
  }

  @Test func `one bad row is named with file, line, column, value and a way out`() {
    let text = firstProblem(
      """
      outputs: {y: a + b}
      inputs:
        a: {value: 1, standardUncertainty: 0.1}
        b: {value: 1, standardUncertainty: -0.1}
      """)
    #expect(text.hasPrefix("m.yaml:5:38: error[INPUT]:"), "\(text)")
    #expect(text.contains("'b'") && text.contains("help:"))
  }

  @Test func `a misspelt distribution is told with the right one`() {
    let text = firstProblem(
      "outputs: {y: a}\ninputs: {a: {value: 1, halfWidth: 1, distribution: rectangle}}\n")
    #expect(text.contains("m.yaml:3:") && text.contains("rectangular"), "\(text)")
  }

  @Test func `a misspelt field is told, not passed over`() {
    let text = firstProblem(
      "outputs: {y: a}\ninputs: {a: {value: 1, standardUncertianty: 0.1}}\n")
    #expect(text.contains("standardUncertianty") && text.contains("standardUncertainty"))
  }

  @Test(arguments: ["nan", "inf", "-.inf", ".NaN", "infinity", "1e400", "--1", "1,5", "1 000"])
  func `text that is no number is refused`(value: String) {
    let text = firstProblem(
      "outputs: {y: a}\ninputs: {a: {value: \(value), standardUncertainty: 0.1}}\n")
    #expect(text.hasPrefix("m.yaml:3:"), "\(value): \(text)")
  }

  @Test func `grams and metres are not added`() {
    let text = firstProblem(
      "outputs: {y: a + b}\ninputs: {a: {value: 1, halfWidth: 1, unit: g}, b: {value: 1, halfWidth: 1, unit: m}}\n"
    )
    #expect(text.contains("error[DIMENSION]"))
    #expect(text.contains("mass") && text.contains("length"))
  }

  /// All that is wrong is told in one go.
  @Test func `a second fault does not wait for the first to be mended`() {
    let text = firstProblem(
      """
      outputs: {y: a + b}
      inputs:
        a: {value: x, standardUncertainty: 0.1}
        b: {value: 1, halfWidth: -3}
      """)
    #expect(text.contains("m.yaml:4:") && text.contains("m.yaml:5:"), "\(text)")
  }
}
