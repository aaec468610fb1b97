import Batch
import Foundation
import Quantities
import Synchronization

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
      say(
        BatchMessages.text(
          code: "CANNOT-WRITE",
          LocalizedText(
            "standard output could not be written: \(reason(error))",
            vi: "không ghi được đầu ra chuẩn: \(reason(error))"),
          help: LocalizedText(
            "see that there is room where it goes, and that it is open",
            vi: "hãy xem nơi nhận có còn chỗ và có được mở không"), Speech.language))
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

  /// Makes standard input, output and error safe to use, whatever the program was started with.
  ///
  /// A write to a closed pipe, or beyond the largest size of a file, fails instead of ending the
  /// program. A stream that is not open takes its number nonetheless: the next file would get it,
  /// and what is said would be written into that file. To read or to write it fails.
  static func secureStreams() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      let handle =
        number == STDIN_FILENO
        ? FileHandle(forWritingAtPath: "/dev/null") : FileHandle(forReadingAtPath: "/dev/null")
      if let handle { placeholders.withLock { $0.append(handle) } }
    }
  }

  /// What stands in place of streams that are not open, which must not be closed.
  private static let placeholders = Mutex<[FileHandle]>([])

  private static func isBrokenPipe(_ error: any Error) -> Bool {
    let cause = cause(error)
    return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
  }

  private static func cause(_ error: any Error) -> NSError {
    let error = error as NSError
    return error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
  }

  private static func reason(_ error: any Error) -> String {
    let cause = cause(error)
    guard cause.domain == NSPOSIXErrorDomain,
      let code = POSIXErrorCode(rawValue: Int32(cause.code))
    else { return cause.localizedDescription }
    return SystemReason.text(code.rawValue)
  }
}
