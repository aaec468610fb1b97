import Quantities
import Statistics

/// Numbers of a table of data, read with all their digits.
enum NumberText {
  /// What stands for a value that is not there.
  static let missing: Set<String> = ["", "-", "–", "—", "NA", "N/A", "n/a", "NaN", "nan"]

  /// Whether a cell looks like a number in some form, or is missing.
  static func mayBeNumber(_ text: String) -> Bool {
    if missing.contains(text) { return true }
    let (mantissa, exponent) = parts(text)
    var scalars = mantissa.unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    if let first = scalars.first, "+-\u{2212}".unicodeScalars.contains(first) {
      scalars.removeFirst()
    }
    return scalars.contains { ("0"..."9").contains($0) }
      && scalars.allSatisfy {
        ("0"..."9").contains($0)
          || ".,\u{20}\u{A0}\u{2007}\u{2009}\u{202F}".unicodeScalars.contains($0)
      } && (exponent.isEmpty || Int(exponent) != nil)
  }

  /// The form of the numbers of a table.
  ///
  /// Where commas part the cells, a point is the decimal mark. Elsewhere a comma is, as soon as
  /// one number has it where it cannot group thousands.
  ///
  /// - Throws: ``DocumentError`` where every comma can be read both ways.
  static func form(
    of rows: [[DelimitedTable.Cell]], separator: DelimitedScanner.Separator, declared: NumberForm,
    file: String
  ) throws(DocumentError) -> NumberForm {
    if declared != .undeclared { return declared }
    if separator == .comma { return .english }
    var doubtful: (cell: DelimitedTable.Cell, error: NumberError)?
    for row in rows {
      for cell in row where cell.text.contains(",") && mayBeNumber(cell.text) {
        do throws(NumberError) {
          let (mantissa, _) = parts(cell.text)
          let digits = try DecimalDigits(parsing: mantissa)
          // `1.234,5` and `1,5` tell, `1,234,567` does not have decimals.
          let behind = mantissa.split(separator: ",").last?.count ?? 0
          if digits.decimals == behind, digits.decimals > 0 { return .vietnamese }
          return .english
        } catch {
          if case .ambiguous = error, doubtful == nil { doubtful = (cell, error) }
        }
      }
    }
    if let doubtful, case .ambiguous(let text, let decimal, let grouped) = doubtful.error {
      throw DocumentError(
        file: file, at: doubtful.cell.position,
        DataFault.ambiguousNumber(text: text, decimal: decimal, grouped: grouped))
    }
    return .english
  }

  /// The number of a cell.
  ///
  /// - Throws: ``DataFault``.
  static func number(
    _ text: String, form: NumberForm, column: String
  ) throws(DataFault) -> DoubleDouble {
    let (mantissa, exponent) = parts(text)
    let plain: String
    do throws(NumberError) {
      let digits = try DecimalDigits(parsing: mantissa, form: form)
      plain = "\(digits.mantissa)e\(-digits.decimals)"
    } catch {
      // More digits than an exact decimal holds are no reason to refuse a measurement.
      switch error {
      case .tooFine, .outOfRange: plain = longDigits(mantissa, form)
      case .contradictsForm(_, let form):
        throw .otherMark(text: text, hasComma: form != .vietnamese)
      default: throw .notANumber(text: text, column: column)
      }
    }
    guard let shift = exponent.isEmpty ? 0 : Int(exponent), shift.magnitude < 100_000,
      let value = DoubleDouble(plain)
    else { throw .notANumber(text: text, column: column) }
    if shift == 0 { return value }
    // The exponents are added, so that nothing is rounded twice.
    let cut = plain.lastIndex(of: "e") ?? plain.endIndex
    let own = Int(plain[cut...].dropFirst()) ?? 0
    guard let scaled = DoubleDouble("\(plain[..<cut])e\(own + shift)") else {
      throw .numberTooLarge(text: text)
    }
    return scaled
  }

  /// The digits before an exponent, and the exponent.
  private static func parts(_ text: String) -> (mantissa: String, exponent: String) {
    guard let cut = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return (text, "") }
    let exponent = text[text.index(after: cut)...]
      .replacing("\u{2212}", with: "-")
    let sign = exponent.hasPrefix("+") ? exponent.dropFirst() : exponent[...]
    // `1e` has no exponent that could be read.
    return (String(text[..<cut]), sign.isEmpty ? "?" : String(sign))
  }

  /// A number of more than 27 digits in plain characters.
  private static func longDigits(_ text: String, _ form: NumberForm) -> String {
    let mark: Character = form == .vietnamese ? "," : "."
    var plain = ""
    for character in text {
      if character == mark { plain.append(".") }
      if character == "-" || character == "\u{2212}" { plain.append("-") }
      if character.isASCII, character.isNumber { plain.append(character) }
    }
    return plain
  }
}
