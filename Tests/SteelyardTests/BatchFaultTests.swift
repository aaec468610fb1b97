import Foundation
import Testing

/// What a machine does to a batch: each fault is said with its code and its likely fix, has its
/// status, and leaves the old outputs as they were and nothing else.
@Suite struct BatchFaultTests {
  private static let header =
    "instrument_id,kind,accuracy_class,e_g,d_g,service,test,load_g,indication_g\n"
  private static let pass = "a,counter,III,10,10,initial,weighing,1000,1004\n"

  /// A dataset in which every reading is beyond its limit.
  private static func failing(_ rows: Int) -> String {
    header
      + (0..<rows).map { "b\($0),counter,III,10,10,initial,weighing,1000,1016\n" }.joined()
  }

  /// A line of shell that a fault befalls, and what is to be said.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let script: String
    let status: Int32
    /// The place and the code.
    let place: String
    let code: String
    var testDescription: String { name }

    init(_ name: String, _ script: String, _ status: Int32, _ place: String, _ code: String) {
      self.name = name
      self.script = script
      self.status = status
      self.place = place
      self.code = code
    }
  }

  /// Faults that come before anything is written; `big.csv` makes large outputs, `old.csv` those
  /// that are there.
  static let faults = [
    Fault(
      "a disk that is full", "ulimit -f 100; steelyard batch big.csv --output out", 74,
      "out/flagged.csv", "CANNOT-WRITE"),
    Fault(
      "a disk that is full where the last output is written",
      "ulimit -f 7; steelyard batch big.csv --output out", 74, "out/flagged.csv", "CANNOT-WRITE"),
    Fault(
      "an input that is not there", "steelyard batch none.csv --output out", 74, "none.csv",
      "CANNOT-READ"),
    Fault(
      "a folder without datasets", "mkdir empty; steelyard batch empty --output out", 65, "empty",
      "NO-DATASETS"),
    Fault(
      "a device that fails", "steelyard batch /proc/self/mem --output out", 74, "/proc/self/mem",
      "CANNOT-READ"),
    Fault(
      "a device without data", "steelyard batch /dev/null --output out", 65, "/dev/null",
      "EMPTY-FILE"),
    Fault(
      "a device without end", "steelyard batch /dev/zero --output out", 65, "/dev/zero", "ENCODING"),
    Fault(
      "a pipe that says nothing", "steelyard batch - --output out < /dev/null", 65, "-",
      "EMPTY-FILE"),
    Fault(
      "a pipe that ends within the header", "printf instr | steelyard batch - --output out", 65,
      "-:1", "NOT-A-DATASET"),
    Fault(
      "half a gzip through a pipe",
      "gzip -c big.csv | head -c 3000 | steelyard batch - --output out", 65, "-",
      "COMPRESSED-CUT-SHORT"),
    Fault(
      "standard input that is closed", "steelyard batch - --output out <&-", 74, "-", "CANNOT-READ"),
    Fault(
      "an input that goes on growing",
      """
      steelyard batch big.csv --output out --jobs 1 --part-bytes 32768 --checkpoint 0 & batch=$!
      for try in $(seq 2000); do [ -e out/.steelyard-work/.checkpoint ] && break; sleep 0.01; done
      kill -STOP $batch; echo >> big.csv; kill -CONT $batch; wait $batch
      """, 74, "big.csv", "CHANGED"),
    Fault(
      "an input that shrinks",
      """
      steelyard batch big.csv --output out --jobs 1 --part-bytes 32768 --checkpoint 0 & batch=$!
      for try in $(seq 2000); do [ -e out/.steelyard-work/.checkpoint ] && break; sleep 0.01; done
      kill -STOP $batch; truncate -s 2000000 big.csv; kill -CONT $batch; wait $batch
      """, 74, "big.csv", "CHANGED"),
    Fault(
      "an input that is written anew",
      """
      steelyard batch big.csv --output out --jobs 1 --part-bytes 32768 --checkpoint 0 & batch=$!
      for try in $(seq 2000); do [ -e out/.steelyard-work/.checkpoint ] && break; sleep 0.01; done
      kill -STOP $batch; tr 6 7 < big.csv > new.csv; cat new.csv > big.csv
      kill -CONT $batch; wait $batch
      """, 74, "big.csv", "CHANGED"),
  ]

  /// Runs a line of shell where a batch has left its outputs, and sees whether they are the same.
  private func befall(
    _ script: String, environment: [String: String], large: Bool
  ) throws -> Program.Outcome {
    try Program.withTemporaryFolder { folder in
      func put(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      try put("old.csv", Self.header + Self.pass)
      try put("big.csv", Self.failing(large ? 60_000 : 3000))
      let outcome = try Program.shell(
        """
        steelyard batch old.csv --output out --report --quiet > old.txt || exit 90
        cp -r out before
        \(script)
        """, in: folder, environment: environment)
      let compared = try Program.shell("diff -r before out && ls -A out", in: folder)
      #expect(
        compared.output.split(separator: "\n") == [
          "flagged.csv", "fleet.csv", "groups.csv", "leads.csv", "rejects.csv", "report.html",
          "summary.json", "verdicts.csv",
        ])
      return outcome
    }
  }

  @Test(arguments: faults)
  func `a fault is said and leaves the old outputs`(fault: Fault) throws {
    let large = fault.code == "CHANGED"
    let english = try befall(fault.script, environment: Program.english, large: large)
    #expect(english.status == fault.status)
    #expect(english.output.isEmpty)
    #expect(english.errors.hasPrefix("\(fault.place): error[\(fault.code)]: "), "\(english.errors)")
    #expect(english.errors.contains("\n  help: "), "\(english.errors)")
    if large { return }
    let vietnamese = try befall(fault.script, environment: Program.vietnamese, large: false)
    #expect(vietnamese.status == fault.status)
    #expect(vietnamese.errors.hasPrefix("\(fault.place): lỗi[\(fault.code)]: "))
    #expect(vietnamese.errors.contains("\n  gợi ý: "), "\(vietnamese.errors)")
    #expect(
      vietnamese.errors.split(separator: "\n").count == english.errors.split(separator: "\n").count)
  }

  @Test(arguments: [
    ("old.csv", "old.csv"), ("old.csv/below", "old.csv/below"), ("/proc/none", "/proc/none"),
    ("/dev/null", "/dev/null"),
  ])
  func `an output folder that cannot be is said`(path: String, place: String) throws {
    for (environment, word) in [(Program.english, "error"), (Program.vietnamese, "lỗi")] {
      let outcome = try befall(
        "steelyard batch big.csv --output \(path)", environment: environment, large: false)
      #expect(outcome.status == 74)
      #expect(outcome.errors.hasPrefix("\(place): \(word)[CANNOT-WRITE]: "), "\(outcome.errors)")
      #expect(outcome.errors.contains(word == "error" ? "\n  help: " : "\n  gợi ý: "))
    }
  }

  @Test func `what one may not read or write is said`() throws {
    // Root may do everything: it becomes somebody else.
    let become =
      getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups steelyard" : "steelyard"
    try Program.withTemporaryFolder { folder in
      let text = Self.header + Self.pass
      try Data(text.utf8).write(to: folder.appendingPathComponent("a.csv"))
      try Data(text.utf8).write(to: folder.appendingPathComponent("b.csv"))
      let outcome = try Program.shell(
        """
        chmod 711 .; chmod 000 a.csv; mkdir open closed; chmod 777 open; chmod 555 closed
        \(become) batch a.csv --output open/out; echo $?
        \(become) batch b.csv --output closed; echo $?
        \(become) batch b.csv --output closed/out; echo $?
        \(become) batch --watch . --output closed/out --once; echo $?
        ls -A closed; ls -A open/out
        """, in: folder)
      #expect(outcome.output == "74\n74\n74\n74\n")
      let errors = outcome.errors.split(separator: "\n").filter { $0.contains("error[") }
      #expect(errors.count == 4)
      #expect(errors.allSatisfy { $0.hasSuffix("Permission denied") })
      #expect(errors.map { $0.prefix { $0 != ":" } } == ["a.csv", "closed", "closed/out", "."])
    }
  }

  @Test func `an input that goes between listing and reading is said, and the rest is judged`()
    throws
  {
    for (environment, word) in [(Program.english, "error"), (Program.vietnamese, "lỗi")] {
      try Program.withTemporaryFolder { folder in
        let text = Self.header + Self.pass
        for name in ["in/a.csv", "in/b.csv"] {
          let url = folder.appendingPathComponent(name)
          try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(text.replacing("a,", with: "\(name),", maxReplacements: 1).utf8).write(to: url)
        }
        // The pipe is read first: while it is silent the folder was listed and not yet read.
        let outcome = try Program.shell(
          """
          mkfifo first; (cat in/b.csv; until [ -e go ]; do sleep 0.01; done) > first &
          steelyard batch first in --output out --quiet & batch=$!
          until [ -d out/.steelyard-work ]; do sleep 0.01; done
          rm in/a.csv; touch go; wait $batch; echo $?; ls -A out
          """, in: folder, environment: environment)
        #expect(
          outcome.output.contains("\n74\nflagged.csv\nrejects.csv\nsummary.json\nverdicts.csv\n"))
        #expect(outcome.errors.contains("in/a.csv: \(word)[CANNOT-READ]: "))
        let verdicts = try String(
          contentsOf: folder.appendingPathComponent("out/verdicts.csv"), encoding: .utf8)
        #expect(verdicts.contains("in/b.csv,counter") && !verdicts.contains("in/a.csv,counter"))
      }
    }
  }

  @Test func `an input that another takes the place of is read to its end as it was`() throws {
    try Program.withTemporaryFolder { folder in
      try Data(Self.failing(60_000).utf8).write(to: folder.appendingPathComponent("big.csv"))
      try Data((Self.header + Self.pass).utf8).write(to: folder.appendingPathComponent("new.csv"))
      let outcome = try Program.shell(
        """
        sha256sum big.csv | cut -c1-64
        steelyard batch big.csv --output out --jobs 1 --quiet --part-bytes 32768 --checkpoint 0 &
        batch=$!
        for try in $(seq 2000); do [ -e out/.steelyard-work/.checkpoint ] && break; sleep 0.01; done
        kill -STOP $batch; mv new.csv big.csv; kill -CONT $batch; wait $batch
        grep -o '"sha256": "[0-9a-f]*"' out/summary.json
        """, in: folder)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(
        lines[1]
          == "✗ 60 000 of 60 000 instruments do not conform.".replacing(
            "60 000", with: "60\u{A0}000"))
      #expect(lines[2] == "\"sha256\": \"\(lines[0])\"")
    }
  }

  @Test func `a folder's pipes and devices are left out, not waited for`() throws {
    try Program.withTemporaryFolder { folder in
      let outcome = try Program.shell(
        """
        mkdir in; printf '\(Self.header.dropLast())\\n\(Self.pass.dropLast())\\n' > in/a.csv
        mkfifo in/b.csv; ln -s /dev/zero in/c.csv
        timeout 20 steelyard batch in --output out; echo $?
        timeout 20 steelyard batch --watch in --output watched --once --interval 0.1 --quiet; echo $?
        """, in: folder)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.contains("in: 1 dataset by name, 2 other files left out"))
      #expect(outcome.output.contains("\n0\n") && outcome.output.hasSuffix("\n0\n"))
    }
  }

  @Test func `standard output that fails does not undo what was written`() throws {
    for (environment, text) in [
      (Program.english, "steelyard: error[CANNOT-WRITE]: standard output could not be written: "),
      (Program.vietnamese, "steelyard: lỗi[CANNOT-WRITE]: không ghi được đầu ra chuẩn: "),
    ] {
      for (target, reason) in [
        ("> /dev/full", "No space left on device"), (">&-", "Bad file descriptor"),
      ] {
        try Program.withTemporaryFolder { folder in
          try Data((Self.header + Self.pass).utf8).write(to: folder.appendingPathComponent("a.csv"))
          let outcome = try Program.shell(
            "steelyard batch a.csv --output out \(target)", in: folder, environment: environment)
          #expect(outcome.status == 74)
          #expect(outcome.errors.hasPrefix(text + reason + "\n  "), "\(outcome.errors)")
          let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.appendingPathComponent("out").path)
          #expect(names.count == 4)
        }
      }
    }
  }

  @Test func `a reader of the report that goes away is no failure`() throws {
    try Program.withTemporaryFolder { folder in
      try Data(Self.failing(2000).utf8).write(to: folder.appendingPathComponent("a.csv"))
      let outcome = try Program.shell(
        "for format in text json html; do { steelyard batch a.csv --output out --format $format; echo $? >&2; } | head -c 1 > one; done; ls -A out",
        in: folder)
      #expect(outcome.errors == "1\n1\n1\n")
      #expect(outcome.output == "flagged.csv\nrejects.csv\nsummary.json\nverdicts.csv\n")
    }
  }

  @Test(arguments: ["2>&-", "2>/dev/full", "2>&- >&- <&-"])
  func `standard error that is closed costs only what is said`(streams: String) throws {
    try Program.withTemporaryFolder { folder in
      try Data((Self.header + Self.pass).utf8).write(to: folder.appendingPathComponent("a.csv"))
      let outcome = try Program.shell(
        """
        steelyard batch a.csv none.csv --output out \(streams); echo $?
        steelyard batch a.csv none.csv --output other > /dev/null 2>&1; echo $?
        diff -r out other && echo same
        """, in: folder)
      // Nothing that was said stands in a file.
      #expect(outcome.output.hasSuffix("74\n74\nsame\n"))
    }
  }
}
