/// A number and what stands behind it, such as `18000` and `VND/kg`.
enum NumberAndSymbol {
  /// The two parts of `text` without the spaces around them; either may be empty.
  static func split(_ text: String) -> (number: String, symbol: String) {
    let scalars = text.unicodeScalars
    let end =
      scalars.firstIndex {
        !(("0"..."9").contains($0) || ".,+-−".unicodeScalars.contains($0)
          || $0.properties.isWhitespace)
      } ?? scalars.endIndex
    func trimmed(_ part: Substring.UnicodeScalarView) -> String {
      var part = part
      while let first = part.first, first.properties.isWhitespace { part.removeFirst() }
      while let last = part.last, last.properties.isWhitespace { part.removeLast() }
      return String(part)
    }
    return (trimmed(scalars[..<end]), trimmed(scalars[end...]))
  }
}
