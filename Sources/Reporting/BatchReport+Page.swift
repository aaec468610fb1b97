public import Quantities
import Verification

extension BatchReport {
  /// The report as a page, with what the fleet says as a whole where that was asked for.
  public func page(_ language: Language, survey: SurveyReport? = nil) -> ReportPage {
    let style = TextStyle(language: language)
    let writer = BatchText(style: style)
    var figures: [ReportPage.Block] = [
      .verdict(
        BatchText.sentence(all, language), isGood: all.failed == 0 && all.instruments > 0),
      .table(writer.pageTable(kinds + [all])),
      .text(writer.accounting(rowsRead, rowsUsed)),
    ]
    if !rejects.isEmpty {
      figures.append(
        .table(
          ReportPage.Table(
            titles: [
              writer.say("rows", vi: "số dòng"), writer.say("code", vi: "mã"),
              writer.say("why", vi: "lý do"),
            ],
            rows: rejects.map { [writer.number($0.rows), $0.code, $0.reason[language]] },
            numbers: [0], wrapping: 2)))
    }
    figures += warnings.map { .text("! " + writer.spelled($0[language])) }
    if let risk { figures += writer.page(risk) }
    return ReportPage(
      title: writer.say("Verdicts on a fleet", vi: "Kết luận về toàn bộ cân"), about: [rules],
      blocks: figures + (survey?.blocks ?? []))
  }
}

extension BatchText {
  /// The kinds, and all of them together in the last row.
  func pageTable(_ lines: [BatchReport.Line]) -> ReportPage.Table {
    let hasInconclusive = lines.contains { $0.inconclusive > 0 }
    return ReportPage.Table(
      titles: [
        say("kind", vi: "loại"), say("instruments", vi: "số cân"),
        spelled(Verdict.pass.name[style.language]), spelled(Verdict.fail.name[style.language]),
      ] + (hasInconclusive ? [spelled(Verdict.inconclusive.name[style.language])] : []) + [
        say("failure rate", vi: "tỷ lệ"), say("95 % interval", vi: "khoảng 95 %"),
      ],
      rows: lines.map { line in
        [
          name(ofKind: line.kind), number(line.instruments), number(line.passed),
          number(line.failed),
        ]
          + (hasInconclusive ? [number(line.inconclusive)] : [])
          + [
            line.failureRate.map { percent($0.value) + spelled("\u{A0}%") } ?? "", interval(line),
          ]
      }, numbers: Set(1...(hasInconclusive ? 6 : 5)), hasSum: true)
  }

  /// The risks, as their lines stand on a terminal.
  func page(_ risk: BatchReport.Risk) -> [ReportPage.Block] {
    let lines = self.risk(risk).filter { !$0.isEmpty }
    return lines.isEmpty ? [] : [.heading(lines[0]), .lines(Array(lines.dropFirst()))]
  }
}
