import ArgumentParser
import Documents
import Quantities
import Reporting

/// `steelyard statistics strd`: how many certified digits are reached.
struct StatisticsDigitsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "strd",
      abstract: Speech.say(
        "Compute the NIST reference datasets and count the digits reached.",
        vi: "Tính các bộ dữ liệu chuẩn của NIST và đếm số chữ số đạt được."),
      usage: Speech.say(
        "steelyard statistics strd [<options>] [<folder or file> ...]",
        vi: "steelyard statistics strd [<tùy chọn>] [<thư mục hoặc tệp> ...]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics strd
          steelyard statistics strd reference-data/strd --values
          steelyard statistics strd Longley.dat --values

        The files are those of the NIST Statistical Reference Datasets (.dat): univariate, \
        analysis of variance, linear regression. Without an argument those of \
        reference-data/strd below this folder are taken.

        Exit status: 0 every set was computed, 64 usage, 65 a file is no such dataset, \
        74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard statistics strd
            steelyard statistics strd reference-data/strd --values
            steelyard statistics strd Longley.dat --values

          Các tệp là của bộ dữ liệu thống kê chuẩn NIST (.dat): một biến, phân tích \
          phương sai, hồi quy tuyến tính. Không có đối số thì lấy reference-data/strd dưới \
          thư mục này.

          Mã kết thúc: 0 đã tính mọi bộ; 64 sai cách dùng; 65 có tệp không phải bộ dữ \
          liệu như vậy; 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say("Folders or files of datasets.", vi: "Thư mục hoặc tệp dữ liệu."),
      valueName: "folder or file"), completion: .file(extensions: ["dat"]))
  var paths: [String] = ["reference-data/strd"]

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "List every certified value beside the summary.",
        vi: "Liệt kê từng giá trị chứng nhận bên cạnh phần tóm tắt.")))
  var values = false

  @OptionGroup var report: ReportOptions

  func run() throws {
    let language = report.language
    let (found, status) = report.each(paths) { path throws(DocumentError) in
      var lines: [DigitsPage.Line] = []
      for set in try CertifiedDataset.sets(path: path) { lines += try digits(of: set) }
      return lines
    }
    let lines = found.flatMap { $0 }
    if !lines.isEmpty {
      let page = DigitsPage(lines, language: language, showsValues: values)
      try report.write(
        title: "", pages: [page.page],
        json: [
          StatisticsDocument.digits(
            lines.map { ($0.set, $0.name, $0.certified, $0.fromText, $0.fromBinary) },
            source: paths.joined(separator: " "), language: language,
            version: ProductVersion.current)
        ], severalFiles: false, csv: page.csv)
    }
    try status.end()
  }

  private func digits(of set: CertifiedDataset) throws(DocumentError) -> [DigitsPage.Line] {
    let exact = try set.computed()
    let binary = try set.inBinary64.computed()
    return zip(exact, binary).map { exact, binary in
      DigitsPage.Line(
        set: set.name, name: exact.name, certified: exact.certified, fromText: exact.digits,
        fromBinary: binary.digits)
    }
  }
}
