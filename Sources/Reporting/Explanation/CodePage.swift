public import Quantities
import Rules
import Verification

/// Codes of findings and errors as pages.
public enum CodePage {
  /// All codes by what they concern, each with the first sentence of its meaning.
  public static func list(_ codes: [ExplainedCode], _ language: Language) -> ReportPage {
    var page = ReportPage(
      title: LocalizedText("Codes and what they mean", vi: "Các mã và ý nghĩa")[language],
      about: [
        LocalizedText(
          "'steelyard explain CODE' says more of one.",
          vi: "'steelyard explain MÃ' nói rõ hơn về từng mã.")[language]
      ])
    for area in ExplainedCode.Area.allCases {
      let here = codes.filter { $0.area == area }
      if here.isEmpty { continue }
      page.blocks.append(.heading(area.title[language]))
      page.blocks.append(
        .lines(here.map { "\($0.code): \(firstSentence(of: $0.meaning[language]))" }))
    }
    return page
  }

  /// All codes in full, to be looked up: a table for each area.
  public static func reference(_ codes: [ExplainedCode], _ language: Language) -> ReportPage {
    var page = ReportPage(
      title: LocalizedText("Codes and what they mean", vi: "Các mã và ý nghĩa")[language])
    for area in ExplainedCode.Area.allCases {
      let here = codes.filter { $0.area == area }
      if here.isEmpty { continue }
      let hasClauses = here.contains { !$0.clauses.isEmpty }
      page.blocks.append(.heading(area.title[language]))
      page.blocks.append(
        .table(
          .init(
            titles: [
              LocalizedText("Code", vi: "Mã")[language],
              LocalizedText("What it means, what to do", vi: "Ý nghĩa, cách xử lý")[language],
            ] + (hasClauses ? [LocalizedText("Clause", vi: "Điều khoản")[language]] : []),
            rows: here.map { code in
              [code.code, code.meaning[language]] + (hasClauses ? [clauses(of: code)] : [])
            }, numbers: [])))
    }
    return page
  }

  private static func clauses(of code: ExplainedCode) -> String {
    code.clauses.map { $0.text + ($0.status == .unconfirmed ? " †" : "") }.joined(separator: "; ")
  }

  /// One code: where it comes from, what it means, and what to do.
  public static func page(_ code: ExplainedCode, _ language: Language) -> ReportPage {
    ReportPage(
      title: code.code, about: [code.area.title[language]],
      blocks: [.text(code.meaning[language])]
        + (code.clauses.isEmpty
          ? []
          : [
            .text(
              LocalizedText("Clause: ", vi: "Điều khoản: ")[language] + clauses(of: code))
          ]))
  }

  /// Up to the first full stop that ends a sentence.
  static func firstSentence(of text: String) -> String {
    guard let end = text.firstRange(of: /[.!?:]\s/) else { return text }
    return String(text[..<end.lowerBound]) + "."
  }
}
