public import Quantities
public import Statistics

/// How many of a fleet to inspect, or what an inspected sample says of the fleet.
public struct SamplePage {
  private let language: Language

  public init(language: Language) { self.language = language }

  private var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private func count(_ number: Int) -> String { figures.count(number) }

  private func share(_ number: Int, of total: Int) -> String {
    figures.share(Double(number) / Double(total))
  }

  /// A probability that must not read as certainty: with three figures, and never rounded to 100 %.
  private func probability(_ p: Double, complement: Double) -> String {
    if complement < 0.0005 && complement > 0 { return "> " + figures.percent(0.9995) }
    return figures.share(p)
  }

  // MARK: A plan

  /// How many to inspect.
  ///
  /// - Parameters:
  ///   - draw: which ones, where that is wanted.
  ///   - seed: that of the draw.
  public func plan(
    _ sample: DiscoverySample, draw: RandomDraw?, seed: UInt64?
  ) throws(StatisticsError) -> ReportPage {
    let (all, bad, size) = (sample.population, sample.nonconforming, sample.size)
    let limit = count(sample.allowed)
    let found =
      sample.allowed == 0
      ? say("at least one of them is in the sample", vi: "mẫu có ít nhất một cân như vậy")
      : say(
        "more than \(limit) of them are in the sample",
        vi: "mẫu có nhiều hơn \(limit) cân như vậy")
    var page = ReportPage(
      title: say("How many to inspect", vi: "Cần kiểm tra bao nhiêu"),
      about: [
        say(
          "A fleet of \(count(all)); \(count(bad)) nonconforming or more shall not be missed with more than \(figures.percent(sample.risk)) probability.",
          vi:
            "\(count(all)) phương tiện đo; từ \(count(bad)) phương tiện không đạt trở lên, xác suất bỏ sót không được quá \(figures.percent(sample.risk))."
        )
      ],
      blocks: [
        .result(
          size == all
            ? say("Inspect all \(count(all)).", vi: "Kiểm tra toàn bộ \(count(all)).")
            : say(
              "Inspect \(count(size)) of \(count(all)), drawn by lot.",
              vi: "Kiểm tra \(count(size)) trong \(count(all)), chọn bằng bốc thăm.")),
        .text(
          say(
            "If \(count(bad)) of \(count(all)) (\(share(bad, of: all))) do not conform, \(found) with \(probability(1 - sample.attainedRisk, complement: sample.attainedRisk)) probability.",
            vi:
              "Nếu \(count(bad)) trong \(count(all)) (\(share(bad, of: all))) không đạt thì \(found) với xác suất \(probability(1 - sample.attainedRisk, complement: sample.attainedRisk))."
          )),
        .table(
          .init(
            titles: [
              say("nonconforming", vi: "không đạt"), say("share", vi: "tỉ lệ"),
              say("found", vi: "phát hiện"), say("missed", vi: "bỏ sót"),
            ],
            rows: try rows(of: sample).map { row in
              [
                count(row.nonconforming), share(row.nonconforming, of: all),
                probability(row.found, complement: row.missed), figures.share(row.missed),
              ]
            }, numbers: [0, 1, 2, 3])),
      ])
    if let draw, let seed {
      page.blocks += [
        .heading(
          say("Drawn by lot (seed \(seed))", vi: "Bốc thăm (mầm \(seed))")),
        .text(
          say(
            "Number the list of the fleet from 1, and inspect: ",
            vi: "Đánh số danh sách từ 1 và kiểm tra: ")
            + draw.numbers.map { "\($0)" }.joined(separator: ", ") + "."),
      ]
    }
    page.blocks.append(
      .remarks([
        .init(
          say(
            "This holds for a draw by lot from a complete list; instruments that are near, or look bad, are no such draw.",
            vi:
              "Chỉ đúng khi bốc thăm từ danh sách đầy đủ; chọn cân ở gần hoặc trông có vẻ hỏng thì không phải bốc thăm."
          ), isGrave: false),
        .init(
          say(
            "A sample without a nonconforming one does not show that all conform.",
            vi: "Mẫu không có cân nào không đạt chưa chứng tỏ mọi cân đều đạt."), isGrave: false),
      ]))
    return page
  }

  /// A line of the table: so many nonconforming, and how often the sample tells.
  struct Row {
    let nonconforming: Int
    let found: Double
    let missed: Double
  }

  /// The plan against other numbers of nonconforming instruments: one, and rising shares.
  func rows(of sample: DiscoverySample) throws(StatisticsError) -> [Row] {
    let all = sample.population
    let shares = [0.01, 0.02, 0.05, 0.1, 0.2].map { Int((Double(all) * $0).rounded(.up)) }
    var rows: [Row] = []
    for bad in Set([sample.allowed + 1, sample.nonconforming] + shares).sorted()
    where bad > sample.allowed && bad <= all {
      let tails = try HypergeometricLaw(population: all, marked: bad, drawn: sample.size)
        .tails(at: sample.allowed)
      let found =
        sample.allowed + 1 > min(bad, sample.size)
        ? 0
        : try HypergeometricLaw(population: all, marked: bad, drawn: sample.size)
          .tails(at: sample.allowed + 1).upper
      rows.append(Row(nonconforming: bad, found: found, missed: tails.lower))
    }
    return rows
  }

  /// A plan for programs: a row for each number of nonconforming instruments.
  public func csv(_ sample: DiscoverySample) throws(StatisticsError) -> String {
    CSVLine.text(["population", "sample", "allowed", "nonconforming", "found", "missed"])
      + (try rows(of: sample)).map {
        CSVLine.text([
          "\(sample.population)", "\(sample.size)", "\(sample.allowed)", "\($0.nonconforming)",
          CSVLine.number($0.found), CSVLine.number($0.missed),
        ])
      }.joined()
  }

  // MARK: A result

  /// What an inspected sample says of the fleet.
  public func result(_ result: FiniteProportion) -> ReportPage {
    let all = result.population
    let (lower, upper) = (result.limits.lowerBound, result.limits.upperBound)
    let range = "\(count(lower)) – \(count(upper))"
    return ReportPage(
      title: say("What the sample says of the fleet", vi: "Mẫu cho biết gì về toàn bộ"),
      about: [
        say(
          "\(count(result.found)) nonconforming among \(count(result.drawn)) inspected of \(count(all)), drawn by lot.",
          vi:
            "\(count(result.found)) không đạt trong \(count(result.drawn)) đã kiểm tra của \(count(all)), chọn bằng bốc thăm."
        )
      ],
      blocks: [
        .result(
          say(
            "\(range) of \(count(all)) do not conform (\(figures.percent(result.confidence)) confidence).",
            vi:
              "\(range) trong \(count(all)) không đạt (độ tin cậy \(figures.percent(result.confidence)))."
          )),
        .table(
          .init(
            titles: [
              "", say("number", vi: "số lượng"), say("share", vi: "tỉ lệ"),
            ],
            rows: [
              [
                say("in the sample", vi: "trong mẫu"), count(result.found),
                share(result.found, of: result.drawn),
              ],
              [
                say("fleet, at least", vi: "toàn bộ, ít nhất"), count(lower), share(lower, of: all),
              ],
              [
                say("fleet, at most", vi: "toàn bộ, nhiều nhất"), count(upper),
                share(upper, of: all),
              ],
            ], numbers: [1, 2])),
      ])
  }

  /// A result for programs.
  public func csv(_ result: FiniteProportion) -> String {
    CSVLine.text(["population", "inspected", "found", "confidence", "lower", "upper"])
      + CSVLine.text([
        "\(result.population)", "\(result.drawn)", "\(result.found)",
        CSVLine.number(result.confidence), "\(result.limits.lowerBound)",
        "\(result.limits.upperBound)",
      ])
  }
}
