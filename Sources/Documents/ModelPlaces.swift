import Uncertainty

/// Where the formulas of a model stand in its document, so that an error within a formula
/// can be shown at its line and column.
struct ModelPlaces: Sendable {
  private struct Formula {
    let text: String
    let position: DocumentPosition
  }

  /// The lines of the document.
  private let lines: [String]
  private var formulas: [String: Formula] = [:]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  mutating func note(_ name: String, _ text: String, at position: DocumentPosition) {
    formulas[name] = Formula(text: text, position: position)
  }

  /// The place of `range` in the formula of `owner`.
  ///
  /// A text that is written otherwise than it reads (folded, escaped) has only one place.
  func position(of range: SourceRange, in owner: String) -> DocumentPosition? {
    guard let formula = formulas[owner] else { return nil }
    let before = String(decoding: formula.text.utf8.prefix(range.start), as: UTF8.self)
    let row = before.count { $0 == "\n" }
    let pieces = formula.text.split(separator: "\n", omittingEmptySubsequences: false)
    let piece = pieces[min(row, pieces.count - 1)]
    let column = before[
      (before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex)...
    ]
    .unicodeScalars.count
    if piece.isEmpty { return formula.position }
    // In quotes, plain or as a block: the line of the text stands whole in some line.
    let first = formula.position.line - 1 + row
    for line in first...(first + 2) where lines.indices.contains(line) {
      let start = line == formula.position.line - 1 ? formula.position.column - 1 : 0
      let scalars = lines[line].unicodeScalars
      let rest = lines[line][
        (scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex)
          ?? scalars.endIndex)...]
      if let found = rest.firstRange(of: piece) {
        let distance = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
        return DocumentPosition(line: line + 1, column: distance + column + 1)
      }
    }
    return formula.position
  }

  /// The formula of `owner`.
  func formula(of owner: String) -> String? { formulas[owner]?.text }
}
