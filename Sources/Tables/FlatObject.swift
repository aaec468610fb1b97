/// An object of JSON (RFC 8259) whose members are numbers, texts and the like.
///
/// Lists and objects within it are kept as they stand.
struct FlatObject: Equatable {
  /// The value of a member.
  enum Value: Equatable {
    case null
    case text(String)
    /// A number, as it stands.
    case number(String)
    /// `true`, `false`, a list or an object, as it stands.
    case other(String)
  }

  /// A member.
  struct Member: Equatable {
    let name: String
    let value: Value
  }

  let members: [Member]

  static let mostDepth = 64

  /// - Returns: `nil` where the bytes are no such object, or a name stands in it twice.
  init?(_ bytes: [UInt8]) {
    var parser = Parser(bytes: bytes)
    guard let members = parser.object() else { return nil }
    self.members = members
  }

  private struct Parser {
    let bytes: [UInt8]
    var at = 0

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipBlanks() {
      while let byte = next, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      at += 1
      return true
    }

    mutating func object() -> [Member]? {
      if bytes.starts(with: [0xef, 0xbb, 0xbf]) { at = 3 }
      skipBlanks()
      guard take(UInt8(ascii: "{")) else { return nil }
      var members: [Member] = []
      var names: Set<String> = []
      skipBlanks()
      if !take(UInt8(ascii: "}")) {
        while true {
          skipBlanks()
          guard let name = string() else { return nil }
          skipBlanks()
          guard take(UInt8(ascii: ":")) else { return nil }
          skipBlanks()
          guard let value = value(), names.insert(name).inserted else { return nil }
          members.append(Member(name: name, value: value))
          skipBlanks()
          if take(UInt8(ascii: ",")) { continue }
          guard take(UInt8(ascii: "}")) else { return nil }
          break
        }
      }
      skipBlanks()
      return at == bytes.count ? members : nil
    }

    private mutating func value() -> Value? {
      switch next {
      case UInt8(ascii: "\""): return string().map(Value.text)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let start = at
        guard skipNested() else { return nil }
        return .other(String(decoding: bytes[start..<at], as: UTF8.self))
      case UInt8(ascii: "n"): return word("null") ? .null : nil
      case UInt8(ascii: "t"): return word("true") ? .other("true") : nil
      case UInt8(ascii: "f"): return word("false") ? .other("false") : nil
      default: return number().map(Value.number)
      }
    }

    private mutating func word(_ word: StaticString) -> Bool {
      for byte in "\(word)".utf8 { guard take(byte) else { return false } }
      return true
    }

    /// Passes over a list or an object, strings in it with care.
    private mutating func skipNested() -> Bool {
      var depth = 0
      repeat {
        guard let byte = next else { return false }
        switch byte {
        case UInt8(ascii: "\""):
          guard string() != nil else { return false }
          continue
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          depth += 1
          if depth > FlatObject.mostDepth { return false }
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        at += 1
      } while depth > 0
      return true
    }

    /// RFC 8259, section 6.
    private mutating func number() -> String? {
      let start = at
      _ = take(UInt8(ascii: "-"))
      let whole = digits()
      guard whole > 0, whole == 1 || bytes[at - whole] != UInt8(ascii: "0") else { return nil }
      if take(UInt8(ascii: ".")), digits() == 0 { return nil }
      if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
        _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
        if digits() == 0 { return nil }
      }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func digits() -> Int {
      let start = at
      while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
      return at - start
    }

    /// RFC 8259, section 7; `nil` also where it is no UTF-8.
    private mutating func string() -> String? {
      guard take(UInt8(ascii: "\"")) else { return nil }
      var text: [UInt8] = []
      while let byte = next {
        at += 1
        switch byte {
        case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let scalar = escape() else { return nil }
          text.append(contentsOf: String(scalar).utf8)
        case 0..<0x20: return nil
        default: text.append(byte)
        }
      }
      return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
      guard let byte = next else { return nil }
      at += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{c}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"):
        guard let high = hexadecimal() else { return nil }
        guard (0xd800..<0xdc00).contains(high) else { return Unicode.Scalar(high) }
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let low = hexadecimal(),
          (0xdc00..<0xe000).contains(low)
        else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
      default: return nil
      }
    }

    private mutating func hexadecimal() -> UInt32? {
      guard at + 4 <= bytes.count else { return nil }
      var value: UInt32 = 0
      for byte in bytes[at..<at + 4] {
        let digit: UInt32
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte) - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(byte) - 55
        default: return nil
        }
        value = value << 4 | digit
      }
      at += 4
      return value
    }
  }
}
