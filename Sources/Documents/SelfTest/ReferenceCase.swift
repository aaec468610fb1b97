/// Case files that are compiled in.
enum ReferenceCase {
  /// The embedded file at `path` below `reference-data`.
  static func node(_ path: String) throws(DocumentError) -> DocumentNode {
    try DocumentNode.read(EmbeddedFile.bytes(path), file: path)
  }

  /// The rows of the embedded table at `path`, without its header.
  static func rows(_ path: String) throws(DocumentError) -> [[String]] {
    try DelimitedTable(EmbeddedFile.bytes(path), file: path).rows.map { $0.map(\.text) }
  }
}

extension DocumentNode {
  /// The entries of the list `key`; none where there is no such list.
  func entries(_ key: String) -> [DocumentNode] {
    guard case .list(let entries)? = self[key]?.content else { return [] }
    return entries
  }

  /// The members of the object `key`.
  func members(_ key: String) -> [Member] {
    guard case .object(let members)? = self[key]?.content else { return [] }
    return members
  }

  /// The number `key`.
  func number(_ key: String) -> Double? { self[key]?.number }

  /// The numbers of the list `key`; `nil` where an entry is none.
  func numbers(_ key: String) -> [Double] { entries(key).compactMap(\.number) }

  /// The numbers of the list of lists `key`.
  func rows(_ key: String) -> [[Double]] {
    entries(key).map { row in
      guard case .list(let entries) = row.content else { return [] }
      return entries.compactMap(\.number)
    }
  }

  /// The text `key`, empty where there is none.
  func word(_ key: String) -> String { self[key]?.text ?? "" }

  private var number: Double? { text.flatMap(Double.init) }
}
