/// A cell of a sheet.
public enum SheetCell: Sendable, Hashable {
  case empty
  /// Words, which may be broken into lines.
  case text(String)
  /// The title of a column, or of a part of the sheet.
  case heading(String)
  /// A number that stays one: it can be summed, sorted and charted.
  case number(Double, NumberStyle = .plain)

  /// How a spreadsheet shows a number; what it holds is all its digits.
  public enum NumberStyle: String, Sendable, Hashable, CaseIterable {
    /// As many digits as there are.
    case plain = "General"
    /// Whole, thousands in groups.
    case whole = "#,##0"
    /// Two decimals, thousands in groups.
    case hundredths = "#,##0.00"
    /// A share in per cent with one decimal.
    case percent = "0.0%"
  }
}

extension SheetCell {
  /// `text` without characters that XML does not allow.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: scalar
          default: "\u{FFFD}"
          }
        }))
  }
}
