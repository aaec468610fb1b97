/// The beta law with shapes a and b on [0, 1].
///
/// Density x^(a − 1) (1 − x)^(b − 1) / B(a, b).
///
/// - Shapes need not be integers; infinite ones are refused.
/// - At an end the density is infinite where that end's shape is below 1, the
///   other shape where it is 1, and 0 above.
///
/// Source: DLMF 8.17 for the incomplete beta function.
public struct BetaLaw: ContinuousLaw, Equatable {
  /// The shape a at the lower end, positive and finite.
  public let lowerShape: Double
  /// The shape b at the upper end, positive and finite.
  public let upperShape: Double

  /// The law with shapes a and b.
  ///
  /// - Parameters:
  ///   - lowerShape: 0 < a < ∞.
  ///   - upperShape: 0 < b < ∞.
  /// - Throws: `GSLError.notANumber`, `GSLError.shapeNotPositive`,
  ///   `GSLError.degenerateLaw` for an infinite shape.
  public init(_ lowerShape: Double, _ upperShape: Double) throws(GSLError) {
    for (name, shape) in [("lowerShape", lowerShape), ("upperShape", upperShape)] {
      if shape.isNaN { throw .notANumber(argument: name) }
      if shape <= 0 { throw .shapeNotPositive(shape) }
      if shape == .infinity { throw .degenerateLaw }
    }
    self.lowerShape = lowerShape
    self.upperShape = upperShape
  }

  public var support: ClosedRange<Double> { 0...1 }

  /// The density at x; see the type for the ends of its support.
  ///
  /// - Throws: `GSLError.notANumber`.
  public func density(at x: Double) throws(GSLError) -> Double {
    if x.isNaN { throw .notANumber(argument: "x") }
    if x < 0 || x > 1 { return 0 }
    if x == 0 { return lowerShape < 1 ? .infinity : lowerShape == 1 ? upperShape : 0 }
    if x == 1 { return upperShape < 1 ? .infinity : upperShape == 1 ? lowerShape : 0 }
    let y = 1 - x
    return try number(BetaTails.front(lowerShape, upperShape, x, y) / x / y)
  }

  /// P(X ≤ x) and P(X > x), each with its own precision.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.noConvergence`.
  public func tails(at x: Double) throws(GSLError) -> Tails {
    if x.isNaN { throw .notANumber(argument: "x") }
    if x <= 0 { return .below }
    if x >= 1 { return .above }
    return try BetaTails.at(lowerShape, upperShape, x, 1 - x).checked()
  }

  /// The x whose lower tail is p; 0 and 1 give 0 and 1.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`,
  ///   `GSLError.noConvergence`.
  public func quantile(_ p: Double) throws(GSLError) -> Double {
    try checkProbability(p)
    if p == 0 { return 0 }
    if p == 1 { return 1 }
    return try point(TailTarget(p, from: .lower)).x
  }

  /// The x whose upper tail is q; 0 and 1 give 1 and 0.
  ///
  /// - Throws: `GSLError.notANumber`, `GSLError.probabilityOutOfRange`,
  ///   `GSLError.noConvergence`.
  public func upperQuantile(_ q: Double) throws(GSLError) -> Double {
    try checkProbability(q)
    if q == 0 { return 1 }
    if q == 1 { return 0 }
    return try point(TailTarget(q, from: .upper)).x
  }

  /// The quantile and its complement, each with its own digits.
  func point(_ target: TailTarget) throws(GSLError) -> (x: Double, y: Double) {
    let half = try BetaTails.at(lowerShape, upperShape, 0.5, 0.5).checked()
    let isInLowerHalf =
      target.side == .lower
      ? half.lower >= target.probability : half.upper <= target.probability
    if isInLowerHalf {
      let x = try Self.solve(target, lowerShape, upperShape)
      return (x, 1 - x)
    }
    // The mirror image: 1 − X has the shapes exchanged.
    let y = try Self.solve(target.opposite, upperShape, lowerShape)
    return (1 - y, y)
  }

  /// The quantile of the law with shapes a and b, known to be at most ½.
  private static func solve(
    _ target: TailTarget, _ a: Double, _ b: Double
  ) throws(GSLError) -> Double {
    let isLower = target.side == .lower
    let start = min(0.5, a / (a + b))
    let x = try solveTail(
      target: target.probability, rising: isLower, start: start
    ) { x throws(GSLError) in
      // A step may overshoot the middle, not the end.
      guard x < 1 else { return (isLower ? 1 : 0, 0) }
      let tails = try BetaTails.at(a, b, x, 1 - x).checked()
      return (isLower ? tails.lower : tails.upper, try BetaTails.front(a, b, x, 1 - x) / (1 - x))
    }
    return min(x, 1)
  }
}
