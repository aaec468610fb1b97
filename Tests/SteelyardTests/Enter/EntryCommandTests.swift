import Foundation
import Testing

/// `steelyard verify --enter` through a pipe.
@Suite struct EntryCommandTests {
  private func enter(
    _ lines: [String], _ arguments: [String], in folder: URL,
    _ language: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(
      arguments, in: folder, input: lines.map { $0 + "\n" }.joined(),
      environment: Visits.environment(folder, language))
  }

  @Test func `a retail visit in both languages`() throws {
    for (language, environment, lines) in [
      ("en", Program.english, Visits.stall), ("vi", Program.vietnamese, Visits.stallVietnamese),
    ] {
      try Program.withTemporaryFolder { folder in
        let outcome = try enter(lines, Visits.retail, in: folder, environment)
        #expect(outcome.status == 1)
        try Snapshot.expect(outcome.errors, matches: "enter/retail-talk.\(language).txt")
        try Snapshot.expect(outcome.output, matches: "enter/retail.\(language).txt")
        for line in (outcome.errors + outcome.output).split(separator: "\n") {
          #expect(line.count <= 80, "\(line)")
        }
        // TT 09/2017, Bảng 2: 10 kg and 50 g, 2 d = 100 g at 7 kg. 150 g of 7.15 kg are 20.98 g
        // of each kilogram, at 60 000 đồng 1 259 đồng.
        #expect(outcome.output.contains("20.98") || outcome.output.contains("20,98"))
        #expect(outcome.output.contains("1259") || outcome.output.contains("1.259"))
        #expect(outcome.output.contains("đại diện cơ sở không ký biên bản"))
        let name = language == "en" ? "2026-11-23-stall-7.json" : "2026-11-23-sap-7.json"
        let again = try Program.run(
          ["verify", "visits-2026-11-23/\(name)"], in: folder, environment: environment)
        #expect(again.status == 1)
        #expect(outcome.output.hasPrefix(again.output))
      }
    }
  }

  @Test func `a full verification, its slips asked about`() throws {
    try Program.withTemporaryFolder { folder in
      var lines = Visits.counter
      let at = lines.count - Visits.counterReadings.count
      lines.replaceSubrange(
        (at + 2)...(at + 2), with: ["25000 +1.5", "2503", "note lamp flickers", "2500 +1.5"])
      let outcome = try enter(lines, Visits.full, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("that is far off"))
      #expect(outcome.errors.contains("2503 g is none of them"))
      try Snapshot.expect(outcome.errors, matches: "enter/counter-talk.en.txt")
      let plain = try Program.withTemporaryFolder { other in
        _ = try enter(Visits.counter, Visits.full, in: other)
        return try Visits.saved(other, "2026-11-23-bn-0417.json")
      }
      let saved = try Visits.saved(folder, "2026-11-23-bn-0417.json")
      #expect(saved.contains("lamp flickers"))
      #expect(
        saved.replacing(/\n  "record": \{.*?\},/, with: "")
          == plain.replacing(/\n  "record": \{.*?\},/, with: ""))
    }
  }

  @Test func `what is suspicious is kept when it is meant`() throws {
    try Program.withTemporaryFolder { folder in
      var lines = Visits.stall
      lines.replaceSubrange(11...11, with: ["71.5", "yes"])
      let outcome = try enter(lines, Visits.retail, in: folder)
      #expect(outcome.status == 1)
      #expect(try Visits.saved(folder, "2026-11-23-stall-7.json").contains("71.5 kg"))
    }
  }

  @Test func `a scale is remembered, and a day has one folder and one summary`() throws {
    try Program.withTemporaryFolder { folder in
      #expect(try enter(Visits.stall, Visits.retail, in: folder).status == 1)
      // The same scale after a repair, by its number in the list; the weights of last time.
      let again = ["1", "1", "7 kg", "-", "", "2.5", "7", "-"]
      let outcome = try enter(again, Visits.retail, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("1  stall 7, spring dial scale, IIII, 10 kg/50 g"))
      #expect(outcome.errors.contains("2 visits, 1 pass, 1 fail, 0 inconclusive"))
      #expect(try !Visits.saved(folder, "2026-11-23-stall-7-2.json").isEmpty)
      let summary = try Visits.saved(folder, "summary.md")
      #expect(summary.contains("✗ fail") && summary.contains("✓ pass"))
      #expect(try Visits.saved(folder, "summary.csv").split(whereSeparator: \.isNewline).count == 5)
    }
  }

  @Test func `skips leave out, undo takes back`() throws {
    try Program.withTemporaryFolder { folder in
      var lines = Visits.counter
      let at = lines.count - Visits.counterReadings.count
      lines.insert(contentsOf: ["9999 +2", "yes", "undo", "undo"], at: at + 3)
      #expect(try enter(lines, Visits.full, in: folder).status == 0)
      let text = try Visits.saved(folder, "2026-11-23-bn-0417.json")
      #expect(!text.contains("9999"))
    }
    try Program.withTemporaryFolder { folder in
      let lines =
        Array(Visits.counter.prefix(13)) + ["skip", "skip test", "skip test", "skip test"]
      let outcome = try enter(lines, Visits.full, in: folder)
      #expect(outcome.status == 2, "\(outcome.errors)")
      #expect(outcome.output.contains("REQUIRED-TEST-MISSING"))
    }
  }

  @Test func `a script that ends too early is taken up by the next`() throws {
    try Program.withTemporaryFolder { folder in
      let first = try enter(Array(Visits.counter.prefix(15)), Visits.full, in: folder)
      #expect(first.status == 65)
      #expect(first.output == "")
      #expect(Visits.kept(folder) == Array(Visits.counter.prefix(15)))
      // Other options do not change what was begun.
      let second = try enter(
        Array(Visits.counter.dropFirst(15)), ["verify", "--enter", "--rules", "vn-tt09-2017"],
        in: folder)
      #expect(second.status == 0, "\(second.errors)")
      #expect(second.errors.contains("Going on with the visit of 2026-11-23"))
      #expect(try !Visits.saved(folder, "2026-11-23-bn-0417.json").isEmpty)
    }
  }

  @Test func `a new visit puts the unfinished one aside`() throws {
    try Program.withTemporaryFolder { folder in
      _ = try enter(Array(Visits.counter.prefix(15)), Visits.full, in: folder)
      let outcome = try enter(Visits.stall, Visits.retail + ["--new"], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("aside-1"))
      let aside = folder.appendingPathComponent("state/steelyard/aside-1/visit.answers")
      #expect(try String(contentsOf: aside, encoding: .utf8).contains("BN-0417"))
    }
  }

  @Test func `another language does not touch the answers`() throws {
    try Program.withTemporaryFolder { folder in
      _ = try enter(Array(Visits.counter.prefix(15)), Visits.full, in: folder)
      let outcome = try enter([], ["verify", "--enter"], in: folder, Program.vietnamese)
      #expect(outcome.status == 74)
      #expect(Visits.kept(folder).count == 15)
    }
  }

  @Test func `a truck scale by substitution`() throws {
    try Program.withTemporaryFolder { folder in
      let lines =
        [
          "TS-1", "truck", "III", "80 t", "20 kg", "20 kg", "400 kg", "digital", "8", "kg", "-",
          "M1 1t x28, 20kg x25, 10kg, 5kg, 2kg x2, 1kg", "5 kg",
        ]
        + ["0 +10"] + ["400", "10000", "27000", "40000", "54000", "80000"].map { "\($0) +10" }
        + ["54000", "40000", "27000", "10000", "400"].map { "\($0) +10" }
        + ["0 +10"]
        + Array(repeating: "11000 +10", count: 8).enumerated().map {
          $0.offset.isMultiple(of: 2) ? $0.element : "11000 +9"
        } + ["27000 +10", "27000 +12", "27000 +8"]
      let outcome = try enter(
        lines, Visits.full.map { $0 == "periodic" ? "initial" : $0 }, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)\(outcome.output)")
      #expect(outcome.errors.contains("material for 54 000 kg + 26 × 1000 kg"))
      let text = try Visits.saved(folder, "2026-11-23-ts-1.json")
      #expect(text.contains(#""substitution": {"standards": "27000 kg", "spread": "5 kg"}"#))
    }
  }

  @Test func `the command line is checked before the first question`() throws {
    try Program.withTemporaryFolder { folder in
      func errors(_ arguments: [String]) throws -> String {
        let outcome = try enter([], arguments, in: folder)
        #expect(outcome.status == 64, "\(arguments)")
        return outcome.errors
      }
      let bare = try errors(["verify"])
      #expect(bare.contains("--enter"))
      #expect(try errors(["verify", "--enter", "x.yaml"]).contains("takes none"))
      #expect(try errors(["verify", "x.yaml", "--on", "2026-11-23"]).contains("--on"))
      #expect(try errors(Visits.retail + ["--weights", "N1 5kg"]).contains("did you mean"))
      #expect(
        try errors(["verify", "--enter", "--rules", "vn-tt09-2018"]).contains("vn-tt09-2017"))
      #expect(try errors(Visits.retail).contains("need a terminal"))
    }
  }
}
