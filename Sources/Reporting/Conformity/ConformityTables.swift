import Conformity
import Quantities
import Uncertainty

/// The figures of an answer in sections, which text, Markdown and HTML show alike.
struct ConformityTables {
  struct Row {
    let label: String
    let value: String
    /// The symbol of the quantity, such as R_C.
    var symbol = ""
  }

  struct Section {
    let title: String
    let rows: [Row]
  }

  let reported: ReportedConformity
  let figures: ConformityFigures
  private var answer: ConformityEvaluation { reported.answer }

  init(_ reported: ReportedConformity, language: Language) {
    self.reported = reported
    figures = ConformityFigures(reported, language: language)
  }

  func say(_ english: String, vi vietnamese: String) -> String {
    figures.say(english, vi: vietnamese)
  }

  var title: String {
    reported.title.isEmpty ? say("Conformity", vi: "Đánh giá sự phù hợp") : reported.title
  }

  /// The decision with its reason, or what can be said without a measured value.
  var headline: (mark: String, text: String, colour: Ink.Colour?) {
    guard let decision = answer.decision, let value = answer.value else {
      return (
        "·",
        say(
          "accepted: \(figures.acceptance(answer.acceptance))",
          vi: "được chấp nhận: \(figures.acceptance(answer.acceptance))"), nil
      )
    }
    let name = decision.name[figures.language]
    if decision == .inconclusive, case .oimlSharedRisk = answer.problem.rule {
      return (
        decision.mark,
        say(
          "\(name): \(figures.length(value)); U is more than a third of the MPE",
          vi: "\(name): \(figures.length(value)); U lớn hơn một phần ba MPE"), decision.colour
      )
    }
    return (
      decision.mark,
      say(
        "\(name): \(figures.length(value)) (accepted: \(figures.acceptance(answer.acceptance)))",
        vi:
          "\(name): \(figures.length(value)) (được chấp nhận: \(figures.acceptance(answer.acceptance)))"
      ),
      decision.colour
    )
  }

  var sections: [Section] {
    [question, item, items, means].filter { !$0.rows.isEmpty }
  }

  private var question: Section {
    let problem = answer.problem
    var rows: [Row] = []
    if let value = answer.value {
      let label =
        if case .distribution = problem.result {
          say("mean of the distribution", vi: "trung bình của phân bố")
        } else {
          say("measured value", vi: "giá trị đo được")
        }
      rows.append(Row(label: label, value: figures.length(value), symbol: "y"))
    }
    rows.append(
      Row(
        label: say("standard uncertainty", vi: "độ không đảm bảo chuẩn"), value: uncertainty,
        symbol: "u"))
    rows.append(
      Row(
        label: say("tolerance", vi: "dung sai"),
        value: figures.interval(problem.tolerance.lower, problem.tolerance.upper), symbol: "T"))
    rows.append(
      Row(label: say("decision rule", vi: "quy tắc quyết định"), value: reported.ruleText))
    rows.append(
      Row(
        label: say("acceptance limits", vi: "giới hạn chấp nhận"),
        value: figures.acceptance(answer.acceptance), symbol: "A"))
    if let bands = guardBands { rows.append(bands) }
    return Section(title: say("Question and rule", vi: "Câu hỏi và quy tắc"), rows: rows)
  }

  private var uncertainty: String {
    if case .relative(let part) = answer.problem.uncertainty {
      let share = figures.probability(part)
      return say(
        "\(share) of the value, here \(figures.size(answer.standardUncertainty))",
        vi: "\(share) của giá trị, ở đây là \(figures.size(answer.standardUncertainty))")
    }
    return figures.size(answer.standardUncertainty)
  }

  private var guardBands: Row? {
    let bands = answer.guardBands
    let texts = [bands.lower, bands.upper].compactMap { $0 }.filter { $0 != 0 }.map { band in
      let multiple =
        answer.standardUncertainty > 0
        ? " = \(figures.ratio(band / answer.standardUncertainty))\u{A0}u" : ""
      return figures.size(band) + multiple.replacing(" = ", with: "\u{A0}=\u{A0}")
    }
    if texts.isEmpty { return nil }
    return Row(
      label: say("guard band", vi: "dải bảo vệ"),
      value: Set(texts).count == 1 ? texts[0] : texts.joined(separator: "; "), symbol: "w")
  }

  private var item: Section {
    guard let state = answer.state else { return Section(title: "", rows: []) }
    return Section(
      title: say("This item", vi: "Đối tượng này"),
      rows: [
        Row(
          label: say("conformance probability", vi: "xác suất phù hợp"),
          value: figures.probability(state.conforming, missing: state.nonconforming),
          symbol: "p_c"),
        Row(
          label: say("risk of accepting it", vi: "rủi ro khi chấp nhận"),
          value: figures.probability(state.nonconforming, missing: state.conforming),
          symbol: "R_C*"),
        Row(
          label: say("risk of rejecting it", vi: "rủi ro khi loại bỏ"),
          value: figures.probability(state.conforming, missing: state.nonconforming),
          symbol: "R_P*"),
      ])
  }

  private var items: Section {
    guard let risks = answer.risks else { return Section(title: "", rows: []) }
    var rows = [
      Row(label: say("known before", vi: "biết trước khi đo"), value: prior),
      Row(
        label: say("conform", vi: "phù hợp"), value: figures.probability(risks.conforming)),
      Row(
        label: say("are accepted", vi: "được chấp nhận"),
        value: figures.probability(risks.accepted)),
      Row(
        label: say("accepted, do not conform", vi: "được chấp nhận mà không phù hợp"),
        value: figures.probability(risks.consumerRisk), symbol: "R_C"),
      Row(
        label: say("rejected, conform", vi: "bị loại mà phù hợp"),
        value: figures.probability(risks.producerRisk), symbol: "R_P"),
    ]
    if let given = risks.consumerRiskGivenAccepted {
      rows.append(
        Row(
          label: say("of the accepted, do not conform", vi: "trong số chấp nhận, không phù hợp"),
          value: figures.probability(given)))
    }
    if let given = risks.producerRiskGivenRejected {
      rows.append(
        Row(
          label: say("of the rejected, conform", vi: "trong số bị loại, phù hợp"),
          value: figures.probability(given)))
    }
    if let cost = answer.expectedCost {
      var text = figures.ratio(cost)
      if let simple = answer.simpleExpectedCost, answer.problem.rule != .simple {
        text += say(
          " (simple acceptance: \(figures.ratio(simple)))",
          vi: " (chấp nhận đơn giản: \(figures.ratio(simple)))")
      }
      rows.append(
        Row(label: say("expected cost an item", vi: "chi phí kỳ vọng mỗi đối tượng"), value: text))
    }
    return Section(
      title: say("All items that come to be measured", vi: "Mọi đối tượng được đo"), rows: rows)
  }

  private var prior: String {
    guard let law = answer.problem.prior else { return "" }
    var parts = [lawName(law)]
    if let mean = law.mean {
      parts.append(say("mean \(figures.length(mean))", vi: "trung bình \(figures.length(mean))"))
    }
    if let deviation = law.standardDeviation {
      parts.append("σ₀\u{A0}=\u{A0}\(figures.size(deviation))")
    }
    if let count = reported.learntFrom {
      parts.append(
        say("from \(count) results, u taken off", vi: "từ \(count) kết quả, đã trừ phần của u"))
    }
    return parts.joined(separator: ", ")
  }

  private func lawName(_ law: ProbabilityLaw) -> String {
    switch law.form {
    case .distribution(let distribution):
      distribution.name?.words[figures.language] ?? say("a constant", vi: "hằng số")
    case .kernels: say("kernel estimate", vi: "ước lượng nhân")
    }
  }

  private var means: Section {
    var rows: [Row] = []
    if let index = answer.capabilityIndex {
      rows.append(
        Row(
          label: say("measurement capability index", vi: "chỉ số năng lực đo"),
          value: figures.ratio(index), symbol: "C_m"))
      rows.append(
        Row(
          label: say("test uncertainty ratio", vi: "tỷ số độ không đảm bảo"),
          value: figures.ratio(index), symbol: "TUR"))
    }
    if let capability = answer.processCapability {
      rows.append(
        Row(
          label: say("process capability", vi: "năng lực quá trình"),
          value: figures.ratio(capability), symbol: "C_p"))
    }
    if let performance = answer.processPerformance {
      rows.append(
        Row(
          label: say("process capability with bias", vi: "năng lực quá trình kể cả độ chệch"),
          value: figures.ratio(performance),
          symbol: "C_pk"))
    }
    return Section(title: say("Ratios", vi: "Các tỷ số"), rows: rows)
  }

  /// A section as a table with titles.
  func table(_ section: Section) -> UncertaintyTables.Table {
    UncertaintyTables.Table(
      titles: [say("quantity", vi: "đại lượng"), "", say("value", vi: "giá trị")],
      rows: section.rows.map { [$0.label, $0.symbol, $0.value] }, numbers: [])
  }

  /// What the figures rest on.
  var assumptions: [String] { answer.assumptions.map { $0.text[figures.language] } }

  var assumptionsTitle: String {
    say("What the figures rest on", vi: "Các giả định")
  }

  var checkTitle: String { say("Second computation", vi: "Tính lần thứ hai") }

  /// The second computation and the simulated population.
  var checks: [String] {
    let check = answer.crossCheck
    let numbers = UncertaintyFigures(language: figures.language)
    var lines = [
      check.method == .none
        ? check.method.text[figures.language]
        : check.method.text[figures.language]
          + say(": differs by ", vi: ": chênh lệch ") + numbers.significant(check.difference, 2)
    ]
    if let simulation = answer.simulation, let risks = answer.risks {
      let chance = max(
        simulation.standardError(of: risks.consumerRisk),
        simulation.standardError(of: risks.producerRisk))
      lines.append(
        say(
          "\(figures.count(simulation.trials)) items simulated (seed \(simulation.seed)): R_C = \(figures.probability(simulation.consumerRisk)), R_P = \(figures.probability(simulation.producerRisk)), each ± \(numbers.significant(chance * 100, 2)) %",
          vi:
            "mô phỏng \(figures.count(simulation.trials)) đối tượng (mầm \(simulation.seed)): R_C = \(figures.probability(simulation.consumerRisk)), R_P = \(figures.probability(simulation.producerRisk)), mỗi số ± \(numbers.significant(chance * 100, 2)) %"
        ).replacing(" = ", with: "\u{A0}=\u{A0}"))
    }
    return lines
  }

  // MARK: Sweeps

  /// Some of the guard bands of a sweep, as a table.
  func bands(_ sweep: GuardBandSweep) -> (titles: [String], rows: [[String]]) {
    let hasCost = sweep.points.contains { $0.expectedCost != nil }
    let titles =
      [
        "w", "w/u", "A_U",
        sweep.isGlobal ? "R_C" : say("accepted outside", vi: "nhận khi ngoài"),
        sweep.isGlobal ? "R_P" : say("rejected inside", vi: "loại khi trong"),
      ] + (hasCost ? [say("cost", vi: "chi phí")] : [])
    let step = max(1, (sweep.points.count - 1) / 12)
    let rows = stride(from: 0, to: sweep.points.count, by: step).map { index in
      let point = sweep.points[index]
      let limit =
        answer.problem.tolerance.upper.map { $0 - point.guardBand }
        ?? answer.problem.tolerance.lower.map { $0 + point.guardBand } ?? 0
      return [
        figures.placed(point.guardBand), figures.ratio((point.multiple * 1000).rounded() / 1000),
        figures.placed(limit), figures.probability(point.consumerRisk),
        figures.probability(point.producerRisk),
      ] + (hasCost ? [point.expectedCost.map(figures.ratio) ?? ""] : [])
    }
    var fixed = titles
    if answer.problem.tolerance.upper == nil { fixed[2] = "A_L" }
    return (fixed, rows)
  }

  func bandsTitle(_ sweep: GuardBandSweep) -> String {
    sweep.isGlobal
      ? say("Guard band against both risks", vi: "Dải bảo vệ và hai rủi ro")
      : say(
        "Guard band against the decision on a true value at the limit",
        vi: "Dải bảo vệ và quyết định khi giá trị thực ở ngay giới hạn")
  }

  var densityTitle: String {
    say(
      "What is known of this item, against the tolerance (density)",
      vi: "Hiểu biết về đối tượng này, so với dung sai (mật độ)")
  }

  var curveTitle: String {
    say(
      "Operating characteristic: probability of acceptance against the true value",
      vi: "Đường đặc tính: xác suất chấp nhận theo giá trị thực")
  }
}
