import Assessment
public import Quantities
import Rules
import Verification

/// Verifications as one page of HTML that stands by itself: the error curve within its limits,
/// every reading, the findings, and how sure the verdict is.
public struct VerificationHTML: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// The page; empty where there is nothing to show.
  ///
  /// A table of verdicts stands first when there are several.
  ///
  /// - Parameter explanations: how the figures of each inspection were computed, in the same
  ///   order; none to leave it out.
  public func text(_ inspections: [VerifiedInspection], explanations: [ReportPage] = []) -> String {
    guard let first = inspections.first else { return "" }
    var parts: [String] = []
    let title: String
    if inspections.count > 1 {
      title = tables.say("Verifications", vi: "Kết quả kiểm tra")
      parts += ["<h1>\(escaped(title))</h1>", HTMLPage.table(tables.overview(inspections))]
    } else {
      let instrument = first.result.inspection.instrument
      title = "\(tables.name(of: instrument)): \(first.result.verdict.name[language])"
    }
    for (index, verified) in inspections.enumerated() {
      parts.append(article(verified, heading: inspections.count > 1 ? 2 : 1))
      if explanations.indices.contains(index) {
        parts.append(PageHTML.article(explanations[index], language))
      }
    }
    return HTMLPage.text(
      title: title, body: parts.joined(separator: "\n"), language: language, style: Self.style)
  }

  static let style = """
    \(ErrorCurve.style)
    @media print { section { break-inside: auto; } h1, h2, h3 { break-after: avoid; } }
    .open { border-color: var(--soft); }
    article + article { margin-top: 3rem; break-before: page; }
    .findings { list-style: none; padding: 0; }
    .findings li { margin: .6rem 0; padding-left: .9rem; border-left: 4px solid var(--line); }
    .findings .failure { border-color: var(--bad); }
    .findings .clause { color: var(--soft); }
    """

  private var tables: VerificationTables { VerificationTables(language: language) }
  private var words: VerificationText { VerificationText(style: TextStyle(language: language)) }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  private func article(_ verified: VerifiedInspection, heading level: Int) -> String {
    let result = verified.result
    let instrument = result.inspection.instrument
    let name = "\(tables.name(of: instrument)) · \(instrument.kindName[language])"
    var parts = [
      "<article>", "<h\(level)>\(escaped(name))</h\(level)>", verdict(of: result),
      HTMLPage.table(tables.facts(result)),
    ]
    for (index, test) in result.tests.enumerated() {
      parts += section(test, at: index, of: verified, level: level + 1)
    }
    parts += findings(of: result, level: level + 1)
    if let view = verified.risk { parts += section(view, of: result, level: level + 1) }
    if let view = verified.history { parts += section(view, of: result, level: level + 1) }
    if let legend = words.legendText(of: result) {
      parts.append("<p class=\"about\">\(escaped(legend))</p>")
    }
    parts.append("</article>")
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func verdict(of result: VerificationResult) -> String {
    let verdict = result.verdict
    let kind =
      switch verdict {
      case .pass: "good"
      case .fail: "bad"
      case .inconclusive: "open"
      }
    let word = "\(verdict.mark) \(verdict.name[language].uppercased())"
    return "<p class=\"verdict \(kind)\"><b>\(escaped(word))</b>: "
      + "\(escaped(words.sentence(of: result)))</p>"
  }

  private func section(
    _ test: VerificationResult.TestResult, at index: Int, of verified: VerifiedInspection,
    level: Int
  ) -> [String] {
    let result = verified.result
    let title = "\(test.test.name[language]): \(tables.marked(test.verdict))"
    var parts = [
      "<section>", "<h\(level)>\(escaped(title))</h\(level)>",
      "<p class=\"about\">\(escaped(words.cited(test.citation)))</p>",
    ]
    parts += ErrorFigure.all(test: index, of: result, risk: verified.risk, language: language)
      .map { HTMLPage.figure($0.svg, $0.caption) }
    if !test.readings.isEmpty { parts.append(HTMLPage.table(tables.readings(of: test, result))) }
    if let spread = tables.spread(of: test, result) { parts.append("<p>\(escaped(spread))</p>") }
    return parts + ["</section>"]
  }

  private func findings(of result: VerificationResult, level: Int) -> [String] {
    let groups = FindingGroup.groups(of: result.findings)
    if groups.isEmpty { return [] }
    var parts = [
      "<h\(level)>\(tables.say("Findings", vi: "Phát hiện"))</h\(level)>",
      "<ul class=\"findings\">",
    ]
    parts += groups.map { group in
      let finding = group.finding
      let severity = finding.severity
      let head = "\(severity.mark) \(severity.name[language])"
      return "<li class=\"\(severity.rawValue)\"><b>\(escaped(head))</b> "
        + "<code>\(escaped(finding.code))</code> "
        + "<span class=\"clause\">\(escaped(words.cited(finding.citation)))</span><br>"
        + "\(escaped(words.message(of: group)))</li>"
    }
    return parts + ["</ul>"]
  }

  private func section(_ view: RiskView, of result: VerificationResult, level: Int) -> [String] {
    let wording = RiskWording(view: view, result: result, language: language)
    if wording.sentences.isEmpty { return [] }
    let rows = wording.rows
    return ["<h\(level)>\(escaped(wording.title))</h\(level)>"]
      + (rows.isEmpty
        ? []
        : [
          HTMLPage.table(
            .init(titles: wording.columns, rows: rows, numbers: [1, 2, 3, 4, 5]))
        ])
      + wording.sentences.map { "<p>\(escaped($0))</p>" }
  }

  private func section(_ view: HistoryView, of result: VerificationResult, level: Int) -> [String] {
    let wording = HistoryWording(view: view, result: result, language: language)
    var parts = [
      "<h\(level)>\(escaped(wording.title))</h\(level)>",
      HTMLPage.table(.init(titles: wording.columns, rows: wording.rows, numbers: [3, 4, 5])),
    ]
    if let plot = wording.plot {
      let figures = UncertaintyFigures(language: language)
      parts.append(HTMLPage.figure(plot.svg(figures, unit: "g", title: wording.title), ""))
    }
    return parts + wording.sentences.map { "<p>\(escaped($0))</p>" }
  }
}
