extension SwiftSource {
  /// One import: the module it names and the line it stands on.
  struct Import: Hashable {
    let module: String
    let line: Int
  }

  /// Every import of the file, however it is dressed: `@testable import X`,
  /// `public import X`, `import struct X.Y`, `@preconcurrency import X`,
  /// `import X.Sub`, ``import `X` ``, several on a line.
  var imports: [Import] {
    let pattern =
      /(?:^|;)\s*(?:@\w+(?:\([^)]*\))?\s*)*(?:(?:public|package|internal|fileprivate|private)\s+)?(?:@\w+(?:\([^)]*\))?\s*)*import\s+(?:(?:struct|class|enum|protocol|actor|typealias|func|var|let|macro)\s+)?`?(\w+)`?/
    return codeLines.enumerated().flatMap { index, line in
      line.matches(of: pattern).map { Import(module: String($0.1), line: index + 1) }
    }
  }
}
