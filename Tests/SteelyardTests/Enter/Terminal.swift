import Foundation
import Synchronization

// The headers hide these behind a macro of the C compiler.
@_silgen_name("posix_openpt") private func posixOpenTerminal(_ flags: Int32) -> Int32
@_silgen_name("grantpt") private func grantTerminal(_ descriptor: Int32) -> Int32
@_silgen_name("unlockpt") private func unlockTerminal(_ descriptor: Int32) -> Int32

/// The program at a terminal of its own: a pseudo-terminal, which is its controlling one.
final class Terminal: Sendable {
  /// What could not be set up.
  struct Trouble: Error {
    let text: String
  }

  let process: Process
  /// The device, such as `/dev/pts/3`.
  let device: String
  private let master: FileHandle
  private let slave: FileHandle
  private let shown = Mutex<[UInt8]>([])

  /// Starts `steelyard` with `arguments`.
  init(_ arguments: [String], in folder: URL, environment: [String: String]) throws {
    let descriptor = posixOpenTerminal(O_RDWR | O_NOCTTY)
    guard descriptor >= 0, grantTerminal(descriptor) == 0, unlockTerminal(descriptor) == 0 else {
      throw Trouble(text: "no pseudo-terminal")
    }
    master = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // The number of the other end; asking for its name takes a pointer.
    let info = try String(contentsOfFile: "/proc/self/fdinfo/\(descriptor)", encoding: .utf8)
    guard let number = info.firstMatch(of: /tty-index:\s*(\d+)/)?.1 else {
      throw Trouble(text: "no other end: \(info)")
    }
    device = "/dev/pts/\(number)"
    slave = try FileHandle(forUpdating: URL(fileURLWithPath: device))
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.arguments =
      ["--ctty", "--wait", Program.directory.appendingPathComponent("steelyard").path] + arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["TERM": "dumb", "PATH": "/usr/bin:/bin"]) { $1 }
    process.standardInput = slave
    process.standardOutput = slave
    process.standardError = slave
    try process.run()
    let thread = Thread { [master, weak self] in
      while let data = try? master.read(upToCount: 1), let byte = data.first {
        guard let self else { return }
        self.shown.withLock { $0.append(byte) }
      }
    }
    thread.start()
  }

  /// Everything that was shown, echoes included, with plain ends of lines.
  var screen: String {
    String(decoding: shown.withLock { $0 }, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// How many prompts were shown.
  var prompts: Int { screen.split(separator: "> ", omittingEmptySubsequences: false).count - 1 }

  /// Types a line.
  func type(_ line: String) throws { try master.write(contentsOf: Data((line + "\n").utf8)) }

  /// Types keys as they are.
  func press(_ keys: String) throws { try master.write(contentsOf: Data(keys.utf8)) }

  /// Waits until `holds`; `false` when it does not within the time.
  @discardableResult
  func wait(seconds: Double = 30, until holds: (String) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if holds(screen) { return true }
      Thread.sleep(forTimeInterval: 0.005)
    }
    return holds(screen)
  }

  /// Types each line at a prompt of its own.
  func answer(_ lines: [String]) throws {
    for line in lines {
      let before = prompts
      if !wait(until: { $0.hasSuffix("> ") }) { throw Trouble(text: "no prompt:\n\(screen)") }
      try type(line)
      wait { _ in prompts > before || !process.isRunning }
    }
  }

  /// Changes the size, as a window does that is drawn smaller.
  func resize(columns: Int, rows: Int) throws {
    let stty = Process()
    stty.executableURL = URL(fileURLWithPath: "/usr/bin/stty")
    stty.arguments = ["-F", device, "cols", "\(columns)", "rows", "\(rows)"]
    try stty.run()
    stty.waitUntilExit()
  }

  /// Ends the program at once, as a dead battery does.
  func kill() {
    let own = process.processIdentifier
    let children =
      (try? String(contentsOfFile: "/proc/\(own)/task/\(own)/children", encoding: .utf8)) ?? ""
    for child in children.split(separator: " ").compactMap({ Int32($0) }) {
      _ = Glibc.kill(child, SIGKILL)
    }
    _ = Glibc.kill(own, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for the end; what was shown until then.
  func finish() -> (status: Int32, screen: String) {
    let end = Date().addingTimeInterval(60)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.01) }
    if process.isRunning { kill() }
    // What is still on its way through the terminal.
    var length = -1
    while length != screen.count {
      length = screen.count
      Thread.sleep(forTimeInterval: 0.05)
    }
    return (process.terminationStatus, screen)
  }
}
