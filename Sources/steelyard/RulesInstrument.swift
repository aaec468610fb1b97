import ArgumentParser
import Quantities
import Rules

/// The instrument that `rules show` is asked about.
///
/// What an option means is decided by the kind of rule set.
struct RulesInstrument: ParsableArguments {
  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      Speech.say(
        "Accuracy class: I, II, III, IIII; of weights: E1 to M3.",
        vi: "Cấp chính xác: I, II, III, IIII; của quả cân: E1 đến M3."),
      valueName: "class"))
  var accuracyClass: String?

  @Option(help: .verificationInterval)
  var e: String?

  @Option(help: .scaleInterval)
  var d: String?

  @Option(help: .max)
  var max: String?

  @Option(help: .min)
  var min: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "initial, periodic, after-repair or in-service.",
        vi:
          "initial (ban đầu), periodic (định kỳ), after-repair (sau sửa chữa), in-service (trong sử dụng)."
      ),
      valueName: "stage"))
  var stage: Stage?

  @Flag(
    help: ArgumentHelp(
      Speech.say("The same as --stage in-service.", vi: "Như --stage in-service.")))
  var inService = false

  @Option(help: .supports)
  var supports: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "digital, analog or non-self-indicating.",
        vi: "digital (hiện số), analog (chỉ thị kim), non-self-indicating (không tự chỉ thị)."),
      valueName: "type"))
  var indication: IndicationType?

  @Option(
    help: ArgumentHelp(
      Speech.say("Nominal value of a weight.", vi: "Giá trị danh định của quả cân."),
      valueName: "mass"))
  var nominal: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Kind of instrument in a control list, or its number there.",
        vi: "Loại phương tiện đo trong danh mục, hoặc số mục."),
      valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The day for which the control list is asked.",
        vi: "Ngày cần tra danh mục."),
      valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How masses are written: en (1,500.5) or vi (1.500,5).",
        vi: "Cách viết khối lượng: en (1,500.5) hoặc vi (1.500,5)."),
      valueName: "en|vi"))
  var numbers: Language?

  /// The options that were given, by their names.
  var given: [String] {
    let options: [(String, Bool)] = [
      ("--class", accuracyClass != nil), ("--e", e != nil), ("--d", d != nil),
      ("--max", max != nil), ("--min", min != nil), ("--stage", stage != nil),
      ("--in-service", inService), ("--supports", supports != nil),
      ("--indication", indication != nil), ("--nominal", nominal != nil), ("--kind", kind != nil),
      ("--date", date != nil),
    ]
    return options.filter(\.1).map(\.0)
  }
}
