/// Which encoding bytes are in, and what speaks for it.
///
/// In this order:
///
/// 1. a byte order mark;
/// 2. zero bytes at every second place: UTF-16 without a mark;
/// 3. no byte above 127, or only sequences that UTF-8 allows: UTF-8. A text in another encoding
///    passes as UTF-8 by chance hardly ever (RFC 3629, section 1);
/// 4. otherwise the 8-bit encoding in which most words with letters beyond ASCII are syllables of
///    Vietnamese, provided that at least half are and no other encoding has as many (VISCII, which is
///    seldom met, only where it has more).
public struct EncodingGuess: Hashable, Sendable {
  /// What led to the guess.
  public enum Evidence: Hashable, Sendable {
    /// A byte order mark.
    case byteOrderMark
    /// Zero bytes at every second place.
    case zeroBytes
    /// Nothing beyond ASCII.
    case plainASCII
    /// Valid UTF-8 with so many characters beyond ASCII.
    case validUTF8(characters: Int)
    /// So many of the words beyond ASCII are syllables.
    case syllables(Int, of: Int)
  }

  /// The encoding.
  public let encoding: TextEncoding
  /// What speaks for it.
  public let evidence: Evidence

  /// A guess that was made before.
  public init(_ encoding: TextEncoding, _ evidence: Evidence) {
    self.encoding = encoding
    self.evidence = evidence
  }

  /// The guess for the beginning of a text, or `nil` where nothing speaks for any encoding.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes of the text, some kilobytes; more make the guess surer.
  ///   - isWhole: whether the text ends with them; otherwise a sequence cut off at the end counts
  ///     as valid.
  /// - Throws: ``StreamError/unavailable(_:)`` where the system lacks a conversion.
  public init?(_ bytes: Span<UInt8>, isWhole: Bool) throws(StreamError) {
    for encoding in TextEncoding.allCases {
      let mark = encoding.byteOrderMark
      if !mark.isEmpty, bytes.count >= mark.count,
        mark.indices.allSatisfy({ bytes[$0] == mark[$0] })
      {
        self.init(encoding, .byteOrderMark)
        return
      }
    }
    if let order = Self.byteOrder(bytes) {
      self.init(order, .zeroBytes)
      return
    }
    if let characters = Self.charactersBeyondASCII(bytes, isWhole: isWhole) {
      self.init(.utf8, characters == 0 ? .plainASCII : .validUTF8(characters: characters))
      return
    }
    guard let best = try Self.mostSyllables(bytes) else { return nil }
    self.init(best.0, best.1)
  }

  /// UTF-16 told by its zero bytes, for a text of which most is ASCII.
  private static func byteOrder(_ bytes: Span<UInt8>) -> TextEncoding? {
    let pairs = bytes.count / 2
    guard pairs >= 2 else { return nil }
    var (even, odd) = (0, 0)
    for pair in 0..<pairs {
      even += bytes[2 * pair] == 0 ? 1 : 0
      odd += bytes[2 * pair + 1] == 0 ? 1 : 0
    }
    if odd > pairs / 2, even == 0 { return .utf16LittleEndian }
    if even > pairs / 2, odd == 0 { return .utf16BigEndian }
    return nil
  }

  /// How many characters beyond ASCII valid UTF-8 has, `nil` where it is not valid.
  private static func charactersBeyondASCII(_ bytes: Span<UInt8>, isWhole: Bool) -> Int? {
    var characters = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        at += 1
        continue
      }
      // RFC 3629, section 4: how many bytes follow, and the range of the first of them.
      let (follow, least, most): (Int, UInt8, UInt8)
      switch byte {
      case 0xc2...0xdf: (follow, least, most) = (1, 0x80, 0xbf)
      case 0xe0: (follow, least, most) = (2, 0xa0, 0xbf)
      case 0xed: (follow, least, most) = (2, 0x80, 0x9f)
      case 0xe1...0xef: (follow, least, most) = (2, 0x80, 0xbf)
      case 0xf0: (follow, least, most) = (3, 0x90, 0xbf)
      case 0xf1...0xf3: (follow, least, most) = (3, 0x80, 0xbf)
      case 0xf4: (follow, least, most) = (3, 0x80, 0x8f)
      default: return nil
      }
      for index in 1...follow {
        guard at + index < bytes.count else { return isWhole ? nil : characters }
        let next = bytes[at + index]
        guard index == 1 ? (least...most).contains(next) : (0x80...0xbf).contains(next) else {
          return nil
        }
      }
      characters += 1
      at += follow + 1
    }
    return characters
  }

  private static func mostSyllables(
    _ bytes: Span<UInt8>
  ) throws(StreamError) -> (TextEncoding, Evidence)? {
    var best: (encoding: TextEncoding, syllables: Int, words: Int)?
    var isTied = false
    for encoding in [TextEncoding.windows1258, .tcvn3, .viscii] {
      let text = String(decoding: try TextDecoder.decoded(bytes, encoding), as: UTF8.self)
      // Where a tone stands as a character of its own, it is one character with its letter here.
      let words = text.split { !($0.isLetter || $0 == "\u{fffd}" || isSymbol($0)) }
        .filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
      let syllables = words.count { VietnameseSyllable.isPlausible(String($0)) }
      let isBetter = best.map { syllables * $0.words > $0.syllables * words.count } ?? true
      let isEqual = best.map { syllables * $0.words == $0.syllables * words.count } ?? false
      if isBetter { best = (encoding, syllables, words.count) }
      // VISCII is seldom met: at equal evidence it does not cast doubt on the others.
      if isBetter { isTied = false } else if isEqual && encoding != .viscii { isTied = true }
    }
    guard let best, best.words > 0, 2 * best.syllables >= best.words, best.syllables > 0, !isTied
    else { return nil }
    return (best.encoding, .syllables(best.syllables, of: best.words))
  }

  /// Characters that stand within words when a text is read in a wrong encoding.
  private static func isSymbol(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.value >= 0x80 && !character.isWhitespace && !character.isPunctuation
  }
}
