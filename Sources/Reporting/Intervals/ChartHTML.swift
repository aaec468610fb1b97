import Statistics
public import Calibration
public import Quantities

/// The charts of check standards as one page of HTML that stands by itself, drawn as SVG.
public struct ChartHTML: Sendable {
  public let language: Language

  public init(language: Language) { self.language = language }

  /// The page.
  public func text(_ reviews: [CheckStandardReview]) -> String {
    let words = ChartWords(language: language)
    var parts: [String] = []
    for review in reviews {
      parts.append("<section>")
      parts.append("<h1>\(HTMLPage.escaped(review.standard.name))</h1>")
      parts.append("<p class=\"about\">\(HTMLPage.escaped(words.level(review)))</p>")
      if let caution = words.caution(review) {
        parts.append("<p class=\"about\">! \(HTMLPage.escaped(caution))</p>")
      }
      parts.append(
        "<p class=\"verdict \(review.isInControl ? "good" : "bad")\">\(HTMLPage.escaped(words.verdict(review)))</p>"
      )
      for (kind, plot) in ControlPlot.plots(review, words: words) {
        parts.append("<h2>\(words.name(kind))</h2>")
        parts.append(
          HTMLPage.list([words.parameters(kind, review.options), words.runLengths(kind, review)]))
        parts.append(
          HTMLPage.figure(
            plot.svg(
              words.figures, unit: kind == .cusum ? "σ" : review.standard.unit,
              title: words.name(kind)), caption(kind, words)))
      }
      let rows = words.signals(review)
      if !rows.isEmpty {
        parts.append("<h2>\(words.say("Signals", vi: "Tín hiệu"))</h2>")
        parts.append(
          HTMLPage.table(.init(titles: words.signalTitles, rows: rows, numbers: [4])))
        parts.append("<h2>\(words.say("What to do", vi: "Việc cần làm"))</h2>")
        parts.append(HTMLPage.list(words.actions(review)))
      }
      parts.append("</section>")
    }
    return HTMLPage.text(
      title: words.say("Check standards", vi: "Chuẩn kiểm tra"),
      body: parts.joined(separator: "\n"), language: language, style: TimePlot.style)
  }

  private func caption(_ kind: ChartOptions.Kind, _ words: ChartWords) -> String {
    switch kind {
    case .shewhart:
      words.say(
        "Mean of each day; crosses are signals", vi: "Trung bình từng ngày; dấu chéo là tín hiệu")
    case .ewma:
      words.say(
        "Weighted average and its limits at each point",
        vi: "Trung bình trọng số và giới hạn tại từng điểm")
    case .cusum:
      words.say(
        "Sum for a rise above zero, for a fall below, in standard deviations",
        vi: "Tổng cho chiều tăng ở trên 0, chiều giảm ở dưới, theo độ lệch chuẩn")
    }
  }
}
