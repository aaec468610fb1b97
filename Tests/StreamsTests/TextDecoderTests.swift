import Foundation
import Streams
import TestSupport
import Testing

@Suite("Text encodings")
struct TextDecoderTests {
  static let sentence = "Giấy chứng nhận kiểm định số 12: cân đồng hồ lò xo, Chợ Bình Sơn"

  /// The sentence in each encoding: UTF-16 by definition; Windows-1258 as Python's codec `cp1258`
  /// writes it, tones behind their letters; TCVN 5712:1993 and VISCII by their tables.
  static func encoded(_ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(sentence.utf8)
    case .utf16LittleEndian: sentence.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    case .utf16BigEndian: sentence.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    case .windows1258:
      hexadecimal(
        "4769e2ec79206368fdec6e67206e68e2f26e206b69ead26d20f069f26e682073f4ec2031323a2063"
          + "e26e20f0f4cc6e672068f4cc206c6fcc20786f2c204368f5f2204269cc6e682053f56e")
    case .tcvn3:
      hexadecimal(
        "4769ca79206368f86e67206e68cb6e206b69d36d20aede6e682073e82031323a2063a96e20aee56e"
          + "672068e5206cdf20786f2c204368ee2042d76e682053ac6e")
    case .viscii:
      hexadecimal(
        "4769a479206368d16e67206e68a76e206b69ac6d20f0b86e682073af2031323a2063e26e20f0b06e"
          + "672068b0206cf220786f2c204368fe2042ec6e682053bd6e")
    }
  }

  static func hexadecimal(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  @Test("every encoding gives the same text", arguments: TextEncoding.allCases, [1, 2, 3, 5, 4096])
  func decoded(encoding: TextEncoding, size: Int) throws {
    var decoder = try TextDecoder(encoding)
    let bytes = try decodeInPieces(
      &decoder, Self.encoded(encoding), piece: size, room: max(size, 4))
    // Compared byte by byte: letters with their tones are one character each.
    #expect(bytes == Array(Self.sentence.utf8), "\(String(decoding: bytes, as: UTF8.self))")
    #expect(decoder.replacements == 0)
  }

  /// How the name of the country in TCVN 5712 looks where it is read as Latin-1, as on many old
  /// pages.
  @Test("the well-known look of ABC text")
  func abc() throws {
    let seen = "Céng hoµ x· héi chñ nghÜa ViÖt Nam"
    let bytes = seen.unicodeScalars.map { UInt8($0.value) }
    var decoder = try TextDecoder(.tcvn3)
    let text = try decodeInPieces(&decoder, bytes, piece: 4096, room: 4096)
    #expect(text == Array("Cộng hoà xã hội chủ nghĩa Việt Nam".utf8))
    let guess = try #require(try EncodingGuess(bytes.span, isWhole: true))
    #expect(guess.encoding == .tcvn3)
  }

  @Test("what means nothing is replaced and counted, and the rest is kept")
  func replaced() throws {
    var decoder = try TextDecoder(.utf8)
    let bytes: [UInt8] = Array("ab".utf8) + [0xff, 0xc3] + Array("c".utf8) + [0xe1, 0xba]
    let text = try decodeInPieces(&decoder, bytes, piece: 4096, room: 4096)
    #expect(String(decoding: text, as: UTF8.self) == "ab\u{fffd}\u{fffd}c\u{fffd}\u{fffd}")
    #expect(decoder.replacements == 4)
    // Half a surrogate pair.
    var wide = try TextDecoder(.utf16LittleEndian)
    let lone = try decodeInPieces(&wide, [0x00, 0xd8, 0x41, 0x00], piece: 1, room: 8)
    #expect(String(decoding: lone, as: UTF8.self) == "\u{fffd}A")
    #expect(wide.replacements == 1)
  }

  /// The Unicode Standard 15, table 3-7: what looks like UTF-8 and is none of it.
  @Test(
    "ill-formed UTF-8 is replaced byte by byte, however it is cut",
    arguments: [
      [0xf5, 0x80, 0x80, 0x80], [0xf7, 0xbf, 0xbf, 0xbf], [0xf4, 0x90, 0x80, 0x80],
      [0xed, 0xa0, 0x80], [0xe0, 0x80, 0x80], [0xc0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func illFormed(bytes: [UInt8]) throws {
    for (piece, room) in [(1, 4), (2, 3), (4096, 4096), (4096, 4)] {
      var decoder = try TextDecoder(.utf8)
      let text = try decodeInPieces(
        &decoder, [0x61] + bytes + Array("\u{1ec7}b".utf8), piece: piece, room: room)
      #expect(
        String(decoding: text, as: UTF8.self)
          == "a" + String(repeating: "\u{fffd}", count: bytes.count) + "\u{1ec7}b")
      #expect(decoder.replacements == bytes.count)
    }
  }

  @Test("any bytes are decoded to valid UTF-8", arguments: TextEncoding.allCases)
  func anything(encoding: TextEncoding) throws {
    var generator = SplitMix64(seed: 20_261_127)
    for length in [0, 1, 2, 3, 17, 300, 30_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var decoder = try TextDecoder(encoding)
      let text = try decodeInPieces(&decoder, bytes, piece: 3, room: 7)
      #expect(String(validating: text, as: UTF8.self) != nil, "\(bytes)")
    }
  }

  @Test("names as people write them")
  func names() {
    for (name, encoding) in [
      ("UTF-8", TextEncoding.utf8), ("utf16", .utf16LittleEndian), ("CP1258", .windows1258),
      ("Windows-1258", .windows1258), ("TCVN3 (ABC)", nil), ("ABC", .tcvn3), ("tcvn-3", .tcvn3),
      ("VISCII", .viscii), ("latin1", nil), ("", nil),
    ] {
      #expect(TextEncoding(named: name) == encoding, "\(name)")
    }
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(named: encoding.rawValue) == encoding)
    }
  }
}
