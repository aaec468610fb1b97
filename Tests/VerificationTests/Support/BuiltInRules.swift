import Documents
import Rules
import Verification

/// The rule sets that ship with the product.
enum BuiltInRules {
  static let book: RuleBook = {
    do {
      return try RuleLibrary.builtIn().book
    } catch {
      preconditionFailure("the rules that are compiled in cannot be read: \(error)")
    }
  }()

  static let verifier = Verifier(ruleBook: book)

  /// The rules of R 76-1.
  static let weighing: WeighingRules = {
    guard case .weighing(let rules) = book["oiml-r76-2006"]?.body else {
      preconditionFailure("R 76-1 is among the rules that are compiled in")
    }
    return rules
  }()
}
