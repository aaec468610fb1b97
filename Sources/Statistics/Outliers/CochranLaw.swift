import GSL

/// The law of Cochran's statistic C = s²_max/Σs²ᵢ for p variances of normal samples, each
/// with ν degrees of freedom.
///
/// A single share C = 1/(1 + (p − 1)/F), F having Fisher's law with ν and (p − 1)ν degrees
/// of freedom, so that
///
/// - P(C > c) = p · P(F > (p − 1)c/(1 − c)),
/// - the critical value is 1/(1 + (p − 1)/F), F the upper quantile of α/p.
///
/// Above c = ½ only one variance can exceed c, and the law is exact; below, it is an upper
/// bound of the probability. ``isExact(at:)`` tells.
///
/// Source: W. G. Cochran, Ann. Eugenics 11 (1941) 47-52; ISO 5725-2:1994, 7.3.3;
/// R. U. E. 't Lam, Anal. Chim. Acta 659 (2010) 68-84 for the expression by F.
public struct CochranLaw: Sendable, Hashable {
  /// p, at least 2.
  public let groups: Int
  /// ν of each variance: n − 1.
  public let degreesOfFreedom: Double

  /// The law for p variances.
  ///
  /// - Parameter degreesOfFreedom: ν of each, above 0; ISO 5725-2 takes n − 1 of most cells
  ///   where cells differ.
  /// - Throws: `StatisticsError.tooFewGroups` below two, `.noReplicates` unless ν > 0.
  public init(groups: Int, degreesOfFreedom: Double) throws(StatisticsError) {
    if groups < 2 { throw .tooFewGroups(count: groups, needed: 2) }
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { throw .noReplicates }
    self.groups = groups
    self.degreesOfFreedom = degreesOfFreedom
  }

  private var p: Double { Double(groups) }

  private func law() throws(GSLError) -> FisherLaw {
    try FisherLaw(numerator: degreesOfFreedom, denominator: (p - 1) * degreesOfFreedom)
  }

  /// Whether ``upperTail(at:)`` is the probability itself and no upper bound.
  public func isExact(at statistic: Double) -> Bool { statistic >= 0.5 }

  /// P(C > c), at most 1.
  ///
  /// - Throws: `StatisticsError.computationFailed`.
  public func upperTail(at statistic: Double) throws(StatisticsError) -> Double {
    if statistic <= 1 / p { return 1 }
    if statistic >= 1 { return 0 }
    let ratio = (p - 1) * statistic / (1 - statistic)
    let tail = try answer { () throws(GSLError) in try law().upperTail(at: ratio) }
    return min(1, p * tail)
  }

  /// The c that C exceeds with probability α.
  ///
  /// - Throws: `StatisticsError.significanceOutOfRange`, `.overflow`, `.computationFailed`.
  public func criticalValue(significance: Double) throws(StatisticsError) -> Double {
    try checkSignificance(significance)
    let ratio = try answer { () throws(GSLError) in
      try law().upperQuantile(significance / p)
    }
    return 1 / (1 + (p - 1) / ratio)
  }
}
