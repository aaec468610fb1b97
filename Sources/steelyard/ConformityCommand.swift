import ArgumentParser
import Conformity
import Documents
import Quantities
import Reporting
import Uncertainty

/// `steelyard conformity`: what a verdict risks, and where to set the acceptance limits.
struct ConformityCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "conformity",
      abstract: Speech.say(
        "Decide under uncertainty: conformance probability, risks, acceptance limits.",
        vi: "Quyết định khi có độ không đảm bảo: xác suất phù hợp, rủi ro, giới hạn chấp nhận."),
      usage: Speech.say(
        "steelyard conformity [<options>] [<file>]",
        vi: "steelyard conformity [<tùy chọn>] [<tệp>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard conformity --value "9.7 g" --u "0.2 g" --upper "10 g"
          steelyard conformity --value 9.7 --u 0.2 --lower 9 --upper 10 --rule ilac-g8
          steelyard conformity --u 0.2 --upper 10 --prior-mean 9.4 --prior-u 0.3 --sweep
          steelyard conformity --u 0.2 --upper 10 --prior-data results.csv \\
            --rule minimum-cost=100:10 --explain
          steelyard conformity question.yaml --format html > answer.html

        Rules: simple, guard=W, guard-ratio=R, ilac-g8, ilac-g8-nonbinary, iso-14253-1, \
        oiml-shared-risk, oiml-r111, target-consumer-risk=P, target-producer-risk=P, \
        minimum-cost=CFA:CFR, minimax=CFA:CFR.

        A file (JSON or YAML) has the same names as the options; an option replaces what the \
        file says. Without --value only the risks of the rule are computed.

        Exit status: 0 accepted, 1 rejected, 2 neither (a conditional or no decision), 64 \
        usage, 65 the question cannot be answered, 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard conformity --value "9,7 g" --u "0,2 g" --upper "10 g"
            steelyard conformity --value 9.7 --u 0.2 --lower 9 --upper 10 --rule ilac-g8
            steelyard conformity --u 0.2 --upper 10 --prior-mean 9.4 --prior-u 0.3 --sweep
            steelyard conformity --u 0.2 --upper 10 --prior-data ket-qua.csv \\
              --rule minimum-cost=100:10 --explain
            steelyard conformity cau-hoi.yaml --format html > tra-loi.html

          Quy tắc: simple, guard=W, guard-ratio=R, ilac-g8, ilac-g8-nonbinary, iso-14253-1, \
          oiml-shared-risk, oiml-r111, target-consumer-risk=P, target-producer-risk=P, \
          minimum-cost=CFA:CFR, minimax=CFA:CFR.

          Tệp (JSON hoặc YAML) dùng cùng tên với các tùy chọn; tùy chọn thay cho điều tệp \
          nêu. Không có --value thì chỉ tính rủi ro của quy tắc.

          Mã kết thúc: 0 chấp nhận; 1 loại bỏ; 2 không thuộc hai loại trên (có điều kiện \
          hoặc chưa quyết định được); 64 sai cách dùng; 65 không trả lời được câu hỏi; 74 \
          không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "A question in JSON or YAML; '-' is standard input.",
        vi: "Một câu hỏi dạng JSON hoặc YAML; '-' là đầu vào chuẩn."), valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var file: String?

  @OptionGroup(
    title: Speech.say("The question", vi: "Câu hỏi"))
  var question: ConformityQuestion

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Draw acceptance against the true value, and both risks against the guard band.",
        vi: "Vẽ xác suất chấp nhận theo giá trị thực, và hai rủi ro theo dải bảo vệ.")))
  var sweep = false

  @Flag(help: .derivation)
  var explain = false

  @OptionGroup var verdictOptions: VerdictOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if file == nil, question.isEmpty {
      throw ValidationError(
        Speech.say(
          "give a file, or at least --u and one of --lower and --upper",
          vi: "hãy cho một tệp, hoặc ít nhất --u và một trong --lower, --upper"))
    }
  }

  func run() throws {
    let answer: (text: String, status: ExitStatus)
    do throws(DocumentError) {
      answer = try self.answer()
    } catch {
      Console.say(error.text(report.language))
      throw Stop(status: error.status)
    }
    try Console.write(answer.text)
    try verdictOptions.status(answer.status).end()
  }

  private func answer() throws(DocumentError) -> (text: String, status: ExitStatus) {
    let document = try document()
    let reported = try reported(document)
    return (
      try text(document, reported, report.language), Self.status(of: reported.answer.decision)
    )
  }

  private static func status(of decision: ConformityDecision?) -> ExitStatus {
    switch decision {
    case .accept, nil: .success
    case .reject: .failure
    case .conditionalAccept, .conditionalReject, .inconclusive: .inconclusive
    }
  }

  private func document() throws(DocumentError) -> ConformityDocument {
    let options = try question.options()
    guard let file else {
      return try ConformityDocument.read(options: options, name: "steelyard conformity")
    }
    return try ConformityDocument.read(path: file, options: options)
  }

  private func reported(
    _ document: ConformityDocument
  ) throws(DocumentError) -> ReportedConformity {
    do throws(ConformityError) {
      let answer = try document.problem.evaluated()
      // A page always has its pictures.
      let curves =
        sweep || report.format == .html
        ? try ReportedConformity.Sweep(answer) : nil
      return ReportedConformity(
        file: document.file, title: document.title, unit: document.unit?.symbol ?? "",
        ruleText: document.ruleText, learntFrom: document.learntFrom, answer: answer,
        sweep: curves)
    } catch {
      throw DocumentError([document.problem(error)])
    }
  }

  private func text(
    _ document: ConformityDocument, _ reported: ReportedConformity, _ language: Language
  ) throws(DocumentError) -> String {
    switch report.format {
    case .text:
      let writer = ConformityText(style: report.style, explains: explain)
      return report.isQuiet ? writer.resultLine(reported) : writer.text(reported)
    case .json:
      do throws(ConformityError) {
        return try ConformityAnswer.json(
          reported.answer, of: document, sweep: sweep, language: language,
          version: ProductVersion.current
        ).text
      } catch {
        throw DocumentError([document.problem(error)])
      }
    case .csv:
      return reported.sweep.map(ConformityCSV.text) ?? ConformityCSV.text(reported)
    case .markdown: return ConformityMarkdown(language: language, explains: explain).text(reported)
    case .html: return ConformityHTML(language: language, explains: explain).text(reported)
    }
  }
}
