import Quantities

/// A self-test for a reader at a terminal.
public struct SelfTestText: Sendable {
  public let style: TextStyle
  /// Whether every figure is listed, not only those that did not come out.
  public let explains: Bool

  public init(style: TextStyle, explains: Bool = false) {
    self.style = style
    self.explains = explains
  }

  private var ink: Ink { Ink(isOn: style.colour) }

  private func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  private func say(_ english: String, vi vietnamese: String) -> String {
    spelled(style.language == .vietnamese ? vietnamese : english)
  }

  /// The whole report, ending in a line break.
  public func text(_ report: SelfTestReport) -> String {
    let words = SelfTestWords(report: report, language: style.language)
    var lines = [ink(spelled(words.title), .bold)]
    let facts = report.facts(style.language)
    let width = facts.map(\.name.count).max() ?? 0
    for fact in facts {
      lines += TextLayout.wrap(fact.value, TextStyle.width - width - 4).enumerated().map {
        "  " + TextLayout.pad($0 == 0 ? spelled(fact.name) : "", width) + "  " + spelled($1)
      }
    }
    lines.append("")
    lines += table(report.areas, words)
    lines += editions(report.editions, words)
    if explains { lines += report.areas.flatMap { checks($0, words) } }
    lines += failures(report.areas, words)
    lines.append("")
    lines.append(conclusionLine(report))
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line: whether all came out, what `--quiet` leaves.
  public func conclusionLine(_ report: SelfTestReport) -> String {
    TextLayout.wrap(report.conclusion(style.language), TextStyle.width)
      .map { ink(spelled($0), report.isPassed ? .green : .boldRed) }.joined(separator: "\n")
  }

  private func table(_ areas: [SelfTestReport.Area], _ words: SelfTestWords) -> [String] {
    var table = TextTable()
    table.shrinking = 0
    let titles = words.areaTitles.map(spelled)
    let rows = areas.map { words.row($0).map(spelled) }
    var failed = TextTable.Column([titles[4]], rows.map { $0[4] })
    failed.colours = areas.map { $0.failures.isEmpty ? nil : .boldRed }
    table.columns = [
      .init([titles[0]], rows.map { $0[0] }, .left), .init([titles[2]], rows.map { $0[2] }),
      .init([titles[3]], rows.map { $0[3] }), failed, .init([titles[5]], rows.map { $0[5] }),
    ]
    return table.lines(width: TextStyle.width, ink: ink)
      + TextLayout.wrap(spelled(words.deviationNote), TextStyle.width - 2).map {
        ink("  " + $0, .dim)
      }
  }

  /// The rules with the first digits of their digests; pages and JSON have all of them.
  private func editions(
    _ editions: [SelfTestReport.Edition], _ words: SelfTestWords
  ) -> [String] {
    if editions.isEmpty { return [] }
    var table = TextTable()
    table.shrinking = 1
    table.columns = [
      .init([spelled(words.editionsTitle)], editions.map { spelled($0.id) }, .left),
      .init([say("edition", vi: "ấn bản")], editions.map { spelled($0.name) }, .left),
      .init(["SHA-256"], editions.map { spelled(String($0.digest.prefix(16)) + "…") }, .left),
    ]
    return [""] + table.lines(width: TextStyle.width, ink: ink)
  }

  /// Every figure of an area, case by case.
  private func checks(_ area: SelfTestReport.Area, _ words: SelfTestWords) -> [String] {
    var lines = ["", ink(spelled(area.title[style.language]), .bold)]
    var last = ""
    for check in area.checks {
      let heading = "\(check.caseName) (\(check.source))"
      if heading != last {
        lines += TextLayout.wrap(spelled(heading), TextStyle.width - 2).map { "  " + $0 }
        last = heading
      }
      let mark = check.isPassed ? "✓" : "✗"
      let text = say(
        "\(check.figure): found \(check.found), stated \(check.expected), \(words.allowed(check))",
        vi:
          "\(check.figure): nhận được \(check.found), đã nêu \(check.expected), \(words.allowed(check))"
      )
      lines += TextLayout.wrap(text, TextStyle.width - 6).enumerated().map {
        ($0 == 0 ? "    \(spelled(mark)) " : "      ") + $1
      }
    }
    return lines
  }

  private func failures(_ areas: [SelfTestReport.Area], _ words: SelfTestWords) -> [String] {
    let failures = areas.flatMap(\.failures)
    if failures.isEmpty { return [] }
    var lines = ["", ink(spelled(words.failuresTitle), .bold)]
    for failure in failures {
      let place = "\(failure.caseName) (\(failure.source)): \(failure.figure)"
      let text = LocalizedText(
        "\(place): found \(failure.found), stated \(failure.expected)",
        vi: "\(place): nhận được \(failure.found), đã nêu \(failure.expected)")
      lines += TextLayout.wrap(spelled(text[style.language]), TextStyle.width - 4).enumerated()
        .map { ($0 == 0 ? "  \(ink(spelled("✗"), .boldRed)) " : "    ") + $1 }
    }
    return lines
  }
}
