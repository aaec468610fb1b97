/// A stretch of an expression's text, in UTF-8 offsets from its beginning.
public struct SourceRange: Sendable, Hashable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset behind the last byte; at least `start`.
  public let end: Int

  /// The stretch from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a range runs forward")
    self.start = start
    self.end = end
  }

  /// The smallest stretch that holds both.
  func union(_ other: SourceRange) -> SourceRange {
    SourceRange(Swift.min(start, other.start), Swift.max(end, other.end))
  }

  /// What stands there in `text`, cut to `limit` characters.
  public func excerpt(of text: String, limit: Int = 48) -> String {
    let bytes = Array(text.utf8)
    let end = Swift.min(end, bytes.count)
    let piece = String(decoding: bytes[Swift.min(start, end)..<end], as: UTF8.self)
    return piece.count <= limit ? piece : piece.prefix(limit - 1) + "…"
  }

  /// The line of `text` that the range begins in, with carets below the range.
  ///
  ///     (mR + dmr) * 2
  ///           ^^^
  ///
  /// A long line is cut around the carets.
  public func caret(in text: String) -> String {
    let bytes = Array(text.utf8)
    let newline = UInt8(ascii: "\n")
    let from = Swift.min(start, bytes.count)
    let lineStart = bytes[..<from].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = bytes[from...].firstIndex(of: newline) ?? bytes.count
    let to = Swift.min(Swift.max(end, from), lineEnd)
    var before = Array(String(decoding: bytes[lineStart..<from], as: UTF8.self))
    var marked = Array(String(decoding: bytes[from..<Swift.max(to, from)], as: UTF8.self))
    var after = Array(String(decoding: bytes[Swift.max(to, from)..<lineEnd], as: UTF8.self))
    if before.count > 40 { before = ["…"] + before.suffix(39) }
    if marked.count > 60 { marked = marked.prefix(59) + ["…"] }
    if after.count > 40 { after = after.prefix(39) + ["…"] }
    let line = (before + marked + after).map { $0 == "\t" || $0 == "\r" ? " " : $0 }
    let carets = String(repeating: "^", count: Swift.max(1, marked.count))
    return String(line) + "\n" + String(repeating: " ", count: before.count) + carets
  }

  /// The 1-based line and column, in characters, of the range in `text`.
  public func position(in text: String) -> (line: Int, column: Int) {
    let bytes = Array(text.utf8)
    let before = bytes[..<Swift.min(start, bytes.count)]
    let newline = UInt8(ascii: "\n")
    let line = before.count(where: { $0 == newline }) + 1
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
    return (line, column)
  }
}
