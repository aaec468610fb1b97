import Economics
import Quantities

/// The words of a report on savings: names of options, losses, mechanisms and inputs.
struct SavingsWords {
  let reported: ReportedSavings
  let language: Language
  let figures: SavingsFigures

  init(_ reported: ReportedSavings, language: Language) {
    self.reported = reported
    self.language = language
    figures = SavingsFigures(
      reported.question, language: language, isRounded: reported.evaluation.trials > 0)
  }

  /// What an option is called.
  func name(_ option: Int) -> String {
    if option == 0 { return language == .vietnamese ? "không làm gì" : "do nothing" }
    let solution = reported.question.solutions[option - 1]
    return solution.title.isEmpty ? solution.name : solution.title
  }

  /// What a loss is called.
  func name(_ loss: SavingsLoss) -> String { loss.title.isEmpty ? loss.name : loss.title }

  /// What a mechanism is called.
  func mechanism(_ mechanism: LossMechanism) -> String { mechanism.words[language] }

  /// The break-evens worth telling: sizes of packages and loads that are known do not change.
  var breakEvens: [BreakEvenValue] {
    let fixed: Set<ParameterKind> = [.quantity, .positiveQuantity, .signedQuantity]
    return reported.evaluation.breakEven.filter { found in
      let input = reported.question.inputs[found.input]
      return input.isUncertain || !fixed.contains(input.kind)
    }
  }

  /// The break-evens, the nearest first, counted in what is not known of the input, or in its size
  /// where it is known.
  var nearestBreakEvens: [BreakEvenValue] {
    let inputs = reported.question.inputs
    func distance(_ found: BreakEvenValue) -> Double {
      let input = inputs[found.input]
      let size = input.isUncertain ? input.standardDeviation : input.estimate.magnitude
      return size > 0 ? (found.value - input.estimate).magnitude / size : .infinity
    }
    return breakEvens.sorted {
      (distance($0), $0.input) < (distance($1), $1.input)
    }
  }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}

extension LossMechanism {
  /// What people call it.
  var words: LocalizedText {
    switch self {
    case .bias: LocalizedText("error of the indication", vi: "sai số của số chỉ")
    case .disputes: LocalizedText("disputes", vi: "tranh chấp")
    case .fill: LocalizedText("giveaway in filling", vi: "đóng dư khi chiết rót")
    case .refill: LocalizedText("giveaway and refilling", vi: "đóng dư và đóng lại")
    case .falseRejects: LocalizedText("good items rejected", vi: "loại nhầm hàng tốt")
    case .qualityLoss: LocalizedText("quality loss", vi: "tổn thất chất lượng")
    case .recalibration: LocalizedText("calibration and drift", vi: "hiệu chuẩn và độ trôi")
    case .lookBack: LocalizedText("look-back", vi: "rà soát hàng đã cân")
    case .decisionRisk: LocalizedText("wrong decisions", vi: "quyết định sai")
    case .fine: LocalizedText("fine", vi: "tiền phạt")
    case .unlawfulGain: LocalizedText("unlawful gain", vi: "thu lợi bất chính")
    case .verification: LocalizedText("verification", vi: "kiểm định")
    case .other: LocalizedText("stated cost", vi: "chi phí nêu sẵn")
    }
  }
}
