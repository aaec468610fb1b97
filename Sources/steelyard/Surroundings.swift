import Foundation
import Quantities
import Reporting

/// What the environment says about the person at the other end.
enum Surroundings {
  private static let environment = ProcessInfo.processInfo.environment

  /// The first of the variables that is set to something.
  private static func first(_ names: String...) -> String? {
    names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  /// The language of messages: `LC_ALL`, else `LC_MESSAGES`, else `LANG`.
  static var language: Language {
    first("LC_ALL", "LC_MESSAGES", "LANG")?.lowercased().hasPrefix("vi") == true
      ? .vietnamese : .english
  }

  /// Whether the locale says that symbols beyond ASCII can be shown.
  static var hasUnicode: Bool {
    let locale = first("LC_ALL", "LC_CTYPE", "LANG")?.lowercased() ?? ""
    return locale.contains("utf-8") || locale.contains("utf8")
  }

  /// Whether colour may be used on a terminal (https://no-color.org).
  static var allowsColour: Bool {
    first("NO_COLOR") == nil && first("TERM") != "dumb"
  }

  static let isInputATerminal = isatty(STDIN_FILENO) == 1
  static let isOutputATerminal = isatty(STDOUT_FILENO) == 1
  static let isErrorATerminal = isatty(STDERR_FILENO) == 1
}
