public import Quantities
import Uncertainty

/// Evaluated models as one page of HTML that stands by itself.
///
/// No scripts, no fonts, nothing to fetch; charts are SVG. It prints in black on white and
/// follows a dark screen.
public struct UncertaintyHTML: Sendable {
  public let language: Language
  /// Whether the derivation is shown with numbers put in.
  public let explains: Bool

  public init(language: Language, explains: Bool = false) {
    self.language = language
    self.explains = explains
  }

  /// The page.
  public func text(_ models: [ReportedModel]) -> String {
    let title =
      models.count == 1
      ? models[0].title
      : (language == .vietnamese ? "Độ không đảm bảo đo" : "Measurement uncertainty")
    return HTMLPage.text(
      title: title, body: models.map(article).joined(separator: "\n"), language: language)
  }

  private func article(_ reported: ReportedModel) -> String {
    let tables = UncertaintyTables(language: language, reported: reported)
    var parts = ["<article>", "<h1>\(HTMLPage.escaped(reported.title))</h1>"]
    for text in [reported.description, reported.source] where !text.isEmpty {
      parts.append("<p class=\"about\">\(HTMLPage.escaped(text))</p>")
    }
    parts.append(
      "<pre>\(tables.formulas.map(HTMLPage.escaped).joined(separator: "\n"))</pre>")
    for index in reported.model.outputs.indices { parts += section(index, tables) }
    parts += together(tables)
    if explains {
      for step in UncertaintyExplanation(reported, language: language).steps {
        parts.append("<h2>\(HTMLPage.escaped(step.heading))</h2>")
        parts.append("<pre>\(step.lines.map(HTMLPage.escaped).joined(separator: "\n"))</pre>")
      }
    }
    let warnings = reported.evaluation.warnings
    if !warnings.isEmpty {
      parts.append("<h2>\(tables.say("To heed", vi: "Cần lưu ý"))</h2>\n<ul class=\"heed\">")
      parts += warnings.map { warning in
        let name = warning.output.map { "<b>\(HTMLPage.escaped($0))</b>: " } ?? ""
        return "<li class=\"\(warning.isGrave ? "grave" : "note")\">\(name)"
          + "\(HTMLPage.escaped(tables.figures.sentence(warning.text)))</li>"
      }
      parts.append("</ul>")
    }
    parts.append("</article>")
    return parts.joined(separator: "\n")
  }

  private func section(_ index: Int, _ tables: UncertaintyTables) -> [String] {
    let reported = tables.reported
    let name = reported.model.outputs[index].name
    var parts = [
      "<section>", "<h2>\(HTMLPage.escaped(name))</h2>",
      "<p class=\"result\">\(HTMLPage.escaped(tables.words.result(reported, index)))</p>",
    ]
    if let output = reported.framework(index) {
      parts.append(
        "<h3>\(tables.say("Uncertainty budget", vi: "Bảng thành phần độ không đảm bảo"))</h3>")
      parts.append(HTMLPage.table(tables.budget(output, unit: reported.unit(index))))
      parts.append(
        "<p class=\"about\">\(HTMLPage.escaped(tables.figures.sentence(output.coverageBasis.text))).</p>"
      )
      let chart = BudgetChart(output, figures: tables.figures, unit: reported.unit(index))
      let caption = tables.say(
        "Contributions |c| u(x) and their shares of u²",
        vi: "Các thành phần |c| u(x) và tỉ phần trong u²")
      parts.append(HTMLPage.figure(chart.svg, caption))
    }
    if let comparison = tables.comparison(index) {
      parts.append("<h3>Monte Carlo</h3>")
      if let trials = tables.trials {
        parts.append("<p class=\"about\">\(HTMLPage.escaped(trials))</p>")
      }
      parts.append(HTMLPage.table(comparison))
    }
    if let verdict = tables.validation(index) { parts.append(self.verdict(verdict)) }
    if let trials = reported.trials(index), let histogram = trials.histogram {
      let chart = DistributionChart(
        histogram, trials: trials, framework: reported.framework(index), figures: tables.figures,
        unit: reported.unit(index))
      let caption = tables.say(
        "Trials of Monte Carlo, the density of the law of propagation over them, and both coverage intervals",
        vi: "Các lần thử Monte Carlo, mật độ theo định luật lan truyền vẽ đè lên, và hai khoảng phủ"
      )
      parts.append(HTMLPage.figure(chart.svg, caption))
    }
    parts.append("</section>")
    return parts
  }

  /// More pictures than these are not looked at.
  private static let mostPairs = 6

  /// Correlations and regions of the outputs.
  private func together(_ tables: UncertaintyTables) -> [String] {
    var parts: [String] = []
    for (title, table) in tables.correlations {
      parts += ["<h2>\(HTMLPage.escaped(title))</h2>", HTMLPage.table(table)]
    }
    guard let regions = tables.regions else { return parts }
    parts += ["<h2>\(HTMLPage.escaped(tables.regionsTitle))</h2>", HTMLPage.table(regions)]
    if let verdict = tables.regionVerdict { parts.append(self.verdict(verdict)) }
    let evaluation = tables.reported.evaluation
    guard let simulation = evaluation.simulation, let trials = simulation.regions else {
      return parts
    }
    for density in simulation.densities.prefix(Self.mostPairs) {
      let (a, b) = (tables.label(density.first), tables.label(density.second))
      let chart = RegionChart(
        density, framework: evaluation.regions, trials: trials, figures: tables.figures,
        labels: (a, b))
      let caption = tables.say(
        "Trials of \(a) and \(b) with the ellipse and the box of each method",
        vi: "Các lần thử của \(a) và \(b) cùng elip và hộp của mỗi phương pháp")
      parts.append(HTMLPage.figure(chart.svg, caption))
    }
    return parts
  }

  private func verdict(_ verdict: (text: String, isValidated: Bool)) -> String {
    "<p class=\"verdict \(verdict.isValidated ? "good" : "bad")\">\(verdict.isValidated ? "✓" : "✗") "
      + "\(HTMLPage.escaped(verdict.text))</p>"
  }
}
