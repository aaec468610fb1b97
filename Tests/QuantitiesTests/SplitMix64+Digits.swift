import TestSupport

extension SplitMix64 {
  /// A positive whole number of `1...digits` digits, each length equally likely.
  mutating func digits(upTo digits: Int) -> String {
    let count = Int.random(in: 1...digits, using: &self)
    return (0..<count).map { String(Int.random(in: ($0 == 0 ? 1 : 0)...9, using: &self)) }.joined()
  }
}
