import ArgumentParser
import Calibration
import Documents
import Quantities
import Reporting
import Rules

/// `steelyard weights show`: a set piece by piece, with due dates and fitness.
struct WeightsShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Speech.say(
        "Show a weight set: certificates, fitness for the class, due dates.",
        vi: "Xem một bộ quả cân: chứng nhận, có đạt cấp không, hạn hiệu chuẩn."),
      usage: Speech.say(
        "steelyard weights show <file> [--on <date>]",
        vi: "steelyard weights show <tệp> [--on <ngày>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard weights show set.yaml
          steelyard weights show set.yaml --on 2026-11-23 --format csv

        Exit status: 0 all pieces are fit and not overdue, 1 some are not.
        """,
        vi: """
          Ví dụ:
            steelyard weights show bo-qua-can.yaml --lang vi
            steelyard weights show bo-qua-can.yaml --on 2026-11-23 --format csv

          Mã kết thúc: 0 mọi quả cân đều đạt và còn hạn; 1 có quả không đạt hoặc quá hạn.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say("The weight set; '-' is standard input.", vi: "Bộ quả cân; '-' là đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The day for which due dates are looked at, such as 2026-11-23.",
        vi: "Ngày để xét hạn hiệu chuẩn, ví dụ 2026-11-23."), valueName: "date"))
  var on: Day?

  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var reportOptions: ReportOptions

  func run() throws {
    let language = reportOptions.language
    let table = try ruleOptions.ruleBook(language).testWeights?.table
    let set = try Self.read(file, language)
    let report = WeightSetReport(style: reportOptions.style, table: table, on: on?.date)
    switch reportOptions.format {
    case .text: try Console.write(report.text(set))
    case .json:
      try Console.write(
        WeightFitnessDocument.json(
          set, table: table, on: on?.date, language: language, source: file,
          version: ProductVersion.current
        ).text)
    case .markdown: try Console.write(report.markdown(set))
    case .html: try Console.write(PageHTML.text([report.page(set)], title: "", language))
    case .csv: try Console.write(report.csv(set))
    }
    if report.hasProblems(set) { throw Stop(status: .failure) }
  }

  /// The set in a file.
  ///
  /// - Throws: ``Stop`` after saying what is wrong.
  static func read(_ file: String, _ language: Language) throws -> WeightSet {
    do throws(DocumentError) {
      return try WeightSetDocument.read(path: file)
    } catch {
      Console.say(error.text(language))
      throw Stop(status: error.status)
    }
  }
}

/// A day on the command line.
struct Day: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(iso: argument) else { return nil }
    self.date = date
  }
}
