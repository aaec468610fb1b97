import Digests
import Quantities
import Rules

/// The rule tables that are compiled in: each is the one that was reviewed, to the last digit,
/// and limits come out as the documents print them.
enum RuleTableCases {
  /// - Parameter file: gives the bytes of a path below `reference-data`; a test alters them.
  static func checks(
    _ file: (String) -> [UInt8] = EmbeddedFile.bytes
  ) throws(DocumentError) -> [ReferenceCheck] {
    let cases = try ReferenceCase.node("cases/rule-tables/rule-tables.json")
    var checks: [ReferenceCheck] = []
    let entries = cases.entries("digests")
    for entry in entries { checks += digests(of: entry, file) }
    let known = Set(entries.map { $0.word("rules") })
    for rules in EmbeddedRules.all where !known.contains(rules.id) {
      checks.append(
        ReferenceCheck(
          rules.id, source: rules.id, figure: "SHA-256", expected: "–", found: rules.digest))
    }
    var sets: [String: RuleSet] = [:]
    for entry in cases.entries("cells") {
      let id = entry.word("rules")
      if sets[id] == nil {
        let path = "rules/\(id).yaml"
        sets[id] = try? RuleSetDocument.read(file(path), file: path, format: .yaml)
      }
      checks.append(cell(entry, in: sets[id]))
    }
    return checks
  }

  // MARK: Digests

  private static func digests(
    of entry: DocumentNode, _ file: (String) -> [UInt8]
  ) -> [ReferenceCheck] {
    let id = entry.word("rules")
    let path = "rules/\(id).yaml"
    let members: [DocumentNode.Member]
    if let node = try? DocumentNode.read(file(path), file: path),
      case .object(let found) = node.content
    {
      members = found
    } else {
      members = []
    }
    let tables = entry.entries("tables")
    var checks = tables.map { table in
      let name = table.word("table")
      let clause = table.word("clause")
      return ReferenceCheck(
        "\(id), \(name)", source: clause.isEmpty ? id : clause, figure: "SHA-256",
        expected: table.word("sha256"),
        found: members.first { $0.key == name }.map { digest(of: $0.value) } ?? "–")
    }
    let known = Set(tables.map { $0.word("table") })
    for member in members where !known.contains(member.key) {
      checks.append(
        ReferenceCheck(
          "\(id), \(member.key)", source: id, figure: "SHA-256", expected: "–",
          found: digest(of: member.value)))
    }
    return checks
  }

  private static func digest(of node: DocumentNode) -> String {
    (try? SHA256Digest.hexadecimal(of: Array(canonical(node).utf8).span)) ?? "–"
  }

  /// A node in the one way that `make_rule_tables.py` writes it, too.
  private static func canonical(_ node: DocumentNode) -> String {
    switch node.content {
    case .null: "~"
    case .scalar(let text, _): counted(text)
    case .list(let nodes): "[" + nodes.map(canonical).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { counted($0.key) + canonical($0.value) }.joined(separator: ",") + "}"
    }
  }

  private static func counted(_ text: String) -> String { "\(text.utf8.count):\(text)" }

  // MARK: Cells

  private static func cell(_ entry: DocumentNode, in set: RuleSet?) -> ReferenceCheck {
    let weightClass = entry.word("class")
    func mass(_ field: String) -> Mass? { try? Mass(parsing: entry.word(field), form: .english) }
    var found: Mass?
    let name: String
    switch set?.body {
    case .testWeights(let table):
      name = "\(entry.word("nominal")), \(weightClass)"
      found = mass("nominal").flatMap { table.mpe(nominal: $0, weightClass: weightClass) }
    case .weighing(let rules):
      name = "\(weightClass), e = \(entry.word("e")), \(entry.word("load"))"
      if let load = mass("load"), let e = mass("e"),
        let accuracyClass = AccuracyClass(rawValue: weightClass)
      {
        found = rules.mpe(load: load, e: e, accuracyClass: accuracyClass)?.limit
      }
    default: name = weightClass
    }
    let expected = entry.word("mpe")
    let isSame = found != nil && found == mass("mpe")
    return ReferenceCheck(
      name, source: "\(entry.word("rules")), \(entry.word("clause"))", figure: "MPE",
      expected: expected,
      found: isSame ? expected : found.map { $0.text(in: .gram, .english) } ?? "–",
      isPassed: isSame)
  }
}
