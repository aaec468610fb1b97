import Calibration
import Documents
import Foundation
import Quantities
import Testing
import Verification

@Suite struct WeightSetDocumentTests {
  private func read(_ text: String) throws(DocumentError) -> WeightSet {
    try WeightSetDocument.read(
      try DocumentNode.read(Array(text.utf8), file: "set.yaml"), file: "set.yaml")
  }

  private func set(_ piece: String) -> String {
    "schema: steelyard.weights/v1\nid: S\npieces:\n  - {\(piece)}\n"
  }

  @Test func `every statement of a piece is read`() throws {
    let set = try read(
      """
      schema: steelyard.weights/v1
      id: S
      title: T
      owner: O
      correlation: 0.5
      pieces:
        - {id: a, nominal: 100 g, class: E2, correction: -0.1 mg, expandedUncertainty: 0.05 mg, coverageFactor: 2, density: {value: 7950 kg/m3, expandedUncertainty: 140 kg/m3, coverageFactor: 2}, drift: 0.02 mg, previousValue: 99.99995 g, calibrated: 2026-01-02, due: 2027-01-01, certificate: K1}
        - {id: 5, nominal: 5 g, class: F1}
      """)
    #expect(set.id == "S" && set.title == "T" && set.owner == "O" && set.correlation == 0.5)
    let a = try #require(set["a"])
    #expect(a.value == (try Mass(parsing: "99.9999 g")))
    #expect(a.certificate?.standardUncertainty == 2.5e-5)
    #expect(a.density == StatedValue(7950, standardUncertainty: 70))
    #expect(a.drift == (try Mass(parsing: "0.02 mg")))
    #expect(a.due == CalendarDate(iso: "2027-01-01"))
    #expect(a.certificateNumber == "K1")
    #expect(set["5"]?.certificate == nil)
    #expect(set["x"] == nil)
  }

  /// What nobody should be able to state, with the code that says so.
  static let hostile: [(String, String)] = [
    ("id: a, nominal: 100 g, conventionalValue: 100 g", "NO-UNCERTAINTY"),
    (
      "id: a, nominal: 100 g, conventionalValue: 100 g, expandedUncertainty: 1 mg",
      "NO-COVERAGE-FACTOR"
    ),
    (
      "id: a, nominal: 100 g, conventionalValue: 100 g, expandedUncertainty: 1 mg, coverageFactor: 0",
      "NOT-POSITIVE"
    ),
    (
      "id: a, nominal: 100 g, conventionalValue: 100 g, expandedUncertainty: 1 mg, coverageFactor: -2",
      "NOT-POSITIVE"
    ),
    (
      "id: a, nominal: 100 g, class: E2, expandedUncertainty: 1 mg, coverageFactor: 2",
      "NO-CONVENTIONAL-VALUE"
    ),
    (
      "id: a, nominal: 100 g, conventionalValue: 100 g, correction: 1 mg, expandedUncertainty: 1 mg, coverageFactor: 2",
      "CONFLICT"
    ),
    ("id: a, nominal: 100 g", "NO-CLASS"),
    (
      "id: a, nominal: 100 g, conventionalValue: 100 kg, expandedUncertainty: 1 mg, coverageFactor: 2",
      "ABSURD-VALUE"
    ),
    ("id: a, nominal: 100 g, class: E2, density: -7950 kg/m3", "DENSITY"),
    ("id: a, nominal: 100 g, class: E2, density: 7950", "MISSING-UNIT"),
    ("id: a, nominal: 100 g, class: E2, density: 7950 kg", "UNKNOWN-UNIT"),
    ("id: a, nominal: 100 g, class: E2, density: {from: 8000 kg/m3, to: 7000 kg/m3}", "LIMITS"),
    ("id: a, nominal: 100 g, class: E2, density: {standardUncertainty: 1 kg/m3}", "MISSING-FIELD"),
    (
      "id: a, nominal: 100 g, class: E2, density: {value: 7950 kg/m3, expandedUncertainty: 1 kg/m3}",
      "NO-COVERAGE-FACTOR"
    ),
    (
      "id: a, nominal: 100 g, class: E2, density: {value: 7950 kg/m3, standardUncertainty: -1 kg/m3}",
      "OUTSIDE-RANGE"
    ),
    ("id: a, nominal: -100 g, class: E2", "NEGATIVE"),
    ("id: a, nominal: 0 g, class: E2", "NOT-POSITIVE"),
    ("id: a, nominal: 100 g, class: E2, due: 2026-02-30", "NOT-A-DATE"),
    ("id: a, nominal: 100 g, class: E2, drift: -1 mg", "NEGATIVE"),
    ("id: a, nominal: 100 g, klass: E2", "UNKNOWN-FIELD"),
    ("nominal: 100 g, class: E2", "MISSING-FIELD"),
  ]

  @Test(arguments: hostile)
  func `what is wrong with a piece is said where it stands`(piece: String, code: String) {
    do throws(DocumentError) {
      _ = try read(set(piece))
      Issue.record("it was taken")
    } catch {
      #expect(error.problems.contains { $0.code == code }, "\(error.text(.english))")
      for problem in error.problems {
        #expect(problem.position?.line == 4)
        #expect(!problem.message.english.isEmpty && !problem.message.vietnamese.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("pieces: []", "EMPTY-LIST"),
    (
      "pieces: [{id: a, nominal: 1 g, class: E2}, {id: a, nominal: 2 g, class: E2}]",
      "DUPLICATE-PIECE"
    ),
    ("correlation: 1.5\npieces: [{id: a, nominal: 1 g, class: E2}]", "OUTSIDE-RANGE"),
  ])
  func `what is wrong with a set`(body: String, code: String) {
    do throws(DocumentError) {
      _ = try read("schema: steelyard.weights/v1\nid: S\n\(body)\n")
      Issue.record("it was taken")
    } catch {
      #expect(error.problems.contains { $0.code == code }, "\(error.text(.english))")
    }
  }

  @Test func `an inspection finds its sets beside it, and tells what is wrong with them`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("steelyard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("sets"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("inspection.json")
    try Data(
      Sample.minimal.replacing(
        "\"tests\":", with: "\"weightSets\": [\"sets/a.yaml\"], \"tests\":"
      ).utf8
    ).write(to: file)
    var options = Sample.options
    options.opensWeightSets = true
    let missing = try InspectionDocument.read(path: file.path, options: options)
    guard case .failure(let error) = missing.records[0] else {
      Issue.record("a set that is not there was taken")
      return
    }
    #expect(error.isInputOutput)
    #expect(error.problems[0].file.hasSuffix("sets/a.yaml"))
    try Data(set("id: a, nominal: 1 kg, class: F1").utf8)
      .write(to: folder.appendingPathComponent("sets/a.yaml"))
    let record = try InspectionDocument.read(path: file.path, options: options).records[0].get()
    #expect(record.sets.map(\.id) == ["S"])
    #expect(record.inspection.weights?.map(\.weightClass) == ["F1"])
    // Where files are not to be opened, the field is read and left alone.
    let closed = try InspectionDocument.read(path: file.path, options: Sample.options)
    #expect(try closed.records[0].get().sets == [])
  }
}
