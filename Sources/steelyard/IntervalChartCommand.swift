public import ArgumentParser
public import Calibration
import Documents
import Quantities
import Reporting
import Statistics

/// `steelyard interval chart`: control charts of check standards.
struct IntervalChartCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "chart",
      abstract: Speech.say(
        "Draw control charts of check standards, and say what to do.",
        vi: "Vẽ biểu đồ kiểm soát của chuẩn kiểm tra và nêu việc cần làm."),
      usage: Speech.say(
        "steelyard interval chart [<options>] <file> ...",
        vi: "steelyard interval chart [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard interval chart check-standard.csv
          steelyard interval chart check-standard.csv --chart shewhart --rules nelson
          steelyard interval chart check-standard.csv --baseline 20 --format html > chart.html
          steelyard interval chart check-standard.csv --target 0 --sigma 0.05 --quiet

        A table has the columns date and value with its unit (value_mg), and perhaps \
        standard_id. Values of one day are a group: its mean is charted. Each chart tells its \
        average run lengths: how often it cries wolf, how soon it finds a shift.

        Exit status: 0 no signal, 1 signals, 64 usage, 65 a file could not be used, 74 a file \
        could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard interval chart chuan.csv --lang vi
            steelyard interval chart chuan.csv --chart shewhart --rules nelson
            steelyard interval chart chuan.csv --baseline 20 --format html > bieu-do.html
            steelyard interval chart chuan.csv --target 0 --sigma 0.05 --quiet

          Bảng có các cột date và value kèm đơn vị (value_mg), có thể thêm standard_id. Các \
          giá trị trong một ngày là một nhóm: vẽ trung bình của nhóm. Mỗi biểu đồ nêu độ dài \
          chuỗi trung bình: bao lâu báo động giả một lần, bao lâu phát hiện dịch chuyển.

          Mã kết thúc: 0 không có tín hiệu; 1 có tín hiệu; 64 sai cách dùng; 65 có tệp không \
          dùng được; 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Tables of values; '-' is standard input.", vi: "Bảng giá trị; '-' là đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: ["csv", "tsv"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Which chart: shewhart, ewma or cusum. (default: all three)",
        vi: "Biểu đồ nào: shewhart, ewma hoặc cusum. (mặc định: cả ba)"), valueName: "chart"))
  var chart: ChartOptions.Kind?

  @Option(
    help: ArgumentHelp(
      Speech.say("The rules of the Shewhart chart.", vi: "Quy tắc của biểu đồ Shewhart."),
      valueName: "rules"))
  var rules: RuleChoice = .westernElectric

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many of the first days set centre and σ. (default: all)",
        vi: "Bao nhiêu ngày đầu dùng để đặt tâm và σ. (mặc định: tất cả)"), valueName: "n"))
  var baseline: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "A known centre, in the unit of the values.",
        vi: "Tâm đã biết, theo đơn vị của các giá trị."), valueName: "value"))
  var target: Double?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "A known standard deviation of a day's mean.",
        vi: "Độ lệch chuẩn đã biết của trung bình ngày."), valueName: "value"))
  var sigma: Double?

  @Option(
    help: ArgumentHelp(
      Speech.say("Where σ comes from when it is not known.", vi: "Nguồn của σ khi chưa biết."),
      valueName: "source"))
  var sigmaFrom: SigmaChoice = .movingRange

  @Option(
    help: ArgumentHelp(
      Speech.say("λ of the EWMA chart.", vi: "λ của biểu đồ EWMA."), valueName: "0-1"))
  var lambda: Double = 0.2

  @Option(
    help: ArgumentHelp(
      Speech.say("L of the EWMA chart.", vi: "L của biểu đồ EWMA."), valueName: "L"))
  var width: Double = 3

  @Option(
    name: .customLong("k"),
    help: ArgumentHelp(
      Speech.say("k of the CUSUM chart, in σ.", vi: "k của biểu đồ CUSUM, theo σ."),
      valueName: "k"))
  var reference: Double = 0.5

  @Option(
    name: .customLong("h"),
    help: ArgumentHelp(
      Speech.say("h of the CUSUM chart, in σ.", vi: "h của biểu đồ CUSUM, theo σ."),
      valueName: "h"))
  var decision: Double = 5

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The headstart of the CUSUM chart, in σ.", vi: "Giá trị đầu của biểu đồ CUSUM, theo σ."),
      valueName: "s"))
  var headStart: Double = 0

  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var verdictOptions: VerdictOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    func refuse(_ english: String, vi vietnamese: String) -> ValidationError {
      ValidationError(Speech.say(english, vi: vietnamese))
    }
    if let baseline, baseline < 2 {
      throw refuse("--baseline is at least 2", vi: "--baseline ít nhất là 2")
    }
    if let target, !target.isFinite {
      throw refuse("--target is a number", vi: "--target là một số")
    }
    if let sigma, !(sigma > 0 && sigma.isFinite) {
      throw refuse("--sigma is above zero", vi: "--sigma lớn hơn 0")
    }
    guard lambda > 0, lambda <= 1 else {
      throw refuse("--lambda is above 0 and at most 1", vi: "--lambda lớn hơn 0 và không quá 1")
    }
    guard width > 0, width.isFinite, decision > 0, decision.isFinite else {
      throw refuse("--width and --h are above zero", vi: "--width và --h lớn hơn 0")
    }
    guard reference >= 0, reference.isFinite else {
      throw refuse("--k is not negative", vi: "--k không âm")
    }
    guard headStart >= 0, headStart < decision else {
      throw refuse(
        "--head-start is from 0 to below --h", vi: "--head-start từ 0 đến dưới --h")
    }
  }

  func run() throws {
    let language = report.language
    let (tables, read) = report.each(files) { file throws(DocumentError) in
      (file: file, standards: try CheckStandardTable.read(path: file, numbers: numberOptions.form))
    }
    var status = read
    var reviews: [(file: String, review: CheckStandardReview)] = []
    for table in tables {
      // A standard that cannot be charted does not keep the others of its file from being.
      for standard in table.standards {
        do throws(ChartError) {
          reviews.append((table.file, try CheckStandardReview(standard, options: options)))
        } catch {
          let reason = StandardFault(standard, error)
          Console.say(
            DocumentProblem(file: table.file, position: nil, reason: reason).text(language))
          status = status.combined(with: .badInput)
        }
      }
    }
    try Console.write(text(reviews, language))
    if reviews.contains(where: { !$0.review.isInControl }) {
      status = status.combined(with: verdictOptions.status(.failure))
    }
    try status.end()
  }

  private var options: ChartOptions {
    ChartOptions(
      kinds: chart.map { [$0] } ?? ChartOptions.Kind.allCases, baseline: baseline, center: target,
      deviation: sigma, source: sigmaFrom.source, rules: rules.rules, smoothing: lambda,
      width: width, reference: reference, decision: decision, headStart: headStart)
  }

  private func text(
    _ reviews: [(file: String, review: CheckStandardReview)], _ language: Language
  ) -> String {
    let all = reviews.map(\.review)
    switch report.format {
    case .text:
      let writer = ChartText(style: report.style)
      return report.isQuiet
        ? all.map(writer.line).joined() : all.map(writer.text).joined(separator: "\n")
    case .json:
      let values = reviews.map {
        ControlChartDocument.json($0.review, source: $0.file, version: ProductVersion.current)
      }
      return values.count == 1 && files.count == 1
        ? values[0].text : JSONValue.array(values).text
    case .csv: return ChartCSV.text(all)
    case .markdown: return all.isEmpty ? "" : ChartMarkdown(language: language).text(all)
    case .html: return all.isEmpty ? "" : ChartHTML(language: language).text(all)
    }
  }
}

extension ChartOptions.Kind: ExpressibleByArgument {}

/// Sets of rules by name.
enum RuleChoice: String, CaseIterable, ExpressibleByArgument {
  case limits = "3-sigma"
  case westernElectric = "western-electric"
  case nelson

  var rules: [RunRule] {
    switch self {
    case .limits: RunRule.shewhart
    case .westernElectric: RunRule.westernElectric
    case .nelson: RunRule.nelson
    }
  }
}

/// Where a standard deviation comes from.
enum SigmaChoice: String, CaseIterable, ExpressibleByArgument {
  case movingRange = "moving-range"
  case standardDeviation = "standard-deviation"
  case withinDays = "within-days"

  var source: ProcessLevel.Source {
    switch self {
    case .movingRange: .movingRange
    case .standardDeviation: .standardDeviation
    case .withinDays: .withinGroups
    }
  }
}

/// Why a standard cannot be charted.
struct StandardFault: DescribedError {
  let standard: String
  let reason: ChartError

  init(_ standard: CheckStandard, _ reason: ChartError) {
    self.standard = DocumentFault.shown(standard.name)
    self.reason = reason
  }

  var code: String { reason.code.uppercased() }

  var message: LocalizedText {
    switch reason {
    case .tooFewPoints(let count, let needed):
      LocalizedText(
        "'\(standard)' has \(count) \(count == 1 ? "day" : "days") in its baseline, at least \(needed) are needed",
        vi: "'\(standard)' có \(count) ngày trong đường cơ sở, cần ít nhất \(needed)")
    case .noScatter:
      LocalizedText(
        "all values of the baseline of '\(standard)' are equal: there is no scatter to set limits by",
        vi: "mọi giá trị cơ sở của '\(standard)' bằng nhau: không có độ phân tán để đặt giới hạn")
    default:
      LocalizedText(
        "the values of '\(standard)' leave what can be computed",
        vi: "các giá trị của '\(standard)' vượt khả năng tính")
    }
  }

  var help: LocalizedText? {
    switch reason {
    case .noScatter:
      LocalizedText(
        "state the standard deviation with --sigma", vi: "hãy nêu độ lệch chuẩn bằng --sigma")
    case .tooFewPoints:
      LocalizedText(
        "add days, or state --target and --sigma",
        vi: "hãy thêm ngày, hoặc nêu --target và --sigma")
    default: nil
    }
  }
}
