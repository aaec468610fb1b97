import Uncertainty

/// Prior knowledge learnt from past results of items of the same kind.
public enum PastResults {
  /// How the variation of the items is described.
  public enum Shape: String, Sendable, Hashable, CaseIterable {
    /// A normal law with the mean of the results and their variance less u².
    case normal
    /// A smooth estimate: a normal kernel about each result, drawn towards the mean so that
    /// the variance is that of the results less u².
    case kernel
    /// The results themselves, drawn towards the mean likewise, each as probable.
    case empirical
  }

  /// The law of the items.
  ///
  /// What is observed varies because the items do and because measuring does:
  /// s² = σ₀² + u². The second part is taken off (JCGM 106:2012, 9.2; moment estimate).
  ///
  /// - Parameters:
  ///   - results: past measured values, at least 3, in the unit of the problem.
  ///   - uncertainty: that of each of the results.
  /// - Throws: ``ConformityError/tooFewResults(count:)``,
  ///   ``ConformityError/noProcessVariation(scatter:u:)``,
  ///   ``ConformityError/notFinite(field:)``.
  public static func law(
    _ results: [Double], uncertainty: MeasurementUncertainty, shape: Shape = .normal
  ) throws(ConformityError) -> ProbabilityLaw {
    guard results.count >= 3 else { throw .tooFewResults(count: results.count) }
    guard results.allSatisfy(\.isFinite) else { throw .notFinite(field: "prior-data") }
    let count = Double(results.count)
    // About the first value, so that a small scatter on a large value is not lost.
    let origin = results[0]
    let mean = results.reduce(0) { $0 + ($1 - origin) } / count
    let squares = results.reduce(0) { $0 + ($1 - origin - mean) * ($1 - origin - mean) }
    let scatter = (squares / (count - 1)).squareRoot()
    let u = uncertainty.standardUncertainty(at: origin + mean)
    guard scatter > u else { throw .noProcessVariation(scatter: scatter, u: u) }
    let deviation = ((scatter - u) * (scatter + u)).squareRoot()
    let center = origin + mean
    let population = (squares / count).squareRoot()
    func drawn(to target: Double) -> [Double] {
      results.map { center + ($0 - origin - mean) * target / population }.sorted()
    }
    switch shape {
    case .normal: return try .normal(mean: center, standardDeviation: deviation)
    case .empirical: return try ProbabilityLaw(.empirical(drawn(to: deviation)))
    case .kernel:
      // Silverman's normal reference rule; the kernels are a part of the variance.
      let bandwidth = deviation * 1.06 * Elementary.power(count, -0.2)
      let rest = max(deviation * deviation - bandwidth * bandwidth, 0).squareRoot()
      return ProbabilityLaw(form: .kernels(points: drawn(to: rest), bandwidth: bandwidth))
    }
  }
}
