import Economics
public import Quantities

/// An evaluated question of money as HTML that stands by itself.
///
/// It begins with one page that can be printed and acted on; what it rests on follows. No
/// scripts, no fonts, nothing to fetch; charts are SVG.
public struct SavingsHTML: Sendable {
  public let language: Language
  /// Whether the arithmetic is shown.
  public let explains: Bool
  /// Whether there is nothing but the one page.
  public let isShort: Bool

  /// - Parameters:
  ///   - explains: whether the arithmetic is shown.
  ///   - isShort: whether there is nothing but the one page.
  public init(language: Language, explains: Bool = false, isShort: Bool = false) {
    self.language = language
    self.explains = explains
    self.isShort = isShort
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
    @page { size: A4; margin: 13mm 15mm; }
    @media print {
      html { font-size: 11px; } body { padding: 0; max-width: none; font-size: 1rem; }
      h1 { font-size: 1.7rem; } h2 { margin: .7rem 0 .2rem; padding-top: .5rem; }
      p { margin: .35rem 0; } .about, figcaption { margin: .15rem 0 .3rem; }
      th, td { padding: .15rem .5rem; white-space: normal; } .n { white-space: nowrap; }
      .wide { overflow: visible; } figure { margin: .5rem 0; }
      .sheet { break-after: page; } article:last-child .sheet:last-child { break-after: auto; }
      article + article { break-before: page; }
    }
    """

  private func article(_ reported: ReportedSavings) -> String {
    let sections = SavingsSections(reported, language: language, explains: explains)
    var parts = ["<article>", "<div class=\"sheet\">", "<h1>\(escaped(sections.title))</h1>"]
    if !reported.description.isEmpty {
      parts.append("<p class=\"about\">\(escaped(reported.description))</p>")
    }
    let summary = sections.summary
    parts += summary.enumerated().flatMap { section($1, sections, isConclusion: $0 == 0) }
    parts += [fan(sections), turns(sections)].filter { !$0.isEmpty }
    parts.append("</div>")
    if !isShort {
      parts += sections.details.flatMap { section($0, sections, isConclusion: false) }
    }
    parts.append("</article>")
    return parts.joined(separator: "\n")
  }

  private func section(
    _ section: SavingsSection, _ sections: SavingsSections, isConclusion: Bool
  ) -> [String] {
    var parts = ["<section>\n<h2>\(escaped(section.heading))</h2>"]
    parts += paragraphs(section.introduction, isConclusion: isConclusion)
    if let bars = section.bars {
      parts.append(
        HTMLPage.figure(
          TornadoChart(bars, figures: sections.figures).svg,
          sections.say(
            "NPV with each input from its P10 to its P90",
            vi: "NPV khi mỗi đầu vào đi từ P10 đến P90")))
    }
    if let table = section.table { parts.append(HTMLPage.table(table)) }
    parts += paragraphs(section.remarks, isConclusion: false)
    parts.append("</section>")
    return parts
  }

  /// The present value over the years.
  private func fan(_ sections: SavingsSections) -> String {
    HTMLPage.figure(
      FanChart(sections.evaluation.fan, figures: sections.figures).svg,
      sections.say(
        "Present value that \"\(leading(sections))\" has brought by the end of each year: the median, and 5 to 95 % of the trials",
        vi:
          "Giá trị hiện tại mà \"\(leading(sections))\" đem lại đến cuối mỗi năm: trung vị và 5 đến 95 % các lần thử"
      ))
  }

  /// The worth about the nearest break-evens.
  private func turns(_ sections: SavingsSections) -> String {
    let nearest = sections.words.nearestBreakEvens.prefix(BreakEvenChart.most)
    let curves = nearest.compactMap { found in
      sections.reported.curves.first { $0.crossing == found }
    }
    return HTMLPage.figure(
      BreakEvenChart(curves, words: sections.words).svg,
      sections.say(
        "NPV of \"\(leading(sections))\" as one input changes: it pays where the ground is shaded; the dot is what was taken, the dashed line an NPV of 0",
        vi:
          "NPV của \"\(leading(sections))\" khi một đầu vào thay đổi: có lãi ở vùng tô màu; chấm là giá trị hiện lấy, nét đứt là NPV bằng 0"
      ))
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
