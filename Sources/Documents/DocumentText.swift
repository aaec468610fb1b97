import Quantities

/// The text of a document before it is read: UTF-8, of bounded size, without control characters.
struct DocumentText {
  let file: String
  let format: DocumentFormat
  /// The text without its byte order mark.
  let string: String

  /// Checks `bytes`.
  ///
  /// - Parameter format: `nil` takes it from the name of the file, or from the text.
  init(
    _ bytes: [UInt8], file: String, format: DocumentFormat?, limits: DocumentLimits
  ) throws(DocumentError) {
    self.file = file
    func refuse(_ fault: DocumentFault, at position: DocumentPosition?) -> DocumentError {
      DocumentError(file: file, at: position, fault)
    }
    let named = format ?? DocumentFormat(fileName: file)
    // Before anything looks at the text; a text without a name may still be JSON.
    let limit = limits.bytes(of: named ?? .json)
    if bytes.count > limit { throw refuse(.tooLarge(limitInMebibytes: limit >> 20), at: nil) }
    if let name = Self.foreignEncoding(bytes) {
      throw refuse(.wrongEncoding(name: name), at: .start)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]

    var decoder = UTF8()
    var iterator = body.makeIterator()
    var line = 1
    var column = 1
    var isBlank = true
    var previous: Unicode.Scalar = " "
    scan: while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: break scan
      case .error: throw refuse(.notUTF8, at: DocumentPosition(line: line, column: column))
      case .scalarValue(let scalar):
        if Self.isForbidden(scalar) {
          throw refuse(
            .controlCharacter(code: scalar.value), at: DocumentPosition(line: line, column: column))
        }
        switch scalar {
        case "\n" where previous == "\r": break
        case "\n", "\r":
          line += 1
          column = 1
        default:
          column += 1
          if scalar != " " && scalar != "\t" { isBlank = false }
        }
        previous = scalar
      }
    }
    if isBlank { throw refuse(.empty, at: .start) }
    string = String(decoding: body, as: UTF8.self)
    self.format = named ?? DocumentFormat(sniffing: string)
    let finalLimit = limits.bytes(of: self.format)
    if bytes.count > finalLimit {
      throw refuse(.tooLarge(limitInMebibytes: finalLimit >> 20), at: nil)
    }
  }

  /// The encoding that the first bytes show, where it is not UTF-8.
  private static func foreignEncoding(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4))
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Without a mark: an ASCII character beside a zero byte.
    if head.count >= 2, (head[0] == 0) != (head[1] == 0) { return "UTF-16" }
    return nil
  }

  /// Control characters other than tab and line breaks, and the two non-characters of Plane 0.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
