/// Pieces of Markdown (GitHub tables).
enum MarkdownWriter {
  /// A table; the columns in `right` are aligned to the right.
  static func table(_ titles: [String], _ rows: [[String]], right: Set<Int>) -> String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let rule = titles.indices.map { right.contains($0) ? "---:" : "---" }
    return ([line(titles.map(escaped)), line(rule)] + rows.map { line($0.map(escaped)) })
      .joined(separator: "\n")
  }

  /// `text` on one line without anything that Markdown would take for markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.printable(text) {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
