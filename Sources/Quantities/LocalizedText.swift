/// A sentence in both languages of the product.
public struct LocalizedText: Sendable, Hashable {
  /// The English sentence.
  public let english: String
  /// The Vietnamese sentence, composed (NFC).
  public let vietnamese: String

  /// Pairs an English sentence with its Vietnamese counterpart.
  public init(_ english: String, vi vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// The sentence in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
