import Quantities
import Testing

@testable import Tables

/// Forms are told from tables, and read as they are told.
@Suite("Sniffed forms")
struct FormSnifferTests {
  private func proposal(_ text: String, _ answers: SniffAnswers = SniffAnswers()) throws
    -> DatasetProposal
  {
    try #require(
      try DatasetSniffer.proposal(for: Array(text.utf8).span, isWhole: true, answers: answers))
  }

  @Test("the form of the reader's own tests is found, and read to the same dataset")
  func known() throws {
    var answers = SniffAnswers()
    answers.constants[.service] = "periodic"
    answers.units["e"] = .gram
    let proposal = try proposal(FormReaderTests.form, answers)
    let form = try #require(proposal.mapping.form)
    #expect(form.title == "BIÊN BẢN KIỂM ĐỊNH")
    #expect(proposal.isSettled && proposal.doubts.isEmpty)
    #expect(proposal.form?.records == 2 && proposal.form?.readings == 3)
    #expect(proposal.form?.tests == ["repeatability", "weighing"])
    let fields: [DatasetField] = [.instrumentID, .kind, .accuracyClass, .max, .e, .date]
    #expect(Set(form.labels.map(\.field)) == Set(fields))
    // The same rows, whatever the order of the labels.
    let read = try rewritten(FormReaderTests.form, proposal.mapping)
    func cells(_ text: String) -> [[String: String]] {
      let lines = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }
    #expect(cells(read) == cells(FormReaderTests.dataset))
  }

  @Test("a title that is not known is one that recurs above all labels")
  func recurring() throws {
    let record = { (number: Int) in
      """
      Sheet of the cooperative No. \(number),,
      Scale No:,"S \(number)",
      Class =,III,
      e,5,g
      Load (kg),Indication (kg),
      5,5.005,

      """
    }
    var answers = SniffAnswers()
    answers.columns[.instrumentID] = "Scale No"
    let found = try proposal(record(1) + record(2) + record(3), answers)
    #expect(found.mapping.form?.title == "Sheet of the cooperative No.")
    #expect(found.form?.records == 3 && found.form?.readings == 3)
    #expect(
      found.mapping.form?.labels.map(\.text).sorted() == ["Class", "Scale No", "e"])
    // What a form lacks is asked for, as with a table.
    let missing = found.doubts.filter { if case .missing = $0 { true } else { false } }
    #expect(missing == [.missing(.kind), .missing(.service), .missing(.test)])
    // One such record alone has no title that could be told.
    #expect(try proposal(record(1), answers).mapping.form == nil)
  }

  @Test("a table is no form, whatever stands above it")
  func tables() throws {
    let title = "BIÊN BẢN KIỂM TRA;;;;;;;;\nNgày: 13/3/2026;;;;;;;;\nKiểm định viên: An;;;;;;;;\n"
    #expect(try proposal(title + RowRewriterTests.table).mapping.form == nil)
    #expect(try proposal(RowRewriterTests.table).form == nil)
  }

  @Test("tables in a form that have other titles are said")
  func other() throws {
    let form = FormReaderTests.form.replacing(
      "1. Sai số;;;\nTT;Quả cân (kg)", with: "1. Sai số;;;\nTT;Tải (kg)")
    let found = try proposal(form)
    #expect(found.form?.readings == 2)
    #expect(
      found.doubts.contains(
        .otherTable(tables: 1, example: "TT | Tải (kg) | Số chỉ (kg) | Ghi chú")))
  }
}
