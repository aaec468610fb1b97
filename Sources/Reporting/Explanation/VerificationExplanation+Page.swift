import Quantities
import Verification

extension VerificationExplanation {
  /// The explanation as a page for people.
  public var page: ReportPage {
    let words = VerificationText(style: TextStyle(language: language))
    let name = instrument.id.isEmpty ? "" : instrument.id + " · "
    var page = ReportPage(
      title: name + instrument.kindName[language],
      about: [words.statement(of: instrument), words.occasion(of: result)])
    for section in sections {
      page.blocks.append(
        .heading(section.title + (section.clause.isEmpty ? "" : "  (\(section.clause))")))
      var told = Told()
      for entry in section.entries {
        let lines = entry.lines.compactMap { told.text(of: $0) }
        // Lines stand in a little from what they belong to.
        page.blocks.append(
          .lines(
            entry.title.isEmpty ? lines : [entry.title] + lines.map { "\u{A0}\u{A0}" + $0 }))
      }
    }
    page.blocks.append(
      .verdict(
        differences == 0
          ? say(
            "\(figures) figures of the verdict worked out anew: all the same.",
            vi: "Đã tính lại \(figures) con số của kết luận: tất cả trùng khớp.")
          : say(
            "\(differences) of \(figures) figures differ from the verdict: please report this.",
            vi: "\(differences) trong \(figures) con số khác với kết luận: xin báo lỗi này."),
        isGood: differences == 0))
    return page
  }
}

/// What a section has told already: the zero of the test and the reasons are told once.
private struct Told {
  private var lines: Set<String> = []
  private var reasons: Set<String> = []

  mutating func text(of line: ExplanationLine) -> String? {
    if case .equation(let side) = line.content, side.symbol.hasPrefix("E0"),
      !lines.insert(line.text).inserted
    {
      return nil
    }
    let isNew = line.reason.isEmpty || reasons.insert(line.reason).inserted
    return line.text(withReason: isNew)
  }
}
