import Foundation
import Testing

/// reference-data/economics; SOURCE.md there says how it was made.
enum ReferenceFile {
  /// A row of economics.csv.
  struct Row: Sendable {
    let inputs: [Double]
    let outputs: [Double]
  }

  /// The rows of one kind.
  static func rows(_ kind: String) throws -> [Row] {
    let rows = try lines("economics.csv").filter { $0.hasPrefix(kind + ",") }.map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = try fields[1...2].map { list in
        try list.split(separator: " ").map { try #require(Double($0)) }
      }
      return Row(inputs: numbers[0], outputs: numbers[1])
    }
    try #require(!rows.isEmpty)
    return rows
  }

  /// The lines of a file without its header.
  static func lines(_ file: String) throws -> [String] {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "reference-data/economics/\(file)"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map(String.init)
  }
}

/// The relative difference of two numbers; against an expected 0 the absolute one.
func separation(_ actual: Double, from expected: Double) -> Double {
  if actual == expected { return 0 }
  return abs(actual - expected) / (expected == 0 ? 1 : abs(expected))
}
