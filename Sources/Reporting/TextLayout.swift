import Foundation

/// Columns and lines of text, counted in characters as a reader sees them
/// (grapheme clusters), so that composed and decomposed Vietnamese letters align alike.
public enum TextLayout {
  enum Alignment {
    case left
    case right
    /// On the decimal mark.
    case decimal
  }

  /// `text` filled with spaces to `width`, or cut with an ellipsis.
  static func pad(_ text: String, _ width: Int, _ alignment: Alignment = .left) -> String {
    let fitted = cut(text, width)
    let space = String(repeating: " ", count: width - fitted.count)
    return alignment == .left ? fitted + space : space + fitted
  }

  /// `text`, or its beginning and an ellipsis where it is longer than `width`.
  static func cut(_ text: String, _ width: Int) -> String {
    if text.count <= width { return text }
    if width <= 1 { return String(text.prefix(max(0, width))) }
    return text.prefix(width - 1) + "…"
  }

  /// `text` in lines of at most `width`, broken at spaces; a longer word is broken anywhere.
  ///
  /// No-break spaces hold their words together.
  public static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var rest = word
      if !line.isEmpty, line.count + 1 + rest.count > width {
        lines.append(line)
        line = ""
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += line.isEmpty ? String(rest) : " \(rest)"
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// `text` with each number held together with the unit that follows it.
  static func gluedQuantities(_ text: String) -> String {
    text.replacing(/([0-9]) (µg|mg|g|kg|t|ct|mm|e|d|%)(?![\p{L}\p{N}])/) {
      "\($0.output.1)\u{A0}\($0.output.2)"
    }
  }

  /// `cells` filled so that their decimal marks stand below one another.
  static func alignDecimals(_ cells: [String], mark: Character) -> [String] {
    let tails = cells.map { cell in
      cell.lastIndex(of: mark).map { cell.distance(from: $0, to: cell.endIndex) } ?? 0
    }
    let longest = tails.max() ?? 0
    return zip(cells, tails).map { cell, tail in
      cell.isEmpty ? cell : cell + String(repeating: " ", count: longest - tail)
    }
  }

  /// `text` on one line without anything that could steer a terminal: control
  /// characters and direction overrides become `\u{FFFD}`, line breaks spaces.
  public static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `text` in the characters that `style` allows.
  static func spell(_ text: String, for characters: TextStyle.Characters) -> String {
    if characters == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for character in text {
      if let symbol = plainSymbols[character] {
        result += symbol
      } else if character == "\u{A0}" {
        // It still has to hold a line together.
        result.append(character)
      } else if characters == .ascii, !character.isASCII {
        result += bare(character)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The letter without its marks, or a question mark.
  private static func bare(_ character: Character) -> String {
    switch character {
    case "đ": return "d"
    case "Đ": return "D"
    default:
      let first = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
      return first.flatMap { $0.isASCII ? String($0) : nil } ?? "?"
    }
  }

  private static let plainSymbols: [Character: String] = [
    "−": "-", "–": "-", "—": "-", "±": "+/-", "·": "-", "×": "x", "≤": "<=", "≥": ">=",
    "Δ": "d", "…": "...", "’": "'", "‘": "'", "“": "\"", "”": "\"", "\u{202F}": " ",
    "½": "1/2", "⅓": "1/3", "¼": "1/4", "†": "*", "✓": "+", "✗": "x",
    "→": "->", "↑": "^", "↓": "v", "•": "-", "µ": "u", "μ": "u", "°": " deg ", "≈": "~",
    "²": "^2", "³": "^3", "⁴": "^4", "─": "-", "∞": "inf", "ν": "nu", "δ": "delta", "√": "sqrt",
    "Σ": "sum", "∂": "d", "ᵢ": "i", "ⱼ": "j",
  ]
}
