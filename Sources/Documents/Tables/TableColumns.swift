import Quantities

/// The columns of a table by their names, units taken off: `error_g`, `error [g]`, `error (g)`.
struct TableColumns {
  struct Column {
    let index: Int
    /// As it stands in the header.
    let title: String
    let unit: String
    let position: DocumentPosition
  }

  private let columns: [String: Column]
  private let table: DelimitedTable

  /// - Parameters:
  ///   - names: the names that are known; others are passed over, unless they are nearly one.
  ///   - aliases: other spellings of names.
  init(
    _ table: DelimitedTable, names: [String], aliases: [String: String] = [:],
    reader: DocumentReader
  ) {
    self.table = table
    var columns: [String: Column] = [:]
    let known = names + aliases.keys.sorted()
    for (index, cell) in table.header.enumerated() {
      let (name, unit) = Self.split(cell.text, known)
      if known.contains(name) {
        let name = aliases[name] ?? name
        if columns[name] != nil {
          reader.refuse(TableFault.repeatedColumn(name: name), at: cell.position)
        }
        columns[name] = Column(index: index, title: cell.text, unit: unit, position: cell.position)
      } else {
        // `limt_g` may be a name with a unit, too.
        let stem = name.lastIndex(of: "_").map { String(name[..<$0]) } ?? name
        let near = [name, stem].flatMap { Spelling.nearest(to: $0, in: known) }
          .map { aliases[$0] ?? $0 }
        // Names of one or two letters are near to anything.
        if stem.count > 3, !near.isEmpty {
          reader.refuse(
            TableFault.nearColumn(name: cell.text, suggestions: near), at: cell.position)
        }
      }
    }
    self.columns = columns
  }

  subscript(name: String) -> Column? { columns[name] }

  /// The column, or a problem.
  func required(_ name: String, _ reader: DocumentReader) -> Column? {
    if let column = columns[name] { return column }
    reader.refuse(
      TableFault.missingColumn(name: name, found: table.header.map(\.text)),
      at: table.header.first?.position)
    return nil
  }

  private static func split(_ title: String, _ known: [String]) -> (String, String) {
    let title = title.split { $0 == " " }.joined(separator: " ")
    if let match = title.wholeMatch(of: /(.*?) ?[\[\(](.*)[\]\)]/) {
      return (folded(match.1), String(match.2))
    }
    let name = folded(title)
    if known.contains(name) { return (name, "") }
    // The longest known name that is followed by a unit.
    for candidate in known.sorted(by: { $0.count > $1.count })
    where name.hasPrefix(candidate + "_") {
      return (candidate, String(title.dropFirst(candidate.count + 1)))
    }
    return (name, "")
  }

  private static func folded(_ text: some StringProtocol) -> String {
    text.lowercased().replacing(" ", with: "_")
  }
}
