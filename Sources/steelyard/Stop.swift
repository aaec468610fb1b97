/// Ends a command with a status; what there is to say has been said.
struct Stop: Error {
  let status: ExitStatus
}

extension ExitStatus {
  /// Ends the command with this status unless it is success.
  func end() throws(Stop) {
    if self != .success { throw Stop(status: self) }
  }
}
