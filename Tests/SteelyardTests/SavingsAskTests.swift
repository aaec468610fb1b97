import Foundation
import Testing

/// `steelyard savings --ask`, through a pipe and at a terminal.
@Suite struct SavingsAskTests {
  /// A stall in English: all questions, with slips on the way.
  private static let stall = [
    "VND", "Fruit stall", "1", "1", "15 kg", "50 g", "fruit", "35.000", "25 to 45k", "300 to 400",
    "back", "300 to 500", "2", "1", "2", "20", "1.98", "2", "don't know", "800k", "yes",
    "don't know", "yes", "", "yes", "1.2-2.5 million", "5 g", "60k", "no", "", "10",
  ]

  private static let sap = [
    "Sạp trái cây", "bán", "1", "15 kg", "50 g", "trái cây", "35.000", "300 đến 400", "2", "1",
    "2", "1,98", "có", "có", "không biết", "có", "100 nghìn", "không", "không", "", "không biết",
  ]

  private func ask(
    _ lines: [String], _ arguments: [String] = [], in folder: URL,
    environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(
      ["savings", "--ask", "--trials", "500"] + arguments, in: folder,
      input: lines.map { $0 + "\n" }.joined(), environment: environment)
  }

  @Test func `a stall in English`() throws {
    try Program.withTemporaryFolder { folder in
      let outcome = try ask(Self.stall, ["--output", "stall.yaml"], in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(outcome.errors, matches: "savings/ask.en.txt")
      let file = folder.appendingPathComponent("stall.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Snapshot.expect(text, matches: "savings/ask.en.yaml")
      // The page is that of the file, and nothing else is left.
      let again = try Program.run(["savings", "stall.yaml", "--trials", "500"], in: folder)
      #expect(again.status == 0)
      #expect(again.errors == "")
      #expect(again.output == outcome.output)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == ["stall.yaml"])
    }
  }

  @Test func `a stall in Vietnamese`() throws {
    try Program.withTemporaryFolder { folder in
      let outcome = try ask(Self.sap, in: folder, environment: Program.vietnamese)
      #expect(outcome.status == 0)
      #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(outcome.errors, matches: "savings/ask.vi.txt")
      let file = folder.appendingPathComponent("tiet-kiem.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Snapshot.expect(text, matches: "savings/ask.vi.yaml")
    }
  }

  @Test func `what ends too early is kept, and goes on`() throws {
    try Program.withTemporaryFolder { folder in
      let begun = try ask(Array(Self.stall.prefix(9)), ["--output", "a b.yaml"], in: folder)
      #expect(begun.status == 65)
      #expect(begun.output == "")
      #expect(begun.errors.contains("steelyard savings --ask --output 'a b.yaml'"))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == ["a b.yaml.answers"])
      let stopped = try ask(["stop"], ["--output", "a b.yaml"], in: folder)
      #expect(stopped.status == 65)
      #expect(stopped.errors.contains("What do you sell? fruit"))
      // Of nine lines one was refused and asked again.
      let done = try ask(Array(Self.stall.dropFirst(9)), ["--output", "a b.yaml"], in: folder)
      #expect(done.status == 0)
      let whole = try ask(Self.stall, ["--output", "whole.yaml"], in: folder)
      #expect(done.output == whole.output)
    }
  }

  @Test func `without answers nothing is asked and nothing is left`() throws {
    try Program.withTemporaryFolder { folder in
      let outcome = try ask([], in: folder)
      #expect(outcome.status == 64)
      #expect(!outcome.errors.contains("> "))
      #expect(outcome.errors.contains("need a terminal"))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }

  @Test func `a file that is there is not written over`() throws {
    try Program.withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("savings.yaml")
      try Data("mine".utf8).write(to: file)
      let refused = try ask(Self.stall, ["--output", "savings.yaml"], in: folder)
      #expect(refused.status == 64)
      #expect(try ask(Self.stall, in: folder).status == 0)
      let kept = try String(contentsOf: file, encoding: .utf8)
      #expect(kept == "mine")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["savings-2.yaml", "savings.yaml"])
    }
  }

  @Test func `a folder that is not there, and options that exclude each other`() throws {
    try Program.withTemporaryFolder { folder in
      let homeless = try ask(Self.stall, ["--output", "no/a.yaml"], in: folder)
      #expect(homeless.status == 74)
      #expect(try ask([], ["x.yaml"], in: folder).status == 64)
      #expect(
        try Program.run(["savings", "--output", "x.yaml", "y.yaml"], in: folder).status == 64)
      #expect(try Program.run(["savings"], in: folder).status == 64)
    }
  }

  /// `script` of util-linux gives the program a terminal of its own.
  @Test func `at a terminal a person is asked before answering`() throws {
    try Program.withTemporaryFolder { folder in
      let lines = (Self.sap + [""]).joined(separator: "\\n")
      let outcome = try Program.shell(
        "printf '\(lines)' | script --quiet --return "
          + "--command 'steelyard savings --ask --trials 500 --no-color' /dev/null",
        in: folder, environment: Program.vietnamese.merging(["TERM": "dumb"]) { $1 })
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Bạn dùng cân để làm gì?"))
      #expect(outcome.output.contains("Làm trước"))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == ["tiet-kiem.yaml"])
    }
  }

  /// Killed between two questions, nothing that was answered is lost.
  @Test func `kill loses nothing`() throws {
    try Program.withTemporaryFolder { folder in
      let answered = Self.stall.prefix(7)
      let lines = answered.joined(separator: "\\n") + "\\n"
      let outcome = try Program.shell(
        """
        mkfifo pipe
        steelyard savings --ask --output x.yaml < pipe 2> talk &
        child=$!
        exec 3> pipe
        printf '\(lines)' >&3
        for i in $(seq 100); do
          [ "$(grep -c . x.yaml.answers 2>/dev/null)" = \(answered.count + 1) ] && break
          sleep 0.1
        done
        kill -9 $child
        grep -c . x.yaml.answers
        ls
        """, in: folder)
      #expect(outcome.output == "\(answered.count + 1)\npipe\ntalk\nx.yaml.answers\n")
      let resumed = try ask(Array(Self.stall.dropFirst(7)), ["--output", "x.yaml"], in: folder)
      #expect(resumed.status == 0)
      #expect(resumed.errors.contains("What do you sell? fruit"))
    }
  }
}
