import ArgumentParser
import Documents
import Foundation
import Quantities
import Reporting
import Rules

/// `steelyard selftest`: runs the published and worked cases that the program carries.
struct SelfTestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "selftest",
      abstract: Speech.say(
        "Run the published and worked cases on this machine, for your file.",
        vi: "Chạy các bài kiểm đã công bố trên máy này, để lưu hồ sơ."),
      usage: Speech.say("steelyard selftest [<options>]", vi: "steelyard selftest [<tùy chọn>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard selftest
          steelyard selftest --format markdown > selftest-2026.md
          steelyard selftest --explain --format html > selftest-2026.html
          steelyard selftest --quiet && echo the program can be used

        Each case is a worked example of a document, such as OIML R 76-1 or JCGM 101, with the \
        figures that the document prints, that follow from its clauses, or that another program \
        computed. The program computes them anew, with the code that it uses for your data, and \
        compares every rule table with its digest.

        Exit status: 0 every figure came out, 1 some did not.
        """,
        vi: """
          Ví dụ:
            steelyard selftest --lang vi
            steelyard selftest --format markdown > tu-kiem-tra-2026.md
            steelyard selftest --explain --format html > tu-kiem-tra-2026.html
            steelyard selftest --quiet && echo dùng được chương trình

          Mỗi bài là một ví dụ đã tính của một tài liệu, như OIML R 76-1 hay JCGM 101, với các \
          số liệu mà tài liệu in ra, suy ra từ điều khoản, hoặc do chương trình khác tính. \
          Chương trình tính lại từ đầu bằng chính phần mã dùng cho dữ liệu của bạn, và so từng \
          bảng quy tắc với mã băm của nó.

          Mã kết thúc: 0 mọi số liệu đều đúng; 1 có số liệu sai.
          """))
  }

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "List every figure with what is stated, what is found and what is allowed.",
        vi: "Liệt kê từng số liệu: đã nêu, nhận được và mức cho phép.")))
  var explain = false

  @OptionGroup var reportOptions: ReportOptions

  func run() throws {
    let language = reportOptions.language
    let book = try RuleLibrary.builtIn().book
    let report = try SelfTestReport(
      version: ProductVersion.current, moment: moment, system: system,
      dataDigest: ReferenceArea.dataDigest(),
      editions: EmbeddedRules.all.map {
        .init(id: $0.id, name: book[$0.id]?.fullName ?? "", digest: $0.digest)
      }, areas: ReferenceArea.all.map { try SelfTestReport.Area($0) })
    switch reportOptions.format {
    case .text:
      let text = SelfTestText(style: reportOptions.style, explains: explain)
      try Console.write(
        reportOptions.isQuiet ? text.conclusionLine(report) + "\n" : text.text(report))
    case .json: try Console.write(SelfTestJSON(report, explains: explain).value.text)
    case .csv: try Console.write(SelfTestCSV.text(report))
    case .markdown, .html:
      try reportOptions.write(
        title: "", pages: [ReportPage(report, language: language, explains: explain)], json: [],
        severalFiles: false, csv: "")
    }
    if !report.isPassed { throw Stop(status: .failure) }
  }

  /// Now, in universal time.
  private var moment: String {
    Date.now.formatted(
      .iso8601.year().month().day().dateTimeSeparator(.space).time(
        includingFractionalSeconds: false)
    ) + " UTC"
  }

  private var system: String {
    #if arch(x86_64)
      let machine = "x86_64"
    #elseif arch(arm64)
      let machine = "arm64"
    #else
      let machine = "?"
    #endif
    return ProcessInfo.processInfo.operatingSystemVersionString + ", " + machine
  }
}

extension SelfTestReport.Area {
  /// Runs the cases of an area.
  init(_ area: ReferenceArea) throws(DocumentError) {
    self.init(
      id: area.id, title: area.title, documents: area.documents,
      checks: try area.checks().map {
        SelfTestReport.Check(
          caseName: $0.caseName, source: $0.source, figure: $0.figure, expected: $0.expected,
          found: $0.found, allowed: $0.allowed, deviation: $0.deviation, isPassed: $0.isPassed)
      })
  }
}
