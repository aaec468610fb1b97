public import Quantities

extension EncodingGuess {
  /// What speaks for the encoding, as a clause.
  public var reason: LocalizedText {
    switch evidence {
    case .byteOrderMark:
      LocalizedText("a byte order mark", vi: "có dấu thứ tự byte (BOM)")
    case .zeroBytes:
      LocalizedText("zero bytes at every second place", vi: "cứ hai byte có một byte không")
    case .plainASCII:
      LocalizedText("no byte beyond ASCII", vi: "không có byte nào ngoài ASCII")
    case .validUTF8(let characters):
      LocalizedText(
        "valid UTF-8 with \(characters) characters beyond ASCII",
        vi: "UTF-8 hợp lệ với \(characters) ký tự ngoài ASCII")
    case .syllables(let count, let words):
      LocalizedText(
        "\(count) of \(words) words with letters beyond ASCII are syllables of Vietnamese",
        vi: "\(count) trên \(words) từ có chữ ngoài ASCII là âm tiết tiếng Việt")
    }
  }

  /// A word for the evidence that stays the same from version to version.
  public var source: String {
    switch evidence {
    case .byteOrderMark: "byte-order-mark"
    case .zeroBytes: "zero-bytes"
    case .plainASCII: "ascii"
    case .validUTF8: "valid-utf-8"
    case .syllables: "syllables"
    }
  }
}

extension TextEncoding {
  /// The name as people write it.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1258: "Windows-1258"
    case .tcvn3: "TCVN3"
    case .viscii: "VISCII"
    }
  }
}
