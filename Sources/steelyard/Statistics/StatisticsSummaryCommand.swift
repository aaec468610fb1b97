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

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The coverage probability of the expanded uncertainty.",
        vi: "Xác suất phủ của độ không đảm bảo mở rộng."), valueName: "p"))
  var coverage = 0.95

  @OptionGroup var input: StatisticsInput

  func validate() throws {
    if !(coverage > 0 && coverage < 1) {
      throw ValidationError(
        Speech.say(
          "--coverage is a probability between 0 and 1, such as 0.95",
          vi: "--coverage là xác suất giữa 0 và 1, ví dụ 0.95"))
    }
  }

  func run() throws {
    try StatisticsOptions.checkSubcommand(input.files[0], input.options.report.language)
    try input.report(
      .init(
        title: Speech.say("Statistical summaries", vi: "Các bản tóm tắt thống kê"),
        page: SummaryReport.page, json: StatisticsDocument.summary, csv: SummaryReport.csv)
    ) { table throws(DocumentError) in
      try input.columns(of: table) { numbers throws(StatisticsError) in
        try EvaluatedSample(
          name: numbers.column.name, unit: numbers.column.unit, values: numbers.values,
          missing: numbers.missing, coverageProbability: coverage)
      }
    }
  }
}
