public import Quantities
public import Statistics

/// Outlier tests, for people and as a table for programs.
public enum OutlierReport {
  /// The page of a file.
  public static func page(
    file: String, samples: [ExaminedSample], language: Language
  ) -> ReportPage {
    let writer = StatisticsWriter(language: language)
    var page = ReportPage(
      title: writer.say("Outlier tests", vi: "Kiểm tra giá trị bất thường"), about: [file])
    for sample in samples { page.blocks += section(sample, writer) }
    return page
  }

  private static func section(
    _ sample: ExaminedSample, _ writer: StatisticsWriter
  ) -> [ReportPage.Block] {
    let label = writer.label(sample.name, sample.unit)
    var blocks: [ReportPage.Block] = [.heading(label), .result(result(sample, writer))]
    let s = sample.description.standardDeviation
    if !sample.tests.isEmpty {
      blocks.append(
        .table(
          .init(
            titles: [
              writer.say("Test", vi: "Phép kiểm"), writer.say("Value", vi: "Giá trị"),
              writer.say("Line", vi: "Dòng"), writer.say("Statistic", vi: "Thống kê"),
              writer.say("Limit", vi: "Giới hạn"), "p", "",
            ],
            rows: sample.tests.map { test in
              [
                name(test, writer),
                test.suspects.map { writer.figures.number(sample.values[$0].value) }
                  .joined(separator: writer.language == .vietnamese ? "; " : ", "),
                test.suspects.map { String(sample.lines[$0]) }.joined(separator: ", "),
                writer.statistic(test.statistic), writer.statistic(test.criticalValue),
                writer.probability(test.probability, isExact: test.isExact),
                test.isRejected ? "✗ " + writer.say("outlier", vi: "bất thường") : "✓",
              ]
            }, numbers: [3, 4, 5])))
    }
    let suspects = Set(sample.tests.filter(\.isRejected).flatMap(\.suspects))
    let values = sample.values.map(\.value)
    let plot = GroupPlot(
      [.init(label: sample.name, values: values, mean: sample.description.mean, deviation: s)],
      mean: sample.description.mean, figures: writer.figures)
    if let plot {
      blocks.append(
        .figure(
          plot.figure(
            writer.say(
              "the values on their scale; ┃ is the mean, • several values",
              vi: "các giá trị trên thang đo; ┃ là trung bình, • là nhiều giá trị"))))
    }
    var remarks = sample.refused.map { refusal in
      ReportPage.Remark(
        "\(name(refusal.method, nil, writer)): \(refusal.reason.message[writer.language])",
        isGrave: false)
    }
    if !suspects.isEmpty {
      remarks.insert(
        .init(
          writer.say(
            "look for the cause of an outlier before it is left out; the tests take the other "
              + "values for a sample of a normal law",
            vi: "hãy tìm nguyên nhân của giá trị bất thường trước khi loại bỏ; các phép kiểm coi "
              + "những giá trị còn lại là mẫu của phân bố chuẩn"), isGrave: true), at: 0)
    }
    blocks.append(.remarks(remarks))
    return blocks
  }

  static func name(_ test: OutlierTest, _ writer: StatisticsWriter) -> String {
    name(test.method, test.ratio, writer)
  }

  static func name(
    _ method: OutlierTest.Method, _ ratio: DixonRatio?, _ writer: StatisticsWriter
  ) -> String {
    switch method {
    case .grubbs: "Grubbs"
    case .grubbsPair: writer.say("Grubbs, pair", vi: "Grubbs, cặp")
    case .dixon: "Dixon\(ratio.map { " " + $0.rawValue } ?? "")"
    }
  }

  /// `mass: 245.57 is an outlier at 5 % (Grubbs, Dixon)`.
  private static func result(_ sample: ExaminedSample, _ writer: StatisticsWriter) -> String {
    let rejected = sample.tests.filter(\.isRejected)
    let alpha = writer.figures.percent(sample.tests.first?.significance ?? 0.05)
    let n = writer.figures.count(sample.values.count)
    if sample.tests.isEmpty {
      return writer.say(
        "\(sample.name): no test can be made of \(n) values",
        vi: "\(sample.name): không kiểm được với \(n) giá trị")
    }
    guard let first = rejected.first else {
      return writer.say(
        "\(sample.name): no outlier at \(alpha) among \(n) values",
        vi: "\(sample.name): không có giá trị bất thường ở mức \(alpha) trong \(n) giá trị")
    }
    // The test that points at a single value speaks first.
    let chosen = rejected.min { $0.suspects.count < $1.suspects.count } ?? first
    let names = rejected.map { name($0, writer) }.joined(separator: "; ")
    let values = chosen.suspects.map {
      writer.united(writer.figures.number(sample.values[$0].value), sample.unit)
    }.joined(separator: writer.say(" and ", vi: " và "))
    return chosen.suspects.count == 1
      ? writer.say(
        "\(sample.name): \(values) is an outlier at \(alpha) (\(names))",
        vi: "\(sample.name): \(values) là giá trị bất thường ở mức \(alpha) (\(names))")
      : writer.say(
        "\(sample.name): \(values) are outliers at \(alpha) (\(names))",
        vi: "\(sample.name): \(values) là các giá trị bất thường ở mức \(alpha) (\(names))")
  }

  /// The names of the columns of the table for programs.
  public static let columns = [
    "file", "column", "unit", "n", "test", "ratio", "side", "values", "lines", "statistic",
    "significance", "critical_value", "probability", "exact", "rejected",
  ]

  /// A row a test, numbers in full precision; UTF-8, RFC 4180.
  public static func csv(_ files: [(file: String, samples: [ExaminedSample])]) -> String {
    var text = CSVLine.text(columns)
    for (file, samples) in files {
      for sample in samples {
        for test in sample.tests {
          text += CSVLine.text([
            file, sample.name, sample.unit, String(sample.values.count), test.method.rawValue,
            test.ratio?.rawValue ?? "", test.side.rawValue,
            test.suspects.map { CSVLine.number(sample.values[$0].value) }.joined(separator: " "),
            test.suspects.map { String(sample.lines[$0]) }.joined(separator: " "),
            CSVLine.number(test.statistic), CSVLine.number(test.significance),
            CSVLine.number(test.criticalValue), CSVLine.number(test.probability),
            test.isExact ? "true" : "false", test.isRejected ? "true" : "false",
          ])
        }
      }
    }
    return text
  }
}
