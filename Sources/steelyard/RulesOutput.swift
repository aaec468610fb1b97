import ArgumentParser
import Documents
import Quantities
import Reporting

/// What `rules list` and `rules show` have in common: where rule sets come from, and how they
/// are written.
struct RulesOutput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say("The form of the result.", vi: "Dạng của kết quả."), valueName: "format"))
  var format: OutputFormat = .text

  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var output: OutputOptions

  /// The rule sets of this run.
  ///
  /// - Throws: ``Stop`` after saying what is wrong.
  func library() throws -> RuleLibrary {
    do throws(DocumentError) {
      return try RuleLibrary.load(directory: ruleOptions.rulesDir)
    } catch {
      Console.say(error.text(output.language))
      throw Stop(status: error.status)
    }
  }

  func write(_ report: RulesReport) throws {
    let report = output.quiet ? report.brief : report
    let text =
      switch format {
      case .text: RulesText(style: output.style).text(report)
      case .json: RulesJSON.value(report, output.language).text
      case .csv: RulesCSV.text(report)
      case .markdown: RulesMarkdown.text(report, output.language)
      }
    try Console.write(text)
  }

  /// Ends the command after saying what is wrong with an option or an argument.
  static func refuse(_ subject: String, _ reason: any DescribedError, _ language: Language) -> Stop
  {
    Console.say(DocumentProblem(file: subject, position: nil, reason: reason).text(language))
    return Stop(status: .usage)
  }

  static func date(
    _ text: String, option: String, _ language: Language
  ) throws -> CalendarDate {
    if let date = CalendarDate(iso: text) { return date }
    throw refuse(option, DocumentFault.notADate(field: option, value: text), language)
  }
}
