/// The smallest load whose relative uncertainty, with the safety factor, meets a requirement.
public struct MinimumWeight: Sendable, Hashable {
  /// For readings that are used as they are.
  public let uncorrected: Double?
  /// For readings that are corrected by E_appr.
  public let corrected: Double?
}

extension CalibrationResult {
  /// R_min in grams, in the first range that holds it (EURAMET cg-18 v4.0, G, from memory).
  ///
  /// `nil` within it where the requirement is not met up to Max.
  public func minimumWeight(required: Double, safetyFactor: Double) -> MinimumWeight {
    func first(_ line: (WeighingStatement) -> WeighingStatement.Line) -> Double? {
      for statement in weighing {
        guard
          let least = line(statement).minimumWeight(
            required: required, safetyFactor: safetyFactor)
        else { continue }
        // A finer range that ends below it does not help a coarser one.
        if least <= statement.upper { return max(least, statement.lower) }
      }
      return nil
    }
    return MinimumWeight(uncorrected: first(\.globalLine), corrected: first(\.line))
  }
}
