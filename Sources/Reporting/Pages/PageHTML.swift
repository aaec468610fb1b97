public import Quantities

/// Pages as one page of HTML that stands by itself.
///
/// No scripts, no fonts, nothing to fetch; drawings are SVG. It prints in black on white and
/// follows a dark screen.
public enum PageHTML {
  /// The page.
  ///
  /// - Parameter title: the title of the window where there are several pages.
  public static func text(_ pages: [ReportPage], title: String, _ language: Language) -> String {
    pages.isEmpty
      ? ""
      : HTMLPage.text(
        title: pages.count == 1 ? pages[0].title : title,
        body: pages.map { article($0, language) }.joined(separator: "\n"), language: language)
  }

  static func article(_ page: ReportPage, _ language: Language) -> String {
    func element(_ tag: String, _ text: String, class name: String = "") -> String {
      "<\(tag)\(name.isEmpty ? "" : " class=\"\(name)\"")>\(HTMLPage.escaped(text))</\(tag)>"
    }
    var parts = ["<article>", element("h1", page.title)]
    parts += page.about.filter { !$0.isEmpty }.map { element("p", $0, class: "about") }
    for block in page.blocks {
      switch block {
      case .heading(let text): parts.append(element("h2", text))
      case .result(let text): parts.append(element("p", text, class: "result"))
      case .text(let text): parts.append(element("p", text))
      case .lines(let lines):
        parts.append("<pre>\(lines.map(HTMLPage.escaped).joined(separator: "\n"))</pre>")
      case .table(let table): parts.append(HTMLPage.table(table))
      case .figure(let figure):
        let drawing = HTMLPage.figure(figure.svg, figure.caption)
        if !drawing.isEmpty { parts.append(drawing) }
      case .verdict(let text, let isGood):
        parts.append(
          element("p", (isGood ? "✓ " : "✗ ") + text, class: "verdict " + (isGood ? "good" : "bad"))
        )
      case .remarks(let remarks):
        if remarks.isEmpty { continue }
        parts += [element("h2", ReportPage.heed[language]), "<ul class=\"heed\">"]
        parts += remarks.map { element("li", $0.text, class: $0.isGrave ? "grave" : "note") }
        parts.append("</ul>")
      }
    }
    parts.append("</article>")
    return parts.joined(separator: "\n")
  }
}
