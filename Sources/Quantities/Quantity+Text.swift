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
    do {
      let digits = try DecimalDigits(parsing: number, form: form)
      if symbol.isEmpty {
        throw QuantityError.missingUnit(
          text: DecimalDigits.shown(text), example: "\(number) \(Dimension.units[0].symbol)")
      }
      let unit = try unit(symbol)
      return (try Self(digits, unit, text: text), unit)
    } catch let error as NumberError {
      throw .number(error)
    } catch let error as QuantityError {
      throw error
    } catch {
      throw .number(.notANumber(text: DecimalDigits.shown(text)))
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
  /// - Throws: ``NumberError/tooFine(text:)`` or ``NumberError/outOfRange(text:)``
  public init(
    _ digits: DecimalDigits, _ unit: Unit<Dimension>, text: @autoclosure () -> String
  ) throws(NumberError) {
    value = try ExactDecimal(digits, times: unit.numerator, over: unit.denominator, text: text())
  }

  /// The unit that `symbol` names.
  ///
  /// - Throws: ``QuantityError/unknownUnit(unit:dimension:suggestions:)``
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
      unit: DecimalDigits.shown(symbol), dimension: Dimension.name, suggestions: suggestions)
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
    let base = Dimension.units.first { $0.numerator == 1 && $0.denominator == 1 }
    return "\(write(value)) \(base?.symbol ?? "")"
  }

  /// Parts `text` where the number ends and the unit begins.
  private static func split(_ text: String) -> (number: String, symbol: String) {
    let scalars = Array(text.unicodeScalars)
    var end = 0
    while end < scalars.count, isNumeric(scalars[end]) { end += 1 }
    var stop = scalars.count
    while stop > end, scalars[stop - 1].properties.isWhitespace { stop -= 1 }
    var number = String.UnicodeScalarView()
    number.append(contentsOf: scalars[..<end])
    var symbol = String.UnicodeScalarView()
    symbol.append(contentsOf: scalars[end..<stop])
    return (String(number), String(symbol))
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "+", "-", ".", ",", " ", "\u{2212}", "\u{A0}", "\u{2007}", "\u{2009}",
      "\u{202F}":
      true
    default: false
    }
  }
}
