import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// `steelyard statistics design`: solves weighing designs.
struct StatisticsDesignCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "design",
      abstract: Speech.say(
        "Solve weighing designs: values, factors, checks.",
        vi: "Giải sơ đồ cân: giá trị, hệ số, kiểm tra."),
      usage: Speech.say(
        "steelyard statistics design [<options>] [<file> ...]",
        vi: "steelyard statistics design [<tùy chọn>] [<tệp> ...]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics design kilograms.yaml
          steelyard statistics design kilograms.yaml --format json
          steelyard statistics design --named 5,5,3,2,1,1,1
          steelyard statistics design --list

        A file holds a series (steelyard.weighing-design/v1) in YAML or JSON: a matrix or a \
        design of the catalogue, the restraint, the observations and the history of the \
        process; 'steelyard schema weighing-design' prints the schema.

        Exit status: 0 every check is in control, 1 a check is not, 64 usage, 65 a series \
        could not be used, 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard statistics design qua-can.yaml --lang vi
            steelyard statistics design qua-can.yaml --format json
            steelyard statistics design --named 5,5,3,2,1,1,1
            steelyard statistics design --list

          Mỗi tệp chứa một loạt cân (steelyard.weighing-design/v1) dạng YAML hoặc JSON: ma \
          trận hoặc một sơ đồ trong danh mục, ràng buộc, các phép cân và lịch sử của quá \
          trình; 'steelyard schema weighing-design' in ra lược đồ.

          Mã kết thúc: 0 mọi kiểm tra đều đạt; 1 có kiểm tra không đạt; 64 sai cách dùng; \
          65 có loạt cân không dùng được; 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Weighing series; '-' is standard input.", vi: "Các loạt cân; '-' là đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Show a design of the catalogue, such as 1,1,1,1.",
        vi: "Hiện một sơ đồ trong danh mục, ví dụ 1,1,1,1."), valueName: "design"))
  var named: String?

  @Flag(
    help: ArgumentHelp(
      Speech.say("List the catalogue of designs.", vi: "Liệt kê danh mục sơ đồ.")))
  var list = false

  @OptionGroup var report: ReportOptions

  func validate() throws {
    let ways = [!files.isEmpty, named != nil, list].count { $0 }
    if ways != 1 {
      throw ValidationError(
        Speech.say(
          "name the files, or a design with --named, or use --list",
          vi: "hãy nêu tệp, hoặc một sơ đồ bằng --named, hoặc dùng --list"))
    }
  }

  func run() throws {
    let language = report.language
    if list {
      let designs = try DesignLibrary.builtIn().entries.map {
        (name: $0.name, design: try $0.design(), clause: $0.clause)
      }
      let page = WeighingPage.catalogue(designs, language: language)
      return try report.write(
        title: "", pages: [page], json: StatisticsDocument.catalogue(designs),
        severalFiles: true, csv: WeighingPage.csv(designs))
    }
    let (found, status) = report.each(named.map { [$0] } ?? files) { file throws(DocumentError) in
      let document = try named == nil ? WeighingDocument.read(path: file) : .named(file)
      do throws(WeighingDesignError) {
        return (file: document.file, evaluation: try WeighingEvaluation(document.series))
      } catch {
        throw DocumentError([document.problem(error)])
      }
    }
    if named != nil, found.isEmpty { throw Stop(status: .usage) }
    try report.write(
      title: Speech.say("Weighing designs", vi: "Các sơ đồ cân"),
      pages: found.map { WeighingPage($0.evaluation, language: language).page },
      json: found.map {
        StatisticsDocument.design(
          $0.evaluation, source: $0.file, language: language, version: ProductVersion.current)
      }, severalFiles: files.count > 1, csv: WeighingPage.csv(found))
    let isInControl = found.allSatisfy { $0.evaluation.isInControl }
    let whole = isInControl ? status : status.combined(with: .failure)
    try whole.end()
  }
}
