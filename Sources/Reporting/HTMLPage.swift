import Quantities

/// A page of HTML that stands by itself: no scripts, no fonts, nothing to fetch.
enum HTMLPage {
  static func text(
    title: String, body: String, language: Language, style extra: String = ""
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    \(style)\(extra.isEmpty ? "" : "\n" + extra)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  /// Text within an element or an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.printable(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  static func list(_ lines: [String]) -> String {
    lines.isEmpty
      ? ""
      : "<ul class=\"heed\">\n\(lines.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n"))\n</ul>"
  }

  /// A drawing with its caption, which is also what is read out in its place.
  static func figure(_ svg: String, _ caption: String) -> String {
    if svg.isEmpty { return "" }
    let caption = escaped(caption)
    let named =
      svg.contains("aria-label=")
      ? svg : svg.replacing(" role=\"img\"", with: " role=\"img\" aria-label=\"\(caption)\"")
    return "<figure>\n\(named)\n<figcaption>\(caption)</figcaption>\n</figure>"
  }

  static func table(_ table: UncertaintyTables.Table) -> String {
    func cells(_ row: [String], _ tag: String) -> String {
      row.enumerated().map { index, cell in
        "<\(tag)\(table.numbers.contains(index) ? " class=\"n\"" : "")>\(escaped(cell))</\(tag)>"
      }.joined()
    }
    let rows = table.rows.enumerated().map { index, row in
      let isSum = table.hasSum && index == table.rows.count - 1
      return "<tr\(isSum ? " class=\"sum\"" : "")>\(cells(row, "td"))</tr>"
    }
    return """
      <div class="wide"><table>
      <thead><tr>\(cells(table.titles, "th"))</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      """
  }
}
