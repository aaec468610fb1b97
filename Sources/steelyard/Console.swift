import Foundation

/// Standard output and standard error.
///
/// A reader that has gone away (`| head`) is no failure: what is left is not written,
/// and the status stays what the work gave.
enum Console {
  /// Writes data to standard output.
  ///
  /// - Throws: ``Stop`` with ``ExitStatus/inputOutput`` when it cannot be written.
  static func write(_ text: String) throws { _ = try deliver(text) }

  /// Writes data to standard output.
  ///
  /// - Returns: whether somebody reads it.
  /// - Throws: ``Stop`` with ``ExitStatus/inputOutput`` when it cannot be written.
  static func deliver(_ text: String) throws -> Bool {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
      return true
    } catch {
      if isBrokenPipe(error) { return false }
      say("steelyard: \(reason(error))")
      throw Stop(status: .inputOutput)
    }
  }

  /// Writes a line of talk to standard error.
  static func say(_ text: String) {
    show(text + "\n")
  }

  /// Writes talk to standard error as it is, such as a prompt.
  static func show(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Lets a write to a closed pipe fail instead of ending the program.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  private static func isBrokenPipe(_ error: any Error) -> Bool {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
  }

  private static func reason(_ error: any Error) -> String {
    Speech.say(
      "standard output could not be written: \(error.localizedDescription)",
      vi: "không ghi được đầu ra chuẩn: \(error.localizedDescription)")
  }
}
