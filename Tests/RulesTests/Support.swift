import Documents
public import Quantities
import Rules
import Testing

/// The rule sets that are compiled in.
let book: RuleBook = {
  do throws(DocumentError) {
    return try RuleLibrary.builtIn().book
  } catch {
    preconditionFailure(error.text(.english))
  }
}()

func weighing(_ id: String = "oiml-r76-2006") throws -> WeighingRules {
  let set = try #require(book[id])
  guard case .weighing(let rules) = set.body else {
    throw WrongKind()
  }
  return rules
}

func retailCheck() throws -> RetailCheckRules {
  let set = try #require(book["vn-tt09-2017"])
  guard case .retailCheck(let rules) = set.body else { throw WrongKind() }
  return rules
}

struct WrongKind: Error {}

/// Masses of tests as they are written: `"2.5 g"`.
extension Quantity: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByStringLiteral
{
  public init(stringLiteral text: String) {
    do throws(QuantityError) {
      try self.init(parsing: text, form: .english)
    } catch {
      preconditionFailure("\(text): \(error.message.english)")
    }
  }
}
