import Quantities

extension JSONReader {
  /// A text in double quotes, its escapes resolved.
  mutating func string() throws(DocumentError) -> String {
    let place = position()
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      case 0..<0x20:
        throw fault(
          "a text must end on the line on which it begins",
          vi: "chuỗi chữ phải kết thúc trên chính dòng bắt đầu",
          help: LocalizedText(
            "close the quotes, or write a line break as \\n and a tab as \\t",
            vi: "hãy đóng dấu nháy, hoặc viết \\n cho xuống dòng và \\t cho tab"))
      default:
        text.append(byte)
        index += 1
      }
    }
    throw DocumentError(
      file: file, at: place,
      DocumentFault.syntax(
        LocalizedText("this text is never closed", vi: "chuỗi chữ này không được đóng"),
        help: LocalizedText("add the closing quotes", vi: "hãy thêm dấu nháy đóng")))
  }

  private mutating func escape(into text: inout [UInt8]) throws(DocumentError) {
    guard index + 1 < bytes.count else {
      index = bytes.count
      throw endOfText()
    }
    let scalar: Unicode.Scalar
    var length = 2
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "u"):
      guard let (found, size) = unicodeEscape() else {
        throw fault(
          "this \\u escape names no character", vi: "mã \\u này không ứng với ký tự nào",
          help: LocalizedText(
            "four hexadecimal digits follow \\u; above U+FFFF two escapes stand together, as in \\ud83d\\ude00",
            vi:
              "sau \\u là bốn chữ số thập lục phân; trên U+FFFF cần hai mã liền nhau, ví dụ \\ud83d\\ude00"
          ))
      }
      scalar = found
      length = size
    default:
      throw fault(
        "there is no such escape", vi: "không có mã thoát này",
        help: LocalizedText(
          "write a backslash itself as \\\\", vi: "hãy viết dấu gạch chéo ngược là \\\\"))
    }
    if DocumentText.isForbidden(scalar) {
      throw DocumentError(
        file: file, at: position(), DocumentFault.controlCharacter(code: scalar.value))
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    index += length
  }

  /// The scalar of `\uXXXX`, or of a surrogate pair, and how many bytes it takes.
  private func unicodeEscape() -> (Unicode.Scalar, Int)? {
    guard let first = hexadecimal(at: index + 2) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard (0xD800..<0xDC00).contains(first), index + 7 < bytes.count,
      bytes[index + 6] == UInt8(ascii: "\\"), bytes[index + 7] == UInt8(ascii: "u"),
      let second = hexadecimal(at: index + 8), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    return (scalar, 12)
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<(start + 4)] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// A number as it was written, checked against the grammar of JSON.
  mutating func number() throws(DocumentError) -> String {
    let start = index
    func digits(_ index: inout Int) -> Int {
      let first = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
        index += 1
      }
      return index - first
    }
    func isNext(_ scalars: Unicode.Scalar...) -> Bool {
      index < bytes.count && scalars.contains { bytes[index] == UInt8(ascii: $0) }
    }
    var isGood = true
    if isNext("-") { index += 1 }
    let leadsWithZero = isNext("0")
    let whole = digits(&index)
    if whole == 0 || (leadsWithZero && whole > 1) { isGood = false }
    if isNext(".") {
      index += 1
      if digits(&index) == 0 { isGood = false }
    }
    if isNext("e", "E") {
      index += 1
      if isNext("+", "-") { index += 1 }
      if digits(&index) == 0 { isGood = false }
    }
    if !isGood {
      index = start
      throw fault(
        "this is not a number as JSON writes it", vi: "đây không phải số theo cách viết của JSON",
        help: LocalizedText(
          "digits, then a point and digits; put a quantity with its unit in quotes: \"0.5 kg\"",
          vi:
            "các chữ số, rồi dấu chấm và các chữ số; hãy đặt đại lượng kèm đơn vị trong dấu nháy: \"0.5 kg\""
        ))
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// `true`, `false` or `null`.
  mutating func word(_ place: DocumentPosition) throws(DocumentError) -> DocumentNode {
    var end = index
    while end < bytes.count, end - index < 24, bytes[end] >= 0x30, bytes[end] != UInt8(ascii: "]"),
      bytes[end] != UInt8(ascii: "}")
    {
      end += 1
    }
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    switch text {
    case "true", "false":
      index = end
      return DocumentNode(.scalar(text, isQuoted: false), at: place)
    case "null":
      index = end
      return DocumentNode(.null, at: place)
    default:
      throw fault(
        "a value is expected here", vi: "ở đây cần một giá trị",
        help: LocalizedText(
          "JSON puts texts in double quotes and has no comments; YAML (file.yaml) is freer",
          vi:
            "JSON đặt chuỗi chữ trong dấu nháy kép và không có chú thích; YAML (tệp.yaml) thoáng hơn"
        ))
    }
  }
}
