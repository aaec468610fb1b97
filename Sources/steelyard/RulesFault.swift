import Documents
import Quantities

/// Why `rules show` cannot show what was asked.
enum RulesFault: DescribedError {
  case noSuchRuleSet(id: String, suggestions: [String], all: [String])
  /// The option says nothing about this kind of rule set.
  case optionOutOfPlace(option: String, id: String, usable: [String])
  case optionMissing(option: String, because: LocalizedText)
  case noSuchValue(value: String, suggestions: [String], all: [String])
  /// The stage is judged by another rule set, or by none.
  case stageElsewhere(stage: LocalizedText, id: String, other: String?)
  case twoStages
  case noSuchNominal(value: String)
  case noSuchSubcommand(verb: String = "rules", word: String, suggestions: [String], all: [String])

  var code: String {
    switch self {
    case .noSuchRuleSet: "NO-SUCH-RULE-SET"
    case .optionOutOfPlace: "OPTION-OUT-OF-PLACE"
    case .optionMissing: "OPTION-MISSING"
    case .noSuchValue: "NOT-ALLOWED"
    case .stageElsewhere: "STAGE"
    case .twoStages: "TWO-STAGES"
    case .noSuchNominal: "NO-SUCH-NOMINAL"
    case .noSuchSubcommand: "UNKNOWN-VERB"
    }
  }

  var message: LocalizedText {
    switch self {
    case .noSuchRuleSet(let id, _, _):
      LocalizedText("there is no rule set '\(id)'", vi: "không có bộ quy tắc '\(id)'")
    case .optionOutOfPlace(let option, let id, _):
      LocalizedText(
        "\(option) says nothing about \(id)", vi: "\(option) không dùng được với \(id)")
    case .optionMissing(let option, let reason):
      LocalizedText(
        "\(option) is missing: \(reason.english)", vi: "thiếu \(option): \(reason.vietnamese)")
    case .noSuchValue(let value, _, _):
      LocalizedText("there is no '\(value)' here", vi: "ở đây không có '\(value)'")
    case .stageElsewhere(let stage, let id, _):
      LocalizedText(
        "\(id) has no rules for: \(stage.english)",
        vi: "\(id) không quy định cho: \(stage.vietnamese)")
    case .twoStages:
      LocalizedText(
        "--stage and --in-service name different stages",
        vi: "--stage và --in-service nêu hai chế độ khác nhau")
    case .noSuchNominal(let value):
      LocalizedText(
        "the table has no weight of \(value)", vi: "bảng không có quả cân \(value)")
    case .noSuchSubcommand(let verb, let word, _, _):
      LocalizedText(
        "'\(verb)' has no subcommand '\(DocumentFault.shown(word))'",
        vi: "'\(verb)' không có lệnh con '\(DocumentFault.shown(word))'")
    }
  }

  var help: LocalizedText? {
    switch self {
    case .noSuchRuleSet(_, let near, let all), .noSuchValue(_, let near, let all):
      Self.choice(near, all)
    case .noSuchSubcommand(let verb, _, let near, let all):
      Self.choice(near.map { "steelyard \(verb) \($0)" }, all)
    case .optionOutOfPlace(_, _, let usable): Self.choice([], usable)
    case .stageElsewhere(_, _, let other):
      other.map {
        LocalizedText(
          "use steelyard rules show \($0)", vi: "hãy dùng steelyard rules show \($0)")
      }
    case .optionMissing, .twoStages, .noSuchNominal: nil
    }
  }

  private static func choice(_ near: [String], _ all: [String]) -> LocalizedText? {
    if !near.isEmpty {
      let list = near.joined(separator: ", ")
      return LocalizedText("did you mean \(list)?", vi: "có phải ý bạn là \(list)?")
    }
    if all.isEmpty { return nil }
    let list = all.joined(separator: ", ")
    return LocalizedText("there are: \(list)", vi: "có: \(list)")
  }
}
