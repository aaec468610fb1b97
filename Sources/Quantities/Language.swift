/// A language that Steelyard speaks.
///
/// Vietnamese and English are both complete: whatever a user reads exists in
/// each of them.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"
}
