import Calibration
public import Quantities

/// Advice on intervals as one page of HTML that stands by itself; the drift is drawn as SVG.
public struct IntervalHTML: Sendable {
  public let language: Language
  /// Whether the arithmetic is shown.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The page.
  public func text(_ reported: ReviewedHistories) -> String {
    let tables = IntervalTables(language: language, reported: reported)
    let words = tables.words
    var parts: [String] = []
    for entry in reported.review.entries { parts += article(entry, tables) }
    let reliability = words.reliability(reported)
    if !reliability.isEmpty {
      parts.append(
        "<h2>\(words.say("Reliability of all together", vi: "Độ tin cậy của tất cả"))</h2>")
      parts.append(HTMLPage.list(reliability))
      if explains {
        let derivation = IntervalDerivation(words: words, reported: reported)
        parts.append("<h3>\(HTMLPage.escaped(derivation.title))</h3>")
        parts.append(HTMLPage.list(derivation.reliability))
      }
    }
    parts.append(
      "<h2>\(words.say("What each method assumes", vi: "Giả định của từng phương pháp"))</h2>")
    parts.append(HTMLPage.list(tables.assumptions()))
    parts.append("<h2>\(words.say("The law", vi: "Pháp luật"))</h2>")
    parts.append(HTMLPage.list(words.law(reported)))
    return HTMLPage.text(
      title: words.say("Verification intervals", vi: "Chu kỳ kiểm định, hiệu chuẩn"),
      body: parts.joined(separator: "\n"), language: language, style: TimePlot.style)
  }

  private func article(_ entry: IntervalReview.Entry, _ tables: IntervalTables) -> [String] {
    let words = tables.words
    let reported = tables.reported
    var parts = [
      "<section>", "<h1>\(HTMLPage.escaped(entry.history.instrument))</h1>",
      "<p class=\"about\">\(HTMLPage.escaped(words.summary(entry)))</p>",
      "<p class=\"result\">\(HTMLPage.escaped(words.advice(entry, reported)))</p>",
      HTMLPage.table(tables.methods(entry)),
    ]
    parts.append(HTMLPage.list(words.findings(entry, reported)))
    if reported.methods.contains(.drift), let drift = entry.drift.advice {
      let unit = words.unit(drift.isRelative, entry.history.unit)
      let p = words.figures.percent(reported.review.options.confidence)
      let caption = words.say(
        "Results, drift, band at \(p) on each side, and limits",
        vi: "Kết quả, độ trôi, dải \(p) mỗi phía và giới hạn")
      let plot = DriftPlot.plot(
        drift, confidence: reported.review.options.confidence, words: words, unit: unit)
      parts.append(
        HTMLPage.figure(plot.svg(words.figures, unit: unit, title: caption), caption))
    }
    let derivation = IntervalDerivation(words: words, reported: reported)
    let sections = explains ? derivation.sections(entry) : []
    if !sections.isEmpty { parts.append("<h2>\(HTMLPage.escaped(derivation.title))</h2>") }
    for section in sections {
      parts.append("<h3>\(HTMLPage.escaped(section.title))</h3>")
      parts.append(HTMLPage.list(section.lines))
    }
    parts.append("</section>")
    return parts
  }
}
