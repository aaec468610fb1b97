import Quantities
import Uncertainty

extension UncertaintyText {
  func monteCarlo(
    _ trials: MonteCarloOutput, of simulation: MonteCarloResult, _ reported: ReportedModel,
    _ index: Int
  ) -> [String] {
    let unit = reported.unit(index)
    let suffix = unit.isEmpty ? "" : "\u{A0}" + unit
    let p = figures.percent(simulation.coverageProbability)
    let u = trials.standardUncertainty
    let (mean, uncertainty) = figures.pair(trials.mean, u, digits: 3)
    func interval(_ interval: CoverageInterval) -> String {
      let ends = figures.ends([interval.lower, interval.upper], like: u, digits: 3)
      let mark = style.language == .vietnamese ? ";" : ","
      return "[\(ends[0])\(mark)\u{A0}\(ends[1])]\(suffix)"
    }
    let count = figures.count(simulation.trials).replacing(" ", with: "\u{A0}")
    var heading = say(
      "Monte Carlo: \(count) trials, seed \(simulation.seed)",
      vi: "Monte Carlo: \(count) lần thử, mầm \(simulation.seed)")
    if simulation.invalidTrials.count > 0 {
      let invalid = figures.count(simulation.invalidTrials.count)
      heading += say(", \(invalid) without a value", vi: ", \(invalid) không có giá trị")
    }
    if let isStable = reported.evaluation.isStable {
      heading +=
        isStable
        ? say(", until stable (JCGM 101, 7.9)", vi: ", đến khi ổn định (JCGM 101, 7.9)")
        : say(
          ", NOT stable at the most that was allowed (JCGM 101, 7.9)",
          vi: ", CHƯA ổn định ở số lần thử tối đa (JCGM 101, 7.9)")
    }
    var lines = wrapped(heading, indent: 0).map { ink($0, .bold) }
    lines += wrapped(
      say("mean ", vi: "trung bình ") + "\(mean)\(suffix), u\u{A0}=\u{A0}\(uncertainty)\(suffix)",
      indent: 2)
    lines += wrapped(
      say("\(p) intervals: symmetric ", vi: "khoảng phủ \(p): đối xứng xác suất ")
        + spelled(interval(trials.coverageInterval))
        + say(", shortest ", vi: ", ngắn nhất ")
        + spelled(interval(trials.shortestCoverageInterval)), indent: 2)
    if let histogram = trials.histogram {
      let drawing = TerminalHistogram(
        histogram, framework: reported.framework(index), trials: trials, figures: figures)
      lines.append("")
      lines += drawing.lines(
        characters: style.characters,
        labels: (
          say("GUM", vi: "GUM"), say("Monte Carlo", vi: "Monte Carlo")
        )
      ).map { "  " + $0 }
    }
    if let validation = reported.evaluation.validations?[index] {
      lines.append("")
      lines += sentence(validation, unit: suffix)
    }
    return lines
  }

  /// The verdict of JCGM 101:2008, 8.1 in plain words.
  private func sentence(_ validation: FrameworkValidation, unit: String) -> [String] {
    verdict(
      Self.sentence(validation, unit: unit, figures: figures)[style.language],
      isGood: validation.isValidated)
  }

  static func sentence(
    _ validation: FrameworkValidation, unit: String, figures: UncertaintyFigures
  ) -> LocalizedText {
    let difference =
      figures.significant(max(validation.lowDifference, validation.highDifference), 2) + unit
    let tolerance = figures.significant(validation.tolerance, 1) + unit
    if validation.isValidated {
      return LocalizedText(
        "Monte Carlo confirms the law of propagation: the ends of the two intervals are at most \(difference) apart, within δ = \(tolerance) (JCGM 101, 8.1).",
        vi:
          "Monte Carlo xác nhận định luật lan truyền: hai đầu của hai khoảng phủ cách nhau nhiều nhất \(difference), trong phạm vi δ = \(tolerance) (JCGM 101, 8.1)."
      )
    }
    return LocalizedText(
      "Monte Carlo does not confirm the law of propagation: the ends of the two intervals are up to \(difference) apart, more than δ = \(tolerance) (JCGM 101, 8.1). Report the Monte Carlo figures.",
      vi:
        "Monte Carlo không xác nhận định luật lan truyền: hai đầu của hai khoảng phủ cách nhau đến \(difference), lớn hơn δ = \(tolerance) (JCGM 101, 8.1). Hãy báo cáo các số của Monte Carlo."
    )
  }
}
