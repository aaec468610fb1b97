import Foundation

/// The files of this repository.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below Sources, read once.
  static let sources = Result { try swiftFiles(below: "Sources") }

  /// The Swift files below `folder`, by their path below the root.
  static func swiftFiles(below folder: String) throws -> [SwiftSource] {
    try files(below: folder).filter { $0.hasSuffix(".swift") }.map {
      SwiftSource(
        path: $0, text: try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
    }
  }

  /// All files below `folder` but what was built, by their path below the root.
  static func files(below folder: String) throws -> [String] {
    let start = root.appendingPathComponent(folder)
    guard let found = FileManager.default.enumerator(atPath: start.path) else { return [] }
    var paths: [String] = []
    while let entry = found.nextObject() as? String {
      let name = (entry as NSString).lastPathComponent
      if name == ".git" || name.hasPrefix(".build") {
        found.skipDescendants()
      } else if found.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        paths.append(folder.isEmpty ? entry : "\(folder)/\(entry)")
      }
    }
    return paths.sorted()
  }

  /// The text of the file at `path`, or `nil` for data and for what is too large
  /// to have been written by hand.
  static func text(of path: String) -> String? {
    guard let data = try? Data(contentsOf: root.appendingPathComponent(path)),
      data.count < 1_000_000, !data.contains(0)
    else { return nil }
    return String(data: data, encoding: .utf8)
  }
}
