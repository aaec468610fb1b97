public import Calibration
import Quantities
import Rules
import Verification

/// The trace of one wrong weight for people and programs: text, Markdown, a page, CSV.
public struct WeightImpactReport: Sendable {
  /// A record with the file it was read from.
  public typealias Traced = (source: String, impact: WeightImpact)

  public let style: TextStyle

  public init(style: TextStyle) {
    self.style = style
  }

  private var language: Language { style.language }
  private var words: VerificationText { VerificationText(style: style) }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  // MARK: Sentences

  private func title(_ correction: WeightCorrection) -> String {
    let value = correction.value.text(in: Wording.unit(of: correction.value), language)
    return say(
      "Weight \(correction.piece) of set \(correction.set) is really \(value)",
      vi: "Quả cân \(correction.piece) của bộ \(correction.set) thực ra là \(value)")
  }

  private func summary(_ traced: [Traced]) -> String {
    let touched = traced.count { $0.impact.isTouched }
    let readings = traced.reduce(0) { $0 + $1.impact.readings.count }
    let flippedReadings = traced.reduce(0) { $0 + $1.impact.readings.count(where: \.flips) }
    let flipped = traced.count { $0.impact.flips }
    return say(
      "Records looked at: \(traced.count), touched: \(touched); readings: \(readings), with another verdict: \(flippedReadings); inspections with another verdict: \(flipped).",
      vi:
        "Hồ sơ đã xem: \(traced.count), bị ảnh hưởng: \(touched); số đọc: \(readings), đổi kết luận: \(flippedReadings); lần kiểm tra đổi kết luận: \(flipped)."
    )
  }

  private func heading(_ traced: Traced) -> String {
    let inspection = traced.impact.record.inspection
    let id = inspection.instrument.id
    let date = inspection.date.map { $0.text(language) } ?? ""
    return [id, date, traced.source].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func verdicts(_ impact: WeightImpact) -> String {
    guard let before = impact.before, let after = impact.after else {
      return say(
        "no rules are named: no verdict", vi: "không nêu bộ quy tắc: không có kết luận")
    }
    let change = "\(marked(before.verdict)) → \(marked(after.verdict))"
    return impact.flips
      ? say("! the verdict changes: \(change)", vi: "! kết luận thay đổi: \(change)")
      : say(
        "the verdict stays: \(marked(after.verdict))",
        vi: "kết luận không đổi: \(marked(after.verdict))")
  }

  private func marked(_ verdict: Verdict) -> String { "\(verdict.mark) \(verdict.name[language])" }

  // MARK: Cells

  private var readingTitles: [String] {
    [
      say("test", vi: "phép thử"), "#", say("load", vi: "tải"), say("E before", vi: "E trước"),
      say("E after", vi: "E sau"), "MPE", say("verdict", vi: "kết luận"),
    ]
  }

  private func cells(_ reading: WeightImpact.TouchedReading, _ unit: MassUnit) -> [String] {
    let figures = Figures(language: language)
    func error(_ result: VerificationResult.ReadingResult) -> String {
      if let exact = result.correctedError { return figures.error(exact, unit) }
      guard let interval = result.errorInterval else { return "" }
      return
        "\(figures.error(interval.lowerBound, unit)) … \(figures.error(interval.upperBound, unit))"
    }
    let verdict =
      reading.flips
      ? "\(marked(reading.before.verdict)) → \(marked(reading.after.verdict))"
      : marked(reading.after.verdict)
    return [
      reading.test.name[language] + (reading.isAssumed ? " *" : ""), String(reading.number),
      reading.before.reading.load.text(in: reading.before.reading.loadUnit, language),
      error(reading.before), error(reading.after),
      reading.before.mpe.map { "±" + $0.text(in: unit, language) } ?? "", verdict,
    ].map { $0.replacing(" ", with: "\u{A0}") }
  }

  private func pointTitles(_ unit: MassUnit) -> [String] {
    [
      say("calibrated load", vi: "tải hiệu chuẩn"),
      say("E before, \(unit.symbol)", vi: "E trước, \(unit.symbol)"),
      say("E after, \(unit.symbol)", vi: "E sau, \(unit.symbol)"), "U",
      say("moved by", vi: "dịch đi"),
    ]
  }

  private func cells(_ point: WeightImpact.TouchedPoint, _ unit: MassUnit) -> [String] {
    let figures = CalibrationFigures(unit: unit, language: language)
    let u = point.before.budget?.expandedUncertainty
    func error(_ value: Double?) -> String {
      guard let value else { return "" }
      return u.map { figures.pair(value, $0).error } ?? figures.u(value)
    }
    return [
      point.before.load.text(in: point.before.loadUnit, language)
        + (point.isAssumed ? " *" : ""),
      error(point.before.error), error(point.after.error), u.map { figures.amount($0) } ?? "",
      point.movedByU.map { figures.numbers.significant($0, 2) + " U" } ?? "",
    ].map { $0.replacing(" ", with: "\u{A0}") }
  }

  private func isAssumed(_ impact: WeightImpact) -> Bool {
    impact.readings.contains(where: \.isAssumed) || impact.points.contains(where: \.isAssumed)
  }

  private var assumption: String {
    say(
      "* the record does not name its weights: taken to be among them",
      vi: "* hồ sơ không nêu quả cân: coi như quả này có trong đó")
  }

  // MARK: Forms

  /// The report for a terminal.
  public func text(_ correction: WeightCorrection, _ traced: [Traced]) -> String {
    var lines = words.wrapped(words.spelled(title(correction)), indent: 0).map {
      words.ink($0, .bold)
    }
    for entry in traced where entry.impact.isTouched {
      let impact = entry.impact
      let unit = impact.record.inspection.instrument.errorUnit
      lines.append("")
      lines += words.wrapped(words.spelled(heading(entry)), indent: 0).map { words.ink($0, .bold) }
      lines += words.wrapped(words.spelled(verdicts(impact)), indent: 2)
      lines += grid(readingTitles, impact.readings.map { cells($0, unit) }, left: [0, 6])
      if !impact.readings.isEmpty, !impact.points.isEmpty { lines.append("") }
      lines += grid(pointTitles(unit), impact.points.map { cells($0, unit) }, left: [0])
      if isAssumed(impact) { lines += words.wrapped(words.spelled(assumption), indent: 2) }
    }
    lines.append("")
    lines += words.wrapped(words.spelled(summary(traced)), indent: 0)
    return words.finished(lines)
  }

  private func grid(_ titles: [String], _ rows: [[String]], left: Set<Int>) -> [String] {
    if rows.isEmpty { return [] }
    var table = TextTable()
    table.columns = titles.enumerated().map { index, title in
      TextTable.Column(
        [words.spelled(title)], rows.map { words.spelled($0[index]) },
        left.contains(index) ? .left : .right)
    }
    return table.lines(width: TextStyle.width, ink: words.ink)
  }

  /// The report as Markdown.
  public func markdown(_ correction: WeightCorrection, _ traced: [Traced]) -> String {
    var blocks = ["# \(MarkdownWriter.escaped(title(correction)))"]
    for entry in traced where entry.impact.isTouched {
      let impact = entry.impact
      let unit = impact.record.inspection.instrument.errorUnit
      blocks.append("## \(MarkdownWriter.escaped(heading(entry)))")
      blocks.append(MarkdownWriter.escaped(verdicts(impact)))
      if !impact.readings.isEmpty {
        blocks.append(
          MarkdownWriter.table(
            readingTitles, impact.readings.map { cells($0, unit) }, right: [1, 2, 3, 4, 5]))
      }
      if !impact.points.isEmpty {
        blocks.append(
          MarkdownWriter.table(
            pointTitles(unit), impact.points.map { cells($0, unit) }, right: [1, 2, 3, 4]))
      }
      if isAssumed(impact) { blocks.append(MarkdownWriter.escaped(assumption)) }
    }
    blocks.append(MarkdownWriter.escaped(summary(traced)))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The report as a page.
  public func page(_ correction: WeightCorrection, _ traced: [Traced]) -> ReportPage {
    var page = ReportPage(title: title(correction), about: [summary(traced)])
    for entry in traced where entry.impact.isTouched {
      let impact = entry.impact
      let unit = impact.record.inspection.instrument.errorUnit
      page.blocks += [
        .heading(heading(entry)), .verdict(verdicts(impact), isGood: !impact.flips),
      ]
      if !impact.readings.isEmpty {
        page.blocks.append(
          .table(
            .init(
              titles: readingTitles, rows: impact.readings.map { cells($0, unit) },
              numbers: [1, 2, 3, 4, 5])))
      }
      if !impact.points.isEmpty {
        page.blocks.append(
          .table(
            .init(
              titles: pointTitles(unit), rows: impact.points.map { cells($0, unit) },
              numbers: [1, 2, 3, 4])))
      }
      if isAssumed(impact) { page.blocks.append(.text(assumption)) }
    }
    return page
  }

  /// The names of the columns of ``csv(_:_:)``.
  public static let columns = [
    "file", "instrument_id", "date", "verdict_before", "verdict_after", "kind", "test", "number",
    "load_g", "assumed", "error_before_g", "error_after_g", "mpe_g", "expanded_uncertainty_g",
    "reading_before", "reading_after",
  ]

  /// The report for other programs: a row a reading or calibrated load, masses in grams.
  public func csv(_ correction: WeightCorrection, _ traced: [Traced]) -> String {
    var text = CSVWriter.line(Self.columns)
    for (source, impact) in traced where impact.isTouched {
      let inspection = impact.record.inspection
      let head = [
        source, inspection.instrument.id, inspection.date?.iso ?? "",
        impact.before?.verdict.rawValue ?? "", impact.after?.verdict.rawValue ?? "",
      ]
      for reading in impact.readings {
        text += CSVWriter.line(
          head + [
            "reading", reading.test.rawValue, String(reading.number),
            reading.before.reading.load.value.text, reading.isAssumed ? "true" : "false",
            reading.before.correctedError?.value.text ?? "",
            reading.after.correctedError?.value.text ?? "",
            reading.before.mpe?.value.text ?? "", "", reading.before.verdict.rawValue,
            reading.after.verdict.rawValue,
          ])
      }
      for point in impact.points {
        text += CSVWriter.line(
          head + [
            "calibration", "weighing", "", point.before.load.value.text,
            point.isAssumed ? "true" : "false", CSVWriter.number(point.before.error),
            CSVWriter.number(point.after.error), point.before.mpe?.value.text ?? "",
            CSVWriter.number(point.before.budget?.expandedUncertainty), "", "",
          ])
      }
    }
    return text
  }
}
