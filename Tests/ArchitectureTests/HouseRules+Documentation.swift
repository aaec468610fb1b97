extension HouseRules {
  /// Names whose meaning the protocol they come from already documents.
  private static let witnesses: Set<String> = [
    "hash", "encode", "next", "makeIterator", "run", "validate",
  ]

  /// Public types, functions and throwing initialisers without a documentation comment.
  ///
  /// Operators, the requirements of well-known protocols and what only takes or
  /// returns a stored value need none.
  static func documentationBreaches(_ source: SwiftSource) -> [Breach] {
    let declaration =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*public\s+(?:(?:static|final|nonisolated|mutating|indirect|convenience|prefix|postfix|infix|consuming|borrowing|lazy|private\(set\)|internal\(set\))\s+)*(struct|class|enum|protocol|actor|typealias|func|init|subscript)\b\s*`?(\w*)/
    return source.codeLines.enumerated().compactMap { index, line in
      guard let match = line.firstMatch(of: declaration) else { return nil }
      let (kind, name) = (match.1, String(match.2))
      // An operator's name holds no letter.
      if kind == "func", name.isEmpty { return nil }
      if witnesses.contains(name) { return nil }
      if kind == "init", !line.contains("throws") || line.contains("from decoder") { return nil }
      if source.isDocumented(before: index) { return nil }
      let what = name.isEmpty ? String(kind) : "\(kind) \(name)"
      return Breach(path: source.path, line: index + 1, what: "public \(what) has no documentation")
    }
  }
}

extension SwiftSource {
  /// Whether a `///` stands above line `index`, perhaps with attributes between.
  fileprivate func isDocumented(before index: Int) -> Bool {
    var index = index - 1
    while index >= 0 {
      let line = lines[index].drop { $0 == " " }
      if line.hasPrefix("///") { return true }
      if !line.hasPrefix("@") && !line.hasPrefix("//") { return false }
      index -= 1
    }
    return false
  }
}
