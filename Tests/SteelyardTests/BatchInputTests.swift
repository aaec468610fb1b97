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

  @Test func `an encoding that is not known is an error of usage`() throws {
    let outcome = try Program.run(["batch", "in.csv", "--encoding", "ebcdic", "--output", "out"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("tcvn3"))
  }
}
