import ArgumentParser
import Documents
import Foundation
import Quantities
import Reporting

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
          steelyard selftest --quiet && echo the program can be used

        Each case is a worked example of a document, such as OIML R 76-1 or JCGM 101, with the \
        figures that the document prints, or that follow from its clauses. The program computes \
        them anew, with the code that it uses for your data.

        Exit status: 0 every figure came out, 1 some did not.
        """,
        vi: """
          Ví dụ:
            steelyard selftest --lang vi
            steelyard selftest --format markdown > tu-kiem-tra-2026.md
            steelyard selftest --quiet && echo dùng được chương trình

          Mỗi bài là một ví dụ đã tính của một tài liệu, như OIML R 76-1 hay JCGM 101, với các \
          số liệu mà tài liệu in ra hoặc suy ra từ điều khoản. Chương trình tính lại từ đầu, \
          bằng chính phần mã dùng cho dữ liệu của bạn.

          Mã kết thúc: 0 mọi số liệu đều đúng; 1 có số liệu sai.
          """))
  }

  @Option(
    help: ArgumentHelp(
      Speech.say("The form of the result.", vi: "Dạng của kết quả."), valueName: "format"))
  var format: SelfTestFormat = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let report = try SelfTestReport(
      version: ProductVersion.current, moment: moment, system: system,
      dataDigest: ReferenceArea.dataDigest(),
      areas: ReferenceArea.all.map { try SelfTestReport.Area($0) })
    switch format {
    case .text:
      let text = SelfTestText(style: output.style)
      try Console.write(output.quiet ? text.conclusionLine(report) + "\n" : text.text(report))
    case .markdown: try Console.write(SelfTestMarkdown(language: output.language).text(report))
    case .json: try Console.write(json(report).text)
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

  private func json(_ report: SelfTestReport) -> JSONValue {
    .object([
      .init("schema", .string("steelyard.selftest/v1")),
      .init("version", .string(report.version)),
      .init("moment", .string(report.moment)),
      .init("system", .string(report.system)),
      .init("dataDigest", .string(report.dataDigest)),
      .init("passed", .bool(report.isPassed)),
      .init("cases", .integer(report.cases)),
      .init("figures", .integer(report.figures)),
      .init("failed", .integer(report.failed)),
      .init(
        "areas",
        .array(
          report.areas.map { area in
            .object([
              .init("area", .string(area.id)),
              .init("documents", .string(area.documents)),
              .init("cases", .integer(area.cases)),
              .init("figures", .integer(area.figures)),
              .init("largestDeviation", area.largestDeviation.map(JSONValue.real) ?? .null),
              .init(
                "failures",
                .array(
                  area.failures.map { failure in
                    .object([
                      .init("case", .string(failure.caseName)),
                      .init("source", .string(failure.source)),
                      .init("figure", .string(failure.figure)),
                      .init("expected", .string(failure.expected)),
                      .init("found", .string(failure.found)),
                    ])
                  })),
            ])
          })),
    ])
  }
}

/// The forms of a self-test.
enum SelfTestFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
}

extension SelfTestReport.Area {
  /// Runs the cases of an area.
  init(_ area: ReferenceArea) throws(DocumentError) {
    let checks = try area.checks()
    self.init(
      id: area.id, title: area.title, documents: area.documents,
      cases: Set(checks.map(\.caseName)).count, figures: checks.count,
      largestDeviation: checks.compactMap(\.deviation).max(),
      failures: checks.filter { !$0.isPassed }.map {
        SelfTestReport.Failure(
          caseName: $0.caseName, source: $0.source, figure: $0.figure, expected: $0.expected,
          found: $0.found)
      })
  }
}
