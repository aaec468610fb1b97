public import Quantities

/// A defect of a rule set and the field it is in.
public struct RuleFault: DescribedError, Hashable {
  /// The field, such as `errorLimits.rows[3].upToInE`, as the rule file names it.
  public let path: String
  public let defect: RuleDefect

  public init(_ path: String, _ defect: RuleDefect) {
    self.path = path
    self.defect = defect
  }

  public var code: String { defect.code }
  public var message: LocalizedText { defect.message }
  public var help: LocalizedText? { defect.help }
}

/// Collects faults while a rule set is looked through.
struct FaultList {
  var faults: [RuleFault] = []

  mutating func add(_ path: String, _ defect: RuleDefect) {
    faults.append(RuleFault(path, defect))
  }

  mutating func requirePositive(_ value: Int, _ path: String) {
    if value <= 0 { add(path, .notPositive(value: String(value))) }
  }

  mutating func requirePositive<Dimension>(_ value: Quantity<Dimension>?, _ path: String) {
    if let value, !value.isPositive { add(path, .notPositive(value: value.value.text)) }
  }

  mutating func requirePositive(_ ratio: Ratio?, _ path: String) {
    if let ratio, ratio.numerator <= 0 { add(path, .notPositive(value: ratio.text)) }
  }

  /// A part: `0 < ratio ≤ 1`.
  mutating func requirePart(_ ratio: Ratio?, _ path: String) {
    guard let ratio else { return }
    requirePositive(ratio, path)
    if ratio.numerator > ratio.denominator { add(path, .aboveOne(value: ratio.text)) }
  }

  /// A factor of e of which limits are made: positive, with at most three decimals, so that
  /// its product with any legal e can be held exactly.
  mutating func requireFactor(_ ratio: Ratio?, _ path: String) {
    guard let ratio else { return }
    requirePositive(ratio, path)
    if !(ratio.numerator * 1000).isMultiple(of: ratio.denominator) {
      add(path, .notDecimal(value: ratio.text))
    }
  }

  /// Notes each entry of `keys` that stands before.
  mutating func requireUnique(_ keys: [(key: String, path: String)]) {
    var seen: Set<String> = []
    for (key, path) in keys where !seen.insert(key).inserted { add(path, .repeated(key)) }
  }

  mutating func requireOrder<Value: Comparable>(
    _ low: Value?, _ high: Value?, _ path: String, _ text: (Value) -> String
  ) {
    if let low, let high, high < low { add(path, .reversed(low: text(low), high: text(high))) }
  }
}
