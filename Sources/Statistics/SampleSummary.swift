/// The number, mean and experimental standard deviation of a sample.
///
/// - Mean: x̄ = Σxᵢ/n (JCGM 100:2008, 4.2.1).
/// - Experimental standard deviation: s = √(Σ(xᵢ − x̄)²/(n − 1)) (4.2.2), which one
///   value does not have.
/// - Standard deviation of the mean: s/√n (4.2.3), the type A standard uncertainty
///   of the mean with n − 1 degrees of freedom.
///
/// The values are passed over twice with compensated sums: the mean is corrected
/// by the mean of the residuals, and s² by the square of their sum (T. F. Chan,
/// G. H. Golub, R. J. LeVeque, Am. Stat. 37 (1983) 242-247), so that a large
/// common part of the values costs no digits.
public struct SampleSummary: Equatable, Sendable {
  /// n, at least 1.
  public let count: Int
  /// x̄, in the unit of the values.
  public let mean: Double
  /// s, in the unit of the values; nil for a single value.
  public let standardDeviation: Double?
  /// The smallest value.
  public let minimum: Double
  /// The largest value.
  public let maximum: Double

  /// Summarises a sample.
  ///
  /// - Parameter values: at least one value, all finite, in one unit.
  /// - Throws: `StatisticsError.emptySample`, `.valueNotFinite`, `.overflow` where a
  ///   sum leaves binary64.
  public init(_ values: some Collection<Double>) throws(StatisticsError) {
    guard let first = values.first else { throw .emptySample }
    var sum = CompensatedSum()
    var (least, greatest) = (first, first)
    for (index, value) in values.enumerated() {
      guard value.isFinite else { throw .valueNotFinite(index: index) }
      sum.add(value)
      least = min(least, value)
      greatest = max(greatest, value)
    }
    let n = Double(values.count)
    let approximation = sum.value / n
    var residuals = CompensatedSum()
    var squares = CompensatedSum()
    for value in values {
      let residual = value - approximation
      residuals.add(residual)
      squares.add(residual * residual)
    }
    let excess = residuals.value
    let numerator = squares.value - excess * excess / n
    guard approximation.isFinite, numerator.isFinite else { throw .overflow }

    count = values.count
    // Rounding must not carry the mean outside the values.
    mean = min(max(approximation + excess / n, least), greatest)
    standardDeviation = values.count > 1 ? (max(numerator, 0) / (n - 1)).squareRoot() : nil
    minimum = least
    maximum = greatest
  }

  /// The difference of the largest and the smallest value.
  public var range: Double { maximum - minimum }

  /// s/√n; nil for a single value.
  public var standardDeviationOfMean: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }

  /// n − 1, the degrees of freedom of s; 0 for a single value.
  public var degreesOfFreedom: Int { count - 1 }
}
