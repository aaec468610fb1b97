import Foundation
import Testing

/// The built program, run as a user would run it.
enum Program {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The root of the repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the example inspections.
  static let examples = root.appendingPathComponent("reference-data/examples/inspections")

  /// The program stands beside the test bundle that is running.
  static let directory: URL = {
    let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let candidates = [
      URL(fileURLWithPath: CommandLine.arguments[0]), running,
    ].map { $0.deletingLastPathComponent() }
    return candidates.first {
      FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("steelyard").path)
    } ?? candidates[0]
  }()

  static let english = ["LC_ALL": "C.UTF-8"]
  static let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]

  /// Runs `steelyard` with `arguments` in `directory`.
  static func run(
    _ arguments: [String], in folder: URL = examples, input: String = "",
    environment: [String: String] = english
  ) throws -> Outcome {
    try run(
      directory.appendingPathComponent("steelyard"), arguments, in: folder, input: input,
      environment: environment)
  }

  /// Runs a line of shell with the program on its path.
  static func shell(
    _ line: String, in folder: URL, environment: [String: String] = english
  ) throws -> Outcome {
    try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, input: "",
      environment: environment.merging(["PATH": "\(directory.path):/usr/bin:/bin"]) { $1 })
  }

  private static func run(
    _ executable: URL, _ arguments: [String], in folder: URL, input: String,
    environment: [String: String]
  ) throws -> Outcome {
    // Files instead of pipes: nothing can block, however much is written.
    try withTemporaryFolder { scratch in
      let paths = ["input", "output", "errors"].map { scratch.appendingPathComponent($0) }
      try Data(input.utf8).write(to: paths[0])
      for path in paths.dropFirst() { try Data().write(to: path) }
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = environment
      process.standardInput = try FileHandle(forReadingFrom: paths[0])
      process.standardOutput = try FileHandle(forWritingTo: paths[1])
      process.standardError = try FileHandle(forWritingTo: paths[2])
      try launch(process)
      process.waitUntilExit()
      return Outcome(
        status: process.terminationReason == .exit
          ? process.terminationStatus : -process.terminationStatus,
        output: try String(contentsOf: paths[1], encoding: .utf8),
        errors: try String(contentsOf: paths[2], encoding: .utf8))
    }
  }

  /// Starts a process that gets its signals: a child inherits what its parent's thread holds back,
  /// and the threads that run tests hold back most.
  static func launch(_ process: Process) throws {
    var (none, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  /// A folder that is there only for the time of `body`.
  static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("steelyard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

/// Whole outputs kept in files.
///
/// They are written anew only when the variable `STEELYARD_RECORD` is set; what changed
/// is then for a person to read before it is committed.
enum Snapshot {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Snapshots")

  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["STEELYARD_RECORD"] != nil
  }

  static func expect(_ text: String, matches name: String) throws {
    let file = folder.appendingPathComponent(name)
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "the output differs from Snapshots/\(name)")
  }
}
