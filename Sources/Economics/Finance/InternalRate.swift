import GSL

/// The rates at which a cash flow is worth nothing today: its internal rates of return.
///
/// IRR is the r > −1 with Σ CFₜ/(1 + r)ᵗ = 0. A flow whose sign changes once has exactly one
/// (Descartes' rule of signs, in 1/(1 + r)); with more changes there may be several, or none,
/// and then no single one is *the* rate of return: decide by the net present value.
public struct InternalRate: Sendable, Hashable {
  /// All rates above −1, ascending.
  public let rates: [Double]
  /// How often the amounts change their sign, zeros left out.
  public let signChanges: Int

  /// The rate, where there is exactly one.
  public var value: Double? { rates.count == 1 ? rates[0] : nil }
  /// Whether several rates claim to be the return.
  public var isAmbiguous: Bool { rates.count > 1 }

  /// The rates of a flow.
  ///
  /// - Throws: ``EconomicsError/numerical(detail:)``
  public init(of flow: CashFlow) throws(EconomicsError) {
    let largest = flow.amounts.reduce(0) { max($0, $1.magnitude) }
    signChanges = Self.signChanges(flow.amounts)
    guard largest > 0, signChanges > 0 else {
      rates = []
      return
    }
    // In units of the largest amount nothing overflows. A rate ≥ 0 is a root in v = 1/(1 + r)
    // of the series as it stands, a rate < 0 one in g = 1 + r of the series turned round:
    // both variables stay within 0 to 1.
    let series = flow.amounts.map { $0 / largest }
    let low = try Self.roots(Array(series.reversed()))
    let high = try Self.roots(series)
    var found = low.filter { $0 > 0 && $0 < 1 }.map { $0 - 1 }
    // Rounding may let the rate 0 come from both sides.
    for rate in high.filter({ $0 > 0 && $0 <= 1 }).map({ (1 - $0) / $0 }).sorted()
    where found.last.map({ rate - $0 > 1e-12 }) ?? true {
      found.append(rate)
    }
    rates = found
  }

  private static func signChanges(_ amounts: [Double]) -> Int {
    let signs = amounts.filter { $0 != 0 }.map { $0 > 0 }
    return zip(signs, signs.dropFirst()).count { $0 != $1 }
  }

  /// The roots in [0, 1] of Σ aₖ xᵏ, ascending.
  ///
  /// Between two roots of its derivative a polynomial is monotone and has at most one root, so
  /// that none is missed.
  private static func roots(_ coefficients: [Double]) throws(EconomicsError) -> [Double] {
    // Trailing zeros are no degree, and zeros in front are the root 0, which is no rate.
    var terms = Array(coefficients.drop { $0 == 0 })
    while terms.last == 0 { terms.removeLast() }
    guard signChanges(terms) > 0 else { return [] }
    let slopes = terms.indices.dropFirst().map { terms[$0] * Double($0) }
    let scale = slopes.reduce(0) { max($0, $1.magnitude) }
    let turns = try roots(slopes.map { $0 / scale })
    var ends = [0.0]
    for turn in turns + [1] where turn > (ends.last ?? 0) { ends.append(turn) }
    func value(_ x: Double) -> Double { terms.reversed().reduce(0) { $0 * x + $1 } }
    /// The rounding error that `value` may have.
    func error(_ x: Double) -> Double {
      2 * Double.ulpOfOne * Double(terms.count)
        * terms.reversed().reduce(0) { $0 * x + $1.magnitude }
    }
    var found: [Double] = []
    for (lower, upper) in zip(ends, ends.dropFirst()) {
      let (a, b) = (value(lower), value(upper))
      if (a < 0) != (b < 0), a != 0, b != 0 {
        found.append(
          try numerically { () throws(GSLError) in
            try RootBracket(lower, upper).root { (x: Double) throws(GSLError) in value(x) }
          })
      } else if b.magnitude <= error(upper) {
        // A root at a turn touches zero without crossing it; at 1 it is the rate 0.
        found.append(upper)
      }
    }
    // A touch and a crossing beside it are one root to within rounding.
    return found.enumerated().filter { $0.offset == 0 || $0.element > found[$0.offset - 1] }
      .map(\.element)
  }
}
