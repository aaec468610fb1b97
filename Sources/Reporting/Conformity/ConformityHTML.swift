import Conformity
public import Quantities

/// An answered question of conformity as a page of HTML with charts.
public struct ConformityHTML: Sendable {
  public let language: Language
  /// Whether the arithmetic is shown with numbers put in.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The page.
  public func text(_ reported: ReportedConformity) -> String {
    let tables = ConformityTables(reported, language: language)
    let headline = tables.headline
    let verdict =
      switch reported.answer.decision {
      case .accept: " good"
      case .reject: " bad"
      default: ""
      }
    var parts = [
      "<article>", "<h1>\(HTMLPage.escaped(tables.title))</h1>",
      "<p class=\"verdict\(verdict)\">\(headline.mark) \(HTMLPage.escaped(headline.text))</p>",
    ]
    for section in tables.sections {
      parts.append("<h2>\(HTMLPage.escaped(section.title))</h2>")
      parts.append(HTMLPage.table(tables.table(section)))
    }
    if let sweep = reported.sweep {
      parts.append(
        HTMLPage.figure(CurveChart.density(sweep.density, tables), tables.densityTitle))
      parts.append(
        HTMLPage.figure(
          CurveChart.operatingCharacteristic(sweep.curve, tables), tables.curveTitle))
      parts.append(
        HTMLPage.figure(CurveChart.guardBands(sweep.bands, tables), tables.bandsTitle(sweep.bands)))
      if !sweep.bands.points.isEmpty {
        let (titles, rows) = tables.bands(sweep.bands)
        parts.append(
          HTMLPage.table(.init(titles: titles, rows: rows, numbers: Set(titles.indices))))
      }
    }
    if explains {
      for step in ConformityExplanation(reported, language: language).steps {
        parts.append("<h2>\(HTMLPage.escaped(step.heading))</h2>")
        parts.append("<pre>\(step.lines.map(HTMLPage.escaped).joined(separator: "\n"))</pre>")
      }
    }
    for (title, texts) in [
      (tables.assumptionsTitle, tables.assumptions), (tables.checkTitle, tables.checks),
    ] {
      parts += ["<h2>\(HTMLPage.escaped(title))</h2>", HTMLPage.list(texts)]
    }
    parts.append("</article>")
    return HTMLPage.text(
      title: tables.title, body: parts.joined(separator: "\n"), language: language)
  }
}
