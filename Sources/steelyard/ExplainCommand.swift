import ArgumentParser
import Assessment
import Documents
import Foundation
import Quantities
import Reporting
import Verification

/// `steelyard explain`: what a code means, or the arithmetic of an inspection.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Speech.say(
        "Explain a code, or the arithmetic of an inspection line by line.",
        vi: "Giải thích một mã, hoặc phép tính của một lần kiểm tra từng dòng."),
      usage: Speech.say(
        "steelyard explain [<options>] [<code|file> ...]",
        vi: "steelyard explain [<tùy chọn>] [<mã|tệp> ...]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard explain REPEATABILITY-SPREAD
          steelyard explain stall-7.yaml
          steelyard explain inspection.json --format markdown > arithmetic.md
          steelyard explain

        A code is what stands behind a finding or in an error. For an inspection each \
        figure of its verdict is worked out anew, with the formula, the numbers put in \
        and the clause. Without an argument all codes are listed.
        """,
        vi: """
          Ví dụ:
            steelyard explain REPEATABILITY-SPREAD
            steelyard explain sap-7.yaml
            steelyard explain bien-ban.yaml --format markdown > phep-tinh.md
            steelyard explain

          Mã là chữ đứng cạnh mỗi phát hiện hoặc trong mỗi thông báo lỗi. Với một lần kiểm \
          tra, mỗi con số của kết luận được tính lại với công thức, số liệu thay vào và điều \
          khoản. Không nêu gì thì liệt kê tất cả các mã.
          """))
  }

  /// The forms of an explanation.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Codes, and inspections; '-' is an inspection on standard input.",
        vi: "Các mã và các tệp kiểm tra; '-' là lần kiểm tra ở đầu vào chuẩn."),
      valueName: "code|file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var subjects: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say("The form of the explanation.", vi: "Dạng của lời giải thích."),
      valueName: "format"))
  var format: Form = .text

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    var round: VerificationRound?
    let ruleBook = try ruleOptions.ruleBook(language)
    let catalogue = try CodeCatalogue(ruleBook: ruleBook)
    if subjects.isEmpty {
      try write(
        pages: [
          format == .markdown
            ? CodePage.reference(catalogue.codes, language)
            : CodePage.list(catalogue.codes, language)
        ],
        json: .array(catalogue.codes.map(CodeCatalogue.json)))
      return
    }
    var pages: [ReportPage] = []
    var values: [JSONValue] = []
    var status = ExitStatus.success
    for subject in subjects {
      if Self.looksLikeCode(subject) {
        if let code = catalogue[subject] {
          pages.append(CodePage.page(code, language))
          values.append(CodeCatalogue.json(code))
        } else {
          Console.say(unknown(subject, catalogue.suggestions(for: subject)))
          status = status.combined(with: .usage)
        }
        continue
      }
      var here =
        try round
        ?? judging.round(
          ruleOptions, numberOptions, language, risk: RiskView.usualThreshold)
      let (before, errorsBefore) = (here.verified.count, here.errors.count)
      here.judge(subject)
      for verified in here.verified.dropFirst(before) {
        let book = here.verifier.ruleBook
        pages.append(
          VerificationExplanation(verified, ruleBook: book, language: language).page)
        values.append(
          ExplanationJSON.value(
            VerificationExplanation(
              verified, ruleBook: book, language: language, isForPrograms: true)))
      }
      for error in here.errors.dropFirst(errorsBefore) {
        Console.say(error.text(language))
        status = status.combined(with: error.status)
      }
      round = here
    }
    try write(
      pages: pages,
      json: subjects.count > 1 || round?.isList == true
        ? .array(values) : values.first ?? .array([]))
    try status.end()
  }

  /// Whether a word is meant as a code: no such file, and nothing that only a path has.
  private static func looksLikeCode(_ word: String) -> Bool {
    word != "-" && !word.contains("/") && !word.contains(".")
      && !FileManager.default.fileExists(atPath: word)
  }

  private func unknown(_ code: String, _ near: [String]) -> String {
    let shown = DocumentFault.shown(code)
    return Speech.say(
      "steelyard: error[UNKNOWN-CODE]: there is no code '\(shown)', and no such file",
      vi: "steelyard: lỗi[UNKNOWN-CODE]: không có mã '\(shown)', cũng không có tệp như vậy")
      + "\n"
      + (near.isEmpty
        ? Speech.say(
          "  help: 'steelyard explain' lists all codes",
          vi: "  gợi ý: 'steelyard explain' liệt kê tất cả các mã")
        : Speech.say(
          "  help: did you mean \(near.joined(separator: ", "))?",
          vi: "  gợi ý: có phải ý bạn là \(near.joined(separator: ", "))?"))
  }

  private func write(pages: [ReportPage], json: JSONValue) throws {
    switch format {
    case .text: try Console.write(PageText(style: output.style).text(pages))
    case .markdown:
      // What holds a line together in a terminal would be in the way of a search.
      try Console.write(
        PageMarkdown.text(pages, output.language).replacing("\u{A0}", with: " "))
    case .json: if !pages.isEmpty { try Console.write(json.text) }
    }
  }
}
