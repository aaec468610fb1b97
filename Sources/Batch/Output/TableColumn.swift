/// What the cells of a column of an output are, by its name.
enum TableColumn: Sendable {
  /// Words, even where they look like numbers: identifiers, files, cells as they stood.
  case text
  /// Exact decimals.
  case decimal
  /// Binary numbers in full precision.
  case binary

  private static let texts: Set<String> = [
    "instrument_id", "kind", "accuracy_class", "service", "verdict", "reason", "rules",
    "first_file", "risk_note", "severity", "file", "test", "clause", "status", "column", "value",
    "code", "place", "maker", "model", "owner", "inspector", "weight_set", "date", "valid_until",
    "due", "dimension", "name", "question", "sentence", "limits",
  ]
  private static let binaries: Set<String> = [
    "mean_load_g", "load_sd_g", "mean_error_g", "slope", "scatter_g", "rounding_g", "p",
    "adjusted_p",
  ]

  init(_ name: String) {
    self = Self.texts.contains(name) ? .text : Self.binaries.contains(name) ? .binary : .decimal
  }

  /// Whether the bytes are a number of JSON (RFC 8259, 6).
  static func isNumber(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    func digits() -> Int {
      let begin = at
      while at < end && bytes[at] >= Ascii.zero && bytes[at] <= Ascii.nine { at += 1 }
      return at - begin
    }
    if at < end && bytes[at] == Ascii.minus { at += 1 }
    let first = at
    let whole = digits()
    if whole == 0 || (whole > 1 && bytes[first] == Ascii.zero) { return false }
    if at < end && bytes[at] == Ascii.point {
      at += 1
      if digits() == 0 { return false }
    }
    if at < end && bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end && (bytes[at] == Ascii.minus || bytes[at] == UInt8(ascii: "+")) { at += 1 }
      if digits() == 0 { return false }
    }
    return at == end
  }

  /// How many digits a number has, without zeros at its ends that say nothing.
  static func significantDigits(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var count = 0
    var zeros = 0
    for index in start..<end {
      let byte = bytes[index]
      if byte | 0x20 == UInt8(ascii: "e") { break }
      guard byte >= Ascii.zero, byte <= Ascii.nine else { continue }
      if byte == Ascii.zero {
        zeros += 1
      } else {
        // Zeros before the first digit do not count.
        count = count == 0 ? 1 : count + zeros + 1
        zeros = 0
      }
    }
    return count
  }
}
