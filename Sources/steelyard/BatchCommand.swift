import ArgumentParser
import Assessment
import Batch
import Documents
import Economics
import Foundation
import Quantities
import Reporting
import Rules
import Streams

/// `steelyard batch`: a verdict for each instrument of a dataset.
struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "batch",
      abstract: Speech.say(
        "Verify datasets of readings and flag what does not comply.",
        vi: "Kiểm tra bộ dữ liệu số đọc và chỉ ra những cân không đạt."),
      usage: Speech.say(
        "steelyard batch <file> ... --output <dir> [<options>]",
        vi: "steelyard batch <tệp> ... --output <thư mục> [<tùy chọn>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard batch market.csv --output results
          steelyard batch north.csv south.csv --output results --format json
          steelyard batch scales.csv --decimal comma --output results
          steelyard batch market.csv --risk --weights M1 --output results
          steelyard batch market.csv --report --as-of 2026-12-31 --output results
          steelyard batch market.csv --severity slight:2:30 --severity serious:5:7 \
            --severity withdraw::0 --output results
          steelyard batch year.csv.gz --encoding tcvn3 --output results
          steelyard batch list.xlsx --map mapping.yaml --output results
          steelyard batch markets/ --recursive --output results
          steelyard batch year.csv --output results --resume
          steelyard batch --watch inbox --output results
          steelyard batch north.csv south.csv --duplicates --output results
          steelyard batch market.csv --also xlsx --output results

        A FILE is a CSV table, a reading a row: instrument_id, kind, accuracy_class, max_kg, \
        min_kg, e_g, d_g, service, test, load_kg, indication_kg, added_g, date. Columns stand \
        in any order, masses in any unit that the header names; comma, semicolon or tab part \
        the cells; or an object of JSON a line; or a sheet of an Excel workbook (.xlsx). It may be packed with gzip or Zstandard, and be in UTF-8, UTF-16, \
        Windows-1258, TCVN3 (ABC) or VISCII; what was recognised is said.

        The folder receives verdicts.csv (an instrument a row), flagged.csv (every reading \
        beyond its limit), rejects.csv (every row that could not be used, and why) and \
        summary.json; with --errors also errors.csv (how far each scale is off); with \
        --duplicates also duplicates.csv (rows that repeat an earlier one); with --report also \
        fleet.csv, groups.csv, leads.csv and report.html. They appear whole or not at all.

        --watch verifies what arrives in a folder and keeps a ledger of it; --once takes what is \
        there and ends.

        --report says what the instruments say together: failure rates by kind, place, maker, \
        model, owner, inspector, weight set and month, whom errors favour, readings that \
        deserve a second look, what is overdue, and the money at stake. It reads further columns where \
        they are there: place, maker, model, owner, inspector, weight_set, valid_until, \
        turnover_vnd.

        Exit status: 0 every instrument passes; 1 one fails; 2 none fails, but one is \
        inconclusive; 65 some rows or files could not be used, whatever the verdicts on the \
        rest, which are written; 74 a file could not be read or written.
        """,
        vi: """
          Ví dụ:
            steelyard batch cho.csv --output ket-qua
            steelyard batch bac.csv nam.csv --output ket-qua --format json
            steelyard batch can.csv --decimal comma --output ket-qua
            steelyard batch cho.csv --risk --weights M1 --output ket-qua
            steelyard batch cho.csv --report --as-of 2026-12-31 --output ket-qua
            steelyard batch cho.csv --severity slight:2:30 --severity serious:5:7 \
              --severity withdraw::0 --output ket-qua
            steelyard batch nam.csv.gz --encoding tcvn3 --output ket-qua
            steelyard batch ds.xlsx --map cach-doc.yaml --output ket-qua
            steelyard batch cac-cho/ --recursive --output ket-qua
            steelyard batch nam.csv --output ket-qua --resume
            steelyard batch --watch hop-thu --output ket-qua
            steelyard batch bac.csv nam.csv --duplicates --output ket-qua
            steelyard batch cho.csv --also xlsx --output ket-qua

          Mỗi TỆP là một bảng CSV, mỗi dòng một số đọc: instrument_id, kind, accuracy_class, \
          max_kg, min_kg, e_g, d_g, service, test, load_kg, indication_kg, added_g, date. Các \
          cột đứng theo thứ tự bất kỳ, khối lượng theo đơn vị nêu ở dòng đầu; các ô cách nhau \
          bằng dấu phẩy, dấu chấm phẩy hoặc tab; hoặc mỗi dòng một đối tượng JSON; hoặc một trang của sổ tính Excel (.xlsx). Tệp có thể nén bằng gzip hoặc Zstandard, theo \
          UTF-8, UTF-16, Windows-1258, TCVN3 (ABC) hoặc VISCII; chương trình cho biết đã nhận \
          ra bảng mã nào.

          Thư mục nhận verdicts.csv (mỗi cân một dòng), flagged.csv (mọi số đọc vượt giới hạn), \
          rejects.csv (mọi dòng không dùng được và lý do) và summary.json; với --errors còn có \
          errors.csv (sai số của từng cân); với --duplicates còn có duplicates.csv (các dòng \
          lặp lại dòng trước); với --report còn có fleet.csv, groups.csv, leads.csv và \
          report.html. Các tệp này xuất hiện trọn vẹn hoặc không xuất hiện.

          --watch kiểm tra những tệp được đưa vào một thư mục và ghi sổ; --once chỉ xử lý những \
          tệp đang có rồi kết thúc.

          --report cho biết toàn bộ cân nói lên điều gì: tỷ lệ không đạt theo loại, nơi sử \
          dụng, nhà sản xuất, kiểu, chủ cân, kiểm định viên, bộ quả cân và tháng; sai số có \
          lợi cho ai; số đọc đáng xem lại; cân quá hạn; số tiền liên quan. Các cột sau được \
          đọc nếu có: place, maker, model, owner, inspector, weight_set, valid_until, \
          turnover_vnd.

          Mã kết thúc: 0 mọi cân đều đạt; 1 có cân không đạt; 2 không có cân không đạt nhưng có \
          cân chưa kết luận được; 65 có dòng hoặc tệp không dùng được, dù kết luận về phần còn \
          lại (vẫn được ghi) ra sao; 74 không đọc hoặc ghi được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Datasets, and folders of them; '-' is standard input.",
        vi: "Các bộ dữ liệu và thư mục chứa chúng; '-' là đầu vào chuẩn."),
      valueName: "file"),
    completion: .file(extensions: DatasetPaths.endings + ["gz", "zst"]))
  var files: [String] = []

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      Speech.say(
        "The folder of the results; created if need be.",
        vi: "Thư mục chứa kết quả; được tạo nếu chưa có."),
      valueName: "dir"),
    completion: .directory)
  var directory: String

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "What is printed: text, json, markdown or html.",
        vi: "Dạng được in ra: text, json, markdown hoặc html."),
      valueName: "format"))
  var format: BatchFormat = .text

  @Option(
    help: ArgumentHelp(
      Speech.say("Judge by this rule set.", vi: "Kết luận theo bộ quy tắc này."),
      valueName: "id"))
  var rules = "oiml-r76-2006"

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The decimal mark in the files: point or comma.",
        vi: "Dấu thập phân trong các tệp: point (chấm) hoặc comma (phẩy)."),
      valueName: "mark"))
  var decimal: DecimalMarkOption = .point

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The encoding of the files: utf-8, utf-16le, utf-16be, windows-1258, tcvn3 or viscii. "
          + "(default: told by the bytes of each)",
        vi: "Bảng mã của các tệp: utf-8, utf-16le, utf-16be, windows-1258, tcvn3 hoặc viscii. "
          + "(mặc định: nhận ra từ nội dung từng tệp)"),
      valueName: "name"))
  var encoding: EncodingOption?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Look into folders within folders as well.", vi: "Xem cả các thư mục con.")))
  var recursive = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The sheet of workbooks. (default: the first that is not hidden and has cells)",
        vi: "Trang tính của các sổ tính. (mặc định: trang đầu tiên không ẩn và có ô)"),
      valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How tables that are no datasets are read: what 'steelyard sniff --save' wrote.",
        vi: "Cách đọc các bảng không phải bộ dữ liệu: tệp do 'steelyard sniff --save' ghi."),
      valueName: "file"), completion: .file(extensions: ["yaml", "yml", "json"]))
  var map: String?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Take digital readings without added weights as known to ± e/2 only, where d > 0.2 e.",
        vi: "Coi số đọc hiện số không có quả cân thêm chỉ biết đến ± e/2, khi d > 0,2 e.")))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Also write errors.csv: how far each scale is off, for 'steelyard savings --from-batch'.",
        vi: "Ghi thêm errors.csv: sai số của từng cân, dùng cho 'steelyard savings --from-batch'."))
  )
  var errors = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Also write the tables as jsonl (JSON Lines, a file a table) or xlsx (results.xlsx, a sheet "
          + "a table); give it again for both.",
        vi: "Ghi thêm các bảng dạng jsonl (JSON Lines, mỗi bảng một tệp) hoặc xlsx (results.xlsx, "
          + "mỗi bảng một trang tính); lặp lại để có cả hai."),
      valueName: "form"))
  var also: [TableFormOption] = []

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Look at all rows, not the first million, for ones that repeat an earlier row of their "
          + "instrument, and write duplicates.csv. No verdict changes.",
        vi: "Tìm trong mọi dòng, không chỉ một triệu dòng đầu, những dòng lặp lại một dòng trước "
          + "của cùng một cân, và ghi duplicates.csv. Kết luận không thay đổi.")))
  var duplicates = false

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Say how sure the verdicts are: for each instrument the probability that it conforms, for "
          + "each kind the wrong verdicts that are expected and the global risks. No verdict "
          + "changes.",
        vi: "Cho biết độ chắc chắn của kết luận: với mỗi cân là xác suất cân đạt, với mỗi loại là "
          + "số kết luận sai kỳ vọng và các rủi ro toàn cục. Kết luận không thay đổi.")))
  var risk = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The class of the test weights, E1 to M3, for --risk. (default: weights that are off by up "
          + "to one third of the MPE, as the rules allow)",
        vi: "Cấp chính xác của quả cân chuẩn, E1 đến M3, dùng cho --risk. (mặc định: quả cân sai "
          + "tối đa một phần ba MPE, như quy tắc cho phép)"),
      valueName: "class"))
  var weights: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Call a verdict borderline when it is wrong with more than this probability, for --risk. "
          + "(default: 0.05)",
        vi: "Gọi là sát ranh giới khi kết luận có thể sai với xác suất lớn hơn số này, dùng cho "
          + "--risk. (mặc định: 0.05)"),
      valueName: "p"))
  var riskThreshold: Double?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Say what the instruments say together, and write fleet.csv, groups.csv, leads.csv and "
          + "report.html as well.",
        vi: "Cho biết toàn bộ cân nói lên điều gì, và ghi thêm fleet.csv, groups.csv, leads.csv và "
          + "report.html.")))
  var report = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The day to which 'overdue' refers, as 2026-12-31, for --report. (default: the latest date "
          + "in the dataset)",
        vi: "Ngày dùng để tính quá hạn, dạng 2026-12-31, dùng cho --report. (mặc định: ngày muộn "
          + "nhất trong dữ liệu)"),
      valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Whether the traders are selling or buying what they weigh, for --report. (default: selling)",
        vi: "Chủ cân bán (selling) hay mua (buying) hàng được cân, dùng cho --report. (mặc định: "
          + "selling)"),
      valueName: "direction"))
  var trade: TradeDirectionOption?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "A level of severity as NAME:UP-TO:DAYS, the bound in multiples of the MPE, the last level "
          + "without one; give it again for each level. (default: slight:2, serious:5, gross)",
        vi: "Một mức độ dạng TÊN:ĐẾN:NGÀY, cận theo bội số của MPE, mức cuối không có cận; lặp lại "
          + "cho từng mức. (mặc định: slight:2, serious:5, gross)"),
      valueName: "level"))
  var severity: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many threads work; the results do not depend on it. (default: one a core)",
        vi: "Số luồng xử lý; kết quả không phụ thuộc vào số này. (mặc định: mỗi lõi một luồng)"),
      valueName: "n"))
  var jobs: Int?

  @OptionGroup var resumeOptions: ResumeOptions
  @OptionGroup var watching: WatchArguments
  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var verdictOptions: VerdictOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let fault = watching.fault(files: files, format: format, resumes: resumeOptions.isGiven) {
      throw ValidationError(fault[Surroundings.language])
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError(
        Speech.say(
          "standard input can be read only once", vi: "đầu vào chuẩn chỉ đọc được một lần"))
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError(
        Speech.say("--jobs is from 1 to 256", vi: "--jobs nhận giá trị từ 1 đến 256"))
    }
    for (name, isGiven) in [
      ("--weights", weights != nil), ("--risk-threshold", riskThreshold != nil),
    ] where isGiven && !risk {
      throw ValidationError(
        Speech.say("\(name) goes with --risk", vi: "\(name) phải đi cùng --risk"))
    }
    for (name, isGiven) in [("--as-of", asOf != nil), ("--trade", trade != nil)]
    where isGiven && !report {
      throw ValidationError(
        Speech.say("\(name) goes with --report", vi: "\(name) phải đi cùng --report"))
    }
    if let fault = severityFault { throw ValidationError(fault[Surroundings.language]) }
    if let asOf, CalendarDate(iso: asOf) == nil {
      throw ValidationError(
        Speech.say(
          "--as-of is a day such as 2026-12-31, not '\(asOf)'",
          vi: "--as-of là một ngày như 2026-12-31, không phải '\(asOf)'"))
    }
    if let riskThreshold, !(riskThreshold > 0 && riskThreshold < 1) {
      throw ValidationError(
        Speech.say(
          "--risk-threshold is a probability between 0 and 1, such as 0.05",
          vi: "--risk-threshold là xác suất giữa 0 và 1, ví dụ 0.05"))
    }
  }

  func run() throws {
    let language = output.language
    // The classes of weights stand in another rule set.
    let book =
      try weights == nil
      ? ruleOptions.ruleBook(language, holding: rules) : ruleOptions.ruleBook(language)
    let set = try ruleSet(book, language)
    var options = BatchOptions()
    options.decimalMark = decimal == .comma ? .comma : .point
    options.encoding = encoding?.encoding
    options.sheet = sheet
    if let map {
      do throws(DocumentError) {
        options.mapping = try MappingDocument.read(path: map)
      } catch {
        Console.say(error.text(language))
        throw Stop(status: error.status)
      }
    }
    options.strict = strict
    options.writesErrors = errors
    options.listsDuplicates = duplicates
    options.forms = Set(also.map(\.form))
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.language = language
    options.version = ProductVersion.current
    options.endsOnSignals = true
    resumeOptions.apply(to: &options)
    if !severity.isEmpty, let scale = try? SeverityScale(parsing: severity) {
      options.severities = scale
    }
    if report {
      options.survey = SurveyOptions(
        asOf: asOf.flatMap { CalendarDate(iso: $0) },
        direction: trade == .buying ? .buying : .selling)
    }
    if risk { options.risk = try riskOptions(book, set, language) }
    if let folder = watching.watch { return try watch(folder, set, options) }
    let summary: BatchSummary
    let inputs: DatasetPaths
    do {
      inputs = try DatasetPaths(files, recursive: recursive)
      if !output.quiet { resumeOptions.announce(directory, language) }
      summary = try verify(
        inputs, DatasetVerifier(rules: set, options: options), into: directory,
        resuming: resumeOptions.resume)
    } catch {
      Console.say(BatchMessages.text(of: error, language))
      if let hint = ResumeOptions.hint(directory, language) { Console.say(hint) }
      if case .interrupted(let signal) = error { throw ExitCode(128 + signal) }
      throw Stop(status: BatchMessages.status(of: error))
    }
    for file in summary.files {
      if let error = file.error { Console.say(BatchMessages.text(of: error, language)) }
    }
    var report = BatchReport(summary, inputs, directory: directory)
    report.outputs = outputs
    let survey = summary.survey.map { SurveyReport($0, language) }
    switch format {
    case .json: try Console.write(summary.json)
    case .markdown:
      try Console.write(PageMarkdown.text([report.page(language, survey: survey)], language))
    case .html:
      try Console.write(
        PageHTML.text([report.page(language, survey: survey)], title: "", language))
    case .text:
      try Console.write(
        output.quiet
          ? report.verdictLine(output.style) : report.text(output.style, survey: survey))
    }
    let status = Self.status(of: summary, verdictOptions)
    try status.end()
  }

  /// Verifies datasets into a folder, with the page of the survey where there is one.
  func verify(
    _ inputs: DatasetPaths, _ verifier: DatasetVerifier, into directory: String,
    resuming: Bool = false
  ) throws(BatchError) -> BatchSummary {
    let language = output.language
    let meter = output.quiet ? nil : ProgressMeter(language)
    defer { meter?.clear() }
    return try verifier.run(
      inputs.files, into: directory, resuming: resuming, progress: { meter?.show($0) },
      attaching: { summary in
        // The page stands in the folder with the tables that it shows.
        guard let survey = summary.survey else { return [] }
        let page = BatchReport(summary, inputs, directory: directory)
          .page(language, survey: SurveyReport(survey, language))
        return [
          BatchAttachment(
            name: "report.html", bytes: Array(PageHTML.text([page], title: "", language).utf8))
        ]
      },
      summaryRows: { BatchReport($0, inputs, directory: directory).sheet(language) })
  }

  /// The outputs beside those that are always written.
  private var outputs: [String] {
    let forms = Set(also.map(\.form))
    return (errors ? ["errors.csv"] : []) + (duplicates ? ["duplicates.csv"] : [])
      + (report ? ["fleet.csv", "groups.csv", "leads.csv", "report.html"] : [])
      + (forms.contains(.jsonLines) ? ["*.jsonl"] : [])
      + (forms.contains(.workbook) ? ["results.xlsx"] : [])
  }

  /// What is wrong with the levels of severity.
  private var severityFault: LocalizedText? {
    if severity.isEmpty { return nil }
    do throws(SeverityScale.Fault) {
      _ = try SeverityScale(parsing: severity)
      return nil
    } catch {
      return error.text
    }
  }

  /// What `--risk` rests on; `nil` where the rules have no error limits, which is said later.
  private func riskOptions(
    _ book: RuleBook, _ set: RuleSet, _ language: Language
  ) throws -> RiskOptions? {
    guard case .weighing(let rules) = set.body else { return nil }
    var found = FleetWeights(rules.testWeights)
    if let weights {
      let table = book.testWeights?.table
      guard let known = table.flatMap({ FleetWeights(class: weights, $0) }) else {
        let classes = table?.classes.joined(separator: ", ") ?? ""
        Console.say(
          BatchMessages.text(
            code: "UNKNOWN-CLASS",
            LocalizedText(
              "there is no class of weights '\(weights)'",
              vi: "không có cấp quả cân '\(weights)'"),
            help: LocalizedText("the classes are \(classes)", vi: "các cấp là \(classes)"),
            language))
        throw Stop(status: .usage)
      }
      found = known
    }
    return RiskOptions(weights: found, threshold: riskThreshold ?? RiskView.usualThreshold)
  }

  private func ruleSet(_ book: RuleBook, _ language: Language) throws -> RuleSet {
    if let set = book[rules] { return set }
    let near = book.suggestions(for: rules)
    let known = (near.isEmpty ? book.sets.map(\.id) : near).joined(separator: ", ")
    Console.say(
      BatchMessages.text(
        code: "UNKNOWN-RULES",
        LocalizedText(
          "there is no rule set '\(rules)'", vi: "không có bộ quy tắc '\(rules)'"),
        help: near.isEmpty
          ? LocalizedText("the rule sets are \(known)", vi: "các bộ quy tắc là \(known)")
          : LocalizedText("did you mean \(known)?", vi: "có phải ý bạn là \(known)?"),
        language))
    throw Stop(status: .usage)
  }

  /// - Parameter options: `nil`: what came out, whatever the user wants to be told.
  static func status(of summary: BatchSummary, _ options: VerdictOptions?) -> ExitStatus {
    var status: ExitStatus =
      summary.all.failed > 0 ? .failure : summary.all.inconclusive > 0 ? .inconclusive : .success
    status = options?.status(status) ?? status
    if summary.rowsRejected > 0 { status = status.combined(with: .badInput) }
    for error in summary.files.compactMap(\.error) {
      status = status.combined(with: BatchMessages.status(of: error))
    }
    return status
  }
}

extension BatchReport {
  /// The figures of `summary`, for people.
  fileprivate init(_ summary: BatchSummary, _ inputs: DatasetPaths, directory: String) {
    func line(_ group: BatchSummary.Group) -> Line {
      Line(
        kind: group.kind, instruments: group.instruments, passed: group.passed,
        failed: group.failed, inconclusive: group.inconclusive,
        failureRate: group.failureRate.map {
          Rate(value: $0.value, lower: $0.lower, upper: $0.upper)
        })
    }
    self.init(
      rules: "\(summary.rulesID) (\(summary.rulesDocument), \(summary.rulesEdition))",
      kinds: summary.kinds.map(line), all: line(summary.all), rowsRead: summary.rowsRead,
      rowsUsed: summary.rowsUsed,
      rejects: summary.rejects.map {
        Reject(code: $0.code.rawValue, rows: $0.rows, reason: $0.code.reason)
      },
      directory: directory)
    notes = BatchNotes.paths(inputs) + summary.files.compactMap(BatchNotes.reading)
    warnings = BatchNotes.copies(summary) + BatchNotes.duplicates(summary)
    if let options = summary.risk, let all = summary.all.risk {
      risk = Risk(
        kinds: summary.kinds.compactMap { group in
          group.risk.map { Risk.Line(kind: group.kind, $0) }
        },
        all: Risk.Line(kind: "", all), assumptions: RiskAssumption.all(options).map(\.text))
    }
  }
}

extension SurveyReport {
  /// The survey of a summary, for people.
  fileprivate init(_ survey: BatchSummary.Survey, _ language: Language) {
    self.init(
      survey.fleet, money: survey.money,
      severities: survey.severities.map {
        Severity(
          name: $0.level.name, upTo: $0.level.upTo, days: $0.level.days,
          instruments: $0.instruments)
      },
      unread: survey.unread.map {
        Unread(column: $0.column, cells: $0.cells, place: "\($0.path):\($0.line)")
      }, areBuying: survey.options.direction == .buying, language: language)
  }
}

extension BatchReport.Risk.Line {
  fileprivate init(kind: String, _ risk: BatchSummary.GroupRisk) {
    self.init(
      kind: kind, evaluated: risk.evaluated, notEvaluated: risk.notEvaluated,
      borderline: risk.borderline,
      falseAccepts: risk.falseAccepts.lower...risk.falseAccepts.upper,
      falseRejects: risk.falseRejects.lower...risk.falseRejects.upper,
      global: risk.population.map {
        .init(consumer: $0.consumerRisk, producer: $0.producerRisk)
      }, obstacle: risk.obstacle)
  }
}
