/// Pieces of Markdown (GitHub tables).
enum MarkdownText {
  /// `text` on one line without anything that Markdown would take for markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.printable(text) {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  static func table(_ table: UncertaintyTables.Table) -> String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let rule = table.titles.indices.map { table.numbers.contains($0) ? "---:" : "---" }
    let rows = table.rows.enumerated().map { index, row in
      row.map { cell in
        let text = escaped(cell)
        return table.hasSum && index == table.rows.count - 1 && !text.isEmpty ? "**\(text)**" : text
      }
    }
    return ([line(table.titles.map(escaped)), line(rule)] + rows.map(line)).joined(separator: "\n")
  }
}
