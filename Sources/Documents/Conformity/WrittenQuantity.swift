import Quantities
import Uncertainty

/// A number as it is written, with the unit behind it if there is one; still decimal.
struct WrittenQuantity {
  let field: String
  /// The number is mantissa × 10^exponent.
  private let mantissa: Int128
  private let exponent: Int
  /// The unit, `nil` where none is written.
  let unit: MeasurementUnit?
  /// Whether the number is a part in percent.
  let isPercent: Bool

  /// More digits than these are not told apart by binary64.
  private static let mostDigits = 15

  /// Reads `9.7`, `9,7`, `2e-6`, `1 500 kg` or `2 %`.
  ///
  /// A point is a decimal mark; a comma that could group thousands is an error.
  ///
  /// - Throws: what is wrong, for a person.
  init(_ text: String, field: String) throws {
    self.field = field
    let (number, power, symbol) = Self.split(text)
    if number.isEmpty { throw ConformityFault.notAQuantity(field: field, value: text) }
    let digits: DecimalDigits
    do throws(NumberError) {
      digits = try DecimalDigits(
        parsing: number, form: number.contains(",") ? .undeclared : .english)
    } catch {
      if case .notANumber = error { throw ConformityFault.notAQuantity(field: field, value: text) }
      throw error
    }
    var mantissa = digits.mantissa
    var exponent = power - digits.decimals
    while mantissa != 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    if String(mantissa.magnitude).count > Self.mostDigits {
      throw ConformityFault.tooManyDigits(field: field, value: text)
    }
    self.mantissa = mantissa
    self.exponent = exponent
    isPercent = symbol == "%"
    unit = symbol.isEmpty ? nil : try MeasurementUnit(parsing: symbol)
    // Beyond the range of binary64, both ways.
    guard let value = Double("\(mantissa)e\(exponent)"), value.isFinite, mantissa == 0 || value != 0
    else { throw ModelFault.numberOutOfRange(field: field, value: text) }
  }

  /// The number alone.
  var plain: Double { Double("\(mantissa)e\(exponent)") ?? 0 }

  /// The number as a part of one, where it is in percent.
  var part: Double { Double("\(mantissa)e\(exponent - 2)") ?? 0 }

  /// The number in `target`, its decimal point moved exactly; `nil` where the unit measures
  /// something else.
  func value(in target: MeasurementUnit?, asDifference: Bool) -> Double? {
    guard let unit, let target else { return plain }
    guard let conversion = unit.conversion(to: target, asDifference: asDifference) else {
      return nil
    }
    let moved = Double("\(mantissa)e\(exponent + conversion.decades)") ?? 0
    return conversion.factor == 1 ? moved : moved * conversion.factor
  }

  /// The number, its power of ten and the unit of a text.
  private static func split(_ text: String) -> (number: String, power: Int, symbol: String) {
    let scalars = Array(text.unicodeScalars)
    func isDigit(_ index: Int) -> Bool {
      index < scalars.count && ("0"..."9").contains(scalars[index])
    }
    func isSpace(_ index: Int) -> Bool {
      index < scalars.count && scalars[index].properties.isWhitespace
    }
    func isSign(_ index: Int) -> Bool {
      index < scalars.count
        && (scalars[index] == "-" || scalars[index] == "+" || scalars[index] == "\u{2212}")
    }
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    var start = 0
    while isSpace(start) { start += 1 }
    var end = start
    if isSign(end) { end += 1 }
    while end < scalars.count {
      if isDigit(end) || scalars[end] == "." || scalars[end] == "," {
        end += 1
      } else if isSpace(end), isDigit(end + 1), end > start, isDigit(end - 1) {
        // Digits in groups.
        end += 1
      } else {
        break
      }
    }
    let number = string(start..<end)
    var power = 0
    if end < scalars.count, scalars[end] == "e" || scalars[end] == "E" {
      var last = end + 1
      if isSign(last) { last += 1 }
      let first = last
      while isDigit(last) { last += 1 }
      if last > first, last - first <= 4 {
        let digits = string((end + 1)..<last).replacing("\u{2212}", with: "-")
        power = Int(digits) ?? 0
        end = last
      }
    }
    var tail = end
    while isSpace(tail) { tail += 1 }
    var final = scalars.count
    while final > tail, isSpace(final - 1) { final -= 1 }
    return (number, power, string(tail..<final))
  }
}
