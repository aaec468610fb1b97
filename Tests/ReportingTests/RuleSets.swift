import Documents
import Quantities
import Rules
import Testing

/// The rule sets that are compiled in, for reports on them.
enum RuleSets {
  static let book: RuleBook = {
    do throws(DocumentError) {
      return try RuleLibrary.builtIn().book
    } catch {
      preconditionFailure(error.text(.english))
    }
  }()

  static func set(_ id: String) throws -> RuleSet { try #require(book[id]) }

  static func weighing(_ id: String) throws -> WeighingRules {
    guard case .weighing(let rules) = try set(id).body else { throw WrongKind() }
    return rules
  }

  static func retail() throws -> RetailCheckRules {
    guard case .retailCheck(let rules) = try set("vn-tt09-2017").body else { throw WrongKind() }
    return rules
  }

  struct WrongKind: Error {}
}
