import Quantities
import Streams
public import Tables

extension MappingDocument {
  /// A proposal as a document in YAML; a question mark stands where a person has to answer.
  ///
  /// The same proposal gives the same text. What the proposal does not settle cannot be read back
  /// until it is answered, so that nothing is guessed in silence.
  public static func yaml(_ proposal: DatasetProposal) -> String {
    var openUnits: Set<String> = []
    var (opensNumbers, opensDates) = (false, false)
    var missing: [DatasetField] = []
    for doubt in proposal.doubts {
      switch doubt {
      case .supposedUnit(let header, _): openUnits.insert(header)
      case .ambiguousNumbers: opensNumbers = true
      case .ambiguousDates: opensDates = true
      case .missing(let field): missing.append(field)
      case .second, .unknownWord, .unreadable, .weakEncoding, .noSuchColumn, .otherTable: break
      }
    }
    let mapping = proposal.mapping
    var lines = ["schema: \(schema)"]
    if let encoding = mapping.encoding { lines.append("encoding: \(encoding.rawValue)") }
    if let sheet = mapping.sheet { lines.append("sheet: \(quoted(sheet))") }
    if let delimiter = StatedDelimiter.allCases.first(where: { $0.byte == mapping.delimiter }) {
      lines.append("delimiter: \(delimiter.rawValue)")
    }
    let numbers: StatedNumbers = mapping.numbers == .vietnamese ? .comma : .point
    lines.append("numbers: \(opensNumbers ? "\"\(openMark)\"" : numbers.rawValue)")
    lines.append("dates: \(opensDates ? "\"\(openMark)\"" : mapping.dates.rawValue)")
    if mapping.leadingLines > 0 { lines.append("leadingLines: \(mapping.leadingLines)") }
    lines.append("columns:")
    for column in mapping.columns {
      lines.append(
        "  - "
          + entry(
            column.field, "header", column.header,
            openUnits.contains(column.header) ? openMark : column.unit?.symbol))
    }
    if let form = mapping.form {
      lines += ["form:", "  title: \(quoted(form.title))", "  labels:"]
      for label in form.labels {
        lines.append(
          "    - "
            + entry(
              label.field, "label", label.text,
              openUnits.contains(label.text) ? openMark : label.unit?.symbol))
      }
    }
    let constants = DatasetField.allCases.filter { mapping.constants[$0] != nil }
    if !constants.isEmpty || !missing.isEmpty { lines.append("constants:") }
    for field in constants {
      lines.append("  \(field.rawValue): \(quoted(mapping.constants[field] ?? ""))")
    }
    for field in missing { lines.append("  \(field.rawValue): \"\(openMark)\"") }
    lines += words(mapping)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(
    _ field: DatasetField, _ name: String, _ text: String, _ unit: String?
  ) -> String {
    let tail = unit.map { ", unit: \(quoted($0))" } ?? ""
    return "{field: \(field.rawValue), \(name): \(quoted(text))\(tail)}"
  }

  private static func words(_ mapping: DatasetMapping) -> [String] {
    let fields = DatasetField.allCases.filter { mapping.words[$0]?.isEmpty == false }
    if fields.isEmpty { return [] }
    return ["words:"]
      + fields.flatMap { field in
        ["  \(field.rawValue):"]
          + (mapping.words[field] ?? [:]).sorted { $0.key < $1.key }
          .map { "    \(quoted($0.key)): \($0.value)" }
      }
  }

  /// A text in double quotes, as YAML and JSON both read it.
  private static func quoted(_ text: String) -> String {
    JSONValue.string(text).text.split(separator: "\n").joined()
  }
}
