import Quantities

/// Reads a JSON text (RFC 8259) to a tree with places.
///
/// Stricter than most readers: a key may stand once in an object. Numbers keep their digits.
struct JSONReader {
  let file: String
  let limits: DocumentLimits
  let bytes: [UInt8]
  var index = 0
  var line = 1
  /// Repeated keys do not stop the reading, so that all of them are told at once.
  var problems: [DocumentProblem] = []
  private var depth = 0
  private var values = 0
  /// The column of `markedIndex`, from which the next one is counted.
  private var markedIndex = 0
  private var markedColumn = 1

  init(_ text: DocumentText, limits: DocumentLimits) {
    file = text.file
    self.limits = limits
    bytes = Array(text.string.utf8)
  }

  /// The document's value.
  ///
  /// - Throws: ``DocumentError`` with the first error of syntax, or all repeated keys.
  mutating func read() throws(DocumentError) -> DocumentNode {
    skipSpace()
    let root = try value()
    skipSpace()
    if index < bytes.count {
      throw fault(
        "nothing may follow the end of the document", vi: "sau phần kết tài liệu không được có gì")
    }
    if !problems.isEmpty { throw DocumentError(problems) }
    return root
  }

  /// The place of the next byte, its column counted in scalars.
  mutating func position() -> DocumentPosition {
    for byte in bytes[markedIndex..<index] where byte & 0xC0 != 0x80 { markedColumn += 1 }
    markedIndex = index
    return DocumentPosition(line: line, column: markedColumn)
  }

  mutating func fault(
    _ english: String, vi vietnamese: String, help: LocalizedText? = nil
  ) -> DocumentError {
    DocumentError(
      file: file, at: position(),
      DocumentFault.syntax(LocalizedText(english, vi: vietnamese), help: help))
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count,
          bytes[index + 1] == UInt8(ascii: "\n")
        {
          index += 1
        }
        index += 1
        line += 1
        markedIndex = index
        markedColumn = 1
      default: return
      }
    }
  }

  private mutating func value() throws(DocumentError) -> DocumentNode {
    let place = position()
    values += 1
    if values > limits.values {
      throw DocumentError(file: file, at: place, DocumentFault.tooManyValues(limit: limits.values))
    }
    guard index < bytes.count else { throw endOfText() }
    switch bytes[index] {
    case UInt8(ascii: "{"): return DocumentNode(.object(try object(place)), at: place)
    case UInt8(ascii: "["): return DocumentNode(.list(try list(place)), at: place)
    case UInt8(ascii: "\""):
      return DocumentNode(.scalar(try string(), isQuoted: true), at: place)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return DocumentNode(.scalar(try number(), isQuoted: false), at: place)
    default: return try word(place)
    }
  }

  private mutating func enter(_ place: DocumentPosition) throws(DocumentError) {
    depth += 1
    if depth > limits.depth {
      throw DocumentError(file: file, at: place, DocumentFault.tooDeep(limit: limits.depth))
    }
    index += 1
    skipSpace()
  }

  private mutating func object(
    _ place: DocumentPosition
  ) throws(DocumentError) -> [DocumentNode.Member] {
    try enter(place)
    var members: [DocumentNode.Member] = []
    var places: [String: DocumentPosition] = [:]
    if take("}") { return members }
    while true {
      let keyPlace = position()
      guard index < bytes.count else { throw endOfText() }
      guard bytes[index] == UInt8(ascii: "\"") else {
        throw fault(
          "a key in double quotes is expected here", vi: "ở đây cần một khóa trong dấu nháy kép",
          help: bytes[index] == UInt8(ascii: "}") ? Self.trailingComma : nil)
      }
      let key = try string()
      skipSpace()
      guard take(":") else {
        throw fault(
          "a colon is expected after the key '\(DocumentFault.shown(key))'",
          vi: "cần dấu hai chấm sau khóa '\(DocumentFault.shown(key))'")
      }
      skipSpace()
      let value = try value()
      if let first = places[key] {
        problems.append(
          DocumentProblem(
            file: file, position: keyPlace,
            reason: DocumentFault.duplicateKey(key: key, first: first)))
      } else {
        places[key] = keyPlace
        members.append(DocumentNode.Member(key: key, keyPosition: keyPlace, value: value))
      }
      skipSpace()
      if take("}") { return members }
      try comma(closing: "}")
    }
  }

  private mutating func list(_ place: DocumentPosition) throws(DocumentError) -> [DocumentNode] {
    try enter(place)
    var entries: [DocumentNode] = []
    if take("]") { return entries }
    while true {
      entries.append(try value())
      skipSpace()
      if take("]") { return entries }
      try comma(closing: "]")
    }
  }

  /// Consumes `closer`, a closing bracket or a colon, if it is next.
  private mutating func take(_ closer: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: closer) else { return false }
    index += 1
    if closer != ":" { depth -= 1 }
    return true
  }

  private mutating func comma(closing: String) throws(DocumentError) {
    guard index < bytes.count else { throw endOfText() }
    guard bytes[index] == UInt8(ascii: ",") else {
      throw fault(
        "a comma or '\(closing)' is expected here", vi: "ở đây cần dấu phẩy hoặc '\(closing)'")
    }
    index += 1
    skipSpace()
    if index < bytes.count, bytes[index] == closing.utf8.first {
      throw fault(
        "nothing stands between the comma and '\(closing)'",
        vi: "không có gì giữa dấu phẩy và '\(closing)'", help: Self.trailingComma)
    }
  }

  static let trailingComma = LocalizedText(
    "JSON has no comma after the last entry", vi: "JSON không có dấu phẩy sau mục cuối")

  mutating func endOfText() -> DocumentError {
    fault(
      "the text ends in the middle of a value", vi: "văn bản kết thúc giữa chừng một giá trị",
      help: LocalizedText(
        "the file may have been cut off", vi: "có thể tệp đã bị cắt cụt"))
  }
}
