import Documents
import Quantities
import Testing

/// Errors read from the result of a calibration.
@Suite struct MeasuredErrorsDocumentTests {
  private func read(_ text: String) throws(DocumentError) -> MeasuredErrorsDocument {
    try MeasuredErrorsDocument.read(Array(text.utf8), file: "c.json")
  }

  private static let whole = """
    {"schema": "steelyard.calibration/v1", "unit": "kg", "points": [
      {"load": "5 kg", "error": 0.002, "standardUncertainty": 0.0005, "mpe": "5 g"},
      {"load": "10 kg", "error": null, "standardUncertainty": null},
      {"load": "15000 g", "error": -0.001, "standardUncertainty": 0.001}]}
    """

  @Test func `errors are counted in grams, and those without uncertainty left out`() throws {
    let points = try read(Self.whole).points
    #expect(points.map(\.load) == [Mass(5, .kilogram), Mass(15, .kilogram)])
    #expect(points.map(\.error) == [2, -1])
    #expect(points.map(\.uncertainty) == [0.5, 1])
  }

  @Test(arguments: [
    ("calibration/v1", "verdict/v1", "SCHEMA"), ("\"kg\"", "\"kgg\"", "UNKNOWN-UNIT"),
    ("0.0005", "-0.0005", "NEGATIVE"), ("\"5 kg\"", "\"5\"", "MISSING-UNIT"),
    ("0.002", "\"x\"", "NOT-A-NUMBER"), ("\"points\"", "\"point\"", "MISSING-FIELD"),
  ])
  func `what is no result is refused`(good: String, bad: String, code: String) {
    do throws(DocumentError) {
      _ = try read(Self.whole.replacing(good, with: bad))
      Issue.record("read")
    } catch {
      #expect(error.problems.map(\.code).contains(code))
    }
  }

  @Test func `a result without any error is of no use`() {
    #expect(throws: DocumentError.self) {
      try read(Self.whole.replacing("0.002", with: "null").replacing("-0.001", with: "null"))
    }
  }
}
