import Foundation

/// Files of reference-data; the SOURCE.md beside each says what it holds and how it was made.
enum ReferenceFile {
  /// The rows of a CSV file without its header.
  static func rows(_ path: String) throws -> [[String]] {
    try text(path).split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The text of a file below reference-data.
  static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "reference-data/\(path)"), encoding: .utf8)
  }
}
