/// The bytes that a dataset is made of.
enum Ascii {
  static let tab: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  /// Stands before a marked cell; no text has it.
  static let recordSeparator: UInt8 = 30
  static let space: UInt8 = 32
  static let quote: UInt8 = 34
  static let plus: UInt8 = 43
  static let comma: UInt8 = 44
  static let minus: UInt8 = 45
  static let point: UInt8 = 46
  static let zero: UInt8 = 48
  static let nine: UInt8 = 57
  static let semicolon: UInt8 = 59
}

/// The part of a cell between blanks.
@inline(__always)
func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (start: Int, end: Int) {
  var start = start
  var end = end
  while start < end && isBlank(bytes[start]) { start &+= 1 }
  while end > start && isBlank(bytes[end &- 1]) { end &-= 1 }
  return (start, end)
}

@inline(__always)
private func isBlank(_ byte: UInt8) -> Bool { byte == Ascii.space || byte == Ascii.tab }

/// The bytes of a cell as text, what is no UTF-8 in it replaced.
func text(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
  var copy: [UInt8] = []
  copy.reserveCapacity(end - start)
  for index in start..<end { copy.append(bytes[index]) }
  return String(decoding: copy, as: UTF8.self)
}
