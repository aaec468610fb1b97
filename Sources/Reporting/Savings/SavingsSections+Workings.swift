import Economics
import Quantities

extension SavingsSections {
  /// What the formula of a loss does not show: the loads of a profile, and what was found on the
  /// way.
  func workings(of loss: SavingsLoss) -> [String] {
    profile(of: loss) + found(of: loss)
  }

  private func number(_ argument: LossArgument) -> Double? {
    switch argument {
    case .input(let index): question.inputs[index].estimate
    case .value(let value): value
    case .optimum, .absent: nil
    }
  }

  private func profile(of loss: SavingsLoss) -> [String] {
    loss.profile.map { point in
      let load = figures.quantity(number(point.load) ?? 0)
      let share = figures.percent(number(point.share) ?? 0)
      let bias = number(point.bias) ?? 0
      let relative = number(point.relativeBias) ?? 0
      var errors: [String] = []
      if bias != 0 || relative == 0 { errors.append(figures.quantity(bias, size: bias.magnitude)) }
      if relative != 0 {
        errors.append(
          say("\(figures.percent(relative)) of it", vi: "\(figures.percent(relative)) của tải"))
      }
      let error = errors.joined(separator: " + ")
      return say(
        "\(words.name(loss)), \(share) of the weighings at \(load): bias + \(error)",
        vi: "\(words.name(loss)), \(share) số lần cân ở \(load): bias + \(error)")
    }
  }

  private func found(of loss: SavingsLoss) -> [String] {
    let working: LossWorking?
    do throws(EconomicsError) { working = try question.working(of: loss) } catch { working = nil }
    guard let working else { return [] }
    let name = words.name(loss)
    switch working {
    case .fill(let target, let stated):
      let sigma = figures.quantity(target.standardDeviation)
      let (nominal, short) = (
        figures.quantity(target.nominal), figures.quantity(target.deficiency)
      )
      let best = figures.precise(target.target)
      var text = say(
        "\(name): σ = √(fillingDeviation² + drift² + scaleUncertainty²) = \(sigma), T = \(short); target = max(\(nominal), \(nominal) − T + 1.960 σ, \(nominal) − 2 T + 3.719 σ) = \(best)",
        vi:
          "\(name): σ = √(fillingDeviation² + drift² + scaleUncertainty²) = \(sigma), T = \(short); mức đóng = max(\(nominal), \(nominal) − T + 1,960 σ, \(nominal) − 2 T + 3,719 σ) = \(best)"
      )
      if let stated {
        text += say(
          "; \(figures.precise(stated)) is stated", vi: "; tài liệu nêu \(figures.precise(stated))")
      }
      return [text]
    case .refill(let mean, let share):
      return [
        say(
          "\(name): least cost at a mean of \(figures.precise(mean)), \(figures.percent(share)) filled again",
          vi:
            "\(name): chi phí thấp nhất ở mức trung bình \(figures.precise(mean)), đóng lại \(figures.percent(share))"
        )
      ]
    case .interval(let years):
      return [
        years.map {
          say(
            "\(name): least cost at an interval of \(figures.years($0))",
            vi: "\(name): chi phí thấp nhất với chu kỳ \(figures.years($0))")
        }
          ?? say(
            "\(name): not to calibrate costs least", vi: "\(name): không hiệu chuẩn là rẻ nhất")
      ]
    case .disputes(let probability):
      return [
        say(
          "\(name): P(|difference| > threshold) = \(figures.percent(probability))",
          vi: "\(name): P(|chênh lệch| > threshold) = \(figures.percent(probability))")
      ]
    case .acceptance(let limit):
      return limit.map {
        [
          say(
            "\(name): least cost with acceptance up to \(figures.precise($0))",
            vi: "\(name): chi phí thấp nhất khi chấp nhận đến \(figures.precise($0))")
        ]
      } ?? []
    }
  }

  /// The terms of finance of an option with the numbers put in.
  func finance(of option: OptionEvaluation) -> [String] {
    let years = question.horizon
    guard let rate = try? DiscountRate(question.estimatedRate) else { return [] }
    let annuity = rate.annuity(years: years)
    let factor = figures.fixed(annuity, 4)
    let now = evaluation.options[0].annualLoss
    var lines = [
      say(
        "EAC = now − NPV/a = \(figures.exact(now)) − \(figures.exact(option.netPresentValue))/\(factor) = \(figures.exact(option.equivalentAnnualCost)), a = Σ (1 + \(figures.percent(rate.value)))⁻ᵗ over \(years) years",
        vi:
          "EAC = hiện nay − NPV/a = \(figures.exact(now)) − \(figures.exact(option.netPresentValue))/\(factor) = \(figures.exact(option.equivalentAnnualCost)), a = Σ (1 + \(figures.percent(rate.value)))⁻ᵗ trong \(years) năm"
      )
    ]
    if let ratio = option.benefitCostRatio {
      lines.append(
        say(
          "BCR = present value of receipts over that of payments = \(figures.fixed(ratio, 2))",
          vi: "BCR = giá trị hiện tại của khoản thu trên khoản chi = \(figures.fixed(ratio, 2))"))
    }
    if let payback = option.payback, option.investment > 0 {
      let discounted = option.discountedPayback.map(figures.years) ?? say("never", vi: "không")
      lines.append(
        say(
          "payback: the amounts add up to nothing after \(figures.years(payback)), discounted after \(discounted)",
          vi:
            "hoàn vốn: dòng tiền cộng dồn bằng không sau \(figures.years(payback)), có chiết khấu sau \(discounted)"
        ))
    }
    return lines
  }
}

extension SavingsFigures {
  /// A quantity to six digits, as a target is set.
  func precise(_ value: Double) -> String {
    let text = UncertaintyFigures(language: language).significant(value, 6)
    return "\(text)\u{A0}\(unit)"
  }
}
