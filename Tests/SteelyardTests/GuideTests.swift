import Foundation
import Testing

/// The guides: what they tell to type is typed, and what they show is what comes.
///
/// A fence `yaml stall.yaml` is a file, a fence `sh` is run in the folder of those files, and
/// the fence `text` after it is the whole output. `reference-data` can be reached from there.
@Suite struct GuideTests {
  static let subjects = [
    "authority", "business", "calibration", "inspector", "intervals", "laboratory", "risk",
    "statistics", "visit",
  ]
  static let guides =
    subjects.flatMap { ["docs/guides/\($0).en.md", "docs/guides/\($0).vi.md"] }
    + [
      "README.md", "docs/accuracy.md", "docs/method/least-squares.md",
      "docs/method/weighing-designs.md",
    ]

  @Test(arguments: guides)
  func `what a guide shows is what comes`(name: String) throws {
    let file = Program.root.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let environment = name.hasSuffix(".vi.md") ? Program.vietnamese : Program.english
    var blocks = Fence.split(text)
    var commands = 0
    try Program.withTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("reference-data"),
        withDestinationURL: Program.root.appendingPathComponent("reference-data"))
      var actual: String?
      for index in blocks.indices {
        let info = blocks[index].info
        if info == "sh" {
          // What is remembered between visits stays in the folder as well.
          let state = folder.appendingPathComponent(".state").path
          let outcome = try Program.shell(
            blocks[index].body, in: folder,
            environment: environment.merging(["XDG_STATE_HOME": state]) { $1 })
          actual = outcome.errors + outcome.output
          commands += 1
        } else if info == "text", let output = actual {
          if Snapshot.isRecording {
            blocks[index].body = output
          } else {
            #expect(blocks[index].body == output, "\(name): after command \(commands)")
          }
          actual = nil
        } else if let name = info.wholeMatch(of: /(?:yaml|json|csv) (\S+)/)?.1 {
          try Data(blocks[index].body.utf8)
            .write(to: folder.appendingPathComponent(String(name)))
        }
      }
    }
    #expect(commands >= 3)
    if Snapshot.isRecording { try Data(Fence.join(blocks).utf8).write(to: file) }
  }

  @Test(arguments: subjects)
  func `both languages tell the same`(subject: String) throws {
    func outline(_ name: String) throws -> [String] {
      let file = Program.root.appendingPathComponent("docs/guides/\(name)")
      return Fence.split(try String(contentsOf: file, encoding: .utf8))
        .map { $0.info == "" ? "" : $0.info.prefix { $0 != " " }.description }
    }
    #expect(try outline("\(subject).en.md") == outline("\(subject).vi.md"))
    #expect(try outline("\(subject).en.md").count(where: { $0 == "sh" }) >= 5)
  }
}

/// A piece of a Markdown text: a fenced block, or what stands between two of them.
struct Fence {
  /// What follows the opening fence; empty for text outside of fences.
  var info: String
  var body: String

  static func split(_ text: String) -> [Fence] {
    var blocks = [Fence(info: "", body: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        blocks.append(Fence(info: String(line.dropFirst(3)), body: ""))
      } else {
        blocks[blocks.count - 1].body += line + "\n"
      }
    }
    // The last line of a file ends, it does not begin another.
    blocks[blocks.count - 1].body.removeLast()
    return blocks
  }

  static func join(_ blocks: [Fence]) -> String {
    blocks.enumerated().map { index, block in
      index == 0 ? block.body : "```\(block.info)\n\(block.body)"
    }.joined()
  }
}
