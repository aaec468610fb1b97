/// A sum of binary64 numbers that keeps what rounding takes from each addition.
///
/// With s the running sum and c the sum of the parts lost,
/// c ← c + ((larger − s′) + smaller) where s′ = s ⊕ x; the result is s ⊕ c. Its
/// error is about one unit in the last place of the result, plus
/// n² ε² Σ|xᵢ|, instead of n ε Σ|xᵢ|.
///
/// - The empty sum is 0.
/// - Infinities and NaN follow IEEE 754, as in plain addition.
///
/// Source: A. Neumaier, Z. Angew. Math. Mech. 54 (1974) 39-51, the improved
/// Kahan–Babuška algorithm.
public struct CompensatedSum: Equatable, Sendable {
  private var sum = 0.0
  private var lost = 0.0

  /// The empty sum.
  public init() {}

  /// The sum of the values of a sequence, in its order.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds one number.
  public mutating func add(_ value: Double) {
    let next = sum + value
    if sum.magnitude >= value.magnitude {
      lost += (sum - next) + value
    } else {
      lost += (value - next) + sum
    }
    sum = next
  }

  /// The sum of what was added.
  public var value: Double {
    // Once the sum is infinite or NaN nothing that was lost has a meaning.
    sum.isFinite ? sum + lost : sum
  }
}
