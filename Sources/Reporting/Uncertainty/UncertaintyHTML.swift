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
    var parts = ["<article>", "<h1>\(Self.escaped(reported.title))</h1>"]
    for text in [reported.description, reported.source] where !text.isEmpty {
      parts.append("<p class=\"about\">\(Self.escaped(text))</p>")
    }
    parts.append(
      "<pre>\(tables.formulas.map(Self.escaped).joined(separator: "\n"))</pre>")
    for index in reported.model.outputs.indices { parts += section(index, tables) }
    parts += together(tables)
    if explains {
      for step in UncertaintyExplanation(reported, language: language).steps {
        parts.append("<h2>\(Self.escaped(step.heading))</h2>")
        parts.append("<pre>\(step.lines.map(Self.escaped).joined(separator: "\n"))</pre>")
      }
    }
    let warnings = reported.evaluation.warnings
    if !warnings.isEmpty {
      parts.append("<h2>\(tables.say("To heed", vi: "Cần lưu ý"))</h2>\n<ul class=\"heed\">")
      parts += warnings.map { warning in
        let name = warning.output.map { "<b>\(Self.escaped($0))</b>: " } ?? ""
        return "<li class=\"\(warning.isGrave ? "grave" : "note")\">\(name)"
          + "\(Self.escaped(tables.figures.sentence(warning.text)))</li>"
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
      "<section>", "<h2>\(Self.escaped(name))</h2>",
      "<p class=\"result\">\(Self.escaped(tables.words.result(reported, index)))</p>",
    ]
    if let output = reported.framework(index) {
      parts.append(
        "<h3>\(tables.say("Uncertainty budget", vi: "Bảng thành phần độ không đảm bảo"))</h3>")
      parts.append(HTMLPage.table(tables.budget(output, unit: reported.unit(index))))
      parts.append(
        "<p class=\"about\">\(Self.escaped(tables.figures.sentence(output.coverageBasis.text))).</p>"
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
        parts.append("<p class=\"about\">\(Self.escaped(trials))</p>")
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
      parts += ["<h2>\(Self.escaped(title))</h2>", HTMLPage.table(table)]
    }
    guard let regions = tables.regions else { return parts }
    parts += ["<h2>\(Self.escaped(tables.regionsTitle))</h2>", HTMLPage.table(regions)]
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
      + "\(Self.escaped(verdict.text))</p>"
  }

  /// Text within an element or an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.printable(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  static let style = """
    :root { color-scheme: light dark; --ink: #1b1f24; --soft: #5a6472; --line: #d5dae1;
      --paper: #ffffff; --bar: #2f6fb0; --curve: #c2410c; --good: #1a7f37; --bad: #b42318; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #9aa4b2;
      --line: #39414d; --paper: #14181d; --bar: #5b9bd8; --curve: #f08a4b; --good: #4cc26a;
      --bad: #ff7b6b; } }
    @media print { :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff;
      --bar: #2f6fb0; --curve: #c2410c; } section, figure, tr { break-inside: avoid; } }
    body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; color: var(--ink);
      background: var(--paper); font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
    h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; border-top: 1px solid var(--line);
      padding-top: 1rem; }
    h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
    .about, figcaption { color: var(--soft); margin: .25rem 0 .75rem; font-size: .92rem; }
    .result { font-size: 1.15rem; font-weight: 600; }
    pre { font: .88rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; margin: 1rem 0;
      padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 4px;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem;
      font-variant-numeric: tabular-nums; }
    th, td { padding: .3rem .6rem; text-align: left; border-bottom: 1px solid var(--line);
      white-space: nowrap; }
    th { color: var(--soft); font-weight: 600; }
    .n { text-align: right; }
    .sum td { font-weight: 600; border-top: 2px solid var(--ink); }
    figure { margin: 1.25rem 0; } figure > svg { width: 100%; height: auto; display: block; }
    svg text { fill: var(--ink); font: 12px system-ui, "Segoe UI", "Noto Sans", sans-serif; }
    svg .soft { fill: var(--soft); } svg .bar { fill: var(--bar); }
    svg .axis { stroke: var(--soft); stroke-width: 1; }
    svg .curve { stroke: var(--curve); stroke-width: 2; fill: none; }
    svg .trials { stroke: var(--bar); stroke-width: 2; fill: none; }
    svg .box { stroke-width: 1.25; }
    .verdict { padding: .5rem .9rem; border-left: 4px solid; }
    .good { border-color: var(--good); } .bad { border-color: var(--bad); }
    .heed li { margin: .35rem 0; } .heed .grave::marker { color: var(--bad); }
    """
}
