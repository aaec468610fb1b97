import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// The files and columns that a statistical verb evaluates, and the way from them to its result.
struct StatisticsInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Tables of data; '-' is standard input.", vi: "Bảng dữ liệu; '-' là đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Only this column of values, by its name or number; may be given again.",
        vi: "Chỉ cột giá trị này, theo tên hoặc số thứ tự; có thể nêu nhiều lần."),
      valueName: "name"))
  var column: [String] = []

  @OptionGroup var options: StatisticsOptions

  /// What of one kind of evaluation is written.
  struct Forms<Evaluated> {
    /// The title of a page with several reports.
    let title: String
    let page: (String, [Evaluated], Language) -> ReportPage
    let json: ([Evaluated], String, Language, String) -> JSONValue
    let csv: ([(file: String, samples: [Evaluated])]) -> String
  }

  /// Evaluates each file and writes what came of it; a file that cannot be used does not keep
  /// the others from being evaluated.
  ///
  /// - Throws: ``Stop`` after saying what could not be used.
  func report<Evaluated>(
    _ forms: Forms<Evaluated>, _ evaluate: (DataTable) throws(DocumentError) -> [Evaluated]
  ) throws {
    let (found, status) = options.report.each(files) { file throws(DocumentError) in
      let table = try options.table(file)
      return (file: table.file, samples: try evaluate(table))
    }
    let language = options.report.language
    try options.report.write(
      title: forms.title, pages: found.map { forms.page($0.file, $0.samples, language) },
      json: found.map { forms.json($0.samples, $0.file, language, ProductVersion.current) },
      severalFiles: files.count > 1, csv: forms.csv(found))
    try status.end()
  }

  /// The evaluation of each chosen column by itself.
  func columns<Evaluated>(
    of table: DataTable, _ evaluate: (DataTable.Numbers) throws(StatisticsError) -> Evaluated
  ) throws(DocumentError) -> [Evaluated] {
    var found: [Evaluated] = []
    for column in try table.chosen(column) {
      let numbers = try table.numbers(of: column)
      do throws(StatisticsError) {
        found.append(try evaluate(numbers))
      } catch {
        throw table.refusal(error, of: column)
      }
    }
    return found
  }

  /// The chosen columns without those that group the rows, however these are written.
  func values(
    of table: DataTable, besides groups: [DataTable.Column?]
  ) throws(DocumentError) -> [DataTable.Column] {
    let chosen = try table.chosen(column)
    return column.isEmpty ? chosen.filter { !groups.contains($0) } : chosen
  }
}
