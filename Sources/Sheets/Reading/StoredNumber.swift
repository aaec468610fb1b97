import Quantities

/// A number as a workbook stores it, as the decimal that a person typed.
///
/// Spreadsheet programs hold numbers in binary64, show at most 15 significant digits and store up to
/// 17. A decimal of at most 15 digits comes back exactly from its binary64 when it is rounded to 15
/// digits (IEEE 754: 10¹⁵ < 2⁵³), so that 5.0049999999999999 is the 5.005 that was typed. Digits
/// beyond the fifteenth were never shown, and typed ones were never stored.
enum StoredNumber {
  /// How many significant digits are kept.
  static let digits = 15

  /// The plain decimal of a stored number, with a point; `nil` where it is none.
  static func decimal(_ stored: String) -> String? {
    var rest = Substring(stored)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    let isNegative = rest.first == "-"
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    guard let (mantissa, exponent) = parted(rest) else { return nil }
    var figures: [UInt8] = []
    var point = 0
    var hasPoint = false
    for byte in mantissa.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        if hasPoint { return nil }
        hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        figures.append(byte - UInt8(ascii: "0"))
        if !hasPoint { point += 1 }
      default: return nil
      }
    }
    guard !figures.isEmpty, figures.count <= 400, abs(exponent) <= 400 else { return nil }
    point += exponent
    while figures.count > 1, figures[0] == 0 {
      figures.removeFirst()
      point -= 1
    }
    if figures.count > digits { round(&figures, &point) }
    while figures.count > 1, figures.last == 0 { figures.removeLast() }
    return text(figures, point, isNegative: isNegative && figures != [0])
  }

  private static func parted(_ text: Substring) -> (mantissa: Substring, exponent: Int)? {
    guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return (text, 0) }
    guard let exponent = Int(text[text.index(after: mark)...]) else { return nil }
    return (text[..<mark], exponent)
  }

  /// Rounds to ``digits``, halves up.
  private static func round(_ figures: inout [UInt8], _ point: inout Int) {
    let up = figures[digits] >= 5
    figures.removeLast(figures.count - digits)
    guard up else { return }
    var at = digits - 1
    while at >= 0, figures[at] == 9 {
      figures[at] = 0
      at -= 1
    }
    if at >= 0 {
      figures[at] += 1
    } else {
      figures.insert(1, at: 0)
      point += 1
    }
  }

  /// The figures with the point behind the first `point` of them.
  private static func text(_ figures: [UInt8], _ point: Int, isNegative: Bool) -> String {
    var text = isNegative ? "-" : ""
    let letters = figures.map { Character(Unicode.Scalar($0 + UInt8(ascii: "0"))) }
    if figures == [0] { return "0" }
    if point <= 0 {
      text += "0." + String(repeating: "0", count: -point) + String(letters)
    } else if point >= letters.count {
      text += String(letters) + String(repeating: "0", count: point - letters.count)
    } else {
      text += String(letters[..<point]) + "." + String(letters[point...])
    }
    return text
  }
}
