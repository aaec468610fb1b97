import Foundation

/// What `swift package dump-package` says of Package.swift.
struct Manifest: Decodable {
  struct Target: Decodable {
    let name: String
    let type: String
    let dependencies: [Dependency]
  }

  /// A dependency by name, or a product of another package: the name comes first
  /// in either form.
  struct Dependency: Decodable {
    let name: String

    private enum Form: String, CodingKey {
      case byName, product, target
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Form.self)
      guard let form = container.allKeys.first else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "an unknown form of dependency"))
      }
      var parts = try container.nestedUnkeyedContainer(forKey: form)
      name = try parts.decode(String.self)
    }
  }

  let targets: [Target]

  /// Reads the manifest of the package in `folder`.
  static func read(_ folder: URL) throws -> Manifest {
    // A scratch folder of its own: the running test holds the lock of the usual one.
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("steelyard-manifest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", folder.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Manifest.self, from: data)
  }

  /// The names that each target declares as dependencies.
  var declared: [String: Set<String>] {
    Dictionary(
      targets.map { ($0.name, Set($0.dependencies.map(\.name))) },
      uniquingKeysWith: { $0.union($1) })
  }
}
