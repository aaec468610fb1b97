import Documents

/// The exit statuses of the program (after sysexits.h).
///
/// When several apply, the one that stands first in ``precedence`` is returned.
enum ExitStatus: Int32, Sendable {
  /// Everything conforms.
  case success = 0
  /// Something fails.
  case failure = 1
  /// Nothing fails, but something is inconclusive.
  case inconclusive = 2
  /// The command line is wrong.
  case usage = 64
  /// Some input could not be used; the rest was done all the same.
  case badInput = 65
  /// A mistake of the program itself.
  case `internal` = 70
  /// A file could not be read or written.
  case inputOutput = 74

  private static let precedence: [ExitStatus] = [
    .internal, .usage, .inputOutput, .badInput, .failure, .inconclusive, .success,
  ]

  /// The status that both together have: an input that was not read at all outweighs one
  /// that was of no use, and that outweighs any verdict.
  func combined(with other: ExitStatus) -> ExitStatus {
    Self.precedence.first { $0 == self || $0 == other } ?? self
  }
}

extension DocumentError {
  /// What a document that could not be used leads to.
  var status: ExitStatus { isInputOutput ? .inputOutput : .badInput }
}
