/// How uncertain the sum of many weighings is.
///
/// With u_r the standard uncertainty that differs from weighing to weighing and u_s the part
/// that all share (the weight set, the bias), the settlement of N weighings at the price p has
///
/// `u = p √(N u_r² + N² u_s²)`:
///
/// the random part shrinks with √N beside the total, the shared part does not. Source: the law
/// of propagation with the shared part fully correlated (JCGM 100:2008, 5.2.2).
///
/// Neither part is a cost on average; both are what two parties may dispute over.
public struct SettlementUncertainty: Sendable, Hashable {
  /// N, in the time that is settled.
  public let weighings: Double
  /// p, of a unit of the goods.
  public let price: Double
  /// u_r, in the unit of the goods.
  public let random: Double
  /// u_s, in the unit of the goods.
  public let shared: Double

  /// - Parameters:
  ///   - weighings: N, not negative.
  ///   - price: p of a unit of the goods, not negative.
  ///   - random: u_r of one weighing, not negative.
  ///   - shared: u_s of all weighings alike, not negative.
  /// - Throws: ``EconomicsError``
  public init(
    weighings: Double, price: Double, random: Double, shared: Double
  ) throws(EconomicsError) {
    try ParameterCheck.notNegative(weighings, "weighings")
    try ParameterCheck.notNegative(price, "price")
    try ParameterCheck.notNegative(random, "randomUncertainty")
    try ParameterCheck.notNegative(shared, "sharedUncertainty")
    self.weighings = weighings
    self.price = price
    self.random = random
    self.shared = shared
  }

  /// p u_r √N.
  public var randomPart: Double { price * random * weighings.squareRoot() }
  /// p u_s N.
  public var sharedPart: Double { price * shared * weighings }
  /// u of the settlement.
  public var standardUncertainty: Double { Elementary.hypotenuse(randomPart, sharedPart) }

  /// The mean magnitude of the random error of one weighing, `p u_r √(2/π)`: the size of a
  /// typical dispute.
  ///
  /// Source: E|X| of a normal law.
  public var typicalDispute: Double { price * random * (2 / Double.pi).squareRoot() }
}
