import Foundation
import Quantities
import Testing

@testable import Documents

@Suite struct PastResultsFileTests {
  private func read(_ text: String) throws -> [String] {
    try PastResultsFile.read(Array(text.utf8), file: "results.csv")
  }

  @Test func `one number a line`() throws {
    #expect(try read("9.5\n\n# a remark\n9,7 g\r\n 9.6 \n") == ["9.5", "9,7 g", "9.6"])
    #expect(try read("\u{FEFF}9.5\n9.6") == ["9.5", "9.6"])
  }

  @Test func `a column of a table, with its unit`() throws {
    #expect(try read("date,value_g\n2026-01-02,9.5\n2026-01-03,9.6\n") == ["9.5 g", "9.6 g"])
    #expect(try read("item;value;note\n1;9,5;a\n2;9,6 kg;b\n") == ["9,5", "9,6 kg"])
    #expect(try read("result\n9.5\n") == ["9.5"])
    #expect(try read("\"id\"\t\"value\"\n\"a\"\t\"1.5\"\n") == ["1.5"])
  }

  @Test func `every line without a number is told`() throws {
    do throws(DocumentError) {
      _ = try PastResultsFile.read(Array("value\n9.5\nx\n9.6\n\u{2013}\n".utf8), file: "r.csv")
      Issue.record("lines without a number were taken")
    } catch {
      #expect(error.problems.map { $0.position?.line } == [3, 5])
      #expect(error.text(.english).hasPrefix("r.csv:3:1: error[NOT-A-QUANTITY]"))
    }
  }

  @Test func `what is no table of results is refused`() {
    for text in ["", "# nothing\n", "a,b\n1,2\n", "1;2\n3;4\n", "value\n"] {
      #expect(throws: DocumentError.self) { try read(text) }
    }
    #expect(throws: DocumentError.self) { try PastResultsFile.read([0xFF, 0xFE], file: "x") }
  }
}
