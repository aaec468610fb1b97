import Foundation
import Testing

/// What `steelyard batch` takes as its inputs, and what it says of them.
@Suite struct BatchInputTests {
  private static let table = """
    instrument_id,kind,accuracy_class,e_g,d_g,service,test,load_g,indication_g
    Chợ Bình Sơn,counter,III,10,10,initial,weighing,1000,1004

    """

  private func summary(_ folder: URL) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appendingPathComponent("out/summary.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `a packed file in an old encoding is read and said`() throws {
    try Program.withTemporaryFolder { folder in
      try Data(Self.table.utf8).write(to: folder.appendingPathComponent("in.csv"))
      let outcome = try Program.shell(
        """
        iconv -f UTF-8 -t TCVN5712-1 in.csv | gzip > old.gz
        steelyard batch old.gz --output out
        """, in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("old.gz: gzip, TCVN3 (3 of 3 words"))
      let file = try #require((try summary(folder)["files"] as? [[String: Any]])?.first)
      #expect(file["compression"] as? String == "gzip")
      #expect(file["encoding"] as? String == "tcvn3")
      #expect(file["encoding_source"] as? String == "syllables")
      let stated = try Program.shell(
        "gzip -dc old.gz | steelyard batch - --encoding ABC --output out --lang vi", in: folder)
      #expect(stated.status == 0)
      #expect(stated.output.contains("-: TCVN3 như đã nêu"))
      // As UTF-8 the name is none, and the row is rejected.
      let wrong = try Program.run(
        ["batch", "old.gz", "--encoding", "utf-8", "--output", "out"], in: folder)
      #expect(wrong.status == 65)
      #expect(wrong.output.contains("1  ENCODING"))
    }
  }

  @Test func `a file that is there twice is said, and its rows with both places`() throws {
    try Program.withTemporaryFolder { folder in
      for name in ["a.csv", "b.csv"] {
        try Data(Self.table.utf8).write(to: folder.appendingPathComponent(name))
      }
      let arguments = ["batch", "a.csv", "b.csv", "a.csv", "--output", "out"]
      let outcome = try Program.run(arguments, in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      #expect(outcome.output.contains("a.csv: the same file as one before, read once"))
      #expect(outcome.output.contains("! b.csv has the same bytes as a.csv"))
      #expect(
        outcome.output.contains(
          "! 1 row repeats an earlier row of its instrument (in another file): b.csv:2\n"
            + "  repeats a.csv:2."))
      let listed = try Program.run(
        arguments + ["--duplicates", "--format", "markdown", "--lang", "vi"], in: folder)
      #expect(listed.output.contains("b.csv:2 lặp lại a.csv:2"))
      let text = try String(
        contentsOf: folder.appendingPathComponent("out/duplicates.csv"), encoding: .utf8)
      #expect(
        text == """
          file,line,first_file,first_line,instrument_id,reason
          b.csv,2,a.csv,2,Chợ Bình Sơn,other-file

          """)
      let all = try #require(try summary(folder)["duplicates"] as? [String: Any])
      #expect(all["found"] as? Int == 1 && all["alike"] as? Int == 0)
      let files = try #require(try summary(folder)["files"] as? [[String: Any]])
      #expect(files.map { $0["copy_of"] as? String } == [nil, "a.csv"])
    }
  }

  @Test func `the tables come as JSON Lines and as a workbook, too`() throws {
    try Program.withTemporaryFolder { folder in
      try Data(Self.table.utf8).write(to: folder.appendingPathComponent("in.csv"))
      let outcome = try Program.run(
        ["batch", "in.csv", "--output", "out", "--also", "jsonl", "--also", "xlsx"], in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      #expect(outcome.output.hasSuffix("summary.json,\n  *.jsonl, results.xlsx\n"))
      let lines = try String(
        contentsOf: folder.appendingPathComponent("out/verdicts.jsonl"), encoding: .utf8)
      #expect(lines.hasPrefix(#"{"instrument_id":"Chợ Bình Sơn","kind":"counter","#))
      #expect(lines.contains(#""max_ratio":0.8000,"ecc_ratio":null,"#))
      // What was written is read again, and a folder of outputs holds no datasets.
      let again = try Program.run(["batch", "out", "--output", "again"], in: folder)
      #expect(again.status == 65 && again.errors.contains("error[NO-DATASETS]"))
      let plain = try Program.run(["sniff", "out/results.xlsx", "--sheet", "verdicts"], in: folder)
      #expect(plain.output.contains("instrument_id"))
      let wrong = try Program.run(
        ["batch", "in.csv", "--output", "out", "--also", "xls"], in: folder)
      #expect(wrong.status == 64 && wrong.errors.contains("xlsx"))
    }
  }

  @Test func `a workbook that the disk does not take whole is an error that leaves nothing`() throws
  {
    // The rows of a workbook take much more room than the tables until they are packed.
    try Program.withTemporaryFolder { folder in
      var text = "instrument_id,kind,accuracy_class,e_g,d_g,service,test,load_g,indication_g\n"
      for number in 0..<3000 {
        text += "b\(number),counter,III,10,10,initial,weighing,1000,1004\n"
      }
      try Data(text.utf8).write(to: folder.appendingPathComponent("in.csv"))
      let outcome = try Program.shell(
        "trap '' XFSZ; ulimit -f 1000; steelyard batch in.csv --also xlsx --output out", in: folder)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("results.xlsx: error[CANNOT-WRITE]"))
      #expect(outcome.errors.contains("not all of it reached the disk"))
      let left = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path)
      #expect(left.allSatisfy { $0.hasPrefix(".") })
    }
  }

  @Test func `an encoding that is not known is an error of usage`() throws {
    let outcome = try Program.run(["batch", "in.csv", "--encoding", "ebcdic", "--output", "out"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("tcvn3"))
  }
}
