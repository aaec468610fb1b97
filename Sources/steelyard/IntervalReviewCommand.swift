import ArgumentParser
import Calibration
import Documents
import Quantities
import Reporting
import Rules
import Verification

/// `steelyard interval review`: advice on the next interval.
struct IntervalReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: Speech.say(
        "Advise on the next interval from past results.",
        vi: "Khuyến nghị chu kỳ tiếp theo từ kết quả trước."),
      usage: Speech.say(
        "steelyard interval review [<options>] <file> ...",
        vi: "steelyard interval review [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard interval results.csv
          steelyard interval results.csv --explain
          steelyard interval results.csv --method reliability --target 0.95
          steelyard interval results.csv --current 12mo --confidence 0.9
          steelyard interval inspections/*.yaml --format json

        A file is a table of results (CSV), or an inspection (steelyard.inspection/v1, JSON \
        or YAML), which is judged first: its verdict and its largest |Ec|/MPE count. All \
        files together are one history.

        Exit status: 0 each instrument has an interval, 2 some have none, 64 usage, 65 a \
        file could not be used, 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard interval ket-qua.csv --lang vi
            steelyard interval ket-qua.csv --explain
            steelyard interval ket-qua.csv --method reliability --target 0.95
            steelyard interval ket-qua.csv --current "12 tháng" --confidence 0.9
            steelyard interval bien-ban/*.yaml --format json

          Tệp là bảng kết quả (CSV), hoặc một lần kiểm tra (steelyard.inspection/v1, JSON hay \
          YAML); lần kiểm tra được kết luận trước, lấy kết luận và |Ec|/MPE lớn nhất. Mọi tệp \
          hợp thành một lịch sử.

          Mã kết thúc: 0 mọi phương tiện đều có chu kỳ; 2 có phương tiện không có; 64 sai cách \
          dùng; 65 có tệp không dùng được; 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Tables of results or inspections; '-' is a table on standard input.",
        vi: "Bảng kết quả hoặc lần kiểm tra; '-' là bảng từ đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: ["csv", "json", "yaml", "yml"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.say("Which method: \(MethodChoice.list).", vi: "Phương pháp: \(MethodChoice.list)."),
      valueName: "method"))
  var method: MethodChoice = .all

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The share that shall be in tolerance at the end of the interval.",
        vi: "Tỉ lệ còn đạt vào cuối chu kỳ."), valueName: "R"))
  var target: Double = 0.9

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The one-sided confidence of bands and limits, from 0.8 on.",
        vi: "Độ tin cậy một phía của dải và giới hạn, từ 0.8."), valueName: "p"))
  var confidence: Double = 0.95

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The present interval, such as 12mo, 1y or 90d. (default: the last one)",
        vi: "Chu kỳ hiện tại, ví dụ 12mo, 1y hoặc 90d. (mặc định: lần gần nhất)"),
      valueName: "period"))
  var current: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "By how much a good result lengthens the staircase.",
        vi: "Kết quả tốt kéo dài bậc thang thêm bao nhiêu."), valueName: "share"))
  var step: Double = 0.1

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The kind of all instruments, for the legal period, such as counter.",
        vi: "Loại của mọi phương tiện, để tra chu kỳ pháp định, ví dụ counter."),
      valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Tell the legal period of this day. (default: the day of the last result)",
        vi: "Nêu chu kỳ pháp định của ngày này. (mặc định: ngày của kết quả cuối)"),
      valueName: "yyyy-mm-dd"))
  var date: String?

  @Flag(help: .derivation)
  var explain = false

  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var verdictOptions: VerdictOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard target > 0, target < 1 else {
      throw ValidationError(
        Speech.say(
          "--target is a share between 0 and 1, such as 0.9",
          vi: "--target là tỉ lệ giữa 0 và 1, ví dụ 0.9"))
    }
    guard confidence >= 0.8, confidence < 1 else {
      throw ValidationError(
        Speech.say(
          "--confidence is from 0.8 to below 1, such as 0.95",
          vi: "--confidence từ 0.8 đến dưới 1, ví dụ 0.95"))
    }
    guard step > 0, step <= 1 else {
      throw ValidationError(
        Speech.say(
          "--step is above 0 and at most 1, such as 0.1",
          vi: "--step lớn hơn 0 và không quá 1, ví dụ 0.1"))
    }
    if let current, CalendarPeriod(current) == nil {
      throw ValidationError(
        Speech.say(
          "--current is a number of months, years, weeks or days, such as 12mo, 1y or 90d",
          vi: "--current là số tháng, năm, tuần hoặc ngày, ví dụ 12mo, 1y hoặc 90d"))
    }
    if let date, CalendarDate(iso: date) == nil {
      throw ValidationError(
        Speech.say(
          "--date is a day such as 2026-11-23", vi: "--date là một ngày, ví dụ 2026-11-23"))
    }
  }

  func run() throws {
    let language = report.language
    let ruleBook = try ruleOptions.ruleBook(language)
    try checkKind(ruleBook)
    var histories: [InstrumentHistory] = []
    var status = ExitStatus.success
    var round = VerificationRound(
      verifier: Verifier(ruleBook: ruleBook),
      options: InspectionDocument.Options(ruleBook: ruleBook, numbers: numberOptions.form))
    for file in files {
      if DocumentFormat(fileName: file) != nil {
        round.judge(file)
        continue
      }
      do throws(DocumentError) {
        histories += try HistoryTable.read(path: file, numbers: numberOptions.form)
      } catch {
        Console.say(error.text(language))
        status = status.combined(with: error.status)
      }
    }
    for error in round.errors {
      Console.say(error.text(language))
      status = status.combined(with: error.status)
    }
    let (judged, unused) = InspectionHistories.histories(round.verified.map(\.result))
    histories += judged
    if histories.isEmpty {
      if status == .success {
        Console.say(
          Speech.say(
            "steelyard: nothing to go by: \(unused.count) inspections without a date, or inconclusive",
            vi:
              "steelyard: không có gì để xem xét: \(unused.count) lần kiểm tra thiếu ngày, hoặc chưa kết luận"
          ))
        status = .badInput
      }
      throw Stop(status: status)
    }
    let reported = reported(histories, ruleBook, unused: unused.count)
    try Console.write(text(reported, language))
    if reported.review.entries.contains(where: { reported.shortest($0) == nil }) {
      status = status.combined(with: verdictOptions.status(.inconclusive))
    }
    try status.end()
  }

  private func checkKind(_ ruleBook: RuleBook) throws {
    guard let kind else { return }
    let kinds =
      InstrumentKind.allCases.map(\.rawValue) + ruleBook.controlLists.flatMap(\.list.kinds)
    if kinds.contains(kind) { return }
    let near = Spelling.nearest(to: kind, in: kinds)
    throw ValidationError(
      Speech.say(
        "there is no kind '\(kind)'"
          + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"),
        vi: "không có loại '\(kind)'"
          + (near.isEmpty ? "" : "; có phải ý bạn là \(near.joined(separator: ", "))?")))
  }

  private func reported(
    _ histories: [InstrumentHistory], _ ruleBook: RuleBook, unused: Int
  ) -> ReviewedHistories {
    let review = IntervalReview(
      histories.map { history in kind.map { history.of(kind: $0) } ?? history },
      options: IntervalOptions(
        target: target, confidence: confidence, current: current.flatMap { CalendarPeriod($0) },
        step: step))
    let entries = review.entries
    var legal: [ReviewedHistories.LegalPeriod] = []
    let day =
      date.flatMap { CalendarDate(iso: $0) } ?? entries.map(\.history.lastDate).max()
    if let day {
      for kind in Set(entries.compactMap(\.history.kind)).sorted() {
        for entry in ruleBook.intervals(kind: kind, on: day) {
          guard let months = entry.row.months else { continue }
          legal.append(
            .init(
              kind: kind, rules: entry.set.id, months: months, isInForce: entry.isInForce,
              citation: entry.row.citation.clause))
        }
      }
    }
    return ReviewedHistories(
      files: files, review: review, methods: method.methods, legal: legal, unused: unused)
  }

  private func text(_ reported: ReviewedHistories, _ language: Language) -> String {
    switch report.format {
    case .text:
      let writer = IntervalText(style: report.style, explains: explain)
      return report.isQuiet ? writer.lines(reported) : writer.text(reported)
    case .json:
      return IntervalDocument.json(
        reported.review, methods: reported.methods,
        legal: reported.legal.map {
          .init(kind: $0.kind, rules: $0.rules, months: $0.months, isInForce: $0.isInForce)
        },
        sources: files, version: ProductVersion.current
      ).text
    case .csv: return IntervalCSV.text(reported)
    case .markdown: return IntervalMarkdown(language: language, explains: explain).text(reported)
    case .html: return IntervalHTML(language: language, explains: explain).text(reported)
    }
  }
}

/// The methods that a review applies.
enum MethodChoice: String, CaseIterable, ExpressibleByArgument {
  case all, staircase, chart, drift, reliability

  static let list = allCases.map(\.rawValue).joined(separator: ", ")

  var methods: Set<IntervalMethod> {
    IntervalMethod(rawValue: rawValue).map { [$0] } ?? Set(IntervalMethod.allCases)
  }
}
