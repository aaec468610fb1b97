public import Quantities
public import Statistics

/// Samples in figures, for people and as a table for programs.
public enum SummaryReport {
  /// The page of a file.
  public static func page(
    file: String, samples: [EvaluatedSample], language: Language
  ) -> ReportPage {
    let writer = StatisticsWriter(language: language)
    var page = ReportPage(
      title: writer.say("Statistical summary", vi: "Tóm tắt thống kê"), about: [file])
    if samples.count > 1 { page.blocks.append(.table(overview(samples, writer))) }
    for sample in samples {
      page.blocks += section(sample, writer, isAlone: samples.count == 1)
    }
    return page
  }

  /// More columns than these have their line in the overview and no section.
  static let mostSections = 12

  private static func overview(
    _ samples: [EvaluatedSample], _ writer: StatisticsWriter
  ) -> ReportPage.Table {
    ReportPage.Table(
      titles: [
        writer.say("Column", vi: "Cột"), "n", writer.say("Mean", vi: "Trung bình"), "s", "s/√n",
        writer.say("Smallest", vi: "Nhỏ nhất"), writer.say("Largest", vi: "Lớn nhất"),
      ],
      rows: samples.map { sample in
        let found = sample.description
        let s = found.standardDeviation
        return [
          writer.label(sample.name, sample.unit), writer.figures.count(found.count),
          writer.value(found.mean, like: s),
          writer.scatter(s), writer.scatter(found.standardDeviationOfMean),
          writer.value(found.minimum, like: s), writer.value(found.maximum, like: s),
        ]
      }, numbers: [1, 2, 3, 4, 5, 6])
  }

  private static func section(
    _ sample: EvaluatedSample, _ writer: StatisticsWriter, isAlone: Bool
  ) -> [ReportPage.Block] {
    var blocks: [ReportPage.Block] = [.heading(writer.label(sample.name, sample.unit))]
    let found = sample.description
    blocks.append(.result(result(sample, writer)))
    if let evaluation = sample.evaluation {
      let k = writer.figures.significant(evaluation.coverageFactor, 3)
      let p = writer.figures.percent(evaluation.coverageProbability)
      let (value, expanded) = writer.figures.pair(found.mean, evaluation.expandedUncertainty)
      blocks.append(
        .text(
          writer.say(
            "expanded: \(value) ± \(writer.united(expanded, sample.unit)), "
              + "\(writer.equation("k", k)) for \(p)",
            vi: "mở rộng: \(value) ± \(writer.united(expanded, sample.unit)), "
              + "\(writer.equation("k", k)) với xác suất \(p)")))
    }
    blocks.append(.table(figures(sample, writer)))
    if let chart = RunChart(sample, figures: writer.figures) {
      blocks.append(
        .figure(
          chart.figure(
            writer.say(
              "values in their order; the lines are the mean and the mean ± 2s",
              vi: "các giá trị theo thứ tự; các đường là trung bình và trung bình ± 2s"))))
    }
    blocks.append(.remarks(remarks(sample, writer)))
    return blocks
  }

  /// `mass = 100.145 g, s = 1.49 g, u = 0.33 g, ν = 19`.
  static func result(_ sample: EvaluatedSample, _ writer: StatisticsWriter) -> String {
    let found = sample.description
    guard let u = found.standardDeviationOfMean, let s = found.standardDeviation else {
      return writer.equation(
        sample.name, writer.united(writer.figures.number(found.mean), sample.unit))
    }
    let (value, uncertainty) = writer.figures.pair(found.mean, u)
    return [
      writer.equation(sample.name, writer.united(value, sample.unit)),
      writer.equation("u", writer.united(uncertainty, sample.unit)),
      writer.equation("s", writer.united(writer.scatter(s), sample.unit)),
      writer.equation("n", writer.figures.count(found.count)),
      writer.equation("ν", writer.figures.count(found.degreesOfFreedom)),
    ].joined(separator: ", ")
  }

  private static func figures(
    _ sample: EvaluatedSample, _ writer: StatisticsWriter
  ) -> ReportPage.Table {
    let found = sample.description
    let s = found.standardDeviation
    func value(_ number: Double) -> String { writer.value(number, like: s) }
    var rows = [
      [
        writer.say("smallest", vi: "nhỏ nhất"), value(found.minimum),
        writer.say("range", vi: "khoảng biến thiên"), value(found.range),
      ],
      [
        writer.say("lower quartile", vi: "tứ phân vị dưới"), value(found.lowerQuartile),
        writer.say("skewness", vi: "hệ số bất đối xứng"), writer.statistic(found.skewness),
      ],
      [
        writer.say("median", vi: "trung vị"), value(found.median),
        writer.say("excess kurtosis", vi: "hệ số nhọn vượt"),
        writer.statistic(found.excessKurtosis),
      ],
      [
        writer.say("upper quartile", vi: "tứ phân vị trên"), value(found.upperQuartile),
        writer.say("autocorrelation r₁", vi: "tự tương quan r₁"),
        writer.statistic(found.serialCorrelation?.coefficient),
      ],
      [writer.say("largest", vi: "lớn nhất"), value(found.maximum), "", ""],
    ]
    if let limits = sample.evaluation?.correlationLimits {
      let p = writer.figures.percent(1 - (sample.evaluation?.significance ?? 0.05))
      rows[4][2] = writer.say("  if independent, \(p)", vi: "  nếu độc lập, \(p)")
      rows[4][3] =
        writer.figures.significant(limits.lowerBound, 2) + " … "
        + writer.figures.significant(limits.upperBound, 2)
    }
    if let runs = found.runs {
      rows.append([
        writer.say("values missing", vi: "giá trị thiếu"), writer.figures.count(sample.missing),
        writer.say("runs about the median", vi: "số đoạn quanh trung vị"),
        writer.say(
          "\(runs.runs) (expected \(writer.figures.significant(runs.expectedRuns, 2)))",
          vi: "\(runs.runs) (kỳ vọng \(writer.figures.significant(runs.expectedRuns, 2)))"),
      ])
    }
    return ReportPage.Table(titles: ["", "", "", ""], rows: rows, numbers: [1])
  }

  static func remarks(
    _ sample: EvaluatedSample, _ writer: StatisticsWriter
  ) -> [ReportPage.Remark] {
    guard let evaluation = sample.evaluation else {
      return [
        .init(
          writer.say(
            "one value has no scatter: its uncertainty cannot be evaluated from it",
            vi: "một giá trị không có độ tản mạn: không đánh giá được độ không đảm bảo từ nó"),
          isGrave: true)
      ]
    }
    var remarks = evaluation.concerns.map {
      ReportPage.Remark(evaluation.text(of: $0)[writer.language], isGrave: $0.isGrave)
    }
    if let adjusted = evaluation.adjustedStandardUncertainty,
      let correlation = sample.description.serialCorrelation
    {
      let u = writer.united(writer.figures.significant(adjusted, 2), sample.unit)
      let n = writer.figures.significant(correlation.effectiveCount, 2)
      remarks.append(
        .init(
          writer.say(
            "as a first-order autoregressive series these would count as about \(n) independent "
              + "observations, and u would be about \(u)",
            vi:
              "nếu coi là chuỗi tự hồi quy bậc một thì chúng chỉ tương đương khoảng \(n) quan sát "
              + "độc lập, và u vào khoảng \(u)"), isGrave: false))
    }
    return remarks.filter(\.isGrave) + remarks.filter { !$0.isGrave }
  }

  /// The names of the columns of the table for programs.
  public static let columns = [
    "file", "column", "unit", "n", "missing", "mean", "standard_deviation", "standard_uncertainty",
    "degrees_of_freedom", "coverage_probability", "coverage_factor", "expanded_uncertainty",
    "minimum", "lower_quartile", "median", "upper_quartile", "maximum", "skewness",
    "excess_kurtosis", "autocorrelation", "autocorrelation_low", "autocorrelation_high", "runs",
    "runs_probability", "concerns",
  ]

  private static func number(_ value: Double?) -> String {
    CSVLine.number(value ?? .nan)
  }

  /// A row a column, numbers in full precision; UTF-8, RFC 4180.
  public static func csv(_ files: [(file: String, samples: [EvaluatedSample])]) -> String {
    var text = CSVLine.text(columns)
    for (file, samples) in files {
      for sample in samples {
        let found = sample.description
        let evaluation = sample.evaluation
        text += CSVLine.text([
          file, sample.name, sample.unit, String(found.count), String(sample.missing),
          number(found.mean), number(found.standardDeviation),
          number(evaluation?.standardUncertainty),
          evaluation.map { String($0.degreesOfFreedom) } ?? "",
          number(evaluation?.coverageProbability),
          number(evaluation?.coverageFactor),
          number(evaluation?.expandedUncertainty), number(found.minimum),
          number(found.lowerQuartile), number(found.median),
          number(found.upperQuartile), number(found.maximum),
          number(found.skewness), number(found.excessKurtosis),
          number(found.serialCorrelation?.coefficient),
          number(evaluation?.correlationLimits?.lowerBound),
          number(evaluation?.correlationLimits?.upperBound),
          found.runs.map { String($0.runs) } ?? "", number(found.runs?.probability),
          evaluation?.concerns.map(\.code).joined(separator: " ") ?? "",
        ])
      }
    }
    return text
  }
}
