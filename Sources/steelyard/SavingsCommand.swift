import ArgumentParser
import Documents
import Economics
import Quantities
import Reporting

/// `steelyard savings`: what measurement costs, and what better measurement saves.
struct SavingsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "savings",
      abstract: Speech.say(
        "What measurement costs, and what better measurement saves.",
        vi: "Phép đo gây thiệt hại bao nhiêu, và đo tốt hơn thì lợi bao nhiêu."),
      usage: Speech.say(
        "steelyard savings [<options>] <file> ...", vi: "steelyard savings [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard savings rice.yaml
          steelyard savings rice.yaml --quiet
          steelyard savings rice.yaml --explain
          steelyard savings rice.yaml --from-inspection visit.json --loss paddy
          steelyard savings rice.yaml --format html > rice.html
          steelyard savings *.yaml --format csv > options.csv

        A file says what is weighed, what the error of the scale and other losses are, and \
        what could be done (steelyard.savings/v1, in YAML or JSON; 'steelyard schema savings' \
        prints the schema). Every number may be a value, a range or a distribution. To do \
        nothing is always among the options.

        Exit status: 0 all files were evaluated, 64 usage, 65 a file could not be used (the \
        others are evaluated all the same), 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard savings lua.yaml
            steelyard savings lua.yaml --quiet
            steelyard savings lua.yaml --explain
            steelyard savings lua.yaml --from-inspection bien-ban.json --loss thóc
            steelyard savings lua.yaml --format html > lua.html
            steelyard savings *.yaml --format csv > phuong-an.csv

          Mỗi tệp nêu hàng được cân, sai số của cân và các thiệt hại khác, cùng những việc có \
          thể làm (steelyard.savings/v1, dạng YAML hoặc JSON; 'steelyard schema savings' in ra \
          lược đồ). Mỗi con số có thể là một giá trị, một khoảng hay một phân bố. "Không làm \
          gì" luôn là một phương án.

          Mã kết thúc: 0 mọi tệp đã được đánh giá; 64 sai cách dùng; 65 có tệp không dùng \
          được (các tệp khác vẫn được đánh giá); 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say("Questions; '-' is standard input.", vi: "Các câu hỏi; '-' là đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Take the error of the scale from an inspection (steelyard.inspection/v1).",
        vi: "Lấy sai số của cân từ biên bản kiểm tra (steelyard.inspection/v1)."),
      valueName: "file"), completion: .file(extensions: ["json", "yaml", "yml"]))
  var fromInspection: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Take the error of the scale from a calibration (steelyard.calibration/v1).",
        vi: "Lấy sai số của cân từ kết quả hiệu chuẩn (steelyard.calibration/v1)."),
      valueName: "file"), completion: .file(extensions: ["json"]))
  var fromCalibration: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Which loss by bias the measured error belongs to, if there are several.",
        vi: "Sai số đo được thuộc khoản thiệt hại nào, nếu có nhiều khoản."), valueName: "name"))
  var loss: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many trials, whatever the file says. (default: 20000)",
        vi: "Số lần thử, bất kể tệp nêu gì. (mặc định: 20000)"), valueName: "M"))
  var trials: TrialCount?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The seed of the trials; the same one gives the same bytes.",
        vi: "Mầm của các lần thử; cùng một mầm cho cùng kết quả."), valueName: "n"))
  var seed: UInt64?

  @Flag(
    help: ArgumentHelp(
      Speech.say("Show the arithmetic.", vi: "Hiện cách tính.")))
  var explain = false

  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if fromInspection != nil, fromCalibration != nil {
      throw ValidationError(
        Speech.say(
          "--from-inspection and --from-calibration exclude each other",
          vi: "--from-inspection và --from-calibration loại trừ nhau"))
    }
    if loss != nil, source == nil {
      throw ValidationError(
        Speech.say(
          "--loss goes with --from-inspection or --from-calibration",
          vi: "--loss đi cùng --from-inspection hoặc --from-calibration"))
    }
    let range = SavingsSettings.fewest...SavingsSettings.most
    if let trials, !range.contains(trials.count) {
      throw ValidationError(
        Speech.say(
          "--trials is from \(SavingsSettings.fewest) to \(SavingsSettings.most)",
          vi: "--trials từ \(SavingsSettings.fewest) đến \(SavingsSettings.most)"))
    }
  }

  func run() throws {
    // Without the measured error nothing of what is asked can be told.
    let points = try measuredPoints()
    let (all, status) = report.each(files) { file throws(DocumentError) in
      var document = try SavingsDocument.read(path: file, numbers: numberOptions.form)
      var measured: ReportedSavings.Measured?
      if let source, let points {
        measured = try source.apply(to: &document, loss: loss, points: points)
      }
      return try evaluated(document, measured)
    }
    try Console.write(text(all, report.language))
    try status.end()
  }

  private func measuredPoints() throws(Stop) -> [MeasuredPoint]? {
    do throws(DocumentError) {
      return try source?.points()
    } catch {
      Console.say(error.text(report.language))
      throw Stop(status: error.status)
    }
  }

  /// Where the measured error comes from, if from outside the document.
  private var source: MeasuredSource? {
    fromInspection.map(MeasuredSource.inspection) ?? fromCalibration.map(MeasuredSource.calibration)
  }

  private func evaluated(
    _ document: SavingsDocument, _ measured: ReportedSavings.Measured?
  ) throws(DocumentError) -> ReportedSavings {
    let settings = SavingsSettings(
      trials: trials?.count ?? document.trials ?? 20_000, seed: seed ?? document.seed ?? 1)
    do throws(EconomicsError) {
      let evaluation = try SavingsEvaluation(document.question, settings: settings)
      var calibration: ReportedSavings.Calibration?
      if let plan = document.calibration,
        let samples = try evaluation.sampleInformation(
          about: plan.about, uncertainty: plan.uncertainty, counts: plan.points)
      {
        calibration = ReportedSavings.Calibration(
          about: plan.about, uncertainty: plan.uncertainty, samples: samples, cost: plan.cost)
      }
      let asksForOthers = !document.horizons.isEmpty || !document.rates.isEmpty
      return try ReportedSavings(
        file: document.file, description: document.description, evaluation: evaluation,
        calibration: calibration,
        alternatives: asksForOthers
          ? document.question.alternatives(horizons: document.horizons, rates: document.rates) : [],
        measured: measured)
    } catch {
      throw document.problem(error)
    }
  }

  private func text(_ all: [ReportedSavings], _ language: Language) -> String {
    switch report.format {
    case .text:
      let writer = SavingsText(style: report.style, explains: explain)
      if report.isQuiet { return all.map(writer.conclusion).joined(separator: "\n") }
      return all.map(writer.text).joined(separator: writer.divider)
    case .json:
      let values = all.map { reported in
        SavingsResultDocument.json(
          reported.evaluation, samples: reported.calibration?.samples ?? [],
          alternatives: reported.alternatives, figures: reported.figures,
          measured: reported.measured.map { ($0.bias, $0.source) },
          conclusion: reported.conclusion(language), source: reported.file,
          version: ProductVersion.current)
      }
      return JSONValue.text(values, isList: files.count > 1)
    case .csv: return SavingsCSV.text(all)
    case .markdown:
      let writer = SavingsMarkdown(language: language, explains: explain)
      return all.map(writer.text).joined(separator: "\n")
    case .html:
      return all.isEmpty ? "" : SavingsHTML(language: language, explains: explain).text(all)
    }
  }
}
