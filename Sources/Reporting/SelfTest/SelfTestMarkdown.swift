public import Quantities

/// A self-test as a page for the file of an auditor.
public struct SelfTestMarkdown: Sendable {
  public let language: Language

  public init(language: Language) { self.language = language }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The page, ending in a line break.
  public func text(_ report: SelfTestReport) -> String {
    var lines = ["# " + say("Self-test of Steelyard", vi: "Tự kiểm tra Steelyard"), ""]
    lines += report.facts(language).map { "- \($0.name): \(escaped($0.value))" }
    lines += [
      "",
      say(
        "| what | documents | cases | figures | failed |",
        vi: "| nội dung | tài liệu | bài | số liệu | sai |"),
      "|---|---|--:|--:|--:|",
    ]
    lines += report.areas.map {
      "| \(escaped($0.title[language])) | \(escaped($0.documents)) | \($0.cases) "
        + "| \($0.figures) | \($0.failures.count) |"
    }
    lines += ["", escaped(report.conclusion(language))]
    let failures = report.areas.flatMap(\.failures)
    if !failures.isEmpty {
      lines += [
        "",
        say(
          "| case | clause | figure | stated | found |",
          vi: "| bài | điều khoản | số liệu | đã nêu | nhận được |"), "|---|---|---|---|---|",
      ]
      lines += failures.map {
        "| "
          + [$0.caseName, $0.source, $0.figure, $0.expected, $0.found].map(escaped)
          .joined(separator: " | ") + " |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func escaped(_ text: String) -> String {
    TextLayout.printable(text).replacing("|", with: "\\|")
  }
}
