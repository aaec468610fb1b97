import Batch
import Rules

extension BatchCommand {
  /// Verifies what arrives in `folder`.
  func watch(_ folder: String, _ set: RuleSet, _ options: BatchOptions) throws {
    // A file that was not finished is begun anew, and the next one needs the folder.
    var options = options
    options.checkpointInterval = nil
    let verifier: DatasetVerifier
    do throws(BatchError) {
      verifier = try DatasetVerifier(rules: set, options: options)
    } catch {
      Console.say(BatchMessages.text(of: error, output.language))
      throw Stop(status: BatchMessages.status(of: error))
    }
    var watched = WatchOptions(folder: folder, output: directory)
    watched.recursive = recursive
    watched.once = watching.once
    watched.endsOnSignals = true
    if let interval = watching.interval { watched.interval = .seconds(interval) }
    let round = WatchRound(
      watched, rules: set.id, format: format, output: output, verdicts: verdictOptions,
      verifying: { path, work throws(BatchError) in
        try verify(DatasetPaths([path]), verifier, into: work)
      },
      judging: { result in
        switch result {
        case .success(let summary): Self.status(of: summary, nil)
        case .failure(let error): BatchMessages.status(of: error)
        }
      })
    try round.run()
  }
}
