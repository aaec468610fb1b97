/// Reads the text of a unit.
struct UnitParser {
  private let text: String
  private let characters: [Character]
  private var position = 0
  private var depth = 0

  /// A product so far.
  private struct Size {
    var dimension = PhysicalDimension.dimensionless
    var coefficient = 1.0
    var decade = 0
    /// Set while the size is that of one bare symbol.
    var offset = 0.0
  }

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  mutating func parse() throws(UnitError) -> MeasurementUnit {
    skipSpaces()
    if position == characters.count { throw .empty }
    if characters.count > 200 { throw .malformed(String(characters.prefix(40)) + "…") }
    let size = try product()
    if position < characters.count { throw .malformed(text) }
    return MeasurementUnit(
      symbol: trimmed, dimension: size.dimension, coefficient: size.coefficient,
      decade: size.decade, offset: size.offset)
  }

  private var trimmed: String {
    var slice = characters[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }

  private var current: Character? { position < characters.count ? characters[position] : nil }

  private mutating func skipSpaces() {
    while let character = current, character.isWhitespace { position += 1 }
  }

  private mutating func product() throws(UnitError) -> Size {
    depth += 1
    defer { depth -= 1 }
    if depth > 20 { throw .malformed(text) }
    var result = try factor()
    var hasDivided = false
    while true {
      skipSpaces()
      guard let character = current, character != ")" else { return result }
      let divides = character == "/" || character == "÷"
      if divides || "*·⋅×.".contains(character) {
        position += 1
        skipSpaces()
      }
      if hasDivided && !divides { throw .ambiguousQuotient(text) }
      hasDivided = hasDivided || divides
      let next = try factor()
      result = try combined(result, next, divides ? -1 : 1)
    }
  }

  private func combined(_ left: Size, _ right: Size, _ sign: Int) throws(UnitError) -> Size {
    let dimension =
      sign > 0
      ? left.dimension.times(right.dimension) : left.dimension.divided(by: right.dimension)
    guard let dimension else { throw .malformed(text) }
    let coefficient =
      sign > 0 ? left.coefficient * right.coefficient : left.coefficient / right.coefficient
    return try checked(
      Size(
        dimension: dimension, coefficient: coefficient, decade: left.decade + sign * right.decade))
  }

  private func checked(_ size: Size) throws(UnitError) -> Size {
    guard size.coefficient.isNormal, size.coefficient > 0, size.decade.magnitude <= 200 else {
      throw .malformed(text)
    }
    return size
  }

  private mutating func factor() throws(UnitError) -> Size {
    guard let character = current else { throw .malformed(text) }
    var size: Size
    if character == "(" {
      position += 1
      size = try product()
      skipSpaces()
      guard current == ")" else { throw .malformed(text) }
      position += 1
    } else if character.isASCII && character.isNumber {
      size = try number()
    } else {
      size = try symbol()
    }
    guard let power = try exponent() else { return size }
    guard let dimension = size.dimension.raised(to: power) else { throw .malformed(text) }
    let scaled = Double(size.decade) * power
    let coefficient = size.coefficient == 1 ? 1 : ElementaryFunctions.power(size.coefficient, power)
    guard scaled.magnitude < 1000 else { throw .malformed(text) }
    let whole = scaled.rounded(.towardZero)
    return try checked(
      Size(
        dimension: dimension,
        coefficient: whole == scaled
          ? coefficient : coefficient * ElementaryFunctions.power(10, scaled - whole),
        decade: Int(whole)))
  }

  /// A number, such as the 1 of `1/K` or the `1e-6` of `1e-6/K`.
  private mutating func number() throws(UnitError) -> Size {
    var digits = ""
    while let character = current, character.isASCII,
      character.isNumber || character == "."
        || ((character == "e" || character == "E") && isExponent(at: position + 1))
    {
      digits.append(character)
      position += 1
      if character == "e" || character == "E", current == "-" || current == "+" {
        digits.append(characters[position])
        position += 1
      }
    }
    guard let value = Double(digits), value > 0 else { throw .malformed(text) }
    // Powers of ten are kept apart: `10^-6`, `100` and `1e-6` lose nothing.
    var (coefficient, decade) = (value, 0)
    for exponent in -30...30 where value == Double("1e\(exponent)") {
      (coefficient, decade) = (1, exponent)
    }
    return try checked(Size(coefficient: coefficient, decade: decade))
  }

  private func isExponent(at index: Int) -> Bool {
    guard index < characters.count else { return false }
    if characters[index].isASCII && characters[index].isNumber { return true }
    return (characters[index] == "-" || characters[index] == "+") && index + 1 < characters.count
      && characters[index + 1].isASCII && characters[index + 1].isNumber
  }

  private mutating func symbol() throws(UnitError) -> Size {
    let start = position
    while let character = current, !Self.ends(character) { position += 1 }
    let name = String(characters[start..<position])
    if name.isEmpty { throw .malformed(text) }
    guard let unit = UnitTable.unit(name) else {
      throw .unknown(symbol: name, in: trimmed, suggestions: UnitTable.near(name))
    }
    return Size(
      dimension: unit.dimension, coefficient: unit.coefficient, decade: unit.decade,
      offset: unit.offset)
  }

  private static func ends(_ character: Character) -> Bool {
    character.isWhitespace || "*·⋅×./÷()^+-−".contains(character)
      || (character.isASCII && character.isNumber) || superscripts[character] != nil
  }

  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-",
  ]

  /// `^3`, `^-1`, `^0.5`, `3`, `-1`, `³`, or nothing.
  private mutating func exponent() throws(UnitError) -> Double? {
    var digits = ""
    if current == "^" {
      position += 1
      while let character = current, "+-−.".contains(character) || character.isNumber,
        character.isASCII || character == "−"
      {
        digits.append(character == "−" ? "-" : character)
        position += 1
      }
    } else if let character = current, Self.superscripts[character] != nil {
      while let character = current, let plain = Self.superscripts[character] {
        digits.append(plain)
        position += 1
      }
    } else if let character = current,
      (character.isASCII && character.isNumber)
        || ("-−".contains(character) && isDigit(at: position + 1))
    {
      repeat {
        digits.append(characters[position] == "−" ? "-" : characters[position])
        position += 1
      } while isDigit(at: position)
    } else {
      return nil
    }
    guard let power = Double(digits), power != 0, power.magnitude <= 100 else {
      throw .malformed(text)
    }
    return power
  }

  private func isDigit(at index: Int) -> Bool {
    index < characters.count && characters[index].isASCII && characters[index].isNumber
  }
}
