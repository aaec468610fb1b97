/// A term of second order that was added to u²(y): for independent inputs
/// (∂²f/∂xᵢ∂xⱼ)² u²(xᵢ) u²(xⱼ) and, where all terms are taken, those with third
/// derivatives (JCGM 100:2008, 5.1.2, note).
public struct SecondOrderTerm: Sendable, Hashable {
  /// One input; of correlated ones the names of the group, with commas.
  public let first: String
  /// The other; the same for a square.
  public let second: String
  /// What the term adds to u²(y), in the squared unit of the output.
  ///
  /// Third derivatives can make it negative.
  public let variance: Double
  /// Its part of u²(y).
  public let share: Double

  /// The square root of what is added, 0 where nothing is.
  public var contribution: Double { max(0, variance).squareRoot() }
}
