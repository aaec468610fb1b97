public import Uncertainty

/// What is known of a quantity, as a probability distribution whose probabilities, density
/// and values can be asked for.
///
/// It is any distribution of a measurement model (JCGM 101:2008, 6.4), or a smooth estimate
/// made from past results.
public struct ProbabilityLaw: Sendable, Hashable {
  /// How the law is given.
  public enum Form: Sendable, Hashable {
    /// A distribution with parameters, or the values of a sample, each as probable.
    case distribution(InputDistribution)
    /// Normal kernels of standard deviation `bandwidth` about each of `points`.
    case kernels(points: [Double], bandwidth: Double)
  }

  /// How the law is given.
  public let form: Form

  /// The law of a distribution.
  ///
  /// - Throws: ``ConformityError/distribution(_:)`` where the parameters make none.
  public init(_ distribution: InputDistribution) throws(ConformityError) {
    try Self.check(distribution)
    if case .empirical(let values) = distribution {
      form = .distribution(.empirical(values.sorted()))
    } else {
      form = .distribution(distribution)
    }
  }

  /// N(mean, standardDeviation²).
  ///
  /// - Throws: ``ConformityError``
  public static func normal(
    mean: Double, standardDeviation: Double
  ) throws(ConformityError) -> ProbabilityLaw {
    if !mean.isFinite { throw .notFinite(field: "prior-mean") }
    if !standardDeviation.isFinite { throw .notFinite(field: "prior-u") }
    if standardDeviation < 0 { throw .negative(field: "prior-u", value: standardDeviation) }
    return ProbabilityLaw(
      form: .distribution(.normal(mean: mean, standardDeviation: standardDeviation)))
  }

  init(form: Form) { self.form = form }

  /// E(X), or `nil` where there is none.
  public var mean: Double? {
    switch form {
    case .distribution(let distribution): distribution.mean
    case .kernels(let points, _):
      points.reduce(0, +) / Double(max(points.count, 1))
    }
  }

  /// √V(X), or `nil` where there is none.
  public var standardDeviation: Double? {
    switch form {
    case .distribution(let distribution): return distribution.standardDeviation
    case .kernels(let points, let bandwidth):
      let center = mean ?? 0
      let square = points.reduce(0) { $0 + ($1 - center) * ($1 - center) }
      return (square / Double(max(points.count, 1)) + bandwidth * bandwidth).squareRoot()
    }
  }

  /// Whether this is a normal law, whose posterior has a closed form.
  var normalParameters: (mean: Double, deviation: Double)? {
    guard case .distribution(.normal(let mean, let deviation)) = form, deviation > 0 else {
      return nil
    }
    return (mean, deviation)
  }

  /// The values and their probabilities, where the law consists of single values; else `nil`.
  var atoms: [(value: Double, probability: Double)]? {
    guard case .distribution(let distribution) = form else { return nil }
    switch distribution {
    case .constant(let value): return [(value, 1)]
    case .normal(let mean, 0), .studentT(let mean, 0, _): return [(mean, 1)]
    case .rectangular(let a, let b) where a == b: return [(a, 1)]
    case .triangular(let a, let b) where a == b: return [(a, 1)]
    case .arcsine(let a, let b) where a == b: return [(a, 1)]
    case .trapezoidal(let a, let b, _) where a == b: return [(a, 1)]
    case .beta(_, _, let a, let b) where a == b: return [(a, 1)]
    case .curvilinearTrapezoid(let a, let b, 0) where a == b: return [(a, 1)]
    case .exponential(0): return [(0, 1)]
    case .lognormal(let m, 0): return [(Elementary.exp(m), 1)]
    case .empirical(let values): return values.map { ($0, 1 / Double(values.count)) }
    case .poisson(let mean): return PoissonAtoms.all(mean: mean)
    default: return nil
    }
  }
}

/// The probabilities of the counts of a Poisson law.
enum PoissonAtoms {
  /// Beyond this mean the counts are too many to go through one by one.
  static let largestMean = 1e6

  /// From the mode outwards, until they no longer count.
  static func all(mean: Double) -> [(value: Double, probability: Double)] {
    if mean == 0 { return [(0, 1)] }
    let mode = mean.rounded(.down)
    var found: [(value: Double, probability: Double)] = [(mode, 1)]
    var weight = 1.0
    var count = mode
    while count > 0, weight > 1e-300 {
      weight *= count / mean
      count -= 1
      found.append((count, weight))
    }
    found.reverse()
    (weight, count) = (1, mode)
    while weight > 1e-300 {
      count += 1
      weight *= mean / count
      found.append((count, weight))
    }
    let total = found.map(\.probability).sorted().reduce(0, +)
    return found.map { ($0.value, $0.probability / total) }
  }
}
