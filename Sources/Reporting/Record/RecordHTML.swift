public import Quantities

/// Records of inspections as one page of HTML that stands by itself and prints on A4.
///
/// No scripts, no fonts, nothing to fetch. Each record begins a sheet; a table that goes on to the
/// next sheet repeats its titles, and no signature is parted from its place.
public struct RecordHTML: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// The page; empty where there is no record.
  public func text(_ inspections: [VerifiedInspection]) -> String {
    let forms = inspections.map { RecordBuilder($0, language: language).form }
    guard let first = forms.first else { return "" }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(first.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(forms.map(sheet).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  private var blankName: String {
    language == .vietnamese ? "để trống, điền tay" : "blank, to be filled in by hand"
  }

  private var blank: String {
    "<span class=\"blank\" role=\"img\" aria-label=\"\(blankName)\"></span>"
  }

  private func sheet(_ form: RecordForm) -> String {
    var parts = ["<article>"]
    if let masthead = form.masthead {
      let sides = [masthead.left, masthead.right].map { lines in
        let lines = lines.map { $0.isEmpty ? blank : escaped($0) }
        return "<div>\(lines.joined(separator: "<br>\n"))</div>"
      }
      parts.append("<header>\(sides.joined(separator: "\n"))</header>")
    }
    parts.append("<h1>\(escaped(form.title))</h1>")
    if !form.subtitle.isEmpty {
      parts.append("<p class=\"number\">\(form.subtitle.map(line).joined(separator: "<br>\n"))</p>")
    }
    // A heading and what stands below it are one section, so that they stay together.
    var isOpen = false
    for block in form.blocks {
      if case .heading = block {
        if isOpen { parts.append("</section>") }
        parts.append("<section>")
        isOpen = true
      }
      parts.append(element(block))
    }
    if isOpen { parts.append("</section>") }
    return (parts + ["</article>"]).joined(separator: "\n")
  }

  private func element(_ block: RecordForm.Block) -> String {
    switch block {
    case .heading(let text): return "<h2>\(escaped(text))</h2>"
    case .fields(let fields):
      let rows = fields.map { field in
        "<div\(field.isWide ? " class=\"whole\"" : "")><dt>\(escaped(field.label))</dt>"
          + "<dd>\(field.value.isEmpty ? blank : escaped(field.value))</dd></div>"
      }
      return "<dl>\n\(rows.joined(separator: "\n"))\n</dl>"
    case .text(let text): return "<p>\(escaped(text))</p>"
    case .table(let table): return HTMLPage.table(table)
    case .figure(let figure): return HTMLPage.figure(figure.svg, figure.caption)
    case .verdict(let verdict, let text):
      let word = "\(verdict.mark) \(verdict.name[language].uppercased())"
      return "<p class=\"verdict\"><b>\(escaped(word))</b>: \(escaped(text))</p>"
    case .items(let items):
      let rows = items.map { "<li><b>\(escaped($0.head))</b> \(escaped($0.text))</li>" }
      return "<ul>\n\(rows.joined(separator: "\n"))\n</ul>"
    case .signatures(let signatures):
      return "<div class=\"signatures\">\n\(signatures.map(place).joined(separator: "\n"))\n</div>"
    }
  }

  private func line(_ field: RecordForm.Field) -> String {
    "\(escaped(field.label)): \(field.value.isEmpty ? blank : escaped(field.value))"
  }

  private func place(_ signature: RecordForm.Signature) -> String {
    let room =
      signature.refusal.isEmpty
      ? "<div class=\"room\"></div>" : "<p class=\"refusal\">\(escaped(signature.refusal))</p>"
    let hint = signature.refusal.isEmpty ? "<i>\(escaped(signature.hint))</i>" : ""
    let name = signature.name.isEmpty ? blank : escaped(signature.name)
    return "<div><b>\(escaped(signature.role))</b>\(hint)\(room)<div>\(name)</div></div>"
  }

  /// Black on white, as a sheet of paper, on a screen too.
  static let style = """
    :root { --ink: #000; --soft: #444; --line: #999; --paper: #fff; --bar: #1f5fa0;
      --curve: #c2410c; --good: #1a7f37; --bad: #b42318; }
    @page { size: A4; margin: 14mm 15mm 16mm;
      @bottom-right { content: counter(page) "/" counter(pages); font: 9pt serif; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 10mm; max-width: 210mm; color: var(--ink);
      background: var(--paper); font: 11pt/1.4 "Times New Roman", "Liberation Serif", Tinos,
      "Noto Serif", "DejaVu Serif", serif; }
    header { display: flex; justify-content: space-between; gap: 8mm; text-align: center; }
    header > div { flex: 1; font-weight: bold; } header .blank { min-width: 60mm; }
    h1 { font-size: 15pt; line-height: 1.25; margin: 5mm 0 1mm; text-align: center; }
    .number { margin: 0 0 4mm; text-align: center; }
    h2 { font-size: 11.5pt; margin: 4.5mm 0 1.5mm; break-after: avoid; }
    p { margin: 1.5mm 0; overflow-wrap: anywhere; }
    dl { margin: 0; display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
    dl > div { display: flex; gap: 2mm; min-width: 0; padding: .5mm 0; }
    dl > .whole { grid-column: 1 / -1; }
    dt { color: var(--soft); flex: none; max-width: 60%; } dt::after { content: ":"; }
    dd { margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere; display: flex; }
    .blank { display: inline-block; flex: 1; min-width: 24mm; height: 1.2em;
      border-bottom: 1px dotted var(--ink); vertical-align: bottom; }
    table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: 1.5mm 0;
      font-variant-numeric: tabular-nums; }
    th, td { border: 1px solid var(--line); padding: .7mm 1.6mm; text-align: left;
      overflow-wrap: anywhere; }
    th { font-weight: bold; } .n { text-align: right; }
    thead { display: table-header-group; } tr, .wide, dl { break-inside: avoid; }
    section:last-of-type { break-before: avoid; }
    ul { margin: 1.5mm 0; padding-left: 5mm; } li { margin: .8mm 0; overflow-wrap: anywhere; }
    figure { margin: 2mm 0; break-inside: avoid; }
    figure > svg { width: 100%; max-height: 78mm; display: block; }
    figcaption { color: var(--soft); font-size: 9pt; }
    svg text { fill: var(--ink); font: 12px "Liberation Sans", "Noto Sans", "DejaVu Sans",
      sans-serif; }
    svg .soft { fill: var(--soft); } svg .bar { fill: var(--bar); }
    svg .axis { stroke: var(--soft); stroke-width: 1; }
    svg .trials { stroke: var(--bar); stroke-width: 2; fill: none; }
    .verdict { border: 1.5px solid var(--ink); padding: 1.5mm 3mm; break-inside: avoid; }
    .signatures { display: flex; gap: 8mm; text-align: center; break-inside: avoid; }
    .signatures > div { flex: 1; min-width: 0; display: flex; flex-direction: column;
      overflow-wrap: anywhere; }
    .signatures .room, .signatures .refusal { flex: 1; min-height: 22mm; }
    article + article { break-before: page; }
    @media screen { article + article { margin-top: 12mm; border-top: 1px solid var(--line); } }
    @media print { body { padding: 0; max-width: none; } }
    \(ErrorCurve.style)
    """
}
