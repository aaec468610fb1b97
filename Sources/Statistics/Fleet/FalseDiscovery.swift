/// The control of false alarms where many things are tested at once.
///
/// Among the tests that are called significant at rate q, at most the share q of false alarms is to
/// be expected. With the m probabilities in rising order p₁ ≤ … ≤ p_m the adjusted probability of
/// the i-th is min over j ≥ i of p_j m/j, at most 1: a test is significant at rate q where it is
/// at most q. That holds for independent tests, and for tests that depend positively.
///
/// Source: Y. Benjamini and Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289-300.
public enum FalseDiscovery {
  /// The adjusted probabilities, in the order of `probabilities`.
  ///
  /// - Parameter probabilities: each from 0 to 1; an empty list gives an empty list.
  /// - Throws: `StatisticsError.valueNotFinite` with the index of one that is not a probability.
  public static func adjusted(_ probabilities: [Double]) throws(StatisticsError) -> [Double] {
    for (index, p) in probabilities.enumerated() where !(p >= 0 && p <= 1) {
      throw .valueNotFinite(index: index)
    }
    let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
    var adjusted = probabilities
    var smallest = 1.0
    for (passed, index) in order.enumerated() {
      let rank = Double(probabilities.count - passed)
      smallest = min(smallest, probabilities[index] * Double(probabilities.count) / rank)
      adjusted[index] = smallest
    }
    return adjusted
  }
}
