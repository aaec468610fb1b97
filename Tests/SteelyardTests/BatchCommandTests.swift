import Foundation
import Testing

/// `steelyard batch` as it is run: statuses, what is said where, and what is left behind.
@Suite struct BatchCommandTests {
  private static let header =
    "instrument_id,kind,accuracy_class,e_g,d_g,service,test,load_g,indication_g\n"
  private static let pass = "a,counter,III,10,10,initial,weighing,1000,1004\n"
  private static let fail = "b,counter,III,10,10,initial,weighing,1000,1016\n"
  private static let bad = "c,counter,III,10,10,initial,weighing,?,1000\n"

  private func run(
    _ rows: String, _ arguments: [String] = [],
    environment: [String: String] = Program.english
  ) throws -> (outcome: Program.Outcome, files: [String]) {
    try Program.withTemporaryFolder { folder in
      try Data((Self.header + rows).utf8).write(to: folder.appendingPathComponent("in.csv"))
      let outcome = try Program.run(
        ["batch", "in.csv", "--output", "out"] + arguments, in: folder, environment: environment)
      let out = folder.appendingPathComponent("out").path
      return (outcome, try FileManager.default.contentsOfDirectory(atPath: out).sorted())
    }
  }

  private static let outputs = ["flagged.csv", "rejects.csv", "summary.json", "verdicts.csv"]

  @Test(
    arguments: [
      (pass, [], 0), (pass + fail, [], 1), (pass, ["--strict"], 2), (pass + fail, ["--strict"], 1),
      (pass + bad, [], 65), (pass + fail + bad, [], 65), (pass + fail, ["--exit-zero"], 0),
      (pass, ["--strict", "--exit-zero"], 0), (fail + bad, ["--exit-zero"], 65), (bad, [], 65),
      ("", [], 0),
    ] as [(String, [String], Int32)])
  func `the status says what came out`(rows: String, options: [String], status: Int32) throws {
    let (outcome, files) = try run(rows, options)
    #expect(outcome.status == status)
    #expect(outcome.errors.isEmpty)
    #expect(files == Self.outputs)
  }

  @Test func `what is printed as JSON is the summary that is written`() throws {
    try Program.withTemporaryFolder { folder in
      let outcome = try Program.run(
        ["batch", "-", "--output", "a/b", "--format", "json"], in: folder,
        input: Self.header + Self.pass + Self.fail)
      #expect(outcome.status == 1)
      let file = folder.appendingPathComponent("a/b/summary.json")
      let data = try Data(contentsOf: file)
      #expect(outcome.output == String(decoding: data, as: UTF8.self))
      let object = try #require(
        try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(object["schema"] as? String == "steelyard.batch/v1")
      #expect(object["rows_read"] as? Int == 2)
      let input = try #require((object["files"] as? [[String: Any]])?.first)
      #expect(input["path"] as? String == "-")
      #expect((input["sha256"] as? String)?.count == 64)
    }
  }

  @Test func `the market ships with what it shows`() throws {
    let market = Program.root.appendingPathComponent("reference-data/examples")
    for (environment, name) in [
      (Program.english, "batch-market.en.txt"), (Program.vietnamese, "batch-market.vi.txt"),
    ] {
      try Program.withTemporaryFolder { folder in
        let out = folder.appendingPathComponent("out").path
        let outcome = try Program.run(
          ["batch", "market/market.csv", "--output", out], in: market, environment: environment)
        #expect(outcome.status == 65 && outcome.errors.isEmpty)
        let lines = outcome.output.split { $0.isNewline }
        #expect(lines.dropLast().allSatisfy { $0.count <= 80 })
        try Snapshot.expect(
          outcome.output.replacingOccurrences(of: out, with: "out"), matches: name)
      }
    }
  }

  @Test func `errors say where they stand, in both languages`() throws {
    try Program.withTemporaryFolder { folder in
      let text = Self.header.replacingOccurrences(of: "service", with: "servise")
      try Data(text.utf8).write(to: folder.appendingPathComponent("in.csv"))
      let english = try Program.run(["batch", "in.csv", "--output", "out"], in: folder)
      #expect(english.status == 65)
      #expect(
        english.errors == """
          in.csv:1: error[MISSING-COLUMN]: the column 'service' is missing
            help: did you mean 'service' by 'servise'?

          """)
      let vietnamese = try Program.run(
        ["batch", "in.csv", "--output", "out", "--lang", "vi"], in: folder)
      #expect(vietnamese.errors.hasPrefix("in.csv:1: lỗi[MISSING-COLUMN]: thiếu cột 'service'"))
      let missing = try Program.run(["batch", "none.csv", "--output", "out"], in: folder)
      #expect(missing.status == 74)
      #expect(missing.errors.hasPrefix("none.csv: error[CANNOT-READ]"))
      let rules = try Program.run(
        ["batch", "in.csv", "--output", "out", "--rules", "oiml-r76-2007"], in: folder)
      #expect(rules.status == 64)
      #expect(rules.errors.contains("did you mean oiml-r76-2006?"))
    }
  }

  @Test func `a full disk is an error that leaves nothing`() throws {
    // A file system without room is not at hand; a limit on the size of files is.
    try Program.withTemporaryFolder { folder in
      var text = Self.header
      for number in 0..<20_000 {
        text += Self.fail.replacingOccurrences(of: "b,", with: "b\(number),")
      }
      try Data(text.utf8).write(to: folder.appendingPathComponent("in.csv"))
      let outcome = try Program.shell(
        "trap '' XFSZ; ulimit -f 100; steelyard batch in.csv --output out", in: folder)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("error[CANNOT-WRITE]"))
      let left = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path)
      #expect(left.isEmpty)
    }
  }

  @Test func `kill -9 leaves the old outputs, and the next run clears what it left`() throws {
    try Program.withTemporaryFolder { folder in
      try Data((Self.header + Self.pass).utf8).write(to: folder.appendingPathComponent("old.csv"))
      // The input stays open, so that the program is killed with its outputs half written.
      let outcome = try Program.shell(
        """
        steelyard batch old.csv --output out --quiet || exit 90
        cp -r out before
        mkfifo in; (printf '\(Self.header.dropLast())\\n'; sleep 60) > in & writer=$!
        steelyard batch in --output out & batch=$!
        for try in $(seq 2000); do [ -d out/.steelyard-work ] && break; sleep 0.05; done
        kill -9 $batch; wait $batch 2>/dev/null; kill $writer 2>/dev/null
        [ -d out/.steelyard-work ] || exit 91
        for name in $(ls before); do cmp before/$name out/$name || exit 92; done
        steelyard batch old.csv --output out --quiet || exit 93
        diff -r before out
        """, in: folder)
      #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    }
  }

  @Test(arguments: ["INT", "TERM"])
  func `a signal ends the run and leaves nothing`(signal: String) throws {
    try Program.withTemporaryFolder { folder in
      // The input stays open, so that the program waits for more of it.
      let outcome = try Program.shell(
        """
        mkfifo in; (printf '\(Self.header.dropLast())\\n'; sleep 60) > in & writer=$!
        steelyard batch in --output out & batch=$!
        for try in $(seq 2000); do [ -d out/.steelyard-work ] && break; sleep 0.05; done
        sleep 0.3; kill -\(signal) $batch; wait $batch; status=$?
        kill $writer 2>/dev/null; exit $status
        """, in: folder)
      #expect(outcome.status == (signal == "INT" ? 130 : 143))
      #expect(outcome.errors.contains("INTERRUPTED"))
      let left = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path)
      #expect(left.isEmpty)
    }
  }
}
