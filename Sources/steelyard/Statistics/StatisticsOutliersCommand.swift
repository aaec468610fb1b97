public import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// `steelyard statistics outliers`: Grubbs' and Dixon's tests.
struct StatisticsOutliersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "outliers",
      abstract: Speech.say(
        "Test for outliers: Grubbs, two values, Dixon; exact probabilities.",
        vi: "Kiểm tra giá trị bất thường: Grubbs, hai giá trị, Dixon; xác suất chính xác."),
      usage: Speech.say(
        "steelyard statistics outliers [<options>] <file> ...",
        vi: "steelyard statistics outliers [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics outliers readings.csv
          steelyard statistics outliers readings.csv --column mass --significance 0.01
          steelyard statistics outliers readings.csv --test dixon --side high

        Both ends are looked at unless --side names one. ISO 5725-2 tabulates the two-sided \
        5 % as the one-sided 2.5 %. An outlier found does not change the exit status.
        """,
        vi: """
          Ví dụ:
            steelyard statistics outliers so-doc.csv
            steelyard statistics outliers so-doc.csv --column m --significance 0.01
            steelyard statistics outliers so-doc.csv --test dixon --side high

          Xét cả hai đầu trừ khi --side nêu một đầu. Mức 5 % hai phía là mức 2,5 % một phía \
          trong bảng của ISO 5725-2. Tìm thấy giá trị bất thường không đổi mã kết thúc.
          """))
  }

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Only this test; may be given again.", vi: "Chỉ phép kiểm này; có thể nêu nhiều lần."),
      valueName: "test"))
  var test: [OutlierTest.Method] = []

  @Option(
    help: ArgumentHelp(
      Speech.say("Which end is looked at.", vi: "Xét đầu nào."), valueName: "side"))
  var side: OutlierSide = .either

  @Option(
    help: ArgumentHelp(
      Speech.say("The significance level.", vi: "Mức ý nghĩa."), valueName: "α"))
  var significance = 0.05

  @OptionGroup var input: StatisticsInput

  func validate() throws { try StatisticsOptions.checkSignificance(significance) }

  func run() throws {
    try input.report(
      .init(
        title: Speech.say("Outlier tests", vi: "Kiểm tra giá trị bất thường"),
        page: OutlierReport.page, json: StatisticsDocument.outliers, csv: OutlierReport.csv)
    ) { table throws(DocumentError) in
      try input.columns(of: table) { numbers throws(StatisticsError) in
        try ExaminedSample(
          name: numbers.column.name, unit: numbers.column.unit, values: numbers.values,
          lines: numbers.rows.map(table.line),
          methods: test.isEmpty ? OutlierTest.Method.allCases : test, side: side,
          significance: significance)
      }
    }
  }
}

extension OutlierTest.Method: ExpressibleByArgument {}
extension OutlierSide: ExpressibleByArgument {}
