import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// `steelyard statistics anova`: one-way and nested analyses of variance.
struct StatisticsVarianceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "anova",
      abstract: Speech.say(
        "Analyse variance between groups, as in GUM H.5.",
        vi: "Phân tích phương sai giữa các nhóm, như GUM H.5."),
      usage: Speech.say(
        "steelyard statistics anova [<options>] <file> ...",
        vi: "steelyard statistics anova [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics anova voltage.csv --column voltage --by day
          steelyard statistics anova blanks.csv --column mass --by lab --within day
          steelyard statistics anova columns.csv
          steelyard statistics anova days.csv --summaries

        --by names the column that groups the rows, --within a second one for subgroups. \
        Without --by each column of numbers is a group. With --summaries each row is a \
        group: its number of values n, mean and s.
        """,
        vi: """
          Ví dụ:
            steelyard statistics anova dien-ap.csv --column voltage --by day
            steelyard statistics anova mau-trang.csv --column mass --by lab --within day
            steelyard statistics anova cac-cot.csv
            steelyard statistics anova cac-ngay.csv --summaries

          --by nêu cột chia nhóm các hàng, --within nêu cột thứ hai cho nhóm con. Không có \
          --by thì mỗi cột số là một nhóm. Với --summaries mỗi hàng là một nhóm: số giá trị \
          n, trung bình mean và độ lệch chuẩn s.
          """))
  }

  @Option(
    help: ArgumentHelp(
      Speech.say("The column that names the group.", vi: "Cột nêu tên nhóm."), valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The column that names the subgroup within its group.",
        vi: "Cột nêu tên nhóm con trong nhóm."), valueName: "name"))
  var within: String?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Each row is the summary of a group: columns n, mean, s.",
        vi: "Mỗi hàng là tóm tắt một nhóm: các cột n, mean, s.")))
  var summaries = false

  @OptionGroup var input: StatisticsInput

  func validate() throws {
    if within != nil, by == nil {
      throw ValidationError(Speech.say("--within needs --by", vi: "--within cần có --by"))
    }
    if summaries, within != nil || !input.column.isEmpty {
      throw ValidationError(
        Speech.say(
          "--summaries excludes --column and --within",
          vi: "--summaries loại trừ --column và --within"))
    }
  }

  func run() throws {
    try input.report(
      .init(
        title: Speech.say("Analyses of variance", vi: "Các phân tích phương sai"),
        page: VarianceReport.page, json: StatisticsDocument.variance, csv: VarianceReport.csv)
    ) { table throws(DocumentError) in try samples(of: table) }
  }

  private func samples(of table: DataTable) throws(DocumentError) -> [GroupedSample] {
    if summaries { return [try table.summarisedGroups(by: by)] }
    guard let by else { return [try table.columnsAsGroups(input.column)] }
    let group = try table.column(named: by)
    let inner = try within.map { name throws(DocumentError) in try table.column(named: name) }
    var samples: [GroupedSample] = []
    for column in try input.values(of: table, besides: [group, inner]) {
      samples.append(try table.grouped(column, by: group, within: inner))
    }
    return samples
  }
}
