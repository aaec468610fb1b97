import Quantities

/// Why a run cannot go on from what another one kept.
public enum ResumeObstacle: Sendable, Hashable {
  /// What was kept is damaged.
  case damaged
  /// The run is another one: names of options, or `program`, `inputs`, `rules`.
  case different([String])
  /// An input is not what it was.
  case input(String)
  /// One of the inputs is a pipe, which cannot be read again.
  case pipe(String)

  var text: LocalizedText {
    switch self {
    case .damaged:
      LocalizedText(
        "the work that was kept is damaged", vi: "phần việc đã lưu bị hỏng")
    case .different(let names):
      LocalizedText(
        "the work that was kept is of another run; not the same: \(Self.words(names, .english))",
        vi:
          "phần việc đã lưu thuộc lần chạy khác; không giống nhau: \(Self.words(names, .vietnamese))"
      )
    case .input(let path):
      LocalizedText(
        "'\(path)' is not what it was when the run was stopped",
        vi: "'\(path)' không còn như khi lần chạy bị dừng")
    case .pipe(let path):
      LocalizedText(
        "'\(path)' is a pipe, which cannot be read again",
        vi: "'\(path)' là một luồng, không đọc lại được")
    }
  }

  private static func words(_ names: [String], _ language: Language) -> String {
    names.map { name in
      let word: LocalizedText =
        switch name {
        case "program": LocalizedText("the program", vi: "chương trình")
        case "inputs": LocalizedText("the inputs", vi: "các tệp vào")
        case "rules": LocalizedText("the rules", vi: "bộ quy tắc")
        case "mapping": LocalizedText("the mapping", vi: "cách đọc")
        case "decimalMark": LocalizedText("--decimal", vi: "--decimal")
        case "writesErrors": LocalizedText("--errors", vi: "--errors")
        case "severities": LocalizedText("--severity", vi: "--severity")
        case "survey": LocalizedText("--report", vi: "--report")
        case "language": LocalizedText("--lang", vi: "--lang")
        default: LocalizedText("--\(name)", vi: "--\(name)")
        }
      return word[language]
    }.joined(separator: ", ")
  }
}
