import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// `steelyard statistics precision`: repeatability and reproducibility.
struct StatisticsPrecisionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "precision",
      abstract: Speech.say(
        "Repeatability and reproducibility of a method (ISO 5725-2).",
        vi: "Độ lặp lại và độ tái lập của phương pháp (ISO 5725-2)."),
      usage: Speech.say(
        "steelyard statistics precision --by <name> [<options>] <file> ...",
        vi: "steelyard statistics precision --by <tên> [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics precision ring-test.csv --column result --by lab
          steelyard statistics precision ring-test.csv --column result --by lab --level level
          steelyard statistics precision days.csv --by day --format csv

        One row a result. Days or operators instead of laboratories give an intermediate \
        precision. Mandel's h and k, Cochran's and Grubbs' tests screen the laboratories; \
        nothing is left out by itself.
        """,
        vi: """
          Ví dụ:
            steelyard statistics precision lien-phong.csv --column result --by lab
            steelyard statistics precision lien-phong.csv --by lab --level level
            steelyard statistics precision cac-ngay.csv --by day --format csv

          Mỗi hàng một kết quả. Dùng ngày hoặc người đo thay cho phòng thí nghiệm thì được \
          độ chụm trung gian. h và k của Mandel, phép kiểm Cochran và Grubbs sàng lọc các \
          phòng thí nghiệm; chương trình không tự loại bỏ gì.
          """))
  }

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The column that names the laboratory, day or operator.",
        vi: "Cột nêu phòng thí nghiệm, ngày hoặc người đo."), valueName: "name"))
  var by: String

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The column that names the level: material, load, concentration.",
        vi: "Cột nêu mức: vật liệu, tải, nồng độ."), valueName: "name"))
  var level: String?

  @OptionGroup var input: StatisticsInput

  func run() throws {
    try input.report(
      .init(
        title: Speech.say("Precision", vi: "Độ chụm"), page: PrecisionReport.page,
        json: StatisticsDocument.precision, csv: PrecisionReport.csv)
    ) { table throws(DocumentError) in
      let group = try table.column(named: by)
      let levels = try level.map { name throws(DocumentError) in try table.column(named: name) }
      var experiments: [PrecisionExperiment] = []
      for column in try input.values(of: table, besides: [group, levels]) {
        experiments.append(try table.precision(of: column, by: group, level: levels))
      }
      return experiments
    }
  }
}
