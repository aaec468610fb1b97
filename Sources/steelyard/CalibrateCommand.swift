public import ArgumentParser
public import Calibration
import Documents
import Quantities
import Reporting
import Rules
import Verification

/// `steelyard calibrate`: errors of indication with their uncertainties.
struct CalibrateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calibrate",
      abstract: Speech.say(
        "Calibrate weighing instruments: errors, budgets, error function, minimum weight.",
        vi: "Hiệu chuẩn cân: sai số, bảng thành phần, hàm sai số, khối lượng nhỏ nhất."),
      usage: Speech.say(
        "steelyard calibrate [<options>] <file> ...",
        vi: "steelyard calibrate [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard calibrate balance.yaml
          steelyard calibrate balance.yaml --explain --lang vi
          steelyard calibrate balance.yaml --weighing "83.2 g"
          steelyard calibrate balance.yaml --required 1% --safety 2
          steelyard calibrate *.yaml --format html > calibrations.html
          steelyard calibrate balance.yaml --model "100 g" | steelyard uncertainty -

        A file holds an inspection (steelyard.inspection/v1) with its weights, or a list of \
        them; 'steelyard schema inspection' prints the schema. Budgets follow EURAMET cg-18; \
        formulas that could not be checked against the guide are marked with a dagger.

        Exit status: 0 every error has its uncertainty, 2 something is in doubt, 64 usage, 65 \
        some input could not be used, 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard calibrate can-phan-tich.yaml --lang vi
            steelyard calibrate can-phan-tich.yaml --explain
            steelyard calibrate can-phan-tich.yaml --weighing "83,2 g" --numbers vi
            steelyard calibrate can-phan-tich.yaml --required 1% --safety 2
            steelyard calibrate *.yaml --format html > hieu-chuan.html
            steelyard calibrate can-phan-tich.yaml --model "100 g" | steelyard uncertainty -

          Mỗi tệp chứa một lần kiểm tra (steelyard.inspection/v1) kèm quả cân, hoặc một danh \
          sách; 'steelyard schema inspection' in lược đồ. Bảng thành phần theo EURAMET cg-18; \
          công thức chưa đối chiếu được với tài liệu có dấu †.

          Mã kết thúc: 0 mọi sai số đều có độ không đảm bảo; 2 có điều chưa chắc chắn; 64 sai \
          cách dùng; 65 có đầu vào không dùng được; 74 không đọc được tệp.
          """))
  }

  @Argument(help: .inspections, completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The error function: proportional, bent, linear or quadratic. (default: the simplest that fits)",
        vi:
          "Hàm sai số: proportional, bent, linear hoặc quadratic. (mặc định: hàm đơn giản nhất phù hợp)"
      ),
      valueName: "shape"))
  var fit: ErrorFunction.Shape?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Evaluate this weighing result, such as \"83.2 g\"; may be repeated.",
        vi: "Đánh giá kết quả cân này, ví dụ \"83.2 g\"; có thể lặp lại."), valueName: "R"))
  var weighing: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The relative uncertainty that is required, such as 1% or 0.001: gives the minimum weight.",
        vi: "Độ không đảm bảo tương đối yêu cầu, ví dụ 1% hoặc 0.001: cho khối lượng nhỏ nhất."),
      valueName: "part"))
  var required: RelativeRequirement?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The safety factor of the minimum weight, at least 1.",
        vi: "Hệ số an toàn của khối lượng nhỏ nhất, ít nhất 1."), valueName: "factor"))
  var safety: Double = 1

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Write the budget of this load as a measurement model for 'steelyard uncertainty'.",
        vi: "Ghi bảng thành phần của tải này thành mô hình đo cho 'steelyard uncertainty'."),
      valueName: "load"))
  var model: String?

  @Flag(help: .derivation)
  var explain = false

  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var verdictOptions: VerdictOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if !(safety >= 1 && safety <= 1000) {
      throw ValidationError(
        Speech.say("--safety is from 1 to 1000", vi: "--safety từ 1 đến 1000"))
    }
    if model != nil, files.count > 1 {
      throw ValidationError(
        Speech.say("--model takes one file", vi: "--model chỉ dùng với một tệp"))
    }
    for text in weighing + (model.map { [$0] } ?? []) { _ = try mass(text) }
  }

  private func mass(_ text: String) throws -> Mass {
    do throws(QuantityError) {
      return try Mass(parsing: text, form: numberOptions.form)
    } catch {
      let help = error.help.map { " (\($0[Speech.language]))" } ?? ""
      throw ValidationError(error.message[Speech.language] + help)
    }
  }

  func run() throws {
    let language = report.language
    let ruleBook = try ruleOptions.ruleBook(language)
    var options = InspectionDocument.Options(
      ruleBook: ruleBook, numbers: numberOptions.form)
    options.requiresRules = false
    options.opensWeightSets = true
    var round = CalibrationRound(
      calibrator: Calibrator(ruleBook: ruleBook, shape: fit), options: options,
      question: UseQuestion(
        results: try weighing.map(mass), required: required?.part, safetyFactor: safety))
    for file in files { round.calibrate(file) }
    for error in round.errors { Console.say(error.text(language)) }
    if let model {
      try writeModel(try mass(model), of: round, language)
    } else {
      try Console.write(text(of: round, language))
    }
    let status = round.status(verdictOptions)
    try status.end()
  }

  private func text(of round: CalibrationRound, _ language: Language) -> String {
    let records = round.calibrated
    switch report.format {
    case .text:
      let writer = CalibrationText(style: report.style, explains: explain)
      if report.isQuiet { return records.map(writer.errorLines).joined() }
      return records.map(writer.text).joined(separator: writer.divider)
    case .json:
      let values = records.map {
        CalibrationDocument.json(
          $0.result, question: $0.question, source: $0.source, language: language,
          version: ProductVersion.current)
      }
      return JSONValue.text(values, isList: files.count > 1 || round.isList)
    case .csv: return CalibrationCSV.text(records)
    case .markdown:
      return CalibrationMarkdown(language: language, explains: explain).text(records)
    case .html:
      return records.isEmpty
        ? "" : CalibrationHTML(language: language, explains: explain).text(records)
    }
  }

  /// The budget of the first load that was asked for.
  private func writeModel(_ load: Mass, of round: CalibrationRound, _ language: Language) throws {
    for record in round.calibrated {
      let id = record.result.record.inspection.instrument.id
      for point in record.result.points where point.load == load {
        guard let model = BudgetModelDocument.json(point, instrument: id) else { continue }
        try Console.write(model.text)
        return
      }
    }
    guard round.errors.isEmpty else { return }
    Console.say(
      Speech.say(
        "steelyard: error[NO-BUDGET]: no load of \(load.text(in: .gram)) has a budget",
        vi: "steelyard: lỗi[NO-BUDGET]: không có tải \(load.text(in: .gram)) nào có bảng thành phần"
      ))
    throw Stop(status: .badInput)
  }
}

extension ErrorFunction.Shape: ExpressibleByArgument {}

/// A relative uncertainty: `1%`, `0.01`, `100ppm`.
struct RelativeRequirement: ExpressibleByArgument {
  let part: Double

  init?(argument: String) {
    let text = argument.replacing(",", with: ".").filter { !$0.isWhitespace }
    let units: [(String, Double)] = [("%", 1e-2), ("‰", 1e-3), ("ppm", 1e-6)]
    let found = units.first { text.hasSuffix($0.0) }
    let number = found.map { String(text.dropLast($0.0.count)) } ?? text
    guard let value = Double(number), value > 0, value.isFinite else { return nil }
    let part = value * (found?.1 ?? 1)
    guard part < 1 else { return nil }
    self.part = part
  }
}
