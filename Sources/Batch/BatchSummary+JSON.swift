import Quantities
import Rules

extension BatchSummary {
  /// The summary as a JSON document, `steelyard.batch/v1`.
  public var json: String {
    var writer = JSONLines()
    writer.open("{")
    writer.field("schema", "steelyard.batch/v1")
    writer.field("version", version)
    writer.open("{", name: "rules")
    writer.field("id", rulesID)
    writer.field("document", rulesDocument)
    writer.field("edition", rulesEdition)
    writer.field("status", rulesStatus.rawValue)
    writer.close("}")
    writer.open("{", name: "options")
    writer.field("strict", raw: strict ? "true" : "false")
    writer.field("decimal", decimalMark.rawValue)
    writer.close("}")
    writer.field("rows_read", rowsRead)
    writer.field("rows_used", rowsUsed)
    writer.field("rows_rejected", rowsRejected)
    writer.open("{", name: "rejects")
    for entry in rejects { writer.field(entry.code.rawValue, entry.rows) }
    writer.close("}")
    writer.open("[", name: "files")
    for file in files { write(file, &writer) }
    writer.close("]")
    write(all, &writer, name: "all")
    writer.open("[", name: "kinds")
    for kind in kinds { write(kind, &writer, name: nil) }
    writer.close("]")
    writer.close("}")
    return writer.text + "\n"
  }

  private func write(_ file: File, _ writer: inout JSONLines) {
    writer.open("{")
    writer.field("path", file.path)
    if let error = file.error {
      writer.open("{", name: "error")
      writer.field("code", error.code)
      writer.field("message", error.message[.english])
      writer.close("}")
      writer.close("}")
      return
    }
    writer.field("bytes", file.byteCount)
    writer.field("sha256", file.sha256)
    writer.field("rows_read", file.rowsRead)
    writer.field("rows_used", file.rowsUsed)
    writer.field("rows_rejected", file.rowsRejected)
    writer.field("delimiter", file.delimiter)
    writer.field("columns", raw: JSONLines.array(file.columns))
    writer.field("ignored_columns", raw: JSONLines.array(file.ignoredColumns))
    writer.close("}")
  }

  private func write(_ group: Group, _ writer: inout JSONLines, name: String?) {
    writer.open("{", name: name)
    if name == nil { writer.field("kind", group.kind) }
    writer.field("instruments", group.instruments)
    writer.field("passed", group.passed)
    writer.field("failed", group.failed)
    writer.field("inconclusive", group.inconclusive)
    writer.field("rows", group.rows)
    writer.field("failed_rows", group.failedRows)
    if let rate = group.failureRate {
      writer.open("{", name: "failure_rate")
      writer.field("value", raw: "\(rate.value)")
      writer.field("lower", raw: "\(rate.lower)")
      writer.field("upper", raw: "\(rate.upper)")
      writer.field("confidence", raw: "0.95")
      writer.field("method", "Clopper-Pearson")
      writer.close("}")
    } else {
      writer.field("failure_rate", raw: "null")
    }
    writer.close("}")
  }
}

/// A JSON text, a member a line.
private struct JSONLines {
  private(set) var text = ""
  private var depth = 0
  private var isFirst = true

  mutating func open(_ bracket: String, name: String? = nil) {
    begin(name)
    text += bracket
    depth += 1
    isFirst = true
  }

  mutating func close(_ bracket: String) {
    depth -= 1
    if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
    text += bracket
    isFirst = false
  }

  mutating func field(_ name: String, _ value: String) { field(name, raw: Self.quoted(value)) }
  mutating func field(_ name: String, _ value: Int) { field(name, raw: "\(value)") }

  mutating func field(_ name: String, raw: String) {
    begin(name)
    text += raw
  }

  private mutating func begin(_ name: String?) {
    if depth > 0 {
      text += (isFirst ? "" : ",") + "\n" + String(repeating: "  ", count: depth)
    }
    isFirst = false
    if let name { text += Self.quoted(name) + ": " }
  }

  static func array(_ values: [String]) -> String {
    "[" + values.map(quoted).joined(separator: ", ") + "]"
  }

  /// A JSON string (RFC 8259, 7).
  static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 32 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
