public import Quantities

/// Every code that a finding can carry, and what it means: what `explain CODE` prints.
public enum FindingCatalogue {
  /// One code.
  public struct Entry: Sendable, Hashable {
    /// The code, such as `ERROR-BEYOND-MPE`.
    public let code: String
    /// What it means and what to do about it, in a paragraph.
    public let meaning: LocalizedText
  }

  /// All codes, grouped by what they concern: those of a verification, then those of a load plan.
  public static let entries: [Entry] =
    FindingCode.allCases.map { Entry(code: $0.rawValue, meaning: $0.meaning) }
    + PlanCode.allCases.map { Entry(code: $0.rawValue, meaning: $0.meaning) }

  /// The entry of `code` in any case of letters, or `nil` where there is no such code.
  public static func entry(for code: String) -> Entry? {
    let wanted = code.uppercased()
    return entries.first { $0.code == wanted }
  }

  /// The codes near `code`, for *did you mean*.
  public static func suggestions(for code: String) -> [String] {
    Spelling.nearest(to: code.uppercased(), in: entries.map(\.code))
  }
}
