import Quantities

/// The distributions as a model names them.
public enum DistributionName: String, Sendable, Hashable, CaseIterable {
  case normal, rectangular, triangular, trapezoidal, arcsine, t
  case curvilinearTrapezoid = "curvilinear-trapezoid"
  case exponential, gamma, poisson, lognormal, beta, empirical

  /// The distribution that `text` names.
  ///
  /// - Throws: ``InputFault/unknownDistribution(_:suggestions:)``
  public init(parsing text: String) throws(InputFault) {
    guard let found = DistributionName(rawValue: text) ?? Self.aliases[text] else {
      let known = Self.allCases.map(\.rawValue)
      throw .unknownDistribution(text, suggestions: Spelling.nearest(to: text, in: known))
    }
    self = found
  }

  /// Names in use elsewhere that mean the same.
  private static let aliases: [String: DistributionName] = [
    "gaussian": .normal, "uniform": .rectangular, "u-shaped": .arcsine, "student-t": .t,
    "trapezoid": .trapezoidal,
  ]
}
