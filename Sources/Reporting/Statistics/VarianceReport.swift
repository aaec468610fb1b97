public import Quantities
public import Statistics

/// Analyses of variance, for people and as a table for programs.
public enum VarianceReport {
  /// The page of a file.
  public static func page(
    file: String, samples: [GroupedSample], language: Language
  ) -> ReportPage {
    let writer = StatisticsWriter(language: language)
    var page = ReportPage(
      title: writer.say("Analysis of variance", vi: "Phân tích phương sai"), about: [file])
    for sample in samples { page.blocks += section(sample, writer) }
    return page
  }

  private static func section(
    _ sample: GroupedSample, _ writer: StatisticsWriter
  ) -> [ReportPage.Block] {
    let found = sample.analysis
    let label = writer.label(sample.name, sample.unit)
    var blocks: [ReportPage.Block] = [.heading(label), .result(result(sample, writer))]
    blocks.append(.text(choice(sample, writer)))
    blocks.append(.table(table(sample, writer)))
    blocks.append(.table(components(sample, writer)))
    let groups = found.groups.indices.map { index in
      GroupPlot.Group(
        label: sample.labels[index], values: sample.values?[index].map(\.value) ?? [],
        mean: found.groups[index].mean.value, deviation: found.groups[index].standardDeviation)
    }
    if let plot = GroupPlot(groups, mean: found.mean, figures: writer.figures) {
      blocks.append(
        .figure(
          plot.figure(
            sample.values == nil
              ? writer.say(
                "mean ± s of each group; the dotted line is the mean of all",
                vi: "trung bình ± s của mỗi nhóm; đường chấm là trung bình chung")
              : writer.say(
                "values of each group; ┃ is its mean, the dotted line the mean of all",
                vi: "các giá trị của mỗi nhóm; ┃ là trung bình nhóm, đường chấm là trung bình chung"
              ))))
    }
    blocks.append(.remarks(remarks(sample, writer)))
    return blocks
  }

  private static func uncertainty(_ sample: GroupedSample) -> OneWayAnalysis.MeanUncertainty {
    sample.nested?.analysis.meanUncertainty ?? sample.analysis.meanUncertainty
  }

  /// `voltage = 10.000097 V, u = 0.000018 V, ν = 9`.
  private static func result(_ sample: GroupedSample, _ writer: StatisticsWriter) -> String {
    let u = uncertainty(sample)
    let (value, text) = writer.figures.pair(sample.analysis.mean, u.standardUncertainty)
    return [
      writer.equation(sample.name, writer.united(value, sample.unit)),
      writer.equation("u", writer.united(text, sample.unit)),
      writer.equation("ν", writer.figures.freedom(u.degreesOfFreedom)),
    ].joined(separator: ", ")
  }

  /// Which uncertainty of the mean fits, by the F test of JCGM 100:2008, H.5.2.2.
  private static func choice(_ sample: GroupedSample, _ writer: StatisticsWriter) -> String {
    let ratio = sample.nested?.analysis.ratio ?? sample.analysis.ratio
    guard let ratio else {
      return writer.say(
        "no group has a second value: whether groups differ cannot be told",
        vi: "không nhóm nào có giá trị thứ hai: không biết được các nhóm có khác nhau hay không")
    }
    let p = writer.probability(ratio.probability)
    let f = writer.statistic(ratio.value)
    if ratio.probability <= 0.05 {
      return writer.say(
        "the groups differ (F\u{A0}=\u{A0}\(f), p\u{A0}=\u{A0}\(p)): u is from the scatter of their "
          + "means",
        vi: "các nhóm khác nhau (F\u{A0}=\u{A0}\(f), p\u{A0}=\u{A0}\(p)): u lấy từ độ tản mạn của "
          + "các trung bình nhóm")
    }
    let pooled = sample.analysis.pooledMeanUncertainty
    let u = writer.united(
      writer.figures.significant(pooled.standardUncertainty, 2), sample.unit)
    let nu = writer.figures.freedom(pooled.degreesOfFreedom)
    return writer.say(
      "the groups do not differ at 5\u{A0}% (F\u{A0}=\u{A0}\(f), p\u{A0}=\u{A0}\(p)); taken as one "
        + "sample, u\u{A0}=\u{A0}\(u) with ν\u{A0}=\u{A0}\(nu)",
      vi:
        "các nhóm không khác nhau ở mức 5\u{A0}% (F\u{A0}=\u{A0}\(f), p\u{A0}=\u{A0}\(p)); nếu gộp "
        + "thành một mẫu thì u\u{A0}=\u{A0}\(u) với ν\u{A0}=\u{A0}\(nu)")
  }

  private static func groupName(_ sample: GroupedSample, _ writer: StatisticsWriter) -> String {
    sample.groupName.isEmpty ? writer.say("groups", vi: "các nhóm") : sample.groupName
  }

  private static func table(
    _ sample: GroupedSample, _ writer: StatisticsWriter
  ) -> ReportPage.Table {
    func row(_ name: String, _ source: VarianceSource, _ ratio: VarianceRatio?) -> [String] {
      [
        name, writer.figures.count(source.degreesOfFreedom), writer.statistic(source.sumOfSquares),
        writer.statistic(source.meanSquare), ratio.map { writer.statistic($0.value) } ?? "",
        ratio.map { writer.probability($0.probability) } ?? "",
        (try? ratio?.criticalValue(significance: 0.05)).flatMap { $0 }.map(writer.statistic) ?? "",
      ]
    }
    let found = sample.analysis
    let name = groupName(sample, writer)
    var rows: [[String]]
    if let nested = sample.nested {
      rows = [
        row(name, nested.analysis.between, nested.analysis.ratio),
        row(
          writer.say("\(nested.name) in \(name)", vi: "\(nested.name) trong \(name)"),
          nested.analysis.betweenSubgroups, nested.analysis.subgroupRatio),
        row(writer.say("within", vi: "trong nhóm"), nested.analysis.within, nil),
      ]
    } else {
      rows = [
        row(name, found.between, found.ratio),
        row(writer.say("within", vi: "trong nhóm"), found.within, nil),
      ]
    }
    return .init(
      titles: [
        writer.say("Source", vi: "Nguồn"), "ν", "SS", "MS", "F", "p",
        writer.say("F at 5\u{A0}%", vi: "F ở 5\u{A0}%"),
      ], rows: rows, numbers: [1, 2, 3, 4, 5, 6])
  }

  private static func components(
    _ sample: GroupedSample, _ writer: StatisticsWriter
  ) -> ReportPage.Table {
    let found = sample.analysis
    let name = groupName(sample, writer)
    func row(_ words: String, _ value: Double?) -> [String] {
      [words, value.map { writer.united(writer.scatter($0), sample.unit) } ?? "–"]
    }
    var rows: [[String]] = []
    let between = writer.say("s between \(name)", vi: "s giữa \(name)")
    if let nested = sample.nested {
      rows.append(row(between, nested.analysis.betweenDeviation))
      rows.append(
        row(
          writer.say("s between \(nested.name)", vi: "s giữa \(nested.name)"),
          nested.analysis.subgroupDeviation))
      rows.append(row(writer.say("s within", vi: "s trong nhóm"), nested.analysis.withinDeviation))
    } else {
      rows.append(row(between, found.betweenDeviation))
      rows.append(row(writer.say("s within", vi: "s trong nhóm"), found.withinDeviation))
    }
    let u = uncertainty(sample)
    rows.append(
      row(
        writer.say(
          "u of the mean, ν = \(writer.figures.freedom(u.degreesOfFreedom))",
          vi: "u của trung bình, ν = \(writer.figures.freedom(u.degreesOfFreedom))"),
        u.standardUncertainty))
    let pooled = found.pooledMeanUncertainty
    rows.append(
      row(
        writer.say(
          "  as one sample, ν = \(writer.figures.freedom(pooled.degreesOfFreedom))",
          vi: "  nếu gộp một mẫu, ν = \(writer.figures.freedom(pooled.degreesOfFreedom))"),
        pooled.standardUncertainty))
    return .init(titles: [writer.say("Component", vi: "Thành phần"), ""], rows: rows, numbers: [1])
  }

  private static func remarks(
    _ sample: GroupedSample, _ writer: StatisticsWriter
  ) -> [ReportPage.Remark] {
    var remarks: [ReportPage.Remark] = []
    let truncated = sample.nested?.analysis.isBetweenTruncated ?? sample.analysis.isBetweenTruncated
    if truncated {
      remarks.append(
        .init(
          writer.say(
            "the means scatter less than the scatter within groups explains; the component between "
              + "groups is given as 0",
            vi: "các trung bình nhóm tản mạn ít hơn mức do độ tản mạn trong nhóm; thành phần giữa "
              + "các nhóm được ghi là 0"), isGrave: false))
    }
    if sample.nested?.analysis.isSubgroupTruncated == true {
      remarks.append(
        .init(
          writer.say(
            "the component between subgroups is estimated below 0 and given as 0",
            vi: "thành phần giữa các nhóm con ước lượng được nhỏ hơn 0 và được ghi là 0"),
          isGrave: false))
    }
    if sample.analysis.withinDeviation == 0 {
      remarks.append(
        .init(
          writer.say(
            "nothing scatters within the groups: the resolution may hide it",
            vi: "trong nhóm không có độ tản mạn: có thể độ phân giải đã che khuất"), isGrave: true))
    }
    let isBalanced = sample.nested?.analysis.isBalanced ?? sample.analysis.isBalanced
    if !isBalanced {
      remarks.append(
        .init(
          writer.say(
            "the groups are of different sizes: components and degrees of freedom are approximate",
            vi: "các nhóm có cỡ khác nhau: các thành phần và bậc tự do là gần đúng"),
          isGrave: false))
    }
    return remarks
  }

  /// The names of the columns of the table for programs.
  public static let columns = [
    "file", "column", "unit", "source", "degrees_of_freedom", "sum_of_squares", "mean_square", "f",
    "probability", "component", "mean", "standard_uncertainty", "uncertainty_degrees_of_freedom",
    "pooled_uncertainty", "pooled_degrees_of_freedom",
  ]

  /// A row a source of variance, numbers in full precision; UTF-8, RFC 4180.
  public static func csv(_ files: [(file: String, samples: [GroupedSample])]) -> String {
    var text = CSVLine.text(columns)
    for (file, samples) in files {
      for sample in samples {
        let u = uncertainty(sample)
        let pooled = sample.analysis.pooledMeanUncertainty
        func line(
          _ name: String, _ source: VarianceSource, _ ratio: VarianceRatio?, _ component: Double?
        ) -> String {
          CSVLine.text([
            file, sample.name, sample.unit, name, String(source.degreesOfFreedom),
            CSVLine.number(source.sumOfSquares), CSVLine.number(source.meanSquare ?? .nan),
            CSVLine.number(ratio?.value ?? .nan), CSVLine.number(ratio?.probability ?? .nan),
            CSVLine.number(component ?? .nan), CSVLine.number(sample.analysis.mean),
            CSVLine.number(u.standardUncertainty), CSVLine.number(u.degreesOfFreedom),
            CSVLine.number(pooled.standardUncertainty), CSVLine.number(pooled.degreesOfFreedom),
          ])
        }
        if let nested = sample.nested?.analysis {
          text += line("between", nested.between, nested.ratio, nested.betweenDeviation)
          text += line(
            "subgroups", nested.betweenSubgroups, nested.subgroupRatio, nested.subgroupDeviation)
          text += line("within", nested.within, nil, nested.withinDeviation)
        } else {
          let found = sample.analysis
          text += line("between", found.between, found.ratio, found.betweenDeviation)
          text += line("within", found.within, nil, found.withinDeviation)
        }
      }
    }
    return text
  }
}
