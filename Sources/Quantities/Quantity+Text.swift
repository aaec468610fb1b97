extension Quantity {
  /// Reads a number followed by its unit, such as `5 g`, `0,005 kg` or `2 yến`.
  ///
  /// A bare number is an error: a unit is never guessed.
  ///
  /// - Parameters:
  ///   - text: a number and a unit, with or without a space between.
  ///   - form: how the number is written; see ``DecimalDigits``.
  /// - Throws: ``QuantityError``
  public init(parsing text: String, form: NumberForm = .undeclared) throws(QuantityError) {
    self = try Self.parse(text, form: form).quantity
  }

  /// Reads a quantity together with the unit it was stated in.
  ///
  /// - Throws: ``QuantityError``
  public static func parse(
    _ text: String, form: NumberForm = .undeclared
  ) throws(QuantityError) -> (quantity: Self, unit: Unit<Dimension>) {
    let (number, symbol) = split(text)
    // `kg`, `NaN kg` and `1e3 kg` hold no number that is read here, whatever follows.
    if !symbol.isEmpty, number.isEmpty || isExponent(symbol) {
      throw .number(.notANumber(text: DecimalDigits.shown(text)))
    }
    let digits: DecimalDigits
    do {
      digits = try DecimalDigits(parsing: number, form: form)
    } catch {
      throw .number(error)
    }
    if symbol.isEmpty {
      throw .missingUnit(
        text: DecimalDigits.shown(text),
        example: "\(DecimalDigits.shown(number)) \(baseUnit.symbol)")
    }
    let unit = try unit(symbol)
    do {
      return (try Self(digits, unit, text: text), unit)
    } catch {
      throw .number(error)
    }
  }

  /// Reads a bare number as a count of `unit`: a column that names its unit once.
  ///
  /// - Throws: ``QuantityError``
  public init(
    parsing text: String, unit: Unit<Dimension>, form: NumberForm = .undeclared
  ) throws(QuantityError) {
    do {
      try self.init(DecimalDigits(parsing: text, form: form), unit, text: text)
    } catch {
      throw .number(error)
    }
  }

  /// `digits` of `unit`, exactly.
  ///
  /// The last of the twelve places held must be 0, so that the half and the tenth
  /// of whatever was read can be held too: the finest step read is 10⁻¹¹ base units.
  ///
  /// - Throws: ``NumberError/tooFine(text:)`` or ``NumberError/outOfRange(text:)``
  public init(
    _ digits: DecimalDigits, _ unit: Unit<Dimension>, text: @autoclosure () -> String
  ) throws(NumberError) {
    value = try ExactDecimal(digits, times: unit.numerator, over: unit.denominator, text: text())
    if !value.trillionths.isMultiple(of: 10) {
      throw .tooFine(text: DecimalDigits.shown(text()))
    }
  }

  /// The unit that `symbol` names.
  ///
  /// - Throws: ``QuantityError/unknownUnit(unit:dimension:suggestions:known:)``
  public static func unit(_ symbol: String) throws(QuantityError) -> Unit<Dimension> {
    if let unit = Unit<Dimension>(symbol) { return unit }
    let spellings = Dimension.units.flatMap { [$0.symbol] + $0.aliases }
    var suggestions: [String] = []
    for spelling in Spelling.nearest(to: symbol, in: spellings) {
      if let found = Unit<Dimension>(spelling), !suggestions.contains(found.symbol) {
        suggestions.append(found.symbol)
      }
    }
    throw .unknownUnit(
      unit: DecimalDigits.shown(symbol), dimension: Dimension.name, suggestions: suggestions,
      known: Dimension.units.map(\.symbol))
  }

  /// The quantity in `unit` with all its decimals, as files carry it: `0.5 g`.
  ///
  /// Where the value is no finite decimal in `unit` (grams in chỉ), the base unit is used.
  public func text(in unit: Unit<Dimension>) -> String { stated(in: unit) { $0.text } }

  /// The quantity in `unit` as `language` writes it: `0,5 g`.
  public func text(in unit: Unit<Dimension>, _ language: Language) -> String {
    stated(in: unit) { $0.text(language) }
  }

  /// The number of `unit`s, or `nil` where that is no finite decimal of 12 places.
  public func count(of unit: Unit<Dimension>) -> ExactDecimal? {
    let product = value.trillionths.multipliedReportingOverflow(by: unit.denominator)
    if product.overflow { return nil }
    let (quotient, remainder) = product.partialValue.quotientAndRemainder(
      dividingBy: unit.numerator)
    return remainder == 0 ? ExactDecimal(trillionths: quotient) : nil
  }

  private func stated(in unit: Unit<Dimension>, _ write: (ExactDecimal) -> String) -> String {
    if unit.isLegal, let count = count(of: unit) { return "\(write(count)) \(unit.symbol)" }
    return "\(write(value)) \(Self.baseUnit.symbol)"
  }

  /// The unit in which the values are counted.
  private static var baseUnit: Unit<Dimension> {
    Dimension.units.first { $0.numerator == 1 && $0.denominator == 1 } ?? Dimension.units[0]
  }

  /// Parts `text` where the number ends and the unit begins, without the space between.
  private static func split(_ text: String) -> (number: String, symbol: String) {
    let scalars = text.unicodeScalars
    let end = scalars.firstIndex { !isNumeric($0) && !$0.properties.isWhitespace }
    return (
      trimmed(scalars[..<(end ?? scalars.endIndex)]), trimmed(scalars[(end ?? scalars.endIndex)...])
    )
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    var scalars = scalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "." || scalar == "," || DecimalDigits.isSign(scalar)
  }

  /// Whether `symbol` begins like the exponent of `1e3 kg`.
  private static func isExponent(_ symbol: String) -> Bool {
    let scalars = symbol.unicodeScalars
    guard let second = scalars.dropFirst().first, scalars.first == "e" || scalars.first == "E"
    else { return false }
    return ("0"..."9").contains(second) || DecimalDigits.isSign(second)
  }
}
