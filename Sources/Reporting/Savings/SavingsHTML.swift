import Economics
public import Quantities

/// An evaluated question of money as one page of HTML that stands by itself.
///
/// No scripts, no fonts, nothing to fetch; charts are SVG.
public struct SavingsHTML: Sendable {
  public let language: Language
  /// Whether the arithmetic is shown.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The page.
  public func text(_ all: [ReportedSavings]) -> String {
    let title =
      all.count == 1
      ? SavingsSections(all[0], language: language, explains: false).title
      : language == .vietnamese ? "Chi phí của phép đo" : "What measurement costs"
    return HTMLPage.text(
      title: title, body: all.map(article).joined(separator: "\n"), language: language,
      style: Self.style)
  }

  private static let style = """
    svg .fan { fill: var(--bar); opacity: .18; }
    svg .zero { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 4 3; }
    """

  private func article(_ reported: ReportedSavings) -> String {
    let sections = SavingsSections(reported, language: language, explains: explains)
    var parts = ["<article>", "<h1>\(escaped(sections.title))</h1>"]
    if !reported.description.isEmpty {
      parts.append("<p class=\"about\">\(escaped(reported.description))</p>")
    }
    for (index, section) in sections.all.enumerated() {
      parts.append("<section>\n<h2>\(escaped(section.heading))</h2>")
      parts += paragraphs(section.introduction, isConclusion: index == 0)
      if let bars = section.bars {
        let chart = TornadoChart(bars, figures: sections.figures)
        parts.append(
          HTMLPage.figure(
            chart.svg,
            sections.say(
              "NPV with each input from its P10 to its P90",
              vi: "NPV khi mỗi đầu vào đi từ P10 đến P90")))
      }
      if let table = section.table { parts.append(HTMLPage.table(table)) }
      parts += paragraphs(section.remarks, isConclusion: false)
      parts.append("</section>")
      if index == 0, !reported.evaluation.fan.isEmpty {
        parts.append(
          HTMLPage.figure(
            FanChart(reported.evaluation.fan, figures: sections.figures).svg,
            sections.say(
              "Present value that \"\(leading(sections))\" has brought by the end of each year: the median, and 5 to 95 % of the trials",
              vi:
                "Giá trị hiện tại mà \"\(leading(sections))\" đem lại đến cuối mỗi năm: trung vị và 5 đến 95 % các lần thử"
            )))
      }
    }
    parts.append("</article>")
    return parts.joined(separator: "\n")
  }

  private func leading(_ sections: SavingsSections) -> String {
    sections.evaluation.leading.map(sections.words.name) ?? ""
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  private func paragraphs(_ texts: [String], isConclusion: Bool) -> [String] {
    if isConclusion {
      return texts.enumerated().map { index, text in
        "<p\(index == 0 ? " class=\"result\"" : "")>\(escaped(text))</p>"
      }
    }
    if texts.count > 1 { return [HTMLPage.list(texts)] }
    return texts.map { "<p class=\"about\">\(escaped($0))</p>" }
  }
}
