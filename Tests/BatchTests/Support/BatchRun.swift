import Foundation
import Rules
import Testing

@testable import Batch

/// A run of the pipeline over files in a folder of its own, and what it wrote.
struct BatchRun {
  let summary: BatchSummary
  /// The outputs by name.
  let outputs: [String: String]

  /// - Parameter files: name and contents of each input.
  init(
    _ files: [(name: String, bytes: [UInt8])], rules: RuleSet,
    options: BatchOptions = BatchOptions(), isDurable: Bool = false
  ) throws {
    var options = options
    options.isDurable = isDurable
    let folder = TemporaryFolder()
    for file in files { try Data(file.bytes).write(to: folder.url(file.name)) }
    // Paths as short as a user gives them, so that outputs do not differ from run to run.
    let paths = files.map { folder.url($0.name).path }
    let verifier = try DatasetVerifier(rules: rules, options: options)
    summary = try verifier.run(paths, into: folder.url("out").path)
    var outputs: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url("out").path) {
      let data = try Data(contentsOf: folder.url("out/\(name)"))
      outputs[name] = String(decoding: data, as: UTF8.self)
        .replacingOccurrences(of: folder.root.path + "/", with: "")
    }
    self.outputs = outputs
  }

  init(_ text: String, rules: RuleSet, options: BatchOptions = BatchOptions()) throws {
    try self.init([("in.csv", Array(text.utf8))], rules: rules, options: options)
  }

  /// The lines of an output without its header line, cells parted.
  func lines(_ name: String) -> [[String]] {
    CSVText.rows(outputs[name] ?? "").dropFirst().map { $0 }
  }

  /// The first ten columns of `verdicts.csv`.
  var verdicts: [[String]] { lines("verdicts.csv").map { Array($0.prefix(10)) } }

  /// Line, column and code of each reject.
  var rejects: [[String]] { lines("rejects.csv").map { [$0[1], $0[2], $0[4]] } }
}

/// A folder that is removed with its value.
final class TemporaryFolder {
  let root: URL

  init() {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("batch-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  func url(_ name: String) -> URL { root.appendingPathComponent(name) }

  /// The names in a folder, in order.
  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  deinit { try? FileManager.default.removeItem(at: root) }
}

/// CSV as a test reads it: by RFC 4180, character by character.
enum CSVText {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var quoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if quoted {
        if scalar == "\"" && index + 1 < scalars.count && scalars[index + 1] == "\"" {
          cell += "\""
          index += 1
        } else if scalar == "\"" {
          quoted = false
        } else {
          cell.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        quoted = true
      } else if scalar == "," {
        row.append(cell)
        cell = ""
      } else if scalar == "\n" {
        rows.append(row + [cell])
        (row, cell) = ([], "")
      } else {
        cell.unicodeScalars.append(scalar)
      }
      index += 1
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
    return rows
  }
}
