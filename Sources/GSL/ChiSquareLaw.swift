import CGSL

/// The chi-square law with ν degrees of freedom.
///
/// Density (x/2)^(ν/2 − 1) e^(−x/2) / (2 Γ(ν/2)) for x > 0.
///
/// - ν need not be an integer.
/// - ν = ∞ is refused: the law then lies at infinity.
/// - At x = 0 the density is infinite for ν < 2, ½ for ν = 2, 0 above.
///
/// Source: DLMF 8.2 and 8.17 for the incomplete gamma functions it is made of.
public struct ChiSquareLaw: ContinuousLaw, Equatable {
  /// ν, positive and finite.
  public let degreesOfFreedom: Double

  /// The law with ν degrees of freedom.
  ///
  /// - Parameter degreesOfFreedom: 0 < ν < ∞.
  /// - Throws: `GSLError.notANumber`, `GSLError.degreesOfFreedomNotPositive`,
  ///   `GSLError.degenerateLaw` for ν = ∞.
  public init(degreesOfFreedom: Double) throws(GSLError) {
    try checkDegreesOfFreedom(degreesOfFreedom)
    if degreesOfFreedom == .infinity { throw .degenerateLaw }
    self.degreesOfFreedom = degreesOfFreedom
  }

  public var support: ClosedRange<Double> { 0...Double.infinity }

  /// The density at x; see the type for the ends of its support.
  ///
  /// - Throws: `GSLError.notANumber`.
  public func density(at x: Double) throws(GSLError) -> Double {
    if x.isNaN { throw .notANumber(argument: "x") }
    if x < 0 || x == .infinity { return 0 }
    if x == 0 { return degreesOfFreedom < 2 ? .infinity : degreesOfFreedom == 2 ? 0.5 : 0 }
    let shape = degreesOfFreedom / 2
    return try number(GammaTails.front(shape, x / 2) * shape / x)
  }

  /// P(X ≤ x) and P(X > x), each with its own precision.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.noConvergence`.
  public func tails(at x: Double) throws(GSLError) -> Tails {
    if x.isNaN { throw .notANumber(argument: "x") }
    if x <= 0 { return .below }
    if x == .infinity { return .above }
    return try GammaTails.at(degreesOfFreedom / 2, max(x / 2, .leastNonzeroMagnitude)).checked()
  }

  /// The x whose lower tail is p; 0 and 1 give 0 and ∞.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`,
  ///   `GSLError.overflow`, `GSLError.noConvergence`.
  public func quantile(_ p: Double) throws(GSLError) -> Double {
    try checkProbability(p)
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    return try solve(TailTarget(p, from: .lower))
  }

  /// The x whose upper tail is q; 0 and 1 give ∞ and 0.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`,
  ///   `GSLError.overflow`, `GSLError.noConvergence`.
  public func upperQuantile(_ q: Double) throws(GSLError) -> Double {
    try checkProbability(q)
    if q == 0 { return .infinity }
    if q == 1 { return 0 }
    return try solve(TailTarget(q, from: .upper))
  }

  private func solve(_ target: TailTarget) throws(GSLError) -> Double {
    let shape = degreesOfFreedom / 2
    let isLower = target.side == .lower
    return try solveTail(
      target: target.probability, rising: isLower, start: try start(target)
    ) { x throws(GSLError) in
      // x g(x) is x/2 times the gamma density at x/2.
      guard x < .infinity else { return (isLower ? 1 : 0, 0) }
      let half = max(x / 2, .leastNonzeroMagnitude)
      let tails = try GammaTails.at(shape, half).checked()
      return (isLower ? tails.lower : tails.upper, try GammaTails.front(shape, half) * shape)
    }
  }

  /// A first guess: Wilson and Hilferty's, or the first term of the series.
  ///
  /// Source: Proc. Natl Acad. Sci. 17 (1931) 684-688.
  private func start(_ target: TailTarget) throws(GSLError) -> Double {
    let z = Library.normalQuantile(target.probability) * (target.side == .lower ? 1 : -1)
    let spread = 2 / (9 * degreesOfFreedom)
    let root = 1 - spread + z * spread.squareRoot()
    if root > 0.1 || target.side == .upper {
      return degreesOfFreedom * max(root * root * root, 0.001)
    }
    let shape = degreesOfFreedom / 2
    return 2 * exp((log(target.probability) + (try Library.logGamma(shape + 1))) / shape)
  }
}
