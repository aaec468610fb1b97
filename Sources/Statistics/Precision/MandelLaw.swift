import GSL

/// The laws of Mandel's consistency statistics h and k for p laboratories.
///
/// - h compares a laboratory's mean with the others: h = (ȳᵢ − ȳ)/s(ȳ). Its two-sided
///   critical value is (p − 1)t/√(p(t² + p − 2)), t the upper α/2 quantile of Student's law
///   with p − 2 degrees of freedom.
/// - k compares its standard deviation: k = sᵢ√p/√(Σs²). Its critical value is
///   √(p/(1 + (p − 1)/F)), F the upper α quantile of Fisher's law with n − 1 and
///   (p − 1)(n − 1) degrees of freedom.
///
/// They hold for each laboratory by itself: of p laboratories αp exceed them by chance.
///
/// Source: ISO 5725-2:1994, 7.3.1 and 8.3.1; the closed forms after P.-Th. Wilrich,
/// AStA Adv. Stat. Anal. 97 (2013) 1-10.
public struct MandelLaw: Sendable, Hashable {
  /// p, at least 3 (2 for k alone).
  public let laboratories: Int

  /// The laws for p laboratories.
  ///
  /// - Throws: `StatisticsError.tooFewGroups` below three.
  public init(laboratories: Int) throws(StatisticsError) {
    if laboratories < 3 { throw .tooFewGroups(count: laboratories, needed: 3) }
    self.laboratories = laboratories
  }

  private var p: Double { Double(laboratories) }

  /// The |h| that a laboratory exceeds with probability α.
  ///
  /// - Throws: `StatisticsError.significanceOutOfRange`, `.computationFailed`.
  public func criticalH(significance: Double) throws(StatisticsError) -> Double {
    try checkSignificance(significance)
    let t = try answer { () throws(GSLError) in
      try StudentLaw(degreesOfFreedom: p - 2).upperQuantile(significance / 2)
    }
    return (p - 1) / p.squareRoot() / (1 + (p - 2) / t / t).squareRoot()
  }

  /// The k that a laboratory exceeds with probability α.
  ///
  /// - Parameter degreesOfFreedom: n − 1 of each laboratory's standard deviation, above 0.
  /// - Throws: `StatisticsError.noReplicates`, `.significanceOutOfRange`, `.overflow`,
  ///   `.computationFailed`.
  public func criticalK(
    significance: Double, degreesOfFreedom: Double
  ) throws(StatisticsError) -> Double {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { throw .noReplicates }
    try checkSignificance(significance)
    let ratio = try answer { () throws(GSLError) in
      try FisherLaw(numerator: degreesOfFreedom, denominator: (p - 1) * degreesOfFreedom)
        .upperQuantile(significance)
    }
    return (p / (1 + (p - 1) / ratio)).squareRoot()
  }
}
