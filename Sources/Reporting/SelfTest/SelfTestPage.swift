public import Quantities

extension ReportPage {
  /// A self-test as a page for the file of an auditor.
  ///
  /// - Parameter explains: whether every figure is listed, not only those that did not come out.
  public init(_ report: SelfTestReport, language: Language, explains: Bool) {
    let words = SelfTestWords(report: report, language: language)
    var blocks: [Block] = [
      .verdict(report.outcome(language), isGood: report.isPassed),
      .table(
        .init(titles: words.areaTitles, rows: report.areas.map(words.row), numbers: [2, 3, 4, 5])),
      .text(words.deviationNote),
    ]
    let failures = report.areas.flatMap(\.failures)
    if !failures.isEmpty {
      blocks += [
        .heading(words.failuresTitle),
        .table(.init(titles: words.checkTitles, rows: failures.map(words.row), numbers: [])),
      ]
    }
    if !report.editions.isEmpty {
      blocks += [
        .heading(words.editionsTitle),
        .table(
          .init(
            titles: ["id", LocalizedText("edition", vi: "ấn bản")[language], "SHA-256"],
            rows: report.editions.map { [$0.id, $0.name, $0.digest] }, numbers: [])),
      ]
    }
    if explains {
      for area in report.areas {
        blocks += [
          .heading(area.title[language]),
          .table(.init(titles: words.checkTitles, rows: area.checks.map(words.row), numbers: [])),
        ]
      }
    }
    self.init(
      title: words.title, about: report.facts(language).map { "\($0.name): \($0.value)" },
      blocks: blocks)
  }
}

/// The figures of a self-test as a table for programs: one row a figure; UTF-8, RFC 4180.
public enum SelfTestCSV {
  static let columns = [
    "area", "case", "source", "figure", "expected", "found", "allowed", "passed",
  ]

  /// The table with its header.
  public static func text(_ report: SelfTestReport) -> String {
    var text = CSVLine.text(columns)
    for area in report.areas {
      for check in area.checks {
        text += CSVLine.text([
          area.id, check.caseName, check.source, check.figure, check.expected, check.found,
          check.allowed.map(CSVLine.number) ?? "", check.isPassed ? "true" : "false",
        ])
      }
    }
    return text
  }
}
