import Economics
import Quantities

extension SavingsSections {
  /// The arithmetic at the estimates, line by line.
  var explanation: [SavingsSection] {
    var sections: [SavingsSection] = []
    sections.append(
      SavingsSection(
        heading: say("How the losses come about", vi: "Cách tính các khoản thiệt hại"),
        introduction: zip(question.losses, evaluation.options[0].losses).flatMap { loss, value in
          let line =
            "\(words.name(loss)): \(formula(of: loss)) = \(figures.exact(value.own))"
            + (value.taken > 0
              ? say(
                " (others': \(figures.exact(value.taken)))",
                vi: " (bên kia: \(figures.exact(value.taken)))")
              : "")
          return [line] + workings(of: loss)
        }))
    for index in evaluation.options.indices.dropFirst() {
      let option = evaluation.options[index]
      let now = evaluation.options[0].annualLoss
      let flow = option.flow.amounts.map(figures.exact).joined(separator: "; ")
      let rate = figures.percent(question.estimatedRate)
      sections.append(
        SavingsSection(
          heading: words.name(index),
          introduction: [
            say(
              "loss of a year with it: \(figures.exact(option.annualLoss)); now: \(figures.exact(now))",
              vi:
                "thiệt hại một năm khi có nó: \(figures.exact(option.annualLoss)); hiện nay: \(figures.exact(now))"
            ),
            say(
              "better in a year, its own cost \(figures.exact(option.annualCost)) taken off: \(figures.exact(option.annualSaving))",
              vi:
                "lợi một năm, đã trừ chi phí riêng \(figures.exact(option.annualCost)): \(figures.exact(option.annualSaving))"
            ),
            say(
              "amounts from now, year by year: \(flow)", vi: "dòng tiền từ nay, từng năm: \(flow)"),
            say(
              "NPV = Σ CFₜ/(1 + \(rate))ᵗ = \(figures.exact(option.netPresentValue))",
              vi: "NPV = Σ CFₜ/(1 + \(rate))ᵗ = \(figures.exact(option.netPresentValue))"),
          ] + finance(of: option)))
    }
    return sections
  }

  /// The formula of a loss with the numbers put in.
  private func formula(of loss: SavingsLoss) -> String {
    let parameters = loss.mechanism.parameters
    let stated = zip(parameters, loss.arguments).compactMap { parameter, argument -> String? in
      switch argument {
      case .input(let index):
        "\(parameter.name) \(figures.value(question.inputs[index].estimate, of: question.inputs[index]))"
      case .optimum: "\(parameter.name) \(say("at its optimum", vi: "tối ưu"))"
      case .value, .absent: nil
      }
    }
    let sign =
      loss.mechanism.hasDirection
      ? say(
        loss.direction == .selling ? "selling, " : "buying, ",
        vi: loss.direction == .selling ? "bán, " : "mua, ") : ""
    return
      "\(loss.mechanism.formula) \(say("with", vi: "với")) \(sign)\(stated.joined(separator: ", "))"
  }
}

extension LossMechanism {
  /// The formula in the names of the parameters.
  var formula: String {
    switch self {
    case .bias: "± price · (weighings · bias + quantity · relativeBias)"
    case .disputes: "weighings · P(|difference| > threshold) · cost"
    case .fill: "packages · (target − nominal) · price"
    case .refill: "packages · (cost of a good container − nominal · price)"
    case .falseRejects: "items · rejectProbability · (value · shareLost + handling) + fixed"
    case .qualityLoss: "items · cost/deviation² · (standardDeviation² + bias²)"
    case .recalibration:
      "calibrationCost/interval + outOfToleranceCost · (1 − (1 − exp(−hazard · interval))/(hazard · interval))"
    case .lookBack:
      "shareLost · annualValue · (1 − (1 − exp(−hazard · interval))/(hazard · interval))"
    case .decisionRisk:
      "items · (falseAcceptCost · P(accepted, bad) + falseRejectCost · P(rejected, good) + testCost)"
    case .fine: "probability · amount"
    case .unlawfulGain:
      "probability · (|deviation| − permitted)/load · quantity · price"
    case .verification: "(fee · instruments + downtime · hourCost + travel)/interval"
    case .other: "annual"
    }
  }
}

extension SavingsFigures {
  /// An amount to the last unit of the currency, whatever is known of it.
  func exact(_ value: Double) -> String {
    Money(rounding: value, currency)?.text(language) ?? fixed(value, 0)
  }
}
