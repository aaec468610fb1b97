public import Quantities

/// Records of inspections as Markdown, to be edited and filled in.
public struct RecordMarkdown: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// What stands where something is to be filled in by hand.
  static let blank = String(repeating: "…", count: 12)

  /// The records, one below the other.
  public func text(_ inspections: [VerifiedInspection]) -> String {
    inspections.isEmpty
      ? ""
      : inspections.map { text(RecordBuilder($0, language: language).form) }
        .joined(separator: "\n\n---\n\n") + "\n"
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

  private func text(_ form: RecordForm) -> String {
    var parts: [String] = []
    if let masthead = form.masthead {
      parts += [masthead.left, masthead.right].map { lines in
        lines.map { $0.isEmpty ? Self.blank : escaped($0) }.joined(separator: "  \n")
      }
    }
    parts.append("# \(escaped(form.title))")
    if !form.subtitle.isEmpty { parts.append(form.subtitle.map(line).joined(separator: "  \n")) }
    for block in form.blocks {
      switch block {
      case .heading(let text): parts.append("## \(escaped(text))")
      case .fields(let fields):
        parts.append(fields.map { "- \(line($0))" }.joined(separator: "\n"))
      case .text(let text): parts.append(escaped(text))
      case .table(let table): parts.append(MarkdownText.table(table))
      case .figure: break
      case .verdict(let verdict, let text):
        parts.append(
          "**\(verdict.mark) \(verdict.name[language].uppercased())**: \(escaped(text))")
      case .items(let items):
        parts.append(
          items.map { "- **\(escaped($0.head))** \(escaped($0.text))" }.joined(separator: "\n"))
      case .signatures(let signatures): parts.append(self.signatures(signatures))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  private func line(_ field: RecordForm.Field) -> String {
    "\(escaped(field.label)): \(field.value.isEmpty ? Self.blank : escaped(field.value))"
  }

  private func signatures(_ signatures: [RecordForm.Signature]) -> String {
    MarkdownText.table(
      .init(
        titles: signatures.map(\.role),
        rows: [
          signatures.map { $0.refusal.isEmpty ? $0.hint : "" },
          signatures.map { $0.refusal.isEmpty ? Self.blank : $0.refusal },
          signatures.map(\.name),
        ].filter { $0.contains { !$0.isEmpty } }, numbers: []))
  }
}
