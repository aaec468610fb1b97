import Foundation
import Testing

@testable import Batch

/// What folders on a command line stand for.
@Suite struct DatasetPathsTests {
  private func folder(_ names: [String]) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for name in names {
      let url = folder.url(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(name.utf8).write(to: url)
    }
    return folder
  }

  private func names(_ paths: [String], _ folder: TemporaryFolder) -> [String] {
    paths.map { $0.replacingOccurrences(of: folder.root.path + "/", with: "") }
  }

  @Test func `a folder stands for its datasets in the order of their names`() throws {
    let folder = try folder([
      "b.csv", "a.CSV", "c.csv.gz", "d.xlsx", "~$d.xlsx", ".hidden.csv", "e.pdf", "csv",
      "sub/f.csv",
      "sub/deeper/g.jsonl.zst",
    ])
    let flat = try DatasetPaths([folder.root.path])
    #expect(names(flat.files, folder) == ["a.CSV", "b.csv", "c.csv.gz", "d.xlsx"])
    #expect(flat.folders.map(\.read) == [4] && flat.folders.map(\.leftOut) == [3])
    let all = try DatasetPaths([folder.root.path + "/"], recursive: true)
    #expect(
      names(all.files, folder)
        == ["a.CSV", "b.csv", "c.csv.gz", "d.xlsx", "sub/f.csv", "sub/deeper/g.jsonl.zst"])
  }

  @Test func `a file that is named twice is read once`() throws {
    let folder = try folder(["b.csv", "a.csv"])
    let paths = try DatasetPaths([folder.url("b.csv").path, folder.root.path, "-", "-"])
    #expect(names(paths.files, folder) == ["b.csv", "a.csv", "-", "-"])
    #expect(names(paths.repeated, folder) == ["b.csv"])
  }

  @Test func `outputs of a batch are no datasets`() throws {
    let folder = try folder([
      "in.csv", "verdicts.csv", "flagged.csv", "rejects.csv", "errors.csv", "summary.json",
      "results.xlsx",
    ])
    let paths = try DatasetPaths([folder.root.path])
    #expect(names(paths.files, folder) == ["in.csv"])
    try FileManager.default.removeItem(at: folder.url("summary.json"))
    #expect(try DatasetPaths([folder.root.path]).files.count == 6)
  }

  @Test func `a folder without datasets, and a file that is not there`() throws {
    let folder = try folder(["x.pdf", "sub/a.csv"])
    let error = #expect(throws: BatchError.self) { try DatasetPaths([folder.root.path]) }
    #expect(error?.code == "NO-DATASETS")
    #expect(try DatasetPaths([folder.root.path], recursive: true).files.count == 1)
    // That it is not there is told when it is read.
    #expect(try DatasetPaths(["none.csv"]).files == ["none.csv"])
  }
}
