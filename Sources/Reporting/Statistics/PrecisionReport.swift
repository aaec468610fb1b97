public import Quantities
public import Statistics

/// Repeatability and reproducibility, for people and as a table for programs.
public enum PrecisionReport {
  /// The page of a file.
  public static func page(
    file: String, samples experiments: [PrecisionExperiment], language: Language
  ) -> ReportPage {
    let writer = StatisticsWriter(language: language)
    var page = ReportPage(
      title: writer.say(
        "Repeatability and reproducibility (ISO 5725-2)",
        vi: "Độ lặp lại và độ tái lập (ISO 5725-2)"), about: [file])
    for experiment in experiments {
      page.blocks.append(
        .heading(writer.label(experiment.name, experiment.unit)))
      page.blocks.append(.table(overview(experiment, writer)))
      page.blocks.append(
        .text(
          writer.say(
            "s_r: repeatability, s_L: between \(experiment.groupName), s_R: reproducibility standard "
              + "deviation; two results differ by more than r or R in one case of twenty",
            vi: "s_r: độ lệch chuẩn lặp lại, s_L: giữa các \(experiment.groupName), s_R: tái lập; "
              + "hai kết quả chỉ khác nhau quá r hoặc R trong một trên hai mươi trường hợp")))
      for level in experiment.levels { page.blocks += section(level, experiment, writer) }
      page.blocks.append(.remarks(remarks(experiment, writer)))
    }
    return page
  }

  private static func overview(
    _ experiment: PrecisionExperiment, _ writer: StatisticsWriter
  ) -> ReportPage.Table {
    let hasNames = experiment.levels.contains { !$0.name.isEmpty }
    var titles = [
      "p", "n", writer.say("Mean", vi: "Trung bình"), "s_r", "s_L", "s_R", "r", "R",
    ]
    if hasNames { titles.insert(writer.say("Level", vi: "Mức"), at: 0) }
    let rows = experiment.levels.map { level -> [String] in
      let found = level.precision
      var row = [
        String(found.analysis.groups.count), String(found.analysis.count),
        writer.value(found.analysis.mean, like: found.reproducibility),
        writer.scatter(found.repeatability), writer.scatter(found.between),
        writer.scatter(found.reproducibility), writer.scatter(found.repeatabilityLimit),
        writer.scatter(found.reproducibilityLimit),
      ]
      if hasNames { row.insert(level.name, at: 0) }
      return row
    }
    let first = hasNames ? 1 : 0
    return .init(titles: titles, rows: rows, numbers: Set(first..<titles.count))
  }

  private static func section(
    _ level: PrecisionExperiment.Level, _ experiment: PrecisionExperiment,
    _ writer: StatisticsWriter
  ) -> [ReportPage.Block] {
    let found = level.precision
    var blocks: [ReportPage.Block] = []
    if !level.name.isEmpty {
      blocks.append(.heading(writer.say("Level \(level.name)", vi: "Mức \(level.name)")))
    }
    let rows = found.analysis.groups.indices.map { index -> [String] in
      let group = found.analysis.groups[index]
      let h = found.consistencyOfMeans?[index]
      let k = found.consistencyOfScatter?[index]
      return [
        level.laboratories[index], String(group.count),
        writer.value(group.mean.value, like: found.reproducibility),
        writer.scatter(group.standardDeviation), fixed(h, writer), mark(h, found.meanIndicators),
        fixed(k, writer), mark(k, found.scatterIndicators),
      ]
    }
    blocks.append(
      .table(
        .init(
          titles: [
            experiment.groupName, "n", writer.say("Mean", vi: "Trung bình"), "s", "h", "", "k", "",
          ], rows: rows, numbers: [1, 2, 3, 4, 6])))
    if let bars = MandelBars(level, figures: writer.figures) {
      blocks.append(
        .figure(
          bars.figure(
            writer.say(
              "Mandel's h and k; the marks are their 5 % and 1 % indicators",
              vi: "h và k của Mandel; các vạch là mức chỉ báo 5 % và 1 %"))))
    }
    if !found.screenings.isEmpty { blocks.append(.table(screenings(level, writer))) }
    return blocks
  }

  private static func screenings(
    _ level: PrecisionExperiment.Level, _ writer: StatisticsWriter
  ) -> ReportPage.Table {
    .init(
      titles: [
        writer.say("Test", vi: "Phép kiểm"), writer.say("In question", vi: "Đang xét"),
        writer.say("Statistic", vi: "Thống kê"), "5\u{A0}%", "1\u{A0}%", "p", "",
      ],
      rows: level.precision.screenings.map { test in
        [
          name(test.test, writer),
          test.laboratories.map { level.laboratories[$0] }.joined(separator: ", "),
          writer.statistic(test.statistic), writer.statistic(test.stragglerLimit),
          writer.statistic(test.outlierLimit), writer.probability(test.probability),
          verdict(test.verdict, writer),
        ]
      }, numbers: [2, 3, 4, 5])
  }

  static func name(_ test: PrecisionScreening.Test, _ writer: StatisticsWriter) -> String {
    switch test {
    case .cochran: writer.say("Cochran, scatter", vi: "Cochran, độ tản mạn")
    case .grubbs: writer.say("Grubbs, mean", vi: "Grubbs, trung bình")
    case .grubbsPairHigh: writer.say("Grubbs, two highest", vi: "Grubbs, hai cao nhất")
    case .grubbsPairLow: writer.say("Grubbs, two lowest", vi: "Grubbs, hai thấp nhất")
    }
  }

  private static func verdict(_ verdict: OutlierVerdict, _ writer: StatisticsWriter) -> String {
    switch verdict {
    case .consistent: "✓"
    case .straggler: "? " + writer.say("straggler", vi: "nghi ngờ")
    case .outlier: "✗ " + writer.say("outlier", vi: "bất thường")
    }
  }

  /// A statistic to two places.
  private static func fixed(_ value: Double?, _ writer: StatisticsWriter) -> String {
    guard let value else { return "–" }
    return writer.figures.pair(value, 0.1, digits: 2).value
  }

  private static func mark(_ value: Double?, _ indicators: PrecisionLevel.Indicators?) -> String {
    guard let value, let indicators else { return "" }
    return value.magnitude > indicators.outlier
      ? "**" : value.magnitude > indicators.straggler ? "*" : ""
  }

  private static func remarks(
    _ experiment: PrecisionExperiment, _ writer: StatisticsWriter
  ) -> [ReportPage.Remark] {
    var remarks: [ReportPage.Remark] = []
    for level in experiment.levels {
      let place =
        level.name.isEmpty ? "" : writer.say("level \(level.name): ", vi: "mức \(level.name): ")
      for test in level.precision.screenings where test.verdict != .consistent {
        let names = test.laboratories.map { level.laboratories[$0] }.joined(separator: ", ")
        remarks.append(
          .init(
            place
              + (test.verdict == .outlier
                ? writer.say(
                  "\(names) is outlying (\(name(test.test, writer))); find the cause, and repeat "
                    + "the evaluation without it unless there is reason to keep it",
                  vi: "\(names) bất thường (\(name(test.test, writer))); hãy tìm nguyên nhân và "
                    + "đánh giá lại khi không có nó, trừ khi có lý do giữ lại")
                : writer.say(
                  "\(names) is a straggler (\(name(test.test, writer))): kept, unless a cause is "
                    + "found",
                  vi: "\(names) đáng nghi ngờ (\(name(test.test, writer))): vẫn giữ, trừ khi tìm "
                    + "thấy nguyên nhân")),
            isGrave: test.verdict == .outlier))
      }
      if level.precision.analysis.isBetweenTruncated {
        remarks.append(
          .init(
            place
              + writer.say(
                "the variance between \(experiment.groupName) is estimated below 0 and given as 0",
                vi: "phương sai giữa các \(experiment.groupName) ước lượng được nhỏ hơn 0 và được "
                  + "ghi là 0"), isGrave: false))
      }
    }
    if experiment.levels.contains(where: { $0.precision.meanIndicators != nil }) {
      remarks.append(
        .init(
          writer.say(
            "* and ** mark h and k beyond the 5 % and 1 % indicators",
            vi: "* và ** đánh dấu h và k vượt mức chỉ báo 5 % và 1 %"), isGrave: false))
    }
    return remarks.filter(\.isGrave) + remarks.filter { !$0.isGrave }
  }

  /// The names of the columns of the table for programs.
  public static let columns = [
    "file", "column", "unit", "level", "laboratory", "n", "mean", "standard_deviation", "h", "k",
    "laboratories", "repeatability_sd", "between_sd", "reproducibility_sd", "repeatability_limit",
    "reproducibility_limit",
  ]

  /// A row a laboratory and one a level, numbers in full precision; UTF-8, RFC 4180.
  public static func csv(
    _ files: [(file: String, samples: [PrecisionExperiment])]
  ) -> String {
    func number(_ value: Double?) -> String { CSVLine.number(value ?? .nan) }
    var text = CSVLine.text(columns)
    for (file, experiments) in files {
      for experiment in experiments {
        for level in experiment.levels {
          let found = level.precision
          let head = [file, experiment.name, experiment.unit, level.name]
          for (index, group) in found.analysis.groups.enumerated() {
            text += CSVLine.text(
              head + [
                level.laboratories[index], String(group.count), number(group.mean.value),
                number(group.standardDeviation), number(found.consistencyOfMeans?[index]),
                number(found.consistencyOfScatter?[index]), "", "", "", "", "", "",
              ])
          }
          text += CSVLine.text(
            head + [
              "", String(found.analysis.count), number(found.analysis.mean), "", "", "",
              String(found.analysis.groups.count), number(found.repeatability),
              number(found.between), number(found.reproducibility),
              number(found.repeatabilityLimit), number(found.reproducibilityLimit),
            ])
        }
      }
    }
    return text
  }
}
