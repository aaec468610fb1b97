import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// `steelyard statistics summary`: columns of numbers in figures.
struct StatisticsSummaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "summary",
      abstract: Speech.say(
        "Describe samples: mean, scatter, type A uncertainty, drift.",
        vi: "Mô tả mẫu: trung bình, độ tản mạn, độ không đảm bảo loại A, độ trôi."),
      usage: Speech.say(
        "steelyard statistics [summary] [<options>] <file> ...",
        vi: "steelyard statistics [summary] [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics readings.csv
          steelyard statistics readings.csv --column mass --coverage 0.99
          steelyard statistics day-*.txt --format csv > days.csv

        Each column of numbers is a sample in the order of the file: its mean with the \
        standard uncertainty s/√n (JCGM 100, 4.2), quartiles, shape, and whether the values \
        follow one another as independent ones would (4.2.7).
        """,
        vi: """
          Ví dụ:
            steelyard statistics so-doc.csv
            steelyard statistics so-doc.csv --column m --coverage 0.99
            steelyard statistics ngay-*.txt --format csv > cac-ngay.csv

          Mỗi cột số là một mẫu theo thứ tự trong tệp: trung bình với độ không đảm bảo \
          chuẩn s/√n (JCGM 100, 4.2), tứ phân vị, hình dạng, và các giá trị có nối tiếp \
          nhau như các giá trị độc lập hay không (4.2.7).
          """))
  }

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
        "Only this column, by its name or number; may be given again.",
        vi: "Chỉ cột này, theo tên hoặc số thứ tự; có thể nêu nhiều lần."),
      valueName: "name"))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The coverage probability of the expanded uncertainty.",
        vi: "Xác suất phủ của độ không đảm bảo mở rộng."), valueName: "p"))
  var coverage = 0.95

  @OptionGroup var options: StatisticsOptions

  func validate() throws {
    if !(coverage > 0 && coverage < 1) {
      throw ValidationError(
        Speech.say(
          "--coverage is a probability between 0 and 1, such as 0.95",
          vi: "--coverage là xác suất giữa 0 và 1, ví dụ 0.95"))
    }
  }

  func run() throws {
    try StatisticsOptions.checkSubcommand(files[0], options.language)
    let (found, status) = options.each(files) { file throws(DocumentError) in
      (file: file == "-" ? "stdin" : file, samples: try samples(of: file))
    }
    let language = options.language
    try options.write(
      title: Speech.say("Statistical summaries", vi: "Các bản tóm tắt thống kê"),
      pages: found.map {
        SummaryReport.page(file: $0.file, samples: $0.samples, language: language)
      },
      json: found.map {
        StatisticsDocument.summary(
          $0.samples, source: $0.file, language: language, version: ProductVersion.current)
      }, severalFiles: files.count > 1, csv: SummaryReport.csv(found))
    if status != .success { throw Stop(status: status) }
  }

  private func samples(of file: String) throws(DocumentError) -> [EvaluatedSample] {
    let table = try options.table(file)
    var samples: [EvaluatedSample] = []
    for column in try table.chosen(column) {
      let numbers = try table.numbers(of: column)
      do throws(StatisticsError) {
        samples.append(
          try EvaluatedSample(
            name: column.name, unit: column.unit, values: numbers.values,
            missing: numbers.missing, coverageProbability: coverage))
      } catch {
        throw table.refusal(error, of: column)
      }
    }
    return samples
  }
}
