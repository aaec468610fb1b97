import Quantities
import Rules
import Streams

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
    if let risk { writer.write(risk) }
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
    writer.write(duplicates)
    if let survey { writer.write(survey) }
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
    if let copyOf = file.copyOf { writer.field("copy_of", copyOf) }
    if let compression = file.compression { writer.field("compression", compression.rawValue) }
    writer.field("format", file.format.rawValue)
    if let sheet = file.sheet { writer.field("sheet", sheet) }
    if !file.otherSheets.isEmpty {
      writer.field("sheets_not_read", raw: JSONLines.array(file.otherSheets))
    }
    writer.field("encoding", file.encoding.rawValue)
    writer.field(
      "encoding_source", file.guess?.source ?? (file.isEncodingStated ? "stated" : "none"))
    if case .syllables(let count, let words) = file.guess?.evidence {
      writer.field("encoding_syllables", count)
      writer.field("encoding_words", words)
    }
    if file.replacements > 0 { writer.field("undecodable", file.replacements) }
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
    if let risk = group.risk { writer.write(risk, ofKind: name == nil) }
    writer.close("}")
  }
}
