import ArgumentParser
import Documents
import Quantities
import Reporting

/// `steelyard rules list`: the rule sets of a run.
struct RulesListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Speech.say("List the rule sets.", vi: "Liệt kê các bộ quy tắc."),
      usage: "steelyard rules [list] [--date 2026-11-23] [--format text|json|csv|markdown]")
  }

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Tell which sets are in force on this day.",
        vi: "Cho biết bộ nào có hiệu lực vào ngày này."),
      valueName: "yyyy-mm-dd"))
  var date: String?

  @OptionGroup var show: RulesOutput

  func run() throws {
    let day = try date.map { try RulesOutput.date($0, option: "--date", show.output.language) }
    let library = try show.library()
    try show.write(.list(library.book, on: day) { library.file(of: $0) })
  }
}
