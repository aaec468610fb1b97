import Quantities

/// Words without what people vary: case, Vietnamese marks, punctuation and blanks.
public enum WordForm {
  /// `Cấp chính xác:` becomes `cap chinh xac`.
  public static func plain(_ text: String) -> String {
    Spelling.folded(text).split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// Whether a text can stand in a document: it holds no control characters but tab and line breaks.
  static func isWritable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
  }
}
