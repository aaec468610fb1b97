import Foundation
import Quantities
import Streams
import Tables
import Testing

@testable import Documents

/// Mappings as documents: read, refused, and written by the sniffer.
@Suite struct MappingDocumentTests {
  static let text = """
    schema: steelyard.mapping/v1
    encoding: windows-1258
    delimiter: semicolon
    numbers: comma
    dates: dmy
    leadingLines: 2
    columns:
      - {field: instrument_id, header: "Số hiệu"}
      - {field: kind, header: "Loại cân"}
      - {field: max, header: "Mức cân lớn nhất"}
      - {field: e, header: "e", unit: g}
      - {field: load, header: "Quả cân", unit: kg}
      - {field: indication, header: "Số chỉ", unit: kg}
      - {field: test, header: "Phép thử"}
    constants: {service: in-service, accuracy_class: III}
    words:
      kind: {"Cân bàn": platform}
      test: {"Sai số": weighing}
    """

  private func read(_ text: String) throws -> DatasetMapping {
    try MappingDocument.read(Array(text.utf8), file: "m.yaml")
  }

  private func codes(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as DocumentError {
      return error.problems.map { "\($0.path) \($0.reason.code)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a mapping is read`() throws {
    let mapping = try read(Self.text)
    #expect(mapping.encoding == .windows1258 && mapping.delimiter == UInt8(ascii: ";"))
    #expect(mapping.numbers == .vietnamese && mapping.dates == .dayMonthYear)
    #expect(mapping.leadingLines == 2 && mapping.columns.count == 7 && mapping.form == nil)
    #expect(mapping.columns[2].unit == nil && mapping.columns[3].unit == .gram)
    #expect(mapping.constants == [.service: "in-service", .accuracyClass: "III"])
    #expect(mapping.words == [.kind: ["Cân bàn": "platform"], .test: ["Sai số": "weighing"]])
  }

  @Test(
    arguments: [
      ("numbers: comma", "numbers: \"?\"", ["numbers MAPPING-OPEN"]),
      ("unit: g}", "unit: \"?\"}", ["columns[3].unit MAPPING-OPEN"]),
      ("unit: g}", "unit: gam me}", ["columns[3].unit UNKNOWN-UNIT"]),
      ("header: \"Loại cân\"", "header: L, unit: kg", ["columns[1].unit MAPPING-UNIT"]),
      ("service: in-service, ", "", ["columns MAPPING-INCOMPLETE"]),
      (
        "service: in-service", "service: \"?\"",
        ["columns MAPPING-INCOMPLETE", "constants.service MAPPING-OPEN"]
      ),
      ("service: in-service", "service: daily", ["constants.service MAPPING-WORD"]),
      ("service: in-service", "service: initial, kind: x", ["columns MAPPING-TWICE"]),
      ("service: in-service", "service: initial, d: 5", ["constants.d MISSING-UNIT"]),
      ("\"Sai số\": weighing", "\"Sai số\": weigh", ["words.test.Sai số MAPPING-WORD"]),
      ("    words:\n", "    words:\n      load: {a: b}\n", ["words.load MAPPING-WORD"]),
      ("delimiter: semicolon", "delimiter: colon", ["delimiter NOT-ALLOWED"]),
      ("field: max", "field: maximum", ["columns[2].field NOT-ALLOWED"]),
      ("leadingLines: 2", "leadingLines: 2\ncolour: red", ["colour UNKNOWN-FIELD"]),
    ] as [(String, String, [String])])
  func `what is wrong is told with its place`(old: String, new: String, expected: [String]) {
    let old = old.replacing("    words", with: "words").replacing("\n      ", with: "\n  ")
    let new = new.replacing("    words", with: "words").replacing("\n      ", with: "\n  ")
    let text = Self.text.replacing(old, with: new)
    #expect(text != Self.text)
    let found = codes(text)
    #expect(found.count == expected.count)
    for entry in expected { #expect(found.contains(entry), "\(found)") }
  }

  @Test func `a proposal that is settled reads back as the mapping it is`() throws {
    let table = """
      Số hiệu;Loại cân;Cấp chính xác;Độ chia kiểm e (g);Chế độ;Phép thử;Quả cân (kg);Số chỉ (kg);Ngày
      BN-1;Cân bàn;Cấp 3;50;Định kỳ;Sai số;2,5;2,55;13/3/2026
      """
    let proposal = try #require(
      try DatasetSniffer.proposal(for: Array(table.utf8).span, isWhole: true))
    #expect(proposal.isSettled)
    let text = MappingDocument.yaml(proposal)
    #expect(try read(text) == proposal.mapping)
    let schema = try SchemaValidator(
      try #require(DocumentSchema.all.first { $0.name == "mapping" }).text)
    for text in [text, Self.text] {
      let node = try DocumentNode.read(Array(text.utf8), file: "m.yaml")
      #expect(schema.problems(SchemaValidator.json(node)) == [])
    }
  }

  @Test func `what is open stands as a question mark and is refused`() throws {
    let table = "id;Max;Số chỉ;Quả cân;Ngày\n1;1.500;1,500;1.500;3/4/2026\n"
    let proposal = try #require(
      try DatasetSniffer.proposal(for: Array(table.utf8).span, isWhole: true))
    let text = MappingDocument.yaml(proposal)
    let found = codes(text)
    for entry in [
      "numbers MAPPING-OPEN", "dates MAPPING-OPEN", "columns[1].unit MAPPING-OPEN",
      "constants.test MAPPING-OPEN",
    ] {
      #expect(found.contains(entry), "\(found)")
    }
  }
}
