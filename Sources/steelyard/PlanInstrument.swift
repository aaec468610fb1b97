public import ArgumentParser
public import Rules
public import Verification

extension Instrument.Structure: ExpressibleByArgument {}
extension WeighingRules.Receptor: ExpressibleByArgument {}

/// The instrument of a load plan, as its data plate states it.
struct PlanInstrument: ParsableArguments {
  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      Speech.say("Accuracy class: I, II, III, IIII.", vi: "Cấp chính xác: I, II, III, IIII."),
      valueName: "class"))
  var accuracyClass: String?

  @Option(help: .max)
  var max: String?

  @Option(help: .min)
  var min: String?

  @Option(help: .verificationInterval)
  var e: String?

  @Option(help: .scaleInterval)
  var d: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "single, multi-interval or multiple-range. (default: single)",
        vi: "single (một phạm vi), multi-interval (nhiều khoảng chia) hoặc multiple-range (nhiều "
          + "phạm vi). (mặc định: single)"), valueName: "structure"))
  var structure: Instrument.Structure?

  @Option(
    name: .customLong("range"), parsing: .singleValue,
    help: ArgumentHelp(
      Speech.say(
        "A (partial) range, Max/e such as 6kg/2g, the smallest first. Can be repeated.",
        vi: "Một phạm vi (hoặc khoảng), dạng Max/e như 6kg/2g, nhỏ nhất trước. Dùng được nhiều "
          + "lần."), valueName: "max/e"))
  var ranges: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The kind of instrument, such as counter, truck or spring-dial.",
        vi: "Loại cân, ví dụ counter (cân đĩa), truck (cân ô tô) hoặc spring-dial (cân đồng hồ lò "
          + "xo)."), valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "digital, analog or non-self-indicating. (default: by the kind, else digital)",
        vi: "digital (hiện số), analog (chỉ thị kim) hoặc non-self-indicating (không tự chỉ thị). "
          + "(mặc định: theo loại cân, nếu không thì digital)"), valueName: "type"))
  var indication: IndicationType?

  @Option(help: .supports)
  var supports: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "supports, minimal-off-centre (tank, hopper) or rolling (vehicles). (default: supports)",
        vi: "supports (gối đỡ), minimal-off-centre (bồn, phễu) hoặc rolling (tải lăn). (mặc định: "
          + "supports)"), valueName: "receptor"))
  var receptor: WeighingRules.Receptor?

  @Option(
    help: ArgumentHelp(
      Speech.say("T+, the maximum additive tare.", vi: "T+, lượng trừ bì cộng lớn nhất."),
      valueName: "mass"))
  var additiveTare: String?

  /// Whether nothing was said.
  var isEmpty: Bool {
    accuracyClass == nil && max == nil && min == nil && e == nil && d == nil && structure == nil
      && ranges.isEmpty && kind == nil && indication == nil && supports == nil && receptor == nil
      && additiveTare == nil
  }
}
