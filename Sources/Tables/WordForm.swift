import Quantities

/// Words without what people vary: case, Vietnamese marks, punctuation and blanks.
public enum WordForm {
  /// `Cấp chính xác:` becomes `cap chinh xac`.
  public static func plain(_ text: String) -> String {
    Spelling.folded(text).split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
