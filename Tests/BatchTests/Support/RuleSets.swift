import Documents
import Rules
import Testing

/// The rule sets that the tests judge by.
enum RuleSets {
  private static let library = Result { try RuleLibrary.builtIn() }

  static func book() throws -> RuleBook { try library.get().book }

  static func r76() throws -> RuleSet {
    try #require(book()["oiml-r76-2006"])
  }
}
