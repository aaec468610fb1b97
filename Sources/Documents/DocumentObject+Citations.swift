import Quantities
import Rules

/// A table of a rule file: rows, and the citation that a row without its own inherits.
struct RuleTable {
  let object: DocumentObject
  let rows: [DocumentObject]
  /// What a row inherits.
  private let document: String
  private let clause: String?
  private let status: RuleStatus?
  private let note: LocalizedText?

  /// The table in `field` of a rule file.
  ///
  /// - Parameter required: whether a table that is absent is a problem.
  init?(_ field: String, of file: DocumentObject, shortName: String, required: Bool = true) {
    guard let object = required ? file.object(field) : file.optionalObject(field) else {
      return nil
    }
    self.object = object
    document = object.optionalString("document") ?? shortName
    clause = object.optionalString("clause")
    status = object.optionalChoice("status")
    note = object.optionalText("note")
    rows = object.objects("rows") ?? []
  }

  /// The citation of a row: its own fields, or those of the table.
  ///
  /// A row that cites another document than its table does not inherit the clause.
  func citation(of row: DocumentObject) -> Citation? {
    let ownDocument = row.optionalString("document")
    let clause =
      row.optionalString("clause") ?? (ownDocument == nil ? self.clause : nil)
    let status = row.optionalChoice("status") ?? self.status
    let note = row.optionalText("note") ?? self.note
    if clause == nil { row.refuse(DocumentFault.missing(field: "clause"), at: "clause") }
    if status == nil, !row.has("status"), !object.has("status") {
      row.refuse(DocumentFault.missing(field: "status"), at: "status")
    }
    guard let clause, let status else { return nil }
    return Citation(
      document: ownDocument ?? document, clause: clause, status: status, note: note)
  }

  /// The rows as values, without those that have a problem; unknown fields are refused.
  func map<Row>(_ read: (DocumentObject, Citation) -> Row?) -> [Row] {
    let values = rows.compactMap { row -> Row? in
      guard let citation = citation(of: row) else {
        _ = read(row, Citation(document: "", clause: ""))
        row.refuseUnknownFields()
        return nil
      }
      let value = read(row, citation)
      row.refuseUnknownFields()
      return value
    }
    object.refuseUnknownFields()
    return values
  }
}

extension DocumentObject {
  /// A sentence in both languages: `{en: …, vi: …}`.
  func text(_ field: String) -> LocalizedText? {
    guard node(field) != nil else { return nil }
    return optionalText(field)
  }

  /// A sentence in both languages: `{en: …, vi: …}`.
  func optionalText(_ field: String) -> LocalizedText? {
    guard let object = optionalObject(field) else { return nil }
    return object.wholeText()
  }

  /// This object as a sentence in both languages.
  func wholeText() -> LocalizedText? {
    let english = string("en")
    let vietnamese = string("vi")
    refuseUnknownFields()
    guard let english, let vietnamese else { return nil }
    return LocalizedText(english, vi: vietnamese)
  }

  /// The citation that this object itself carries.
  func citation(shortName: String) -> Citation? {
    let document = optionalString("document") ?? shortName
    let clause = string("clause")
    let status = choice("status", of: RuleStatus.self)
    let note = optionalText("note")
    guard let clause, let status else { return nil }
    return Citation(document: document, clause: clause, status: status, note: note)
  }
}
