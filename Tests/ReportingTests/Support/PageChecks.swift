import Testing

/// What holds for every page of HTML and every table of Markdown.
enum PageChecks {
  /// Every element is closed, in order; nothing is fetched or run; no number is none.
  static func expectSound(_ page: String) {
    var open: [Substring] = []
    let empty: Set<Substring> = ["meta", "!DOCTYPE"]
    for match in page.matches(of: /<(\/?)(!?[A-Za-z0-9]+)([^>]*)>/) {
      let (close, name, rest) = (match.output.1, match.output.2, match.output.3)
      if empty.contains(name) || rest.hasSuffix("/") { continue }
      if close.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open.isEmpty)
    let rest = page.replacing("http://www.w3.org/2000/svg", with: "")
    for word in ["http://", "https://", "<script", "<link", "url("] {
      #expect(!rest.contains(word), "\(word)")
    }
    expectNoBlackAreas(page)
    #expect(!page.lowercased().contains("nan\"") && !page.contains("=\"inf"))
  }

  /// Every line of a drawing says how it is filled: without a word it would be black.
  static func expectNoBlackAreas(_ page: String) {
    for match in page.matches(of: /<path class="([a-z -]+)"([^>]*)>/)
    where !match.output.2.contains("fill=") {
      let isFilled = match.output.1.split(separator: " ").contains { name in
        page.matches(of: /\.([a-z-]+) \{([^}]*)\}/).contains {
          $0.output.1 == name && $0.output.2.contains("fill:")
        }
      }
      #expect(isFilled, "\(match.output.1)")
    }
  }

  /// All rows of a table have as many cells.
  static func expectEvenTables(_ markdown: String) {
    var cells: Int?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        cells = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      if let cells { #expect(count == cells, "\(line)") }
      cells = count
    }
  }
}
