import Foundation
import Testing

@testable import Batch

/// The outputs of a run appear together, whenever the process ends.
@Suite struct WorkFolderTests {
  private static let names = ["flagged.csv", "rejects.csv", "summary.json", "verdicts.csv"]

  /// A folder with outputs of an old run and a file of somebody else.
  private func oldOutputs() throws -> (root: TemporaryFolder, folder: WorkFolder) {
    let root = TemporaryFolder()
    for name in Self.names { try Data("old".utf8).write(to: root.url(name)) }
    try Data("mine".utf8).write(to: root.url("notes.txt"))
    return (root, WorkFolder(in: root.root.path))
  }

  private func write(_ names: [String], in folder: WorkFolder) throws {
    var text = ByteWriter()
    text.put("new")
    for name in names { try OutputFile(name, in: folder).write(text) }
  }

  private func contents(_ root: TemporaryFolder) throws -> [String: String] {
    var contents: [String: String] = [:]
    for name in try root.names("") {
      contents[name] = try? String(contentsOf: root.url(name), encoding: .utf8)
    }
    return contents
  }

  @Test(arguments: [false, true])
  func `outputs appear when they are put in their places, and nothing else is left`(
    durably: Bool
  ) throws {
    let (root, folder) = try oldOutputs()
    try folder.create()
    try write(Self.names + [".checkpoint"], in: folder)
    #expect(try contents(root)["verdicts.csv"] == "old")
    try folder.commit(durably: durably)
    var expected = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, "new") })
    expected["notes.txt"] = "mine"
    #expect(try contents(root) == expected)
  }

  @Test func `what was begun and given up leaves the old outputs`() throws {
    let (root, folder) = try oldOutputs()
    let before = try contents(root)
    try folder.create()
    try write(Self.names, in: folder)
    folder.discard()
    #expect(try contents(root) == before)
  }

  @Test(arguments: 0...names.count)
  func `moves that a killed process left are made by the next`(made: Int) throws {
    let (root, folder) = try oldOutputs()
    try folder.create()
    try write(Self.names, in: folder)
    // The state behind the step that counts, with so many moves made and the old files kept.
    let committed = root.url(".steelyard-commit")
    try FileManager.default.moveItem(at: root.url(".steelyard-work"), to: committed)
    try FileManager.default.createDirectory(
      at: root.url(".steelyard-old"), withIntermediateDirectories: true)
    for name in Self.names.prefix(made) {
      try FileManager.default.linkItem(at: root.url(name), to: root.url(".steelyard-old/\(name)"))
      try FileManager.default.removeItem(at: root.url(name))
      try FileManager.default.moveItem(
        at: committed.appendingPathComponent(name), to: root.url(name))
    }
    try folder.finishCommit()
    var expected = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, "new") })
    expected["notes.txt"] = "mine"
    #expect(try contents(root) == expected)
    try folder.finishCommit()
    #expect(try contents(root) == expected)
  }

  @Test func `a folder in the place of an output keeps all outputs from appearing`() throws {
    let (root, folder) = try oldOutputs()
    try FileManager.default.removeItem(at: root.url("rejects.csv"))
    try FileManager.default.createDirectory(
      at: root.url("rejects.csv"), withIntermediateDirectories: true)
    try folder.create()
    try write(Self.names, in: folder)
    #expect(throws: BatchError.cannotWrite(path: root.root.path, reason: "Is a directory")) {
      try folder.commit(durably: false)
    }
    #expect(try contents(root)["verdicts.csv"] == "old")
  }

  @Test func `a second run is kept away until the first ends`() throws {
    let (root, folder) = try oldOutputs()
    let other = WorkFolder(in: root.root.path)
    let refused = BatchError.folderInUse(path: root.root.path)
    try folder.claimed { () throws(BatchError) -> Void in
      #expect(throws: refused) { try other.claimed { () throws(BatchError) -> Void in } }
    }
    try other.claimed { () throws(BatchError) -> Void in }
  }
}
