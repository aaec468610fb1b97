import ArgumentParser
import Calibration
import Documents
import Quantities
import Reporting
import Rules
import Verification

/// `steelyard weights impact`: one wrong weight traced through inspections and calibrations.
struct WeightsImpactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "impact",
      abstract: Speech.say(
        "Trace one wrong weight to every reading and verdict it touched.",
        vi: "Truy một quả cân sai đến mọi số đọc và kết luận liên quan."),
      usage: Speech.say(
        "steelyard weights impact --set <file> --piece <id> --value <mass> <inspection> ...",
        vi:
          "steelyard weights impact --set <tệp> --piece <mã> --value <khối lượng> <tệp kiểm tra> ..."
      ),
      discussion: Speech.say(
        """
        Examples:
          steelyard weights impact --set set.yaml --piece 100g --value "99.9991 g" visits/*.yaml
          steelyard weights impact --set set.yaml --piece 5kg --value "5.0021 kg" 2026/*.json \
        --format csv > impact.csv

        Inspections name the set under 'weightSets'. Each reading that the weight was part of is \
        computed again: old and new error, old and new verdict. Where a record does not name its \
        weights, those that would make up the load are assumed, and marked.

        Exit status: 0 no verdict changes, 1 some do, 65 some input could not be used.
        """,
        vi: """
          Ví dụ:
            steelyard weights impact --set bo.yaml --piece 100g --value "99.9991 g" ho-so/*.yaml
            steelyard weights impact --set bo.yaml --piece 5kg --value "5.0021 kg" 2026/*.json \
          --format csv > anh-huong.csv

          Các lần kiểm tra nêu bộ quả cân ở 'weightSets'. Mọi số đọc có quả cân đó được tính \
          lại: sai số cũ và mới, kết luận cũ và mới. Hồ sơ nào không nêu quả cân thì chương \
          trình giả định các quả tạo thành tải, và đánh dấu.

          Mã kết thúc: 0 không kết luận nào đổi; 1 có kết luận đổi; 65 có đầu vào không dùng \
          được.
          """))
  }

  @Option(
    help: ArgumentHelp(
      Speech.say("The weight set.", vi: "Bộ quả cân."), valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var set: String

  @Option(
    help: ArgumentHelp(
      Speech.say("The wrong weight, by its id in the set.", vi: "Quả cân sai, theo mã trong bộ."),
      valueName: "id"))
  var piece: String

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Its true conventional value, such as \"99.9991 g\".",
        vi: "Giá trị quy ước đúng của nó, ví dụ \"99.9991 g\"."), valueName: "mass"))
  var value: String

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Inspections; '-' is standard input.", vi: "Các tệp kiểm tra; '-' là đầu vào chuẩn."),
      valueName: "inspection"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String]

  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var verdictOptions: VerdictOptions
  @OptionGroup var reportOptions: ReportOptions

  func run() throws {
    let language = reportOptions.language
    let ruleBook = try ruleOptions.ruleBook(language)
    let correction = try correction(language)
    var options = InspectionDocument.Options(ruleBook: ruleBook)
    options.requiresRules = false
    options.opensWeightSets = true
    var traced: [WeightImpactReport.Traced] = []
    var status = ExitStatus.success
    for record in records(options) {
      switch record.result {
      case .success(let found):
        traced.append((record.file, correction.impact(on: found, ruleBook: ruleBook)))
      case .failure(let error):
        Console.say(error.text(language))
        status = status.combined(with: error.status)
      }
    }
    try Console.write(text(correction, traced))
    if traced.contains(where: \.impact.flips) {
      status = status.combined(with: verdictOptions.status(.failure))
    }
    try status.end()
  }

  /// What all files hold, each read or refused.
  private func records(
    _ options: InspectionDocument.Options
  ) -> [(file: String, result: Result<CalibrationRecord, DocumentError>)] {
    files.flatMap { file -> [(file: String, result: Result<CalibrationRecord, DocumentError>)] in
      do throws(DocumentError) {
        return try InspectionDocument.read(path: file, options: options).records.map { (file, $0) }
      } catch {
        return [(file, .failure(error))]
      }
    }
  }

  private func correction(_ language: Language) throws -> WeightCorrection {
    let weights = try WeightsShowCommand.read(set, language)
    func refuse(_ reason: any DescribedError) -> Stop {
      Console.say(DocumentProblem(file: set, position: nil, reason: reason).text(language))
      return Stop(status: .badInput)
    }
    let mass: Mass
    do throws(QuantityError) {
      mass = try Mass(parsing: value)
    } catch {
      let help = error.help.map { " (\($0[Speech.language]))" } ?? ""
      throw ValidationError(error.message[Speech.language] + help)
    }
    do throws(CalibrationFault) {
      return try WeightCorrection(of: piece, in: weights, value: mass)
    } catch {
      throw refuse(error)
    }
  }

  private func text(_ correction: WeightCorrection, _ traced: [WeightImpactReport.Traced]) -> String
  {
    let report = WeightImpactReport(style: reportOptions.style)
    return switch reportOptions.format {
    case .text: report.text(correction, traced)
    case .json:
      WeightImpactDocument.json(correction, traced, version: ProductVersion.current).text
    case .csv: report.csv(correction, traced)
    case .markdown: report.markdown(correction, traced)
    case .html:
      PageHTML.text([report.page(correction, traced)], title: "", reportOptions.language)
    }
  }
}
