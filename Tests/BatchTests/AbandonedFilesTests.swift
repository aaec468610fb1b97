import Foundation
import Testing

@testable import Batch

/// What killed processes leave behind goes, and nothing else.
@Suite struct AbandonedFilesTests {
  @Test(arguments: [
    (".verdicts.csv.1234.partial", true), (".summary.json.1.partial", true),
    ("verdicts.csv", false), (".verdicts.csv.partial", false), (".a.b.c.partial", false),
    ("x.verdicts.csv.1.partial", false), (".verdicts.csv.1.partial.bak", false), (".", false),
    ("..", false), ("....partial", false),
  ])
  func `a name is that of an unfinished output or not`(name: String, isPartial: Bool) {
    #expect(AbandonedFiles.isPartial(name) == isPartial)
  }

  @Test func `what a living run writes stays and what a killed one wrote goes`() throws {
    let folder = TemporaryFolder()
    for name in [".verdicts.csv.99999999.partial", "notes.txt", ".hidden"] {
      try Data("x".utf8).write(to: folder.url(name))
    }
    var output = try OutputFile("flagged.csv", in: folder.root.path)
    AbandonedFiles.remove(from: folder.root.path)
    #expect(
      try folder.names("")
        == [".flagged.csv.\(FileSystem.processID).partial", ".hidden", "notes.txt"])
    try output.commit()
    #expect(try folder.names("") == [".hidden", "flagged.csv", "notes.txt"])
  }
}
