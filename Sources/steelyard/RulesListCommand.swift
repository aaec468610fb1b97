import ArgumentParser
import Documents
import Quantities
import Reporting
import Rules

/// `steelyard rules list`: the rule sets of a run.
struct RulesListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Speech.say("List the rule sets.", vi: "Liệt kê các bộ quy tắc."),
      usage: Speech.say(
        "steelyard rules list [<options>]", vi: "steelyard rules list [<tùy chọn>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard rules
          steelyard rules list --date 2026-11-23
          steelyard rules list --rules-dir my-rules --format csv
        """,
        vi: """
          Ví dụ:
            steelyard rules
            steelyard rules list --date 2026-11-23
            steelyard rules list --rules-dir quy-tac --format csv
          """))
  }

  /// What is no subcommand ends here, because listing is the default.
  @Argument(help: .hidden)
  var words: [String] = []

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
    if let word = words.first {
      let subcommands = RulesCommand.configuration.subcommands.map { $0._commandName }
      let ids = library.book.sets.map(\.id)
      let near = Spelling.nearest(to: word, in: subcommands + ids)
      throw RulesOutput.refuse(
        "steelyard",
        RulesFault.noSuchSubcommand(
          word: word, suggestions: near.map { ids.contains($0) ? "show \($0)" : $0 },
          all: subcommands), show.output.language)
    }
    try show.write(.list(library.book, on: day) { library.file(of: $0) })
  }
}
