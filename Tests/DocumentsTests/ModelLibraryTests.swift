import Documents
import Foundation
import Testing
import Uncertainty

/// Each model of `reference-data/models` against the figures that its source prints
/// (SOURCE.md there names the documents).
@Suite struct ModelLibraryTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data/models")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test func `the library is here`() { #expect(Self.files.count >= 24) }

  @Test(arguments: files)
  func `a model gives what its source prints`(file: String) throws {
    let document = try ModelDocument.read(path: Self.folder.appendingPathComponent(file).path)
    #expect(!document.source.isEmpty)
    let evaluation = try ModelEvaluation(
      document.model, options: document.propagation, simulating: document.simulation)
    #expect(evaluation.simulationError == nil)
    #expect(evaluation.propagationError == nil)
    for figure in document.published {
      let found = try #require(
        figure.value(in: evaluation), "\(figure.figure) is no figure of \(figure.output)")
      let printed = try #require(Double(figure.printed))
      #expect(
        (found - printed).magnitude <= figure.allowedDifference * (1 + 1e-9),
        "\(figure.output) \(figure.figure): \(found), printed \(figure.printed)")
    }
  }

  @Test func `the program carries all of them`() throws {
    #expect(
      ModelLibrary.names == Self.files.map { String($0.dropLast(".yaml".count)) }.sorted())
    for name in ModelLibrary.names {
      let text = try String(
        contentsOf: Self.folder.appendingPathComponent(name + ".yaml"), encoding: .utf8)
      #expect(ModelLibrary.text(name) == text)
    }
    #expect(ModelLibrary.text("no-such-model") == nil)
    #expect(throws: DocumentError.self) { try ModelLibrary.model("no-such-model") }
  }
}
