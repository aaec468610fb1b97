import Calibration
import Quantities
import Statistics

/// How the figures of a review came about: the formulas of docs/method/intervals.md with the
/// numbers put in.
///
/// Times are in days (d). Sums and limits are formed anew from what the method found, so that a
/// line whose two sides differ would show.
struct IntervalDerivation {
  /// What belongs to one method.
  struct Section {
    let title: String
    let lines: [String]
  }

  let words: IntervalWords
  let reported: ReviewedHistories

  private var options: IntervalOptions { reported.review.options }
  private var figures: UncertaintyFigures { words.figures }

  /// The title above all sections.
  var title: String { words.say("How this was computed", vi: "Cách tính") }

  /// The methods that gave an interval for an instrument.
  func sections(_ entry: IntervalReview.Entry) -> [Section] {
    var sections: [Section] = []
    func add(_ method: IntervalMethod, _ lines: [String]?) {
      guard reported.methods.contains(method), let lines else { return }
      sections.append(Section(title: words.name(method), lines: lines))
    }
    let unit = entry.history.unit
    add(.staircase, entry.staircase.advice.map { staircase($0, entry) })
    add(
      .chart,
      entry.chart.advice.map { chart($0, words.unit($0.isRelative, unit)) })
    add(
      .drift,
      entry.drift.advice.map { drift($0, words.unit($0.isRelative, unit)) })
    return sections
  }

  private func number(_ value: Double) -> String { figures.significant(value, 4) }

  private func days(_ value: Double) -> String {
    value.isFinite ? "\(figures.places(value, 1))\u{A0}d" : "∞"
  }

  private func quantity(_ value: Double, _ unit: String) -> String {
    words.quantity(value, unit, digits: 4)
  }

  private func rate(_ value: Double, _ unit: String) -> String {
    number(value) + "\u{A0}" + (unit.isEmpty ? "1/d" : "\(unit)/d")
  }

  /// The interval that was found, and what is made of it.
  private func rounded(_ proposal: ProposedInterval) -> String {
    let found = days(proposal.days)
    let period = words.length(proposal.period)
    return proposal.isCut
      ? words.say(
        "\(found), at most doubled and rounded down: \(period)",
        vi: "\(found), nhiều nhất gấp đôi và làm tròn xuống: \(period)")
      : words.say("\(found), rounded down: \(period)", vi: "\(found), làm tròn xuống: \(period)")
  }

  private func staircase(_ advice: StaircaseAdvice, _ entry: IntervalReview.Entry) -> [String] {
    let (step, target) = (options.step, options.target)
    let comfort = Double(options.comfort.numerator) / Double(options.comfort.denominator)
    let ratio = advice.ratio.map { "|E|/\(words.say("limit", vi: "giới hạn")) = \(number($0))" }
    let factor = number(advice.factor)
    var lines: [String] = []
    switch advice.standing {
    case .comfortable:
      lines.append(
        (ratio.map { "\($0) ≤ \(figures.number(comfort)): " } ?? "")
          + "f = 1 + a = 1 + \(figures.number(step)) = \(factor)")
    case .close:
      lines.append((ratio.map { "\($0) > \(figures.number(comfort)): " } ?? "") + "f = \(factor)")
    case .outside:
      let power = "\(figures.number(target))/(1 − \(figures.number(target)))"
      lines.append(
        (ratio.map { "\($0) > 1: " } ?? "")
          + "f = (1 + a)^(−R/(1 − R)) = \(figures.number(1 + step))^(−\(power)) = \(factor)")
    }
    if let current = entry.current {
      lines.append("t = f t₀ = \(factor) × \(days(current)) = \(rounded(advice.proposal))")
    }
    return lines
  }

  private func chart(_ advice: ChangeAdvice, _ unit: String) -> [String] {
    let steps = advice.steps
    let total = steps.rate * steps.total
    var lines = [
      "d = Σδ/T = \(quantity(total, unit))/\(days(steps.total)) = \(rate(steps.rate, unit))",
      "s = √(Σ(δ − d τ)²/τ/(m − 1)) = \(quantity(steps.deviation, unit))/√d, m = \(advice.changes)",
    ]
    if let horizon = advice.earliestDays,
      let quantile = try? steps.quantile(confidence: options.confidence)
    {
      let side = side(advice.lastValue, steps.rate * horizon, advice.limit)
      lines.append(
        "q = t(\(figures.percent(options.confidence)); \(steps.degreesOfFreedom)) = \(number(quantile))"
      )
      lines.append(
        "D = \(number(advice.limit)) − \(number(side * advice.lastValue)) = "
          + quantity(advice.limit - side * advice.lastValue, unit))
      let drift = side * steps.rate * horizon
      let scatter = quantile * steps.deviation(over: horizon)
      lines.append(
        "d h + q s √(h + h²/T) = \(number(drift)) + \(number(scatter)) = "
          + "\(quantity(drift + scatter, unit)) = D, h = \(rounded(advice.proposal))")
    } else {
      lines.append(never)
    }
    return lines
  }

  private func drift(_ advice: DriftAdvice, _ unit: String) -> [String] {
    let line = advice.line
    let count = advice.parts.map(\.count).reduce(0, +)
    let freedom = "n − J − 1 = \(count) − \(line.segments) − 1 = \(line.degreesOfFreedom)"
    var lines = [
      "ν = \(freedom)",
      "b = \(rate(line.slope, unit)), u(b) = \(rate(line.slopeDeviation, unit))",
      "s = √(Σ(y − ŷ)²/ν) = \(quantity(line.residualDeviation, line.isWeighted ? "" : unit))"
        + (line.isWeighted
          ? words.say(" (weighted, at least 1)", vi: " (có trọng số, ít nhất 1)") : ""),
      "t(\(figures.percent(options.confidence)); \(line.degreesOfFreedom)) = \(number(advice.quantile))",
    ]
    if let time = advice.earliestTime {
      let value = line.value(at: time)
      let side = value < 0 ? -1.0 : 1.0
      let band = advice.quantile * line.deviation(at: time)
      let past = "\(days(line.lastTime)) + \(days(time - line.lastTime))"
      lines += [
        "ŷ(t) = ȳ + b (t − t̄) = \(number(line.meanValue)) + \(number(line.slope)) × "
          + "(\(past) − \(days(line.meanTime))) = \(quantity(value, unit))",
        "|ŷ(t)| + t(p; ν) s(t) = \(number(side * value)) + \(number(band)) = "
          + "\(quantity(side * value + band, unit)), "
          + words.say("limit", vi: "giới hạn") + " \(quantity(advice.limit, unit))",
        words.say("from the last result", vi: "từ kết quả cuối")
          + " \(rounded(advice.proposal))",
      ]
    } else {
      lines.append(never)
    }
    return lines
  }

  /// On which side the value reaches the limit first.
  private func side(_ value: Double, _ change: Double, _ limit: Double) -> Double {
    value + change < 0 ? -1 : 1
  }

  private var never: String {
    words.say(
      "the band stays within the limit: at most doubled",
      vi: "dải dự đoán luôn trong giới hạn: nhiều nhất gấp đôi")
  }

  /// The reliability of all together; empty where it gives no interval.
  var reliability: [String] {
    guard reported.methods.contains(.reliability),
      let advice = reported.review.reliability.advice
    else { return [] }
    let model = advice.model
    let target = figures.number(options.target)
    let p = figures.percent(options.confidence)
    var lines = [
      "n = \(model.count), k = \(model.failures), t₀ = \(days(advice.current)), R = \(target)"
    ]
    if let likely = advice.likelyDays, likely > 0 {
      lines.append(
        "λ̂ = \(number(model.rate))/d: e^(−λ̂ t₀) = \(figures.share(advice.estimate)); "
          + "−ln R/λ̂ = \(days(likely))")
    }
    if let upper = try? model.rateUpperLimit(confidence: options.confidence),
      let lower = try? model.rateLowerLimit(confidence: options.confidence)
    {
      lines += [
        "λ_U(\(p)) = \(number(upper))/d: e^(−λ_U t₀) = \(figures.share(advice.lower)); "
          + "−ln R/λ_U = \(days(advice.shownDays))",
        "λ_L(\(p)) = \(number(lower))/d: e^(−λ_L t₀) = \(figures.share(advice.upper))",
      ]
    }
    let rule =
      if advice.upper < options.target {
        "e^(−λ_L t₀) = \(figures.share(advice.upper)) < R"
      } else if advice.lower >= options.target {
        "e^(−λ_U t₀) = \(figures.share(advice.lower)) ≥ R"
      } else {
        "e^(−λ_U t₀) < R ≤ e^(−λ_L t₀), n = \(model.count) ≥ \(advice.needed)"
      }
    lines.append("\(rule): \(words.change(advice.proposal)), \(rounded(advice.proposal))")
    return lines
  }
}
