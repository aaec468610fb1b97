import ArgumentParser
import Documents
import Quantities

/// The options of a question of conformity; a document has the same names.
struct ConformityQuestion: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say(
        "The measured value, with or without a unit.",
        vi: "Giá trị đo được, có hoặc không có đơn vị."),
      valueName: "x"))
  var value: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say(
        "The standard uncertainty; in % it is a part of the measured value.",
        vi: "Độ không đảm bảo đo chuẩn; tính bằng % là phần của giá trị đo được."), valueName: "u"))
  var u: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say(
        "The expanded uncertainty of a certificate, instead of --u.",
        vi: "Độ không đảm bảo mở rộng của giấy chứng nhận, thay cho --u."), valueName: "U"))
  var expanded: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say(
        "The coverage factor of --expanded. (default: 2)",
        vi: "Hệ số phủ của --expanded. (mặc định: 2)"), valueName: "k"))
  var k: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say("The lower tolerance limit.", vi: "Giới hạn dung sai dưới."), valueName: "L"))
  var lower: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say("The upper tolerance limit.", vi: "Giới hạn dung sai trên."), valueName: "U"))
  var upper: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The decision rule, such as simple or minimum-cost=100:10. (default: simple)",
        vi: "Quy tắc quyết định, ví dụ simple hoặc minimum-cost=100:10. (mặc định: simple)"),
      valueName: "rule"))
  var rule: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Costs of a false acceptance and of a false rejection, to price any rule.",
        vi: "Chi phí chấp nhận sai và loại bỏ sai, để tính chi phí của một quy tắc bất kỳ."),
      valueName: "CFA:CFR"))
  var costs: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say(
        "The mean of the items, known before.", vi: "Trung bình của các đối tượng, biết trước."),
      valueName: "m"))
  var priorMean: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say(
        "The standard deviation of the items.", vi: "Độ lệch chuẩn của các đối tượng."),
      valueName: "s"))
  var priorU: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Another distribution of the items, such as 'gamma shape=4 rate=4'.",
        vi: "Phân bố khác của các đối tượng, ví dụ 'gamma shape=4 rate=4'."),
      valueName: "distribution"))
  var prior: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Past results to learn the prior from: a number a line, or a table.",
        vi: "Các kết quả cũ để rút ra thông tin tiên nghiệm: mỗi dòng một số, hoặc một bảng."),
      valueName: "file"), completion: .file())
  var priorData: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How the items vary by --prior-data: normal, kernel or empirical. (default: normal)",
        vi:
          "Các đối tượng biến động thế nào theo --prior-data: normal, kernel hoặc empirical. (mặc định: normal)"
      ), valueName: "shape"))
  var priorShape: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "What is known of the quantity as a whole, instead of --value and --u.",
        vi: "Toàn bộ hiểu biết về đại lượng, thay cho --value và --u."), valueName: "distribution"))
  var distribution: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The values of a Monte Carlo calculation, instead of --value and --u.",
        vi: "Các giá trị của một phép tính Monte Carlo, thay cho --value và --u."),
      valueName: "file"),
    completion: .file())
  var sample: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many items the check by simulation draws. (default: 200000)",
        vi: "Số đối tượng rút ra khi kiểm tra bằng mô phỏng. (mặc định: 200000)"), valueName: "n"))
  var trials: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The seed of the simulation. (default: 1)", vi: "Mầm của mô phỏng. (mặc định: 1)"),
      valueName: "n"))
  var seed: String?

  private var texts: [(field: String, text: String?)] {
    [
      ("value", value), ("u", u), ("expanded", expanded), ("k", k), ("lower", lower),
      ("upper", upper), ("rule", rule), ("costs", costs), ("priorMean", priorMean),
      ("priorU", priorU), ("prior", prior), ("priorShape", priorShape),
      ("distribution", distribution), ("trials", trials), ("seed", seed),
    ]
  }

  /// Whether nothing is asked.
  var isEmpty: Bool { texts.allSatisfy { $0.text == nil } && priorData == nil && sample == nil }

  /// The options as the fields of a document; files of numbers are read.
  func options() throws(DocumentError) -> ConformityDocument.Options {
    var options = ConformityDocument.Options()
    for (field, text) in texts { options.add(field, text) }
    if let priorData { options.add("priorData", try PastResultsFile.read(path: priorData)) }
    if let sample { options.add("sample", try PastResultsFile.read(path: sample)) }
    return options
  }
}
