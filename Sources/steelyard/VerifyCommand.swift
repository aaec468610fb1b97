public import ArgumentParser
import Assessment
import Documents
import Quantities
import Reporting
import Rules
import Verification

extension Stage: ExpressibleByArgument {}

/// `steelyard verify`: judges inspections.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: Speech.say(
        "Judge inspections: errors, limits, verdicts and clauses.",
        vi: "Kết luận về các lần kiểm tra: sai số, giới hạn, kết luận và điều khoản."),
      usage: Speech.say(
        "steelyard verify [<options>] <file> ...", vi: "steelyard verify [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard verify inspection.json
          steelyard verify stall-12.yaml stall-13.yaml --lang vi
          steelyard verify visits/*.yaml --format csv > visits.csv
          steelyard verify inspection.json --format html > verdict.html
          steelyard verify today.yaml --history 2025.yaml --history 2024.yaml
          steelyard verify - --format json < inspection.json
          steelyard verify --enter
          steelyard verify --enter --rules vn-tt09-2017 --weights "M1 500g-5kg"

        A file holds one inspection or a list of them (steelyard.inspection/v1), in JSON \
        or YAML. 'steelyard schema inspection' prints the schema.

        With one inspection, --format json prints one object; with several files, or a \
        file that holds a list, an array. What could not be used is said on standard \
        error, and the rest is judged all the same.
        """,
        vi: """
          Ví dụ:
            steelyard verify bien-ban.yaml --lang vi
            steelyard verify sap-12.yaml sap-13.yaml
            steelyard verify dot-kiem-tra/*.yaml --format csv > ket-qua.csv
            steelyard verify bien-ban.yaml --format html > ket-qua.html
            steelyard verify hom-nay.yaml --history 2025.yaml --history 2024.yaml
            steelyard verify - --format json < bien-ban.json
            steelyard verify --enter
            steelyard verify --enter --rules vn-tt09-2017 --weights "M1 500g-5kg"

          Mỗi tệp chứa một lần kiểm tra hoặc một danh sách (steelyard.inspection/v1), dạng \
          JSON hoặc YAML. 'steelyard schema inspection' in ra lược đồ.

          Với một lần kiểm tra, --format json in một đối tượng; với nhiều tệp, hoặc một tệp \
          chứa danh sách, in một mảng. Những gì không dùng được được báo ở đầu ra lỗi, phần \
          còn lại vẫn được kết luận.
          """))
  }

  @Argument(help: .inspections, completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say("The form of the result.", vi: "Dạng của kết quả."), valueName: "format"))
  var format: ReportFormat = .text

  @OptionGroup var judging: JudgingOptions

  @Option(
    name: .customLong("history"), parsing: .singleValue,
    help: ArgumentHelp(
      Speech.say(
        "Earlier inspections of the same instruments: shows the margin that is left, its drift, "
          + "and when a limit may be crossed. Can be repeated.",
        vi: "Các lần kiểm tra trước của cùng cân: hiện phần dư còn lại, độ trôi và ngày có thể "
          + "vượt giới hạn. Dùng được nhiều lần."), valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var historyFiles: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Call a verdict borderline when it is wrong with more than this probability. The verdict "
          + "itself does not change. (default: 0.05)",
        vi: "Gọi là sát ranh giới khi kết luận có thể sai với xác suất lớn hơn số này. Kết luận "
          + "không thay đổi. (mặc định: 0.05)"), valueName: "p"))
  var riskThreshold: Double = RiskView.usualThreshold

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Leave out how sure the verdict is.", vi: "Không hiện độ chắc chắn của kết luận.")))
  var noRisk = false

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Show below each report how every figure was computed (text, markdown and html).",
        vi: "Hiện dưới mỗi báo cáo cách tính từng con số (text, markdown và html).")))
  var explain = false

  @OptionGroup(title: Speech.say("Guided entry", vi: "Nhập có hướng dẫn")) var entry: EntryOptions
  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var verdictOptions: VerdictOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try entry.check(files: files)
    if !(riskThreshold > 0 && riskThreshold < 1) {
      throw ValidationError(
        Speech.say(
          "--risk-threshold is a probability between 0 and 1, such as 0.05",
          vi: "--risk-threshold là xác suất giữa 0 và 1, ví dụ 0.05"))
    }
  }

  /// A round that judges what was entered by the rules that it names itself.
  func roundOfEntries() throws -> VerificationRound {
    var own = judging
    own.rules = nil
    own.stage = nil
    return try own.round(
      ruleOptions, numberOptions, output.language, risk: noRisk ? nil : riskThreshold)
  }

  func run() throws {
    let language = output.language
    if entry.enter {
      let book = try ruleOptions.ruleBook(language)
      return try EntrySession(command: self, book: book, style: output.style).run()
    }
    var round = try judging.round(
      ruleOptions, numberOptions, language, risk: noRisk ? nil : riskThreshold)
    var past = VerificationRound(verifier: round.verifier, options: round.options)
    for file in historyFiles { past.judge(file) }
    round.earlier = past.verified.map(\.result)
    for file in files { round.judge(file) }
    for error in past.errors { Console.say(error.text(language)) }
    for error in round.errors { Console.say(error.text(language)) }

    try Console.write(text(of: round, language: language))
    if round.unusable > 0, format != .text || round.verified.isEmpty,
      files.count > 1 || round.isList
    {
      Console.say(tally(of: round, language: language))
    }
    var status = round.status(verdictOptions)
    for error in past.errors {
      status = status.combined(with: error.status)
    }
    try status.end()
  }

  func text(of round: VerificationRound, language: Language) -> String {
    let verified = round.verified
    let explanations =
      explain
      ? verified.map {
        VerificationExplanation($0, ruleBook: round.verifier.ruleBook, language: language).page
      } : []
    switch format {
    case .text:
      let report = VerificationText(style: output.style)
      if output.quiet { return report.verdictLines(verified) }
      let pages = PageText(style: output.style)
      var parts = verified.map(report.text)
      for (index, page) in explanations.enumerated() {
        parts[index] += report.divider + pages.text([page])
      }
      if !verified.isEmpty, verified.count + round.unusable > 1 {
        parts.append(report.summary(verified, unusable: round.unusable))
      }
      return parts.joined(separator: report.divider)
    case .json:
      let values = verified.map {
        VerdictDocument.json(
          $0.result, risk: $0.risk, history: $0.history, source: $0.source, language: language,
          version: ProductVersion.current)
      }
      return JSONValue.text(values, isList: files.count > 1 || round.isList)
    case .csv: return VerificationCSV.text(verified)
    case .markdown:
      return VerificationMarkdown(language: language).text(verified, explanations: explanations)
    case .html:
      return VerificationHTML(language: language).text(verified, explanations: explanations)
    }
  }

  private func tally(of round: VerificationRound, language: Language) -> String {
    let (judged, unusable) = (round.verified.count, round.unusable)
    return LocalizedText(
      "steelyard: \(judged) judged, \(unusable) could not be used",
      vi: "steelyard: đã kết luận \(judged), không dùng được \(unusable)")[language]
  }
}
