public import Quantities

/// How a report for people is written: the language, and what the terminal can show.
public struct TextStyle: Sendable, Hashable {
  /// The characters that may be used.
  public enum Characters: Sendable, Hashable {
    /// Everything: arrows, marks, a drawn bar.
    case unicode
    /// The letters of the language, but no symbols beyond ASCII: for a terminal
    /// whose locale is not UTF-8.
    case plain
    /// Nothing but ASCII: letters lose their marks too.
    case ascii
  }

  public var language: Language
  public var characters: Characters
  /// Whether escape codes may colour the text.
  ///
  /// Colour never stands alone: every coloured word also has its mark.
  public var colour: Bool

  /// The columns that no line of text exceeds.
  public static let width = 80

  public init(language: Language, characters: Characters = .unicode, colour: Bool = false) {
    self.language = language
    self.characters = characters
    self.colour = colour
  }
}
