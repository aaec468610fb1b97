import Documents
import Economics
import Foundation
import Quantities
import Testing

/// Folders of a batch, read for the errors of its scales.
@Suite struct BatchErrorsDocumentTests {
  private static let header =
    "instrument_id,kind,place,accuracy_class,service,e_g,verdict,readings,min_load_g,max_load_g,mean_load_g,load_sd_g,mean_error_g,slope,scatter_g,rounding_g,mpe_g\n"
  private static let rows = [
    "A1,counter,\"Chợ A, 2\",III,in-service,5,pass,3,1000,5000,3000,1600,2,0.001,0.1,0.3,5\n",
    "A2,counter,Chợ B,III,in-service,5,fail,1,1000,1000,1000,0,20,0,,0.3,5\n",
    "A3,platform,Chợ B,III,in-service,50,pass,0,,,,,,,,,\n",
  ]

  private func read(
    summary: String? = "{\"schema\": \"steelyard.batch/v1\", \"all\": {\"instruments\": 3}}",
    errors: String? = header + rows.joined()
  ) throws -> BatchErrorsDocument {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("batch-errors-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [("summary.json", summary), ("errors.csv", errors)] {
      try text.map { try Data($0.utf8).write(to: folder.appendingPathComponent(name)) }
    }
    return try BatchErrorsDocument.read(directory: folder.path)
  }

  private func codes(_ body: () throws -> BatchErrorsDocument) -> [String] {
    do {
      _ = try body()
      return []
    } catch let error as DocumentError {
      for problem in error.problems {
        #expect(problem.message.english != problem.message.vietnamese)
      }
      return error.problems.map(\.code)
    } catch { return ["\(error)"] }
  }

  @Test func `scales with errors are read, the others counted`() throws {
    let found = try read()
    #expect(found.withoutErrors == 1)
    #expect(found.instruments.map(\.place) == ["Chợ A, 2", "Chợ B"])
    let first = found.instruments[0]
    // What rounding leaves open is more than the scatter.
    #expect(first.deviation == 0.3)
    #expect(first.error(at: 4000).value == 3)
    #expect(found.instruments[1].fails)
    #expect(try found.chosen(.init(kind: "counter")).count == 2)
    #expect(try found.chosen(.init(instrument: "A2")).map(\.name) == ["A2"])
    #expect(try found.chosen(.init(kind: "counter", place: "Chợ B")).map(\.name) == ["A2"])
  }

  @Test(arguments: [
    (BatchErrorsDocument.Selection(instrument: "A9"), "UNKNOWN-INSTRUMENT"),
    (.init(kind: "countre"), "UNKNOWN-KIND"), (.init(place: "Hue"), "UNKNOWN-PLACE"),
    (.init(instrument: "A1", place: "Chợ B"), "NONE-CHOSEN"),
  ])
  func `what is not there is told`(selection: BatchErrorsDocument.Selection, code: String) throws {
    let found = try read()
    do throws(DocumentError) {
      _ = try found.chosen(selection)
      Issue.record("chosen")
    } catch {
      #expect(error.problems.map(\.code) == [code])
    }
  }

  @Test func `what is no folder of such a batch is told`() {
    #expect(codes { try read(summary: nil) } == ["NOT-A-BATCH"])
    #expect(codes { try read(errors: nil) } == ["NO-ERRORS-FILE"])
    #expect(codes { try read(errors: Self.header + Self.rows[0]) } == ["OTHER-RUN"])
    #expect(codes { try read(summary: "{\"schema\": \"steelyard.verdict/v1\"}") } == ["SCHEMA"])
    #expect(
      codes { try read(summary: "{\"schema\": \"steelyard.batch/v1\"}") } == ["MISSING-FIELD"])
    #expect(
      codes { try BatchErrorsDocument.read(directory: "/nowhere/at/all") } == ["NOT-A-BATCH"])
    let broken = Self.rows.joined()
    for (good, bad, code) in [
      (",0.001,", ",x,", "NOT-A-NUMBER"), (",0.001,", ",nan,", "NOT-A-NUMBER"),
      (",0.3,5\n", ",-0.3,-5\n", "NEGATIVE"), (",3,1000", ",3,", "NOT-A-NUMBER"),
    ] {
      let text = Self.header + broken.replacing(good, with: bad, maxReplacements: 1)
      #expect(codes { try read(errors: text) }.contains(code), "\(bad)")
    }
    #expect(
      codes { try read(errors: Self.header.replacing("slope", with: "slop") + broken) } == [
        "MISSING-COLUMN"
      ])
  }
}
