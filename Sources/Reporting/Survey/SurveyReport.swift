public import Assessment
public import Quantities
import Verification

/// What the fleet of a batch says as a whole, as a page for people.
public struct SurveyReport: Sendable {
  /// Cells of a column that could not be read.
  public struct Unread: Sendable {
    let column: String
    let cells: Int
    let place: String

    /// - Parameter place: the first of them, as file and line.
    public init(column: String, cells: Int, place: String) {
      self.column = column
      self.cells = cells
      self.place = place
    }
  }

  /// How many instruments fail how severely.
  public struct Severity: Sendable {
    let name: String
    let upTo: Ratio?
    let days: Int?
    let instruments: Int

    /// - Parameters:
    ///   - upTo: the bound in multiples of the limit; `nil`: none.
    ///   - days: within how many it is to be acted upon; `nil`: not said.
    public init(name: String, upTo: Ratio?, days: Int?, instruments: Int) {
      self.name = name
      self.upTo = upTo
      self.days = days
      self.instruments = instruments
    }
  }

  let survey: FleetSurvey
  let money: SurveyMoney?
  let unread: [Unread]
  let severities: [Severity]
  /// Whether the traders buy with their scales.
  let areBuying: Bool
  let language: Language

  /// A report.
  ///
  /// - Parameter areBuying: whether the traders buy what they weigh.
  public init(
    _ survey: FleetSurvey, money: SurveyMoney?, severities: [Severity], unread: [Unread],
    areBuying: Bool, language: Language
  ) {
    self.survey = survey
    self.money = money
    self.unread = unread
    self.severities = severities
    self.areBuying = areBuying
    self.language = language
  }

  var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  func percent(_ share: Double) -> String { hundredth(share) + "\u{A0}%" }

  /// A share in per cent, with one decimal.
  func hundredth(_ share: Double) -> String { fixed(100 * share, 1) }

  /// So many decimals, whatever they are.
  func fixed(_ value: Double, _ places: Int) -> String {
    SurveyLead.decimal(value, places)[language]
  }

  /// The name of a group: kinds are known by theirs.
  func name(_ text: String, _ dimension: SurveyDimension) -> String {
    dimension == .kind ? InstrumentKind(rawValue: text)?.name[language] ?? text : text
  }

  private var questionCount: Int { survey.questions.reduce(0) { $0 + $1.count } }

  /// The page, without what the verdicts say.
  public var page: ReportPage {
    ReportPage(
      title: say("The fleet as a whole", vi: "Toàn bộ cân"), blocks: blocks)
  }

  /// The blocks of the page.
  var blocks: [ReportPage.Block] {
    var blocks: [ReportPage.Block] = []
    blocks += severe
    blocks += visits
    blocks += patterns
    blocks += series
    for spread in survey.spreads { blocks += rates(spread) }
    if let bars = RatioBars(
      survey.histograms.map { (label: name($0.name, .kind), counts: $0.counts) })
    {
      blocks += [
        .heading(say("How errors lie within their limits", vi: "Sai số so với giới hạn")),
        .figure(
          bars.figure(
            say(
              "E/MPE of the weighing readings by kind, from −2 to +2; the limits are at −1 and +1.",
              vi: "E/MPE của các số đọc phép cân theo loại, từ −2 đến +2; giới hạn ở −1 và +1."))),
      ]
    }
    blocks += due
    blocks += stakes
    blocks.append(.remarks(remarks))
    return blocks
  }

  private var visits: [ReportPage.Block] {
    let own = survey.leads.filter { $0.question == .favoursTrader }
    let sum = figures.count(questionCount)
    var blocks: [ReportPage.Block] = [
      .heading(say("Whom to visit first", vi: "Nên đến nơi nào trước"))
    ]
    if own.isEmpty {
      blocks.append(
        .text(
          say(
            "No instrument, place or owner has errors on the trader's side more often than chance explains.",
            vi:
              "Không có cân, nơi hay chủ cân nào có sai số nghiêng về phía chủ cân nhiều hơn mức ngẫu nhiên."
          )))
    } else {
      blocks.append(table(own.prefix(Self.mostRows), hasMean: true))
      if own.count > Self.mostRows { blocks.append(.text(more(own.count - Self.mostRows))) }
    }
    let side =
      areBuying
      ? say("who buys gains where errors are below zero", vi: "người mua lợi khi sai số âm")
      : say("who sells gains where errors are above zero", vi: "người bán lợi khi sai số dương")
    blocks.append(
      .text(
        say(
          "Questions asked in all: \(sum). Of what is called a lead, at most 5 % on average are false alarms (Benjamini and Hochberg); \(side).",
          vi:
            "Tổng số câu hỏi: \(sum). Trong các dấu hiệu nêu ra, trung bình nhiều nhất 5 % là báo động sai (Benjamini và Hochberg); \(side)."
        )))
    return blocks
  }

  private var patterns: [ReportPage.Block] {
    let others = survey.leads.filter { $0.question != .favoursTrader }
    let asked = survey.questions.contains { $0.question != .favoursTrader }
    if others.isEmpty && !asked { return [] }
    var blocks: [ReportPage.Block] = [
      .heading(say("Patterns to look into", vi: "Những điểm cần xem xét"))
    ]
    if others.isEmpty {
      blocks.append(
        .text(
          say(
            "No maker, model, inspector or weight set differs from the others more than chance explains.",
            vi:
              "Không có nhà sản xuất, kiểu, kiểm định viên hay bộ quả cân nào khác các nơi khác nhiều hơn mức ngẫu nhiên."
          )))
      return blocks
    }
    blocks.append(table(others.prefix(Self.mostRows), hasMean: false))
    blocks += others.prefix(Self.mostRows).map {
      .text("\($0.subject[language]): \($0.sentence[language])")
    }
    if others.count > Self.mostRows { blocks.append(.text(more(others.count - Self.mostRows))) }
    return blocks
  }

  static let mostRows = 15

  func more(_ count: Int) -> String {
    say(
      "\(figures.count(count)) more are in the tables of the folder.",
      vi: "Còn \(figures.count(count)) mục nữa trong các bảng của thư mục.")
  }

  private func table(_ leads: some Sequence<SurveyLead>, hasMean: Bool) -> ReportPage.Block {
    let rows = leads.map { lead -> [String] in
      [lead.subject[language]]
        + (hasMean
          ? [
            "\(Int(lead.observed))/\(lead.count)",
            fixed(lead.meanRatio, 2),
          ] : [lead.question.title[language], figures.count(lead.count)])
        + [
          SurveyLead.chance(lead.probability)[language], SurveyLead.chance(lead.adjusted)[language],
        ]
        .map(short)
    }
    let titles =
      hasMean
      ? [
        say("whose", vi: "của ai"), say("to the trader", vi: "lợi chủ cân"),
        say("mean E/MPE", vi: "E/MPE tb"),
      ]
      : [
        say("whose", vi: "của ai"), say("what", vi: "điều gì"),
        say("instruments", vi: "số cân"),
      ]
    return .table(
      .init(
        titles: titles + ["p", say("adjusted p", vi: "p hiệu chỉnh")], rows: rows,
        numbers: hasMean ? [1, 2, 3, 4] : [2, 3, 4], wrapping: hasMean ? nil : 1))
  }

  /// A bound as a cell has room for it.
  private func short(_ chance: String) -> String {
    chance.replacing("less than ", with: "<\u{A0}").replacing("dưới ", with: "<\u{A0}")
  }
}
