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
        "The column that names the laboratory, day or operator.",
        vi: "Cột nêu phòng thí nghiệm, ngày hoặc người đo."), valueName: "name"))
  var by: String

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The column of results; may be given again.", vi: "Cột kết quả; có thể nêu nhiều lần."),
      valueName: "name"))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The column that names the level: material, load, concentration.",
        vi: "Cột nêu mức: vật liệu, tải, nồng độ."), valueName: "name"))
  var level: String?

  @OptionGroup var options: StatisticsOptions

  func run() throws {
    let (found, status) = options.each(files) { file throws(DocumentError) in
      let table = try options.table(file)
      return (file: table.file, experiments: try experiments(of: table))
    }
    let language = options.language
    try options.write(
      title: Speech.say("Precision", vi: "Độ chụm"),
      pages: found.map {
        PrecisionReport.page(file: $0.file, experiments: $0.experiments, language: language)
      },
      json: found.map {
        StatisticsDocument.precision(
          $0.experiments, source: $0.file, language: language, version: ProductVersion.current)
      }, severalFiles: files.count > 1, csv: PrecisionReport.csv(found))
    if status != .success { throw Stop(status: status) }
  }

  private func experiments(of table: DataTable) throws(DocumentError) -> [PrecisionExperiment] {
    let group = try table.column(named: by)
    let levels = try level.map { name throws(DocumentError) in try table.column(named: name) }
    var columns = try table.chosen(column)
    if column.isEmpty { columns.removeAll { $0 == group || $0 == levels } }
    var experiments: [PrecisionExperiment] = []
    for column in columns {
      experiments.append(try table.precision(of: column, by: group, level: levels))
    }
    return experiments
  }
}
