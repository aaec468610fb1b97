/// Ends a command with a status; what there is to say has been said.
struct Stop: Error {
  let status: ExitStatus
}
