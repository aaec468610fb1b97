import ArgumentParser
import Batch
import Documents
import Foundation
import Quantities
import Reporting
import Rules
import Statistics

/// `steelyard batch`: a verdict for each instrument of a dataset.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Verify datasets of readings and flag what does not comply.",
    discussion: """
      Examples:
        steelyard batch market.csv --output results
        steelyard batch north.csv south.csv --output results --jobs 2
        steelyard batch can.csv --decimal comma --lang vi --output ketqua
        zcat year.csv.gz | steelyard batch - --output results --format json

      One row is one reading; the header line names the columns with their units:
        instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,
        load_kg,indication_kg,added_g,date

      Written to the folder: verdicts.csv (an instrument a row), flagged.csv (every \
      failing reading), rejects.csv (every row that could not be used, and why), \
      summary.json. They appear whole or not at all.

      Exit status: 0 all instruments pass, 1 one fails, 2 none fails but one is \
      inconclusive, 65 some rows or files could not be used (the rest is judged and \
      written; 65 outweighs 1 and 2), 74 a file could not be read or written.
      """)

  @Argument(help: ArgumentHelp("Datasets in CSV; - is the standard input.", valueName: "file"))
  var files: [String]

  @Option(name: [.short, .long], help: "The folder of the outputs; it is created if need be.")
  var output: String

  @Option(help: "The rule set; see steelyard rules.")
  var rules = "oiml-r76-2006"

  @Option(help: ArgumentHelp("A folder with further rule sets.", valueName: "dir"))
  var rulesDir: String?

  @Option(help: "The decimal mark in the files: point or comma.")
  var decimal: DecimalMarkOption = .point

  @Flag(help: "Take digital readings without added_g (d > 0.2 e) as known to ± e/2 only.")
  var strict = false

  @Option(help: "Threads; the results do not depend on it. Default: one a core.")
  var jobs: Int?

  @Option(help: "What is printed: text or json (the contents of summary.json).")
  var format: BatchFormat = .text

  @Option(help: "The language of what is printed and of reasons: en or vi.")
  var lang: String?

  @Flag(help: "Print nothing that went well.")
  var quiet = false

  @Flag(help: "Exit with 0 also when instruments fail or are inconclusive.")
  var exitZero = false

  func validate() throws {
    if files.isEmpty {
      throw ValidationError("name at least one file, or - for the standard input")
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("the standard input can be read only once")
    }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is from 1 to 256") }
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError("--lang is en or vi, not '\(lang)'")
    }
  }

  mutating func run() throws {
    let language = lang.flatMap(Language.init(rawValue:)) ?? Self.environmentLanguage
    let status: Int32
    do {
      status = try verify(language)
    } catch let error as BatchError {
      Self.complain(error, language)
      status = error.isInputOutput ? 74 : Self.status(of: error)
    }
    if status != 0 && !(exitZero && (status == 1 || status == 2)) { throw ExitCode(status) }
  }

  private func verify(_ language: Language) throws -> Int32 {
    let book = try RuleLibrary.load(directory: rulesDir).book
    guard let set = book[rules] else {
      let near = book.suggestions(for: rules).map { "'\($0)'" }.joined(separator: ", ")
      throw ValidationError(
        "there is no rule set '\(rules)'" + (near.isEmpty ? "" : "; did you mean \(near)?"))
    }
    var options = BatchOptions()
    options.decimalMark = decimal == .comma ? .comma : .point
    options.strict = strict
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.language = language
    options.version = Steelyard.configuration.version
    let meter = quiet ? nil : ProgressMeter(language)
    let summary = try DatasetVerifier(rules: set, options: options)
      .run(files, into: output) { meter?.show($0) }
    meter?.clear()
    for file in summary.files {
      if let error = file.error { Self.complain(error, language) }
    }
    switch format {
    case .json: print(summary.json, terminator: "")
    case .text: if !quiet { print(report(summary).text(language), terminator: "") }
    }
    return summary.exitStatus
  }

  private func report(_ summary: BatchSummary) -> BatchReport {
    func line(_ group: BatchSummary.Group) -> BatchReport.Line {
      BatchReport.Line(
        kind: group.kind, instruments: group.instruments, passed: group.passed,
        failed: group.failed, inconclusive: group.inconclusive,
        failureRate: group.failureRate.map {
          BatchReport.Rate(value: $0.value, lower: $0.lower, upper: $0.upper)
        })
    }
    return BatchReport(
      rules: "\(summary.rulesID) (\(summary.rulesDocument), \(summary.rulesEdition))",
      kinds: summary.kinds.map(line), all: line(summary.all), rowsRead: summary.rowsRead,
      rowsUsed: summary.rowsUsed,
      rejects: summary.rejects.map {
        BatchReport.Reject(code: $0.code.rawValue, rows: $0.rows, reason: $0.code.reason)
      },
      directory: output)
  }

  /// 128 and the number of a signal, as shells say it; else 65.
  private static func status(of error: BatchError) -> Int32 {
    switch error {
    case .interrupted(let signal): 128 + signal
    case .digest: 70
    default: 65
    }
  }

  private static func complain(_ error: BatchError, _ language: Language) {
    var place = "steelyard"
    if let found = error.place {
      place = found.path
      if let line = found.line { place += ":\(line)" }
      if let column = found.column { place += ":\(column)" }
    }
    var text = "\(place): error[\(error.code)]: \(error.message[language])\n"
    if let help = error.help { text += "help: \(help[language])\n" }
    FileHandle.standardError.write(Data(text.utf8))
  }

  private static var environmentLanguage: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let value = names.lazy.compactMap { ProcessInfo.processInfo.environment[$0] }
      .first { !$0.isEmpty }
    return value?.hasPrefix("vi") == true ? .vietnamese : .english
  }
}

/// What `steelyard batch` prints.
enum BatchFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// The decimal mark of `--decimal`.
enum DecimalMarkOption: String, ExpressibleByArgument, CaseIterable {
  case point
  case comma
}
