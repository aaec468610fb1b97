import ArgumentParser
import Documents
import Quantities
import Reporting
import Rules
import Verification

/// `steelyard plan`: what to put on a scale, and how to build it from the weights at hand.
struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: Speech.say(
        "Plan the loads of a verification from the weights at hand.",
        vi: "Lập phương án đặt tải từ các quả cân hiện có."),
      usage: Speech.say(
        "steelyard plan [<options>] --weights <list> [<file>]",
        vi: "steelyard plan [<tùy chọn>] --weights <danh sách> [<tệp>]"
      ),
      discussion: Speech.say(
        """
        Examples:
          steelyard plan --class III --max 15kg --e 5g --weights "M1 1mg-20kg"
          steelyard plan --class III --max 80t --e 20kg --weights "M1 1t x28, 20kg x25"
          steelyard plan --class III --range 6kg/2g --range 15kg/5g --weights set.yaml
          steelyard plan scale.yaml --weights "M2 10kg x2, 5kg, 2kg x2, 1kg"
          steelyard plan stall-7.yaml --weights "M1 500g-20kg" --format markdown

        Shows for each test the loads that the rules ask for, how to build them with the fewest \
        weights that are good enough (R 76-1, 3.7.1), and why the weights cannot do it where they \
        cannot. 'M1 1mg-20kg' is a set with 1, 2, 2 and 5 in each decade. A file is an inspection \
        (steelyard.inspection/v1): its instrument, weights, rules and stage are taken.

        Exit status: 0 the weights can do it, 1 they cannot, 2 it depends, 64 usage, 65 a file \
        could not be used, 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard plan --class III --max 15kg --e 5g --weights "M1 1mg-20kg"
            steelyard plan --class III --max 80t --e 20kg --weights "M1 1t x28, 20kg x25"
            steelyard plan --class III --range 6kg/2g --range 15kg/5g --weights bo.yaml
            steelyard plan can.yaml --weights "M2 10kg x2, 5kg, 2kg x2, 1kg"
            steelyard plan sap-7.yaml --weights "M1 500g-20kg" --format markdown

          Với mỗi phép thử, hiện các tải mà quy tắc yêu cầu, cách đặt với ít quả cân nhất mà vẫn \
          đủ chính xác (R 76-1, 3.7.1), và lý do nếu quả cân không đáp ứng được. 'M1 1mg-20kg' là \
          bộ có 1, 2, 2 và 5 trong mỗi bậc mười. Tệp là một lần kiểm tra \
          (steelyard.inspection/v1): lấy cân, quả cân, quy tắc và chế độ từ đó.

          Mã kết thúc: 0 quả cân đáp ứng được; 1 không đáp ứng; 2 còn tùy; 64 sai cách dùng; 65 \
          có tệp không dùng được; 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "An inspection whose instrument is planned for; '-' is standard input.",
        vi: "Lần kiểm tra có cân cần lập phương án; '-' là đầu vào chuẩn."), valueName: "file"),
    completion: .file(extensions: ["json", "yaml", "yml"]))
  var file: String?

  @OptionGroup(title: Speech.say("Which instrument", vi: "Cân nào")) var scale: PlanInstrument

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.say(
        "The weights at hand: a set 'M1 1mg-20kg', weights 'M1 20kg x3, 5kg x2', or the file of a "
          + "weight set. Can be repeated.",
        vi: "Các quả cân hiện có: một bộ 'M1 1mg-20kg', từng quả 'M1 20kg x3, 5kg x2', hoặc tệp bộ "
          + "quả cân. Dùng được nhiều lần."), valueName: "list"))
  var weights: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The rule set. (default: that of the file, or oiml-r76-2006)",
        vi: "Bộ quy tắc. (mặc định: theo tệp, hoặc oiml-r76-2006)"), valueName: "id"))
  var rules: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "initial, periodic, after-repair or in-service. (default: that of the file, or initial)",
        vi: "initial (ban đầu), periodic (định kỳ), after-repair (sau sửa chữa) hoặc in-service "
          + "(trong sử dụng). (mặc định: theo tệp, hoặc initial)"), valueName: "stage"))
  var stage: Stage?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "At least so many loads in the weighing test; a type evaluation has 10. (default: as the "
          + "rules say)",
        vi: "Ít nhất bấy nhiêu mức tải trong phép thử sai số; phê duyệt mẫu dùng 10. (mặc định: "
          + "theo quy tắc)"), valueName: "count"))
  var loads: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The spread of three placings at about the substitution load, where it is known.",
        vi: "Độ tản mạn của ba lần đặt ở khoảng tải thế, nếu đã biết."), valueName: "mass"))
  var spread: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Retail check: how much goods are usually weighed.",
        vi: "Kiểm tra bán lẻ: lượng hàng thường cân."), valueName: "mass"))
  var goods: String?

  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var verdictOptions: VerdictOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let loads, !(1...100).contains(loads) {
      throw ValidationError(
        Speech.say("--loads is from 1 to 100", vi: "--loads từ 1 đến 100"))
    }
  }

  func run() throws {
    let language = report.language
    let question = PlanQuestion(command: self, book: try ruleOptions.ruleBook(language))
    let (request, rules) = try question.request()
    let plan: LoadPlan
    do throws(VerificationError) {
      plan = try LoadPlanner(ruleBook: question.book).plan(request, rules: rules)
    } catch {
      throw RulesOutput.refuse("--rules", error, language)
    }
    try report.write(
      title: Speech.say("Load plan", vi: "Phương án đặt tải"),
      pages: [PlanReport.page(plan, language: language)],
      json: [PlanDocument.json(plan, language: language, version: ProductVersion.current)],
      severalFiles: false, csv: PlanCSV.text(plan))
    switch plan.outcome {
    case .pass: break
    case .fail: try verdictOptions.status(.failure).end()
    case .inconclusive: try verdictOptions.status(.inconclusive).end()
    }
  }
}
