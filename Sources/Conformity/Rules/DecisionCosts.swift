/// What wrong decisions cost, in any one currency.
public struct DecisionCosts: Sendable, Hashable {
  /// C_FA, of accepting an item that does not conform.
  public let falseAcceptance: Double
  /// C_FR, of rejecting an item that conforms.
  public let falseRejection: Double

  /// - Throws: ``ConformityError/costs(falseAcceptance:falseRejection:)`` unless both are
  ///   finite and positive.
  public init(falseAcceptance: Double, falseRejection: Double) throws(ConformityError) {
    guard falseAcceptance > 0, falseRejection > 0, falseAcceptance.isFinite,
      falseRejection.isFinite
    else { throw .costs(falseAcceptance: falseAcceptance, falseRejection: falseRejection) }
    self.falseAcceptance = falseAcceptance
    self.falseRejection = falseRejection
  }

  /// The conformance probability from which on to accept costs less than to reject:
  /// C_FA/(C_FA + C_FR).
  public var threshold: Double { 1 / (1 + falseRejection / falseAcceptance) }

  /// 1 − threshold, without the subtraction.
  var complement: Double { 1 / (1 + falseAcceptance / falseRejection) }

  /// C_FA R_C + C_FR R_P.
  public func expected(consumerRisk: Double, producerRisk: Double) -> Double {
    falseAcceptance * consumerRisk + falseRejection * producerRisk
  }
}
