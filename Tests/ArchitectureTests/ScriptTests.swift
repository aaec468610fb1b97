import Foundation
import Testing

/// The scripts of the repository, read by their interpreters without being run.
@Suite struct ScriptTests {
  /// Every script by the first line that says who reads it.
  private static func scripts(_ interpreter: String) throws -> [String] {
    try Repository.files(below: "").filter { path in
      guard let text = Repository.text(of: path) else { return false }
      return text.hasPrefix("#!/usr/bin/env \(interpreter)\n")
        || (interpreter == "python3" && path.hasSuffix(".py"))
    }
  }

  @Test func `bash can read every script`() throws {
    let scripts = try Self.scripts("bash")
    #expect(scripts.contains("Benchmarks/run") && scripts.contains("scripts/test"))
    for script in scripts {
      #expect(try complaint("bash", ["-n", script]) == "", "\(script)")
    }
  }

  @Test func `python can read every script`() throws {
    // Only the benchmarks and makers of reference data need Python.
    guard (try? complaint("python3", ["-c", ""])) == "" else { return }
    let scripts = try Self.scripts("python3")
    #expect(scripts.contains("Benchmarks/uncertainty.py"))
    let read = "import ast, sys\nfor path in sys.argv[1:]: ast.parse(open(path).read(), path)"
    #expect(try complaint("python3", ["-c", read] + scripts) == "")
  }

  @Test func `scripts that are called can be executed`() throws {
    for script in try Self.scripts("bash") where !script.hasPrefix(".ci/") {
      let path = Repository.root.appendingPathComponent(script).path
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(script)")
    }
  }

  /// What a program says against its arguments; empty if nothing.
  private func complaint(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = Repository.root
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 0 { return "" }
    return String(decoding: text, as: UTF8.self) + "(exit status \(process.terminationStatus))"
  }
}
