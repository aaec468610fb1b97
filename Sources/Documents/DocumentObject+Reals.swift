import Quantities

/// Numbers of documents that are binary from the start: estimates and uncertainties.
extension DocumentObject {
  /// A finite number, such as `1.2`, `-3` or `2.9e-41`; never in quotes.
  func optionalReal(_ field: String) -> Double? {
    guard let node = optionalNode(field) else { return nil }
    return real(node, field: field, path: path(of: field))
  }

  /// A whole number in `range`, also written as `1e6`.
  func optionalCount(_ field: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = optionalNode(field) else { return nil }
    guard let number = real(node, field: field, path: path(of: field)) else { return nil }
    let text = node.text ?? ""
    // Beyond 2⁵³ only digits are exact.
    guard let value = Int(text) ?? Int(exactly: number) else {
      refuse(
        number == number.rounded()
          ? DocumentFault.outsideRange(
            field: field, value: text, low: range.lowerBound, high: range.upperBound)
          : DocumentFault.notAWholeNumber(field: field, value: text), at: field)
      return nil
    }
    if range.contains(value) { return value }
    refuse(
      DocumentFault.outsideRange(
        field: field, value: text, low: range.lowerBound, high: range.upperBound), at: field)
    return nil
  }

  /// A list of finite numbers; entries that are none are noted and left out.
  func optionalReals(_ field: String) -> [Double]? {
    optionalList(field)?.enumerated().compactMap { index, node in
      let entry = "\(field)[\(index)]"
      return real(node, field: entry, path: path(of: entry))
    }
  }

  /// The number at `node`, or `nil` with a problem noted.
  func real(_ node: DocumentNode, field: String, path: String) -> Double? {
    switch RealNumber(node) {
    case .number(let value): return value
    case .fault(let fault): reader.refuse(fault(field), at: node, path: path)
    case .other:
      reader.refuse(
        DocumentFault.wrongType(
          field: field, expected: LocalizedText("a number", vi: "một số"),
          found: Self.name(of: node)), at: node, path: path)
    }
    return nil
  }
}

/// What a node holds where a number is expected.
enum RealNumber {
  case number(Double)
  case fault((String) -> ModelFault)
  case other

  init(_ node: DocumentNode) {
    guard case .scalar(let text, let isQuoted) = node.content else {
      self = .other
      return
    }
    guard Self.isNumber(text), let value = Double(text) else {
      self = .fault { .notANumber(field: $0, value: text) }
      return
    }
    if isQuoted {
      self = .fault { .quotedNumber(field: $0, value: text) }
    } else if !value.isFinite || (value == 0 && Self.hasDigitAboveZero(text)) {
      self = .fault { .numberOutOfRange(field: $0, value: text) }
    } else {
      self = .number(value)
    }
  }

  /// Digits with at most one point, a sign before them, an exponent behind: no `inf`, no `0x`.
  ///
  /// Not a regular expression: setting one up takes as long as reading a model.
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func skip(_ accepted: UInt8...) -> Bool {
      guard let byte = rest.first, accepted.contains(byte) else { return false }
      rest.removeFirst()
      return true
    }
    func skipDigits() -> Bool {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest[digits.endIndex...]
      return !digits.isEmpty
    }
    _ = skip(UInt8(ascii: "-"), UInt8(ascii: "+"))
    let hasWhole = skipDigits()
    let hasFraction = skip(UInt8(ascii: ".")) && skipDigits()
    if !hasWhole && !hasFraction { return false }
    if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "-"), UInt8(ascii: "+"))
      if !skipDigits() { return false }
    }
    return rest.isEmpty
  }

  private static func hasDigitAboveZero(_ text: String) -> Bool {
    text.prefix { $0 != "e" && $0 != "E" }.contains { ("1"..."9").contains($0) }
  }
}
