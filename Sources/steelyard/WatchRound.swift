import ArgumentParser
import Batch
import Documents
import Foundation
import Quantities
import Reporting

/// `steelyard batch --watch`: verifies what arrives in a folder, and says so line by line.
final class WatchRound: WatchHost {
  let rules: String
  private let options: WatchOptions
  private let format: BatchFormat
  private let output: OutputOptions
  private let verdicts: VerdictOptions
  private let verifying: (String, String) throws(BatchError) -> BatchSummary
  private let judging: (Result<BatchSummary, BatchError>) -> ExitStatus
  /// What all files together come to.
  private var status = ExitStatus.success
  private var verified = 0
  private var refused = 0
  /// Why standard output could not be written to.
  private var failure: (any Error)?

  private var language: Language { output.language }

  /// - Parameters:
  ///   - rules: the rule set that judges.
  ///   - verifying: verifies the file at a path into a folder.
  ///   - judging: the status of a batch over one file.
  init(
    _ options: WatchOptions, rules: String, format: BatchFormat, output: OutputOptions,
    verdicts: VerdictOptions,
    verifying: @escaping (String, String) throws(BatchError) -> BatchSummary,
    judging: @escaping (Result<BatchSummary, BatchError>) -> ExitStatus
  ) {
    self.options = options
    self.rules = rules
    self.format = format
    self.output = output
    self.verdicts = verdicts
    self.verifying = verifying
    self.judging = judging
  }

  /// Watches until Ctrl-C, or with `--once` until what is there is done.
  ///
  /// - Throws: `Stop`, or the exit status of the signal that ended it.
  func run() throws {
    let end: FolderWatch.End
    do throws(WatchError) {
      var watch = try FolderWatch(options)
      end = try watch.run(self)
    } catch {
      Console.say(text(of: error))
      throw Stop(status: status.combined(with: error.isInputOutput ? .inputOutput : .usage))
    }
    if let failure { throw failure }
    talk(WatchMessages.end(verified: verified, refused: refused, end)[language])
    if let signal = end.signal { throw ExitCode(128 + signal) }
    try status.end()
  }

  func verify(_ path: String, into directory: String) throws(BatchError) -> BatchSummary {
    try verifying(path, directory)
  }

  func status(of result: Result<BatchSummary, BatchError>) -> Int32 { judging(result).rawValue }

  func reason(of error: BatchError) -> String {
    let reason = error.message[language]
    guard let line = error.place?.line else { return reason }
    return LocalizedText("line \(line): \(reason)", vi: "dòng \(line): \(reason)")[language]
  }

  func hear(_ event: WatchEvent) -> Bool {
    switch event {
    case .recorded(let record, let error):
      if let found = ExitStatus(rawValue: record.status) {
        status = status.combined(with: verdicts.status(found))
      }
      if case .verified = record.outcome { verified += 1 } else { refused += 1 }
      if let error { Console.say(BatchMessages.text(of: error, language)) }
      return write(record)
    case .unreachable(let error), .stuck(let error):
      Console.say(text(of: error))
      Console.say(WatchMessages.goesOn[language])
    case .passedOver(let path, let reason):
      Console.say("\(path): \(reason[language])")
    default:
      if let message = WatchMessages.note(event, options) { talk(message[language]) }
    }
    return true
  }

  /// Says something that a quiet watch leaves out.
  private func talk(_ text: String) {
    if !output.quiet { Console.say(text) }
  }

  /// Writes the line of a file.
  ///
  /// - Returns: whether somebody reads.
  private func write(_ record: WatchRecord) -> Bool {
    let text =
      format == .json
      ? WatchMessages.json(record, output: options.output)
      : WatchMessages.line(record, output: options.output).text(output.style)
    do {
      return try Console.deliver(text)
    } catch {
      failure = error
      return false
    }
  }

  private func text(of error: WatchError) -> String {
    BatchMessages.text(
      place: error.place.path + (error.place.line.map { ":\($0)" } ?? ""), error, language)
  }
}
