import Economics
import Quantities

/// The parts of a report on savings, in the order in which they are read.
struct SavingsSections {
  let reported: ReportedSavings
  let words: SavingsWords
  /// Whether the arithmetic is shown.
  let explains: Bool

  init(_ reported: ReportedSavings, language: Language, explains: Bool) {
    self.reported = reported
    self.explains = explains
    words = SavingsWords(reported, language: language)
  }

  var evaluation: SavingsEvaluation { reported.evaluation }
  var question: SavingsCase { reported.question }
  var figures: SavingsFigures { words.figures }
  var isSimulated: Bool { evaluation.trials > 0 }

  func say(_ english: String, vi vietnamese: String) -> String {
    words.language == .vietnamese ? vietnamese : english
  }

  /// The title of the report.
  var title: String {
    question.title.isEmpty
      ? say("What measurement costs", vi: "Chi phí của phép đo") : question.title
  }

  /// All parts that have something to say.
  var all: [SavingsSection] { summary + details }

  /// What one acts on: the conclusion, what it costs now and what could be done.
  var summary: [SavingsSection] {
    shown([conclusion, now] + (question.solutions.isEmpty ? [] : [options]))
  }

  /// What that rests on.
  var details: [SavingsSection] {
    var sections = question.solutions.isEmpty ? [] : [finance]
    sections += [tornado, breakEven, information, alternatives, atStake, filling].compactMap { $0 }
    if explains { sections += explanation }
    if let cited { sections.append(cited) }
    sections.append(notes)
    return shown(sections)
  }

  private func shown(_ sections: [SavingsSection]) -> [SavingsSection] {
    sections.filter {
      $0.table != nil || $0.bars != nil || !$0.introduction.isEmpty || !$0.remarks.isEmpty
    }
  }

  private var conclusion: SavingsSection {
    SavingsSection(
      heading: say("In short", vi: "Tóm tắt"),
      introduction: SavingsConclusion(reported: reported, words: words).sentences)
  }

  // MARK: What it costs now

  private var now: SavingsSection {
    let nothing = evaluation.options[0]
    let scale = figures.scale(
      for: nothing.losses.flatMap { [$0.own, $0.taken] } + [nothing.annualLoss])
    let hasTaken = nothing.annualTaken > 0
    var rows = zip(question.losses, nothing.losses).map { loss, value -> [String] in
      [words.name(loss), words.mechanism(loss.mechanism), figures.amount(value.own, scale)]
        + (hasTaken ? [figures.amount(value.taken, scale)] : [])
    }
    rows.append(
      [say("total", vi: "tổng"), "", figures.amount(nothing.annualLoss, scale)]
        + (hasTaken ? [figures.amount(nothing.annualTaken, scale)] : []))
    let unit = scale.name[words.language]
    var remarks: [String] = []
    if let trials = nothing.simulated {
      remarks.append(
        say(
          "Over all that is not known the mean is \(figures.amount(trials.meanLoss)); 5 to 95 %: \(figures.amount(trials.lossRange.lowerBound)) to \(figures.amount(trials.lossRange.upperBound)).",
          vi:
            "Xét mọi điều chưa biết chắc, trung bình là \(figures.amount(trials.meanLoss)); 5 đến 95 %: \(figures.amount(trials.lossRange.lowerBound)) đến \(figures.amount(trials.lossRange.upperBound))."
        ))
    }
    return SavingsSection(
      heading: say("What measurement costs now, in a year", vi: "Thiệt hại hiện nay trong một năm"),
      introduction: [
        say("At the estimates, in \(unit).", vi: "Tại giá trị ước lượng, đơn vị \(unit).")
      ],
      table: .init(
        titles: [
          say("loss", vi: "khoản"), say("by", vi: "do"), say("yours", vi: "của bạn"),
        ] + (hasTaken ? [say("others'", vi: "của bên kia")] : []),
        rows: rows, numbers: hasTaken ? [2, 3] : [2], hasSum: true),
      remarks: remarks)
  }

  // MARK: What could be done

  private var options: SavingsSection {
    let all = evaluation.options
    let scale = figures.scale(
      for: all.flatMap { option -> [Double] in
        [option.investment, option.annualSaving, option.netPresentValue]
          + (option.simulated.map { [$0.lower, $0.upper] } ?? [])
      })
    var titles = [
      say("option", vi: "phương án"), say("invest", vi: "đầu tư"), say("saves/yr", vi: "lợi/năm"),
      say("NPV", vi: "NPV"),
    ]
    titles +=
      isSimulated
      ? ["5 %", "95 %", say("pays", vi: "có lãi"), say("best", vi: "tốt nhất")]
      : [say("payback", vi: "hoàn vốn")]
    let rows = evaluation.ranking.map { index -> [String] in
      let option = all[index]
      var row = [
        words.name(index), figures.amount(option.investment, scale),
        figures.amount(option.annualSaving, scale),
        figures.amount(option.meanNetPresentValue, scale),
      ]
      if let trials = option.simulated {
        row += [
          figures.amount(trials.lower, scale), figures.amount(trials.upper, scale),
          index == 0 ? "–" : figures.probability(trials.probabilityPays),
          figures.probability(option.probabilityBest),
        ]
      } else {
        row.append(index == 0 ? "–" : option.payback.map(figures.years) ?? never)
      }
      return row
    }
    let years = figures.years(Double(question.horizon))
    let rate = figures.percent(question.estimatedRate)
    let unit = scale.name[words.language]
    var introduction = say(
      "Over \(years) at \(rate) a year, against doing nothing, in \(unit); the best first.",
      vi:
        "Trong \(years), lãi suất \(rate) một năm, so với không làm gì, đơn vị \(unit); tốt nhất trước."
    )
    if isSimulated {
      introduction += say(
        " NPV is the mean of the trials, with 5 and 95 %.",
        vi: " NPV là trung bình các lần thử, kèm mức 5 và 95 %.")
    }
    return SavingsSection(
      heading: say("What could be done", vi: "Có thể làm gì"), introduction: [introduction],
      table: .init(titles: titles, rows: rows, numbers: Set(1..<titles.count)))
  }

  private var never: String { say("never", vi: "không") }

  private var finance: SavingsSection {
    let rows = evaluation.ranking.map { index -> [String] in
      let option = evaluation.options[index]
      let scale = scaleOfCosts
      func shown(_ value: Double?) -> String { value.map(figures.years) ?? never }
      if index == 0 {
        return [
          words.name(0), "–", "–", "–", "–", figures.amount(option.equivalentAnnualCost, scale),
        ]
      }
      let rates = option.internalRate
      let rate =
        rates.isAmbiguous
        ? say("ambiguous", vi: "không duy nhất") : rates.value.map(figures.percent) ?? "–"
      return [
        words.name(index), rate, shown(option.payback), shown(option.discountedPayback),
        option.benefitCostRatio.map { figures.fixed($0, 2) } ?? "–",
        figures.amount(option.equivalentAnnualCost, scale),
      ]
    }
    return SavingsSection(
      heading: say(
        "In the terms of finance, at the estimates", vi: "Chỉ tiêu tài chính, tại giá trị ước lượng"
      ),
      introduction: [
        say(
          "IRR internal rate of return; BCR benefit over cost; EAC equivalent annual cost, all losses included, in \(scaleOfCosts.name.english).",
          vi:
            "IRR tỷ suất hoàn vốn nội bộ; BCR lợi ích trên chi phí; EAC chi phí hằng năm tương đương gồm mọi thiệt hại, đơn vị \(scaleOfCosts.name.vietnamese)."
        )
      ],
      table: .init(
        titles: [
          say("option", vi: "phương án"), "IRR", say("payback", vi: "hoàn vốn"),
          say("discounted", vi: "có chiết khấu"), "BCR", "EAC",
        ], rows: rows, numbers: [1, 2, 3, 4, 5]))
  }

  private var scaleOfCosts: SavingsFigures.Scale {
    figures.scale(for: evaluation.options.map(\.equivalentAnnualCost))
  }
}
