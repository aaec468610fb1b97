import Foundation
import TestSupport
import Testing

/// `steelyard verify --enter` at a real terminal.
@Suite(.serialized) struct TerminalEntryTests {
  private func terminal(
    _ arguments: [String], in folder: URL, _ language: [String: String] = Program.english
  ) throws -> Terminal {
    try Terminal(arguments, in: folder, environment: Visits.environment(folder, language))
  }

  @Test func `a full session with slips, while the window changes its size`() throws {
    try Program.withTemporaryFolder { folder in
      let terminal = try terminal(Visits.full, in: folder)
      var lines = Visits.counter
      let at = lines.count - Visits.counterReadings.count
      try terminal.answer(Array(lines.prefix(at + 2)))
      try terminal.resize(columns: 40, rows: 10)
      try terminal.answer(["2503 +1", "undo", "2500 +1.5"])
      try terminal.resize(columns: 120, rows: 50)
      lines.removeFirst(at + 3)
      try terminal.answer(lines)
      let (status, screen) = terminal.finish()
      #expect(status == 0, "\(screen)")
      #expect(screen.contains("2503 g is none of them"))
      #expect(screen.contains("✓ PASS: BN-0417"))
      #expect(screen.contains("Saved: visits-2026-11-23/2026-11-23-bn-0417.json"))
      #expect(try !Visits.saved(folder, "2026-11-23-bn-0417.json").contains("2503"))
    }
  }

  @Test func `a retail visit in Vietnamese, with a decimal comma`() throws {
    try Program.withTemporaryFolder { folder in
      let terminal = try terminal(Visits.retail, in: folder, Program.vietnamese)
      try terminal.answer(Visits.stallVietnamese)
      let (status, screen) = terminal.finish()
      #expect(status == 1, "\(screen)")
      #expect(screen.contains("KHÔNG ĐẠT"))
      #expect(screen.contains("mỗi kilôgam cân chỉ thì người mua thiếu 20,98 g"))
      #expect(try Visits.saved(folder, "2026-11-23-sap-7.json").contains("7.15 kg"))
    }
  }

  @Test func `Ctrl-C keeps the answers, and the visit goes on`() throws {
    try Program.withTemporaryFolder { folder in
      let first = try terminal(Visits.full, in: folder)
      try first.answer(Array(Visits.counter.prefix(16)))
      first.wait { $0.hasSuffix("> ") }
      // Half a line is typed when the person thinks better of it.
      try first.press("150\u{3}")
      let end = first.finish()
      #expect(end.status == 130, "\(end.screen)")
      #expect(end.screen.contains("Go on with: steelyard verify --enter"))
      #expect(Visits.kept(folder) == Array(Visits.counter.prefix(16)))

      let second = try terminal(["verify", "--enter"], in: folder)
      try second.answer(Array(Visits.counter.dropFirst(16)))
      let (status, screen) = second.finish()
      #expect(status == 0, "\(screen)")
      // The earlier answers are shown once more, with what was said to them.
      #expect(screen.contains("Which scale is it? (a number or name, such as stall 7) BN-0417"))
      #expect(screen.contains("✓ PASS"))
    }
  }

  @Test func `stop keeps the answers, and two windows cannot write the same visit`() throws {
    try Program.withTemporaryFolder { folder in
      let first = try terminal(Visits.full, in: folder)
      try first.answer(Array(Visits.counter.prefix(13)))
      first.wait { $0.hasSuffix("> ") }
      let second = try terminal(["verify", "--enter"], in: folder).finish()
      #expect(second.status == 74, "\(second.screen)")
      try first.type("stop")
      #expect(first.finish().status == 65)
      #expect(Visits.kept(folder) == Array(Visits.counter.prefix(13)))
    }
  }

  @Test func `nothing that was answered is lost in 200 kills`() throws {
    try Program.withTemporaryFolder { folder in
      let lines = Visits.counter
      let file = "2026-11-23-bn-0417.json"
      let whole = try Program.withTemporaryFolder { other in
        _ = try Program.run(
          Visits.full, in: other, input: lines.map { $0 + "\n" }.joined(),
          environment: Visits.environment(other))
        return try Visits.saved(other, file)
      }
      var random = SplitMix64(seed: 20_261_127)
      var (kills, finished, answered) = (0, 0, 0)
      while kills < 200 {
        let start = Visits.kept(folder).count
        let terminal = try terminal(Visits.full, in: folder)
        // All that is left is typed ahead; the program takes line by line.
        try terminal.press(lines.dropFirst(start).map { $0 + "\n" }.joined())
        let delay = Double.random(in: 0...0.25, using: &random)
        let isDone = terminal.wait(seconds: delay) { _ in !terminal.process.isRunning }
        if !isDone { terminal.kill() }
        kills += isDone ? 0 : 1
        let kept = Visits.kept(folder)
        let saved = try? Visits.saved(folder, file)
        if kept.isEmpty, let saved {
          // It came to its end before the kill: what was saved is whole.
          #expect(saved == whole)
          try FileManager.default.removeItem(at: folder.appendingPathComponent("visits-2026-11-23"))
          try FileManager.default.removeItem(at: folder.appendingPathComponent("state"))
          finished += 1
          continue
        }
        #expect(kept == Array(lines.prefix(kept.count)), "after \(kills) kills")
        // Whoever saw a further prompt has been answered before.
        #expect(kept.count >= start + max(0, terminal.prompts - 1), "after \(kills) kills")
        answered += kept.count - start
      }
      #expect(finished + answered > 0)
      let last = try Program.run(
        ["verify", "--enter"] + Visits.full.dropFirst(2), in: folder,
        input: lines.dropFirst(Visits.kept(folder).count).map { $0 + "\n" }.joined(),
        environment: Visits.environment(folder))
      #expect(last.status == 0, "\(last.errors)")
      #expect(try Visits.saved(folder, file) == whole)
    }
  }
}
