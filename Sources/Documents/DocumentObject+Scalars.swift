public import Quantities

extension DocumentObject {
  /// A text that is not empty.
  public func string(_ field: String) -> String? {
    guard node(field) != nil else { return nil }
    return optionalString(field, mayBeEmpty: false)
  }

  /// A text; one that is empty counts as absent where it may be empty.
  public func optionalString(_ field: String, mayBeEmpty: Bool = true) -> String? {
    guard let text = scalar(field, expected: Self.textName) else { return nil }
    if !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return text }
    if !mayBeEmpty { refuse(DocumentFault.emptyText(field: field), at: field) }
    return nil
  }

  /// A whole number in `range`.
  public func integer(_ field: String, in range: ClosedRange<Int>) -> Int? {
    guard node(field) != nil else { return nil }
    return optionalInteger(field, in: range)
  }

  /// A whole number in `range`.
  public func optionalInteger(_ field: String, in range: ClosedRange<Int>) -> Int? {
    let expected = LocalizedText("a whole number", vi: "số nguyên")
    guard let text = scalar(field, expected: expected) else { return nil }
    let digits = text.unicodeScalars.drop { $0 == "-" || $0 == "+" }
    guard !digits.isEmpty, text.unicodeScalars.count - digits.count <= 1,
      digits.allSatisfy({ ("0"..."9").contains($0) })
    else {
      refuse(DocumentFault.notAWholeNumber(field: field, value: text), at: field)
      return nil
    }
    guard let value = Int(text), range.contains(value) else {
      refuse(
        DocumentFault.outsideRange(
          field: field, value: text, low: range.lowerBound, high: range.upperBound), at: field)
      return nil
    }
    return value
  }

  /// An exact ratio: `1/3`, `0.5`, `2`.
  public func ratio(_ field: String) -> Ratio? {
    guard node(field) != nil else { return nil }
    return optionalRatio(field)
  }

  /// An exact ratio: `1/3`, `0.5`, `2`.
  public func optionalRatio(_ field: String) -> Ratio? {
    let expected = LocalizedText("a number or a ratio", vi: "một số hoặc tỉ số")
    guard let text = scalar(field, expected: expected) else { return nil }
    do {
      return try Ratio(parsing: text)
    } catch {
      refuse(error, at: field)
      return nil
    }
  }

  /// `true` or `false`.
  public func bool(_ field: String) -> Bool? {
    guard node(field) != nil else { return nil }
    return optionalBool(field)
  }

  /// `true` or `false`.
  public func optionalBool(_ field: String) -> Bool? {
    let expected = LocalizedText("true or false", vi: "true (đúng) hoặc false (sai)")
    guard let text = scalar(field, expected: expected) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      refuse(
        DocumentFault.notAllowed(
          field: field, value: text, suggestions: [], allowed: ["true", "false"]), at: field)
      return nil
    }
  }

  /// A day, as in `2026-11-23`.
  public func date(_ field: String) -> CalendarDate? {
    guard node(field) != nil else { return nil }
    return optionalDate(field)
  }

  /// A day, as in `2026-11-23`.
  public func optionalDate(_ field: String) -> CalendarDate? {
    let expected = LocalizedText("a date", vi: "một ngày")
    guard let text = scalar(field, expected: expected) else { return nil }
    guard let date = CalendarDate(iso: text) else {
      refuse(DocumentFault.notADate(field: field, value: text), at: field)
      return nil
    }
    return date
  }

  /// One of the cases of an enumeration, by its raw value.
  public func choice<Value: RawRepresentable & CaseIterable>(
    _ field: String, of type: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    guard node(field) != nil else { return nil }
    return optionalChoice(field)
  }

  /// One of the cases of an enumeration, by its raw value.
  public func optionalChoice<Value: RawRepresentable & CaseIterable>(
    _ field: String, of type: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    guard let text = scalar(field, expected: Self.textName) else { return nil }
    return choice(text, field: field, at: position(of: field))
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, field: String, at place: DocumentPosition
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    reader.refuse(
      DocumentFault.notAllowed(
        field: field, value: text, suggestions: Spelling.nearest(to: text, in: allowed),
        allowed: allowed),
      at: place, path: path(of: field))
    return nil
  }

  /// The text of a scalar, or `nil` with a problem noted when something else stands there.
  func scalar(_ field: String, expected: LocalizedText) -> String? {
    guard let node = optionalNode(field) else { return nil }
    if let text = node.text { return text }
    refuse(
      DocumentFault.wrongType(field: field, expected: expected, found: Self.name(of: node)),
      at: field)
    return nil
  }
}
