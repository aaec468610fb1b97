import Documents
import Quantities
import Reporting
import Rules

/// The version of the program, as `--version` and every document it writes carry it.
enum ProductVersion {
  static let current = "0.1.0"

  /// The version, and the editions of the rule sets that are compiled in.
  ///
  /// - Throws: ``DocumentError`` never in a program that has passed its tests.
  static func full(_ language: Language) throws(DocumentError) -> String {
    let sets = try RuleLibrary.builtIn().book.sets
    let width = sets.map(\.id.count).max() ?? 0
    let lines = sets.map { set in
      let space = String(repeating: " ", count: width - set.id.count)
      return "  \(set.id)\(space)  \(set.fullName)"
    }
    let heading = LocalizedText("rule sets compiled in:", vi: "các bộ quy tắc đi kèm:")[language]
    return (["steelyard \(current)", heading] + lines).joined(separator: "\n") + "\n"
  }
}
