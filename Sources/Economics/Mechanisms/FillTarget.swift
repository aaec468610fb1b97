import GSL

/// The lowest mean to which packages may be filled under the average rules, and what it gives
/// away.
///
/// A packer keeps three rules (OIML R 87; 76/211/EEC; TT 21/2014/TT-BKHCN, Điều 5): the mean is
/// not below Qn; not more than 2.5 % of the packages are short by more than T (TNE); none is
/// short by more than 2 T. With a normal scatter σ the target is
///
/// `Q_t = max(Qn, Qn − T + z₁ σ, Qn − 2T + z₂ σ)`,
///
/// z₁ = Φ⁻¹(0.975) = 1.960. *None* needs a number for a normal law: one in 10 000,
/// z₂ = Φ⁻¹(0.9999) = 3.719, is what industry works with, not a figure of the rules.
///
/// `σ² = σ_fill² + σ_drift² + u_scale²`.
public struct FillTarget: Sendable, Hashable {
  /// The rule that decides the target.
  public enum Rule: String, Sendable, Hashable {
    /// The mean is at least Qn.
    case mean
    /// At most 2.5 % short by more than T.
    case tolerableDeficiency = "tolerable-deficiency"
    /// None short by more than 2 T.
    case twiceTheDeficiency = "twice-the-deficiency"
  }

  /// The share of packages that may be short by more than T.
  public static let permittedShare = 0.025
  /// The share that stands for *none*.
  public static let negligibleShare = 1e-4

  /// Qn, in the unit of trade.
  public let nominal: Double
  /// T, in the unit of trade.
  public let deficiency: Double
  /// σ of the quantity in a package.
  public let standardDeviation: Double
  /// Q_t.
  public let target: Double
  /// The rule that decides.
  public let rule: Rule

  /// The target of a filling line.
  ///
  /// - Parameters:
  ///   - nominal: Qn, above 0.
  ///   - deficiency: T, not negative.
  ///   - filling: σ_fill, the scatter of the filler, not negative.
  ///   - drift: σ_drift, how far the mean wanders between adjustments, not negative.
  ///   - scale: u_scale, how well the fill is measured, not negative.
  /// - Throws: ``EconomicsError``
  public init(
    nominal: Double, deficiency: Double, filling: Double, drift: Double = 0, scale: Double = 0
  ) throws(EconomicsError) {
    try ParameterCheck.positive(nominal, "nominal")
    try ParameterCheck.notNegative(deficiency, "deficiency")
    try ParameterCheck.notNegative(filling, "fillingDeviation")
    try ParameterCheck.notNegative(drift, "drift")
    try ParameterCheck.notNegative(scale, "scaleUncertainty")
    self.nominal = nominal
    self.deficiency = deficiency
    let sigma = Elementary.hypotenuse(Elementary.hypotenuse(filling, drift), scale)
    standardDeviation = sigma
    let law = NormalLaw()
    let (first, second) = try numerically { () throws(GSLError) in
      (try law.upperQuantile(Self.permittedShare), try law.upperQuantile(Self.negligibleShare))
    }
    let candidates: [(Rule, Double)] = [
      (.mean, nominal),
      (.tolerableDeficiency, nominal - deficiency + first * sigma),
      (.twiceTheDeficiency, nominal - 2 * deficiency + second * sigma),
    ]
    var best = candidates[0]
    for candidate in candidates where candidate.1 > best.1 { best = candidate }
    (rule, target) = best
    _ = try target.checked()
  }

  /// What a package at the target holds above what its label says, `Q_t − Qn`.
  public var giveaway: Double { target - nominal }

  /// What is given away in a year at a target that is perhaps not the lowest.
  ///
  /// - Parameters:
  ///   - packages: a year, not negative.
  ///   - cost: of a unit of the goods, not negative.
  ///   - actual: the target in use; `nil` for the lowest. Below Qn it gives nothing away.
  public func annualGiveaway(
    packages: Double, cost: Double, actual: Double? = nil
  ) throws(EconomicsError) -> Double {
    try ParameterCheck.notNegative(packages, "packages")
    try ParameterCheck.notNegative(cost, "price")
    let mean = actual ?? target
    try ParameterCheck.positive(mean, "target")
    return try (max(mean - nominal, 0) * packages * cost).checked()
  }

  /// The share of packages short by more than T when the mean is `target`.
  ///
  /// - Parameter mean: the mean of the packages.
  public func shortShare(mean: Double) throws(EconomicsError) -> Double {
    try ParameterCheck.finite(mean, "target")
    let margin = mean - (nominal - deficiency)
    if standardDeviation == 0 { return margin < 0 ? 1 : 0 }
    return try numerically { () throws(GSLError) in
      try NormalLaw().upperTail(at: margin / standardDeviation)
    }
  }
}
