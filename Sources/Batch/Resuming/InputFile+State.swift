import Streams

extension InputFile {
  /// Writes what a file that was read was.
  func save(to writer: inout StateWriter) throws(SystemFailure) {
    try writer.put(state.map { [$0] } ?? [])
    // A file that is no dataset is looked at again.
    try writer.put(identity == nil ? 0 : 1)
    guard let identity else { return }
    try writer.put([identity.byteCount, identity.replacements])
    try writer.put(identity.sha256)
    try writer.put(identity.compression?.rawValue)
    try writer.put(identity.format.rawValue)
    try writer.put(identity.sheet)
    try writer.put(identity.otherSheets)
    try writer.put(identity.encoding.rawValue)
    try writer.put(identity.guess.map { Self.words($0) } ?? [])
    try writer.put([identity.isEncodingStated])
    try writer.put(columns?.delimiter ?? "")
    try writer.put(columns?.names ?? [])
    try writer.put(columns?.ignored ?? [])
  }

  /// - Parameter path: the file.
  init(path: String, from reader: inout StateReader) throws(StateFault) {
    self.init(path: path)
    state = try reader.elements(of: FileState.self).first
    if try reader.number() == 0 { return }
    let numbers = try reader.elements(of: Int.self)
    let sha256 = try reader.text()
    let compression = try reader.optionalText()
    let format = DatasetFormat(rawValue: try reader.text())
    let sheet = try reader.optionalText()
    let otherSheets = try reader.texts()
    let encoding = TextEncoding(rawValue: try reader.text())
    let words = try reader.texts()
    let stated = try reader.elements(of: Bool.self).first
    guard numbers.count == 2, let format, let encoding, let stated else { throw .damaged }
    identity = FileIdentity(
      byteCount: numbers[0], sha256: sha256,
      compression: compression.flatMap { Compression(rawValue: $0) }, format: format,
      sheet: sheet, otherSheets: otherSheets, encoding: encoding, guess: Self.guess(words),
      isEncodingStated: stated, replacements: numbers[1])
    columns = Columns(
      delimiter: try reader.text(), names: try reader.texts(), ignored: try reader.texts())
  }

  private static func words(_ guess: EncodingGuess) -> [String] {
    let evidence =
      switch guess.evidence {
      case .byteOrderMark: ["mark"]
      case .zeroBytes: ["zeros"]
      case .plainASCII: ["ascii"]
      case .validUTF8(let characters): ["utf8", "\(characters)"]
      case .syllables(let count, let words): ["syllables", "\(count)", "\(words)"]
      }
    return [guess.encoding.rawValue] + evidence
  }

  private static func guess(_ words: [String]) -> EncodingGuess? {
    guard words.count > 1, let encoding = TextEncoding(rawValue: words[0]) else { return nil }
    let numbers = words.dropFirst(2).compactMap { Int($0) }
    switch (words[1], numbers.count) {
    case ("mark", 0): return EncodingGuess(encoding, .byteOrderMark)
    case ("zeros", 0): return EncodingGuess(encoding, .zeroBytes)
    case ("ascii", 0): return EncodingGuess(encoding, .plainASCII)
    case ("utf8", 1): return EncodingGuess(encoding, .validUTF8(characters: numbers[0]))
    case ("syllables", 2): return EncodingGuess(encoding, .syllables(numbers[0], of: numbers[1]))
    default: return nil
    }
  }
}
