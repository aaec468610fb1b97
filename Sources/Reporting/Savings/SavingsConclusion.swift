import Economics
import Quantities

/// What to do first, what that depends on, and what would change the advice, in plain words.
struct SavingsConclusion {
  let reported: ReportedSavings
  let words: SavingsWords

  private var evaluation: SavingsEvaluation { reported.evaluation }
  private var figures: SavingsFigures { words.figures }
  private var language: Language { words.language }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The sentences, the most important first.
  var sentences: [String] {
    [advice, dependence, change, information, taken].compactMap { $0 }
  }

  private var advice: String? {
    guard let leading = evaluation.leading else {
      return say(
        "No solution is proposed. Measuring as now costs \(cost(0)) a year.",
        vi: "Chưa có giải pháp nào được nêu. Cách đo hiện nay gây thiệt hại \(cost(0)) một năm.")
    }
    let option = evaluation.options[leading]
    let name = words.name(leading)
    let years = figures.years(Double(reported.question.horizon))
    let worth = figures.amount(option.meanNetPresentValue)
    if evaluation.ranking.first == 0 {
      let chance = option.simulated.map {
        say(
          ", and pays with a probability of \(figures.probability($0.probabilityPays))",
          vi: ", xác suất có lãi là \(figures.probability($0.probabilityPays))")
      }
      return say(
        "Do nothing: no solution pays. The nearest, \"\(name)\", is worth \(worth) over \(years)\(chance ?? "").",
        vi:
          "Chưa nên làm gì: không giải pháp nào có lãi. Giải pháp gần nhất, \"\(name)\", trị giá \(worth) trong \(years)\(chance ?? "")."
      )
    }
    var text = say(
      "First: \"\(name)\". It is worth \(worth) over \(years)",
      vi: "Làm trước: \"\(name)\". Giải pháp này trị giá \(worth) trong \(years)")
    if let trials = option.simulated {
      text += say(
        " (5 to 95\u{A0}%: \(figures.amount(trials.lower)) to \(figures.amount(trials.upper))) and pays with a probability of \(figures.probability(trials.probabilityPays))",
        vi:
          " (5 đến 95\u{A0}%: \(figures.amount(trials.lower)) đến \(figures.amount(trials.upper))), xác suất có lãi là \(figures.probability(trials.probabilityPays))"
      )
    }
    if option.investment > 0, let payback = option.payback {
      text += say(
        "; what it costs is back after \(figures.years(payback))",
        vi: "; hoàn vốn sau \(figures.years(payback))")
    }
    return text + "."
  }

  /// What it costs to measure as now.
  private func cost(_ index: Int) -> String {
    let option = evaluation.options[index]
    return figures.amount(option.simulated?.meanLoss ?? option.annualLoss)
  }

  private var dependence: String? {
    guard let first = evaluation.shares.first, first.total >= 0.05 else { return nil }
    let name = words.described(reported.question.inputs[first.input].name)
    return say(
      "How much it is worth depends most on \(name): \(figures.share(first.total)) of the variance.",
      vi:
        "Giá trị này phụ thuộc nhiều nhất vào \(name): \(figures.share(first.total)) phương sai."
    )
  }

  /// The break-even that is nearest in what the input may be.
  private var change: String? {
    guard let leading = evaluation.leading, let nearest = words.nearestBreakEvens.first else {
      return nil
    }
    let input = reported.question.inputs[nearest.input]
    let value = figures.value(nearest.value, of: input)
    let now = figures.value(input.estimate, of: input)
    let pays = evaluation.options[leading].netPresentValue > 0
    let (name, what) = (words.name(leading), words.described(input.name))
    let isAbove = nearest.paysAbove != pays
    let (english, vietnamese) = isAbove ? ("above", "lớn hơn") : ("below", "nhỏ hơn")
    if pays {
      return say(
        "\"\(name)\" would no longer pay if \(what) were \(english) \(value); it is taken as \(now).",
        vi:
          "\"\(name)\" sẽ không còn lãi nếu \(what) \(vietnamese) \(value); hiện lấy là \(now)."
      )
    }
    return say(
      "\"\(name)\" would pay if \(what) were \(english) \(value); it is taken as \(now).",
      vi: "\"\(name)\" sẽ có lãi nếu \(what) \(vietnamese) \(value); hiện lấy là \(now).")
  }

  private var information: String? {
    if let calibration = reported.calibration, let best = calibration.bestPoints {
      let (points, value, cost) = best
      let worth = figures.amount(value)
      let count = points == 1 ? "one calibration point" : "\(points) calibration points"
      let (costs, are) = points == 1 ? ("costs", "is") : ("cost", "are")
      if let cost {
        let price = figures.amount(cost)
        return value > cost
          ? say(
            "Before that, calibrate: \(count) of \(calibration.about) \(costs) \(price) and \(are) worth \(worth), because the decision may change.",
            vi:
              "Trước hết hãy hiệu chuẩn: \(points) điểm đo \(calibration.about) tốn \(price) và đáng giá \(worth), vì có thể làm thay đổi quyết định."
          )
          : say(
            "More calibration before deciding does not pay: \(count) \(costs) \(price) and \(are) worth \(worth).",
            vi:
              "Hiệu chuẩn thêm trước khi quyết định là không đáng: \(points) điểm tốn \(price) nhưng chỉ đáng giá \(worth)."
          )
      }
      return say(
        "\(count.prefix(1).uppercased() + count.dropFirst()) of \(calibration.about) before deciding \(are) worth up to \(worth).",
        vi:
          "\(points) điểm hiệu chuẩn \(calibration.about) trước khi quyết định đáng giá tới \(worth)."
      )
    }
    guard let first = evaluation.information.first,
      let worth = evaluation.options.map(\.meanNetPresentValue.magnitude).max(),
      first.value > 0.02 * worth
    else { return nil }
    let name = words.described(reported.question.inputs[first.input].name)
    return say(
      "Knowing \(name) exactly before deciding would be worth \(figures.amount(first.value)): a measurement of it that costs less may come first.",
      vi:
        "Biết chính xác \(name) trước khi quyết định đáng giá \(figures.amount(first.value)): nên đo nó trước nếu phép đo rẻ hơn."
    )
  }

  private var taken: String? {
    let taken = evaluation.options[0].annualTaken
    guard taken > 0, !reported.question.countsGains else { return nil }
    return say(
      "At the estimates the error of the scale takes \(figures.amount(taken)) a year from the other party. That is not counted as a gain: beyond the limit it is unlawful.",
      vi:
        "Theo ước lượng, sai số của cân lấy của bên kia \(figures.amount(taken)) một năm. Khoản này không được tính là lãi: vượt giới hạn là trái pháp luật."
    )
  }
}

extension ReportedSavings.Calibration {
  /// The number of points whose worth exceeds their cost by most; of free points the most.
  var bestPoints: (points: Int, value: Double, cost: Double?)? {
    let ranked = samples.map { sample in
      (sample.points, sample.value, cost.map { $0 * Double(sample.points) })
    }
    return ranked.max { ($0.1 - ($0.2 ?? 0)) < ($1.1 - ($1.2 ?? 0)) }
  }
}
