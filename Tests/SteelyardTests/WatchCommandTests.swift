import Foundation
import TestSupport
import Testing

/// `steelyard batch --watch` as it is run: lines, statuses, signals, kill -9.
@Suite struct WatchCommandTests {
  private static let header =
    "instrument_id,kind,accuracy_class,e_g,d_g,service,test,load_g,indication_g\n"
  private static let pass = "a,counter,III,10,10,initial,weighing,1000,1004\n"
  private static let fail = "b,counter,III,10,10,initial,weighing,1000,1016\n"
  private static let bad = "c,counter,III,10,10,initial,weighing,?,1000\n"
  private static let once = [
    "batch", "--watch", "in", "--output", "out", "--once", "--interval", "0.1",
  ]

  private func inFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    try Program.withTemporaryFolder { folder in
      let into = folder.appendingPathComponent("in")
      try FileManager.default.createDirectory(at: into, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: into.appendingPathComponent(name))
      }
      try body(folder)
    }
  }

  private func ledger(_ folder: URL) throws -> [[String]] {
    try String(contentsOf: folder.appendingPathComponent("out/ledger.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  /// The lines without the times that they begin with.
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      #expect(
        line.prefixMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2} /#) != nil)
      return String(line.dropFirst(20))
    }
  }

  @Test func `what has arrived is told a line a file, in both languages`() throws {
    let files = [
      "a.csv": Self.header + Self.pass, "b.csv": Self.header + Self.pass + Self.fail + Self.bad,
      "c.csv": "x,y\n1,2\n", "d.csv": Self.header + Self.pass,
    ]
    try inFolder(files) { folder in
      let outcome = try Program.run(Self.once, in: folder)
      #expect(outcome.status == 65)
      #expect(
        lines(outcome.output) == [
          "✓ a.csv: 1 pass → out/a.csv", "✗ b.csv: 1 pass, 1 fail, 1 row rejected → out/b.csv",
          "! c.csv: not usable (NOT-A-DATASET)",
          "✓ d.csv: 1 pass → out/d.csv (same content as out/a.csv)",
        ])
      #expect(outcome.errors.contains("in/c.csv:1: error[NOT-A-DATASET]"))
      #expect(outcome.errors.hasSuffix("3 files verified, 1 not usable.\n"))
      // Nothing is left to be done.
      let again = try Program.run(Self.once, in: folder)
      #expect(again.status == 0 && again.output.isEmpty)
      #expect(try ledger(folder).map { $0[14] } == ["0", "65", "65", "0"])
    }
    try inFolder(files) { folder in
      let outcome = try Program.run(
        Self.once + ["--quiet"], in: folder, environment: Program.vietnamese)
      #expect(
        lines(outcome.output) == [
          "✓ a.csv: 1 đạt → out/a.csv", "✗ b.csv: 1 đạt, 1 không đạt, 1 dòng bị loại → out/b.csv",
          "! c.csv: không dùng được (NOT-A-DATASET)",
          "✓ d.csv: 1 đạt → out/d.csv (cùng nội dung với out/a.csv)",
        ])
      // Quiet leaves the error.
      #expect(outcome.errors.split(separator: "\n").count == 2)
      #expect(outcome.errors.hasPrefix("in/c.csv:1: lỗi[NOT-A-DATASET]"))
    }
  }

  @Test(
    arguments: [
      ([pass], [], 0), ([pass, fail], [], 1), ([fail, bad], [], 65),
      ([pass, fail], ["--exit-zero"], 0),
      ([pass], ["--strict"], 2), ([fail, pass], ["--strict"], 1),
      ([pass, bad], ["--exit-zero"], 65),
    ] as [([String], [String], Int32)])
  func `the status is that of the worst file`(
    rows: [String], options: [String], status: Int32
  ) throws {
    let files = rows.enumerated().map { ("\($0).csv", Self.header + $1) }
    try inFolder(Dictionary(uniqueKeysWithValues: files)) { folder in
      let outcome = try Program.run(Self.once + options, in: folder)
      #expect(outcome.status == status)
    }
  }

  @Test func `JSON is an object a line, with what the ledger has`() throws {
    let files = ["a.csv": Self.header + Self.fail, "b.csv": ""]
    try inFolder(files) { folder in
      let outcome = try Program.run(Self.once + ["--format", "json"], in: folder)
      let objects = try outcome.output.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      #expect(
        objects.map { $0["schema"] as? String } == Array(repeating: "steelyard.watch/v1", count: 2))
      #expect(objects[0]["failed"] as? Int == 1 && objects[0]["status"] as? Int == 1)
      #expect(objects[0]["folder"] as? String == "out/a.csv")
      #expect((objects[1]["error"] as? [String: Any])?["code"] as? String == "EMPTY-FILE")
      let rows = try ledger(folder)
      #expect(rows.map { $0[0] } == objects.map { $0["time"] as? String })
      #expect(rows.map { $0[5] } == objects.map { $0["sha256"] as? String })
    }
  }

  @Test func `what does not go together is refused`() throws {
    for (arguments, reason) in [
      (["--interval", "2", "a.csv"], "--interval goes with --watch"),
      (["--once", "a.csv"], "--once goes with --watch"),
      ([], "name the datasets, or a folder with --watch"),
      (["--watch", "in", "a.csv"], "leave 'a.csv' out"),
      (["--watch", "in", "--resume"], "--watch goes on by itself"),
      (["--watch", "in", "--interval", "0"], "--interval is from 0.1 to 3600 seconds"),
      (["--watch", "in", "--interval", "nan"], "--interval is from 0.1 to 3600 seconds"),
      (["--watch", "in", "--format", "html"], "--watch prints text or json"),
    ] {
      let outcome = try Program.run(["batch", "--output", "out"] + arguments)
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.errors.contains(reason), "\(outcome.errors)")
      let vietnamese = try Program.run(
        ["batch", "--output", "out"] + arguments, environment: Program.vietnamese)
      #expect(vietnamese.status == 64 && !vietnamese.errors.contains(reason))
    }
  }

  @Test func `what cannot be watched is said with its place`() throws {
    try inFolder(["a.csv": Self.header + Self.pass]) { folder in
      for (watched, out, status, text) in [
        ("none", "out", 74, "none: error[CANNOT-READ]"),
        ("in/a.csv", "out", 64, "in/a.csv: error[NOT-A-FOLDER]"),
        ("in", "in", 64, "in: error[SAME-FOLDER]"),
        ("in", "in/a.csv/out", 74, "in/a.csv/out: error[CANNOT-WRITE]"),
      ] as [(String, String, Int32, String)] {
        let outcome = try Program.run(
          ["batch", "--watch", watched, "--output", out, "--once"], in: folder)
        #expect(outcome.status == status)
        #expect(outcome.errors.hasPrefix(text), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
      }
    }
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func `a signal ends the watch, and says what was done`(signal: String, status: Int32) throws {
    try inFolder(["a.csv": Self.header + Self.pass]) { folder in
      let outcome = try Program.shell(
        """
        steelyard batch --watch in --output out --interval 0.1 & watch=$!
        until grep -q a.csv out/ledger.csv 2>/dev/null; do sleep 0.05; done
        steelyard batch --watch in --output out --once; echo second $?
        kill -\(signal) $watch; wait $watch; echo first $?; ls -A out
        """, in: folder)
      #expect(outcome.output.contains("second 74\nfirst \(status)\na.csv\nledger.csv\n"))
      #expect(
        outcome.errors == """
          Watching in; Ctrl-C ends.
          out: error[FOLDER-IN-USE]: another run is writing into the folder
            help: end that one first, or name another folder with --output
          Ended on request: 1 file verified.

          """)
    }
  }

  @Test func `a signal within a file leaves nothing of it`() throws {
    // A file that takes a while, because the program gets little of the processor.
    var text = Self.header
    for number in 0..<100_000 {
      text += Self.fail.replacingOccurrences(of: "b,", with: "b\(number),")
    }
    try inFolder(["a.csv": text]) { folder in
      let outcome = try Program.shell(
        """
        steelyard batch --watch in --output out --interval 0.1 & watch=$!
        until [ -d out/.steelyard-watch/work ]; do sleep 0.01; done
        kill -INT $watch; wait $watch; echo $?; ls -A out
        """, in: folder)
      #expect(outcome.output == "130\nledger.csv\n")
      #expect(outcome.errors.contains("0 files verified. Not yet arrived: a.csv"))
      #expect(try ledger(folder).isEmpty)
    }
  }

  @Test func `a reader that goes away ends the watch`() throws {
    let files = (0..<9).map { ("\($0).csv", Self.header + Self.pass) }
    try inFolder(Dictionary(uniqueKeysWithValues: files)) { folder in
      let outcome = try Program.shell(
        """
        { steelyard batch --watch in --output out --interval 0.1; echo $? >&2; } | head -n 1
        ls -A out | grep -c csv
        """, in: folder)
      #expect(outcome.output.split(separator: "\n").count == 2)
      #expect(outcome.errors.hasSuffix("\n0\n"))
      // Every row has its folder, though not all were told.
      for row in try ledger(folder) {
        let path = folder.appendingPathComponent("out/\(row[15])/summary.json").path
        #expect(FileManager.default.fileExists(atPath: path))
      }
      let full = try Program.shell(
        "steelyard batch --watch in --output full --interval 0.1 > /dev/full", in: folder)
      #expect(full.status == 74)
    }
  }

  @Test(arguments: [UInt64](1...3))
  func `killed again and again it verifies every version once and loses none`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try inFolder([:]) { folder in
      func start() throws -> Process {
        let process = Process()
        process.executableURL = Program.directory.appendingPathComponent("steelyard")
        process.arguments = ["batch", "--watch", "in", "--output", "out", "--interval", "0.1"]
        process.currentDirectoryURL = folder
        process.environment = Program.english
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try Program.launch(process)
        return process
      }
      let into = folder.appendingPathComponent("in")
      let files = FileManager.default
      var expected: [String: String] = [:]
      for number in 0..<12 {
        let watch = try start()
        let name = "f\(number).csv"
        let file = into.appendingPathComponent(name)
        var text = Self.header
        for row in 0..<Int.random(in: 1...3000, using: &random) {
          text += (row % 7 == 0 ? Self.fail : Self.pass)
            .replacingOccurrences(of: ",counter", with: "\(number)-\(row),counter")
        }
        expected[name] = text
        // Files come at once, renamed in, slowly, beside one that goes, and in a second version.
        switch number % 5 {
        case 0: try Data(text.utf8).write(to: file)
        case 1:
          let part = into.appendingPathComponent(name + ".part")
          try Data(text.utf8).write(to: part)
          try files.moveItem(at: part, to: file)
        case 2:
          let whole = Data(text.utf8)
          try whole.prefix(100).write(to: file)
          let handle = try FileHandle(forWritingTo: file)
          try handle.seekToEnd()
          usleep(UInt32.random(in: 0...150_000, using: &random))
          try handle.write(contentsOf: whole.dropFirst(100))
          try handle.close()
        case 3:
          let gone = into.appendingPathComponent("gone.csv")
          try Data(text.utf8).write(to: gone)
          try Data(text.utf8).write(to: file)
          try files.removeItem(at: gone)
        default:
          try Data((Self.header + Self.fail).utf8).write(to: file)
          usleep(UInt32.random(in: 0...300_000, using: &random))
          try Data(text.utf8).write(to: file)
        }
        usleep(UInt32.random(in: 0...400_000, using: &random))
        kill(watch.processIdentifier, SIGKILL)
        watch.waitUntilExit()
      }
      let last = try Program.run(Self.once, in: folder)
      #expect(last.status == 0 || last.status == 1, "\(last.errors)")
      let rows = try ledger(folder)
      // What stood still for two looks may have been taken before the rest came; but once.
      #expect(Set(rows.map { $0[1] + $0[5] }).count == rows.count)
      for (name, text) in expected {
        let own = rows.filter { $0[1] == name }
        let last = try #require(own.last, "\(name) is lost")
        #expect(Int(last[2]) == text.utf8.count)
        let alone = try Program.run(
          ["batch", "in/\(name)", "--output", "alone", "--quiet"], in: folder)
        #expect(alone.status == Int32(last[14]))
        for file in ["verdicts.csv", "flagged.csv", "rejects.csv", "summary.json"] {
          let paths = ["out/\(last[15])", "alone"].map {
            folder.appendingPathComponent("\($0)/\(file)")
          }
          #expect(try Data(contentsOf: paths[0]) == Data(contentsOf: paths[1]), "\(name) \(file)")
        }
      }
      // Every folder has its row, and nothing else stands there.
      let names = try files.contentsOfDirectory(atPath: folder.appendingPathComponent("out").path)
      #expect(Set(names) == Set(rows.map { $0[15] } + ["ledger.csv"]))
    }
  }
}
