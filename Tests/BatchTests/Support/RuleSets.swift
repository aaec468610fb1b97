import Documents
import Rules
import Testing

/// The rule sets that the tests judge by.
enum RuleSets {
  static func r76() throws -> RuleSet {
    try #require(RuleLibrary.builtIn().book["oiml-r76-2006"])
  }
}
