import Testing

@testable import Streams

@Suite("Guesses of encodings")
struct EncodingGuessTests {
  @Test("each encoding is told from the others", arguments: TextEncoding.allCases)
  func told(encoding: TextEncoding) throws {
    let bytes = TextDecoderTests.encoded(encoding)
    let guess = try #require(try EncodingGuess(bytes.span, isWhole: true))
    #expect(guess.encoding == encoding)
    let marked = encoding.byteOrderMark + bytes
    if !encoding.byteOrderMark.isEmpty {
      let sure = try #require(try EncodingGuess(marked.span, isWhole: true))
      #expect(sure == EncodingGuess(encoding, .byteOrderMark))
    }
  }

  @Test("a row with one Vietnamese word is enough")
  func short() throws {
    // "chợ" in Windows-1258, TCVN 5712:1993 and VISCII, with figures around it.
    for (encoding, bytes) in [
      (TextEncoding.windows1258, [0x63, 0x68, 0xf5, 0xf2]), (.tcvn3, [0x63, 0x68, 0xee]),
    ] as [(TextEncoding, [UInt8])] {
      let row = Array("BN-1;".utf8) + bytes + Array(";5,000;5,005\n".utf8)
      let guess = try #require(try EncodingGuess(row.span, isWhole: true))
      #expect(guess.encoding == encoding, "\(guess)")
      #expect(guess.evidence == .syllables(1, of: 1))
    }
  }

  @Test("plain figures are UTF-8, and a sequence cut off at the end is no fault")
  func plain() throws {
    let ascii = Array("a,b\n1,2\n".utf8)
    #expect(try EncodingGuess(ascii.span, isWhole: true)?.evidence == .plainASCII)
    let cut = Array("chợ".utf8.dropLast())
    #expect(try EncodingGuess(cut.span, isWhole: false)?.encoding == .utf8)
    #expect(try EncodingGuess(cut.span, isWhole: true)?.encoding != .utf8)
    let none: [UInt8] = []
    #expect(try EncodingGuess(none.span, isWhole: true)?.encoding == .utf8)
  }

  @Test("bytes that look like nothing are not guessed")
  func nothing() throws {
    let noise: [UInt8] = [0x80, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x80, 0x81]
    #expect(try EncodingGuess(noise.span, isWhole: true) == nil)
  }

  @Test(
    "syllables",
    arguments: [
      "chợ", "Nghiêng", "quả", "quyển", "giấy", "gìn", "ướt", "khuya", "thuở", "uống", "đồng", "Xã",
      "quý", "giường", "yến", "ngoằng",
    ])
  func syllables(word: String) {
    #expect(VietnameseSyllable.isPlausible(word))
  }

  @Test(
    "no syllables",
    arguments: ["Céng1", "x·", "ViÖt", "héìi", "ntô", "chữkh", "ß", "ạb", "naïve", "größe"])
  func noSyllables(word: String) {
    #expect(!VietnameseSyllable.isPlausible(word))
  }
}
