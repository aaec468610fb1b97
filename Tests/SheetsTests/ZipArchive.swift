import Foundation

/// The files in an archive, taken out by `unzip` (scripts/apt.txt).
struct ZipArchive {
  private var files: [String: Data] = [:]

  init(_ path: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("zip-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip", "-q", path, "-d", folder.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    let names = FileManager.default.enumerator(atPath: folder.path)
    while let name = names?.nextObject() as? String {
      files[name] = try? Data(contentsOf: folder.appendingPathComponent(name))
    }
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    guard let data = files[name], let text = String(data: data, encoding: .utf8) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return text
  }
}
