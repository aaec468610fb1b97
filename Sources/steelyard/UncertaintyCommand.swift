import ArgumentParser
import Documents
import Quantities
import Reporting
import Uncertainty

/// `steelyard uncertainty`: evaluates measurement models.
struct UncertaintyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "uncertainty",
      abstract: Speech.say(
        "Evaluate measurement models: budget, expanded uncertainty, Monte Carlo.",
        vi: "Đánh giá mô hình đo: bảng thành phần, độ không đảm bảo đo mở rộng, Monte Carlo."),
      usage: Speech.say(
        "steelyard uncertainty [<options>] <file> ...",
        vi: "steelyard uncertainty [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard uncertainty mass.yaml
          steelyard uncertainty mass.yaml --explain --lang vi
          steelyard uncertainty *.yaml --format csv > budgets.csv
          steelyard uncertainty mass.yaml --adaptive --digits 2 --seed 7
          steelyard uncertainty - --format html < mass.yaml > mass.html
          steelyard uncertainty --list-models
          steelyard uncertainty --print-model mass-by-comparison > mass.yaml

        A file holds a measurement model (steelyard.model/v1) in YAML or JSON; 'steelyard \
        schema model' prints the schema. It is evaluated by the law of propagation of \
        uncertainty (JCGM 100) and by Monte Carlo (JCGM 101), which says whether the first \
        can be trusted.

        Exit status: 0 all models were evaluated, 64 usage, 65 a model could not be used \
        (the others are evaluated all the same), 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard uncertainty khoi-luong.yaml --lang vi
            steelyard uncertainty khoi-luong.yaml --explain
            steelyard uncertainty *.yaml --format csv > ket-qua.csv
            steelyard uncertainty khoi-luong.yaml --adaptive --digits 2 --seed 7
            steelyard uncertainty - --format html < khoi-luong.yaml > khoi-luong.html
            steelyard uncertainty --list-models
            steelyard uncertainty --print-model mass-by-comparison > khoi-luong.yaml

          Mỗi tệp chứa một mô hình đo (steelyard.model/v1) dạng YAML hoặc JSON; 'steelyard \
          schema model' in ra lược đồ. Mô hình được đánh giá theo định luật lan truyền độ \
          không đảm bảo đo (JCGM 100) và theo Monte Carlo (JCGM 101); Monte Carlo cho biết \
          kết quả thứ nhất có tin được không.

          Mã kết thúc: 0 mọi mô hình đã được đánh giá; 64 sai cách dùng; 65 có mô hình \
          không dùng được (các mô hình khác vẫn được đánh giá); 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Measurement models; '-' is standard input.", vi: "Các mô hình đo; '-' là đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String] = []

  @Flag(
    help: ArgumentHelp(
      Speech.say("List the models that come with the program.", vi: "Liệt kê các mô hình đi kèm.")))
  var listModels = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Print a model that comes with the program, to begin with.",
        vi: "In ra một mô hình đi kèm, để bắt đầu từ đó."), valueName: "name"),
    completion: .list(ModelLibrary.names))
  var printModel: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many Monte Carlo trials, whatever the file says; 1e7 is read too.",
        vi: "Số lần thử Monte Carlo, bất kể tệp nêu gì; đọc được cả 1e7."), valueName: "M"))
  var trials: TrialCount?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The seed of the trials; the same one gives the same bytes.",
        vi: "Mầm của các lần thử; cùng một mầm cho cùng kết quả."), valueName: "n"))
  var seed: UInt64?

  @Flag(
    help: ArgumentHelp(
      Speech.say("Evaluate without Monte Carlo.", vi: "Đánh giá không có Monte Carlo.")))
  var noMonteCarlo = false

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Draw trials until the figures are stable (JCGM 101, 7.9), at most --trials.",
        vi: "Thử đến khi các số ổn định (JCGM 101, 7.9), nhiều nhất bằng --trials.")))
  var adaptive = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many digits of u are meaningful, for --adaptive and for the validation.",
        vi: "Số chữ số có nghĩa của u, cho --adaptive và cho việc xác nhận."), valueName: "1-4"))
  var digits: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The coverage probability, such as 0.95, whatever the file says.",
        vi: "Xác suất phủ, ví dụ 0.95, bất kể tệp nêu gì."), valueName: "p"))
  var coverage: Double?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Threads; the results do not depend on it. (default: one a core)",
        vi: "Số luồng; kết quả không phụ thuộc vào nó. (mặc định: mỗi lõi một luồng)"),
      valueName: "n"))
  var jobs: Int?

  @Flag(help: .derivation)
  var explain = false

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if listModels || printModel != nil {
      guard files.isEmpty else {
        throw ValidationError(
          Speech.say(
            "--list-models and --print-model take no file",
            vi: "--list-models và --print-model không đi cùng tệp"))
      }
    } else if files.isEmpty {
      throw ValidationError(
        Speech.say(
          "name at least one model; --list-models shows those that come with the program",
          vi: "hãy nêu ít nhất một mô hình; --list-models hiện các mô hình đi kèm"))
    }
    if let digits, !(1...4).contains(digits) {
      throw ValidationError(
        Speech.say("--digits is from 1 to 4", vi: "--digits từ 1 đến 4"))
    }
    if let coverage, !(coverage > 0 && coverage < 1) {
      throw ValidationError(
        Speech.say(
          "--coverage is a probability between 0 and 1, such as 0.95",
          vi: "--coverage là xác suất giữa 0 và 1, ví dụ 0.95"))
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(Speech.say("--jobs is from 1 to 256", vi: "--jobs từ 1 đến 256"))
    }
    if noMonteCarlo, adaptive || trials != nil || seed != nil {
      throw ValidationError(
        Speech.say(
          "--no-monte-carlo excludes --trials, --seed and --adaptive",
          vi: "--no-monte-carlo loại trừ --trials, --seed và --adaptive"))
    }
  }

  func run() throws {
    if listModels { return try Console.write(ModelLibraryListing.text(report.language)) }
    if let printModel { return try Console.write(ModelLibraryListing.document(printModel)) }
    let language = report.language
    let (models, read) = report.each(files, evaluated)
    var status = read
    // What could not be simulated is told beside the result, too.
    for model in models where model.evaluation.simulationError != nil {
      for warning in model.evaluation.warnings where warning.code == "MONTE-CARLO" {
        Console.say("\(model.file): \(warning.text[language])")
      }
      status = status.combined(with: .badInput)
    }
    try Console.write(text(models, language))
    try status.end()
  }

  private func evaluated(_ file: String) throws(DocumentError) -> ReportedModel {
    let document = try ModelDocument.read(path: file)
    var options = document.propagation
    options.coverageProbability = coverage
    do throws(EvaluationError) {
      let evaluation = try ModelEvaluation(
        document.model, options: options, simulating: simulation(of: document),
        coverageRegions: document.coverageRegions)
      return ReportedModel(
        file: document.file, description: document.description, source: document.source,
        evaluation: evaluation)
    } catch {
      throw DocumentError([document.problem(error)])
    }
  }

  /// What the document asks for, with what the command line says instead.
  private func simulation(of document: ModelDocument) -> SimulationSettings? {
    if noMonteCarlo { return nil }
    let isAskedFor = adaptive || trials != nil || seed != nil
    guard var settings = document.simulation ?? (isAskedFor ? SimulationSettings() : nil) else {
      return nil
    }
    if let digits {
      settings.validationDigits = digits
      if case .adaptive(_, let most) = settings.extent {
        settings.extent = .adaptive(digits: digits, mostTrials: most)
      }
    }
    if adaptive {
      settings.sampling = .pseudoRandom
      settings.extent = .adaptive(
        digits: digits ?? settings.validationDigits, mostTrials: trials?.count ?? 100_000_000)
    } else if let trials {
      settings.extent = .trials(trials.count)
    }
    if let seed { settings.seed = seed }
    settings.threads = jobs
    if report.format != .json, report.format != .csv { settings.histogramBins = 120 }
    if report.format == .html { settings.densityCells = 80 }
    return settings
  }

  private func text(_ models: [ReportedModel], _ language: Language) -> String {
    switch report.format {
    case .text:
      let writer = UncertaintyText(style: report.style, explains: explain)
      if report.isQuiet { return models.map(writer.resultLines).joined() }
      return models.map(writer.text).joined(separator: writer.divider)
    case .json:
      let values = models.map {
        UncertaintyDocument.json(
          $0.evaluation, source: $0.file, language: language, version: ProductVersion.current)
      }
      return JSONValue.text(values, isList: files.count > 1)
    case .csv: return UncertaintyCSV.text(models)
    case .markdown:
      return UncertaintyMarkdown(language: language, explains: explain).text(models)
    case .html:
      return models.isEmpty
        ? "" : UncertaintyHTML(language: language, explains: explain).text(models)
    }
  }
}

/// A number of trials, also written as `1e6`.
struct TrialCount: ExpressibleByArgument {
  let count: Int

  init?(argument: String) {
    let number = Int(argument) ?? Double(argument).flatMap(Int.init(exactly:))
    guard let number, (1...MonteCarloSimulation.mostTrials).contains(number) else { return nil }
    count = number
  }
}
