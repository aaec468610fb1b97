import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// What the statistical verbs that read tables have in common: how data are read, and how
/// results are written.
struct StatisticsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How numbers are written: en (1,500.5) or vi (1.500,5). (default: found out)",
        vi: "Cách viết số: en (1,500.5) hoặc vi (1.500,5). (mặc định: tự nhận biết)"),
      valueName: "en|vi"))
  var numbers: Language?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "What parts the cells: comma, semicolon, tab or spaces. (default: found out)",
        vi: "Ký tự ngăn các ô: comma, semicolon, tab hoặc spaces. (mặc định: tự nhận biết)"),
      valueName: "name"))
  var delimiter: DelimiterName?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "The first row is data, not names.", vi: "Hàng đầu là dữ liệu, không phải tên cột.")))
  var noHeading = false

  @OptionGroup var report: ReportOptions

  func table(_ file: String) throws(DocumentError) -> DataTable {
    try DataTable.read(
      path: file,
      options: .init(
        numbers: numbers.map(NumberForm.init) ?? .undeclared, delimiter: delimiter?.rawValue,
        hasHeading: noHeading ? false : nil))
  }
}

/// The delimiters by their names.
enum DelimiterName: String, CaseIterable, ExpressibleByArgument {
  case comma, semicolon, tab, spaces
}

extension StatisticsOptions {
  /// Ends the command where a file that is not there looks like a misspelt subcommand.
  static func checkSubcommand(_ word: String, _ language: Language) throws {
    let names = StatisticsCommand.configuration.subcommands.map { $0._commandName }
    let near = Spelling.nearest(to: word, in: names)
    guard word != "-", !near.isEmpty, !DataTable.exists(word) else { return }
    throw RulesOutput.refuse(
      "steelyard",
      RulesFault.noSuchSubcommand(
        verb: "statistics", word: word, suggestions: near, all: names), language)
  }

  /// - Throws: `ValidationError` for what is no significance level.
  static func checkSignificance(_ level: Double) throws {
    if level > 0, level < 1 { return }
    throw ValidationError(
      Speech.say(
        "--significance is a probability between 0 and 1, such as 0.05",
        vi: "--significance là xác suất giữa 0 và 1, ví dụ 0.05"))
  }
}
