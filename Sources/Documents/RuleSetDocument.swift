import Quantities
public import Rules

/// Reads rule files, `steelyard.rules/v1`.
public enum RuleSetDocument {
  /// The name of the format.
  public static let schema = "steelyard.rules/v1"

  /// What the rules of a file are about: the field `kind`.
  enum Kind: String, CaseIterable {
    case weighing
    case retailCheck = "retail-check"
    case testWeights = "test-weights"
    case control
    case fees
    case sanctions
  }

  /// Reads a rule set from the text of a file.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong: unreadable fields, and what
  ///   ``RuleSet/faults`` finds, each with its line.
  public static func read(
    _ bytes: [UInt8], file: String, format: DocumentFormat? = nil
  ) throws(DocumentError) -> RuleSet {
    try read(DocumentNode.read(bytes, file: file, format: format), file: file)
  }

  /// Reads a rule set from a document.
  ///
  /// - Throws: ``DocumentError``
  public static func read(_ node: DocumentNode, file: String) throws(DocumentError) -> RuleSet {
    // A decimal point, in whatever language the user works.
    let reader = DocumentReader(file: file, numbers: .english)
    let set = reader.root(node, schemas: [schema]).flatMap(ruleSet)
    for fault in set?.faults ?? [] where reader.problems.isEmpty || !isShadowed(fault, reader) {
      reader.refuse(fault, at: node.position(ofPath: fault.path), path: fault.path)
    }
    return try reader.finish(set)
  }

  /// Whether a fault may only follow from a field that could not be read: it is in a table
  /// that has lost rows.
  private static func isShadowed(_ fault: RuleFault, _ reader: DocumentReader) -> Bool {
    let table = fault.path.prefix { $0 != "." && $0 != "[" }
    return reader.problems.contains { $0.path.hasPrefix(table) }
  }

  private static func ruleSet(_ file: DocumentObject) -> RuleSet? {
    let id = file.string("id")
    let title = file.text("title")
    let document = file.string("document")
    let shortName = file.string("shortName")
    let edition = file.string("edition")
    let status = file.choice("status", of: RuleStatus.self)
    let inForce = file.object("inForce")
    let from = inForce?.optionalDate("from")
    let until = inForce?.optionalDate("until")
    inForce?.refuseUnknownFields()
    let notes = file.optionalObjects("notes").compactMap { $0.wholeText() }
    let sources = file.optionalObjects("sources").compactMap { $0.wholeText() }
    let kind = file.choice("kind", of: Kind.self)
    let cited = shortName ?? ""
    let body: RuleSet.Body? =
      switch kind {
      case .weighing: weighing(file, cited).map(RuleSet.Body.weighing)
      case .retailCheck: retailCheck(file, cited).map(RuleSet.Body.retailCheck)
      case .testWeights: testWeights(file, cited).map(RuleSet.Body.testWeights)
      case .control: control(file, cited).map(RuleSet.Body.control)
      case .fees: fees(file, cited).map(RuleSet.Body.fees)
      case .sanctions: sanctions(file, cited).map(RuleSet.Body.sanctions)
      case nil: nil
      }
    // Without a kind every table would be an unknown field.
    if kind != nil { file.refuseUnknownFields() }
    guard let id, let title, let document, let shortName, let edition, let status, inForce != nil,
      let body
    else { return nil }
    return RuleSet(
      id: id, title: title, document: document, shortName: shortName, edition: edition,
      inForceFrom: from, inForceUntil: until, status: status, notes: notes, sources: sources,
      body: body)
  }
}

extension DocumentNode {
  /// The place of the field that `path` names, such as `errorLimits.rows[3].mpeInE`; of the
  /// nearest field around it when it is absent.
  func position(ofPath path: String) -> DocumentPosition {
    var node = self
    for step in path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) {
      switch node.content {
      case .object(let members):
        guard let member = members.first(where: { $0.key == step }) else { return node.position }
        node = member.value
      case .list(let entries):
        guard let index = Int(step), entries.indices.contains(index) else { return node.position }
        node = entries[index]
      case .null, .scalar: return node.position
      }
    }
    return node.position
  }
}
