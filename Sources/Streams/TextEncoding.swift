/// The encodings in which texts in Vietnamese are met.
public enum TextEncoding: String, CaseIterable, Equatable, Sendable {
  /// Unicode, one to four bytes a character.
  case utf8 = "utf-8"
  /// Unicode, two or four bytes, the less significant first; Excel's "Unicode text".
  case utf16LittleEndian = "utf-16le"
  /// Unicode, two or four bytes, the more significant first.
  case utf16BigEndian = "utf-16be"
  /// Windows' code page for Vietnamese, tones as characters of their own.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, the encoding of the ABC fonts (`.VnTime`).
  ///
  /// Capital letters with tones are a matter of the font there (`.VnTimeH`) and come out small.
  case tcvn3
  /// VISCII (RFC 1456).
  case viscii

  /// The encoding of a name as people write it, or `nil`.
  public init?(named name: String) {
    let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    switch plain {
    case "utf8", "utf8bom", "unicode8": self = .utf8
    case "utf16", "utf16le", "unicode", "ucs2", "ucs2le": self = .utf16LittleEndian
    case "utf16be", "ucs2be": self = .utf16BigEndian
    case "windows1258", "cp1258", "1258", "win1258": self = .windows1258
    case "tcvn3", "tcvn", "abc", "tcvn5712", "tcvn57121", "tcvn57123", "tcvn5712vn3": self = .tcvn3
    case "viscii": self = .viscii
    default: return nil
    }
  }

  /// The name by which the system's converter knows it.
  var systemName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1258: "CP1258"
    case .tcvn3: "TCVN5712-1"
    case .viscii: "VISCII"
    }
  }

  /// The mark at the beginning of a file that tells this encoding; empty where there is none.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xef, 0xbb, 0xbf]
    case .utf16LittleEndian: [0xff, 0xfe]
    case .utf16BigEndian: [0xfe, 0xff]
    case .windows1258, .tcvn3, .viscii: []
    }
  }
}
