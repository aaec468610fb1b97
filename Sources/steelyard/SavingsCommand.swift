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
          steelyard savings --ask
          steelyard savings rice.yaml
          steelyard savings rice.yaml --quiet
          steelyard savings rice.yaml --explain
          steelyard savings rice.yaml --from-inspection visit.json --loss paddy
          steelyard savings stall.yaml --from-batch results --instrument BN-0001
          steelyard savings market.yaml --from-batch results
          steelyard savings rice.yaml --format html > rice.html
          steelyard savings *.yaml --format csv > options.csv

        A file says what is weighed, what the error of the scale and other losses are, and \
        what could be done (steelyard.savings/v1, in YAML or JSON; 'steelyard schema savings' \
        prints the schema). Every number may be a value, a range or a distribution. To do \
        nothing is always among the options.

        A file of the schema steelyard.fleet/v1 says what is traded over the scales of a market; \
        with --from-batch it is answered what their errors cost customers and traders in a year.

        Exit status: 0 all files were evaluated, 64 usage, 65 a file could not be used (the \
        others are evaluated all the same), 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard savings --ask
            steelyard savings lua.yaml
            steelyard savings lua.yaml --quiet
            steelyard savings lua.yaml --explain
            steelyard savings lua.yaml --from-inspection bien-ban.json --loss thóc
            steelyard savings sap.yaml --from-batch ket-qua --instrument BN-0001
            steelyard savings cho.yaml --from-batch ket-qua
            steelyard savings lua.yaml --format html > lua.html
            steelyard savings *.yaml --format csv > phuong-an.csv

          Mỗi tệp nêu hàng được cân, sai số của cân và các thiệt hại khác, cùng những việc có \
          thể làm (steelyard.savings/v1, dạng YAML hoặc JSON; 'steelyard schema savings' in ra \
          lược đồ). Mỗi con số có thể là một giá trị, một khoảng hay một phân bố. "Không làm \
          gì" luôn là một phương án.

          Tệp theo lược đồ steelyard.fleet/v1 nêu hàng giao dịch qua các cân của một khu chợ; \
          cùng với --from-batch sẽ cho biết sai số của chúng gây thiệt hại bao nhiêu một năm cho \
          khách hàng và chủ cân.

          Mã kết thúc: 0 mọi tệp đã được đánh giá; 64 sai cách dùng; 65 có tệp không dùng \
          được (các tệp khác vẫn được đánh giá); 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say("Questions; '-' is standard input.", vi: "Các câu hỏi; '-' là đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String] = []

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Ask for everything, write the file and show the result.",
        vi: "Hỏi từng câu, ghi tệp và hiện kết quả.")))
  var ask = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      Speech.say(
        "With --ask: the file to write. (default: savings.yaml)",
        vi: "Cùng với --ask: tệp cần ghi. (mặc định: tiet-kiem.yaml)"), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var output: String?

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

  @Flag(help: .derivation)
  var explain = false

  @OptionGroup var measuredOptions: MeasuredOptions
  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Write the tables as a workbook too, for a spreadsheet program.",
        vi: "Ghi thêm các bảng thành sổ tính, dùng cho phần mềm bảng tính."),
      valueName: "file"), completion: .file(extensions: ["xlsx"]))
  var xlsx: String?

  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try validateQuestions()
    let range = SavingsSettings.fewest...SavingsSettings.most
    if let trials, !range.contains(trials.count) {
      throw ValidationError(
        Speech.say(
          "--trials is from \(SavingsSettings.fewest) to \(SavingsSettings.most)",
          vi: "--trials từ \(SavingsSettings.fewest) đến \(SavingsSettings.most)"))
    }
  }

  private func validateQuestions() throws {
    if ask, !files.isEmpty || measuredOptions.source != nil {
      throw ValidationError(
        Speech.say(
          "--ask asks for what a file would say: name no file with it",
          vi: "--ask hỏi những điều mà tệp sẽ nêu: không ghi tên tệp cùng với nó"))
    }
    if !ask, output != nil {
      throw ValidationError(
        Speech.say("--output goes with --ask", vi: "--output đi cùng --ask"))
    }
    if !ask, files.isEmpty {
      throw ValidationError(
        Speech.say(
          "name a file, or let --ask ask for what it would say",
          vi: "hãy nêu tên tệp, hoặc dùng --ask để được hỏi từng câu"))
    }
  }

  func run() throws {
    if ask { return try interview() }
    if isFleet { return try runFleet() }
    let source = measuredOptions.source
    // Without the measured error nothing of what is asked can be told.
    let points = try measuredPoints(source)
    let (all, status) = report.each(files) { file throws(DocumentError) in
      var document = try SavingsDocument.read(
        path: file, numbers: numberOptions.form, rules: ruleOptions.library)
      var measured: ReportedSavings.Measured?
      if let source, let points {
        measured = try source.apply(to: &document, loss: measuredOptions.loss, points: points)
      }
      return try evaluated(document, measured)
    }
    if !all.isEmpty { try writeWorkbook(all) }
    try Console.write(text(all, report.language))
    try status.end()
  }

  private func measuredPoints(_ source: MeasuredSource?) throws(Stop) -> [MeasuredPoint]? {
    do throws(DocumentError) {
      return try source?.points()
    } catch {
      Console.say(error.text(report.language))
      throw Stop(status: error.status)
    }
  }

  /// Whether the first file asks about the scales of a market; what cannot be read is told later.
  private var isFleet: Bool {
    guard let file = files.first, file != "-" else { return false }
    return (try? FleetDocument.isOne(path: file)) ?? false
  }

  private func runFleet() throws {
    guard let directory = measuredOptions.fromBatch else {
      throw ValidationError(
        Speech.say(
          "a question about a market needs --from-batch, the folder of its inspections",
          vi: "câu hỏi về một khu chợ cần --from-batch, thư mục kết quả kiểm tra"))
    }
    let range = FleetEvaluation.fewest...FleetEvaluation.most
    if let trials, !range.contains(trials.count) {
      throw ValidationError(
        Speech.say(
          "--trials is from \(range.lowerBound) to \(range.upperBound)",
          vi: "--trials từ \(range.lowerBound) đến \(range.upperBound)"))
    }
    try FleetRound(
      files: files, directory: directory, selection: measuredOptions.selection,
      trials: trials?.count, seed: seed, explains: explain, numbers: numberOptions.form,
      report: report
    ).run()
  }

  func evaluated(
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
        measured: measured, citations: document.citations,
        filling: document.filling)
    } catch {
      throw document.problem(error)
    }
  }

  func text(_ all: [ReportedSavings], _ language: Language) -> String {
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
          conclusion: reported.conclusion(language), citations: reported.citations,
          language: language,
          filling: reported.filling.map { ($0, reported.fillingPlans) }, source: reported.file,
          version: ProductVersion.current)
      }
      return JSONValue.text(values, isList: files.count > 1)
    case .csv: return SavingsCSV.text(all)
    case .markdown:
      let writer = SavingsMarkdown(
        language: language, explains: explain, isShort: report.isQuiet)
      return all.map(writer.text).joined(separator: "\n")
    case .html:
      return all.isEmpty
        ? ""
        : SavingsHTML(
          language: language, explains: explain, isShort: report.isQuiet
        ).text(all)
    }
  }
}
