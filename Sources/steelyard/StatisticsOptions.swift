import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// What the statistical verbs have in common: how data are read, and how results are written.
struct StatisticsOptions: ParsableArguments, StatisticsReporting {
  @Option(
    help: ArgumentHelp(
      Speech.say("The form of the result.", vi: "Dạng của kết quả."), valueName: "format"))
  var format: ReportFormat = .text

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

  @OptionGroup var output: OutputOptions

  func table(_ file: String) throws(DocumentError) -> DataTable {
    try DataTable.read(
      path: file,
      options: .init(
        numbers: numbers.map(NumberForm.init) ?? .undeclared, delimiter: delimiter?.rawValue,
        hasHeading: noHeading ? false : nil))
  }
}

/// What the statistical verbs write their results by.
protocol StatisticsReporting {
  var format: ReportFormat { get }
  var output: OutputOptions { get }
}

/// The options of a statistical verb that reads no table.
struct StatisticsOutputOptions: ParsableArguments, StatisticsReporting {
  @Option(
    help: ArgumentHelp(
      Speech.say("The form of the result.", vi: "Dạng của kết quả."), valueName: "format"))
  var format: ReportFormat = .text

  @OptionGroup var output: OutputOptions
}

extension StatisticsReporting {
  var language: Language { output.language }

  /// Writes the pages of a result, or one of its forms for programs.
  ///
  /// - Parameters:
  ///   - title: the title of a page of HTML with several reports.
  ///   - pages: what people read.
  ///   - json: one value a file.
  ///   - csv: the table for programs.
  func write(
    title: String, pages: [ReportPage], json: @autoclosure () -> [JSONValue], severalFiles: Bool,
    csv: @autoclosure () -> String
  ) throws {
    let text: String
    switch format {
    case .text:
      let writer = PageText(style: output.style)
      text = output.quiet ? writer.results(pages) : writer.text(pages)
    case .json:
      let values = json()
      text = severalFiles ? JSONValue.array(values).text : values.first?.text ?? ""
    case .csv: text = csv()
    case .markdown: text = PageMarkdown.text(pages, language)
    case .html: text = PageHTML.text(pages, title: title, language)
    }
    try Console.write(text)
  }

  /// Does something for each file and tells what could not be used; the rest is done all the
  /// same.
  ///
  /// - Returns: the results, and the status that the failures lead to.
  func each<Result>(
    _ files: [String], _ body: (String) throws(DocumentError) -> Result
  ) -> (results: [Result], status: ExitStatus) {
    var results: [Result] = []
    var status = ExitStatus.success
    for file in files {
      do throws(DocumentError) {
        results.append(try body(file))
      } catch {
        Console.say(error.text(language))
        status = status.combined(with: error.isInputOutput ? .inputOutput : .badInput)
      }
    }
    return (results, status)
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
