/// The mean of a sample and what is left of its values without it, in about 32 digits.
///
/// Deviations are kept in a unit of 2^exponent near the largest of them, so that their
/// fourth powers neither overflow nor vanish, whatever unit the values are in.
struct CentralDeviations {
  /// x̄.
  let mean: DoubleDouble
  /// (xᵢ − x̄)/2^exponent, in the order of the values, each below 2 in size.
  let scaled: [DoubleDouble]
  /// The unit of the deviations, as a power of two.
  let exponent: Int

  /// - Throws: `StatisticsError.emptySample`, `.valueNotFinite`, `.overflow`.
  init(_ values: [DoubleDouble]) throws(StatisticsError) {
    guard !values.isEmpty else { throw .emptySample }
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw .valueNotFinite(index: index)
    }
    let mean = try Self.mean(values)
    var largest = 0.0
    let deviations = values.map { value in
      let deviation = value - mean
      largest = max(largest, deviation.high.magnitude)
      return deviation
    }
    guard largest.isFinite else { throw .overflow }
    // A power of two changes no digit.
    let exponent = largest > 0 ? min(1000, max(-1000, Int(largest.exponent))) : 0
    let unit = Double(sign: .plus, exponent: -exponent, significand: 1)
    self.mean = mean
    self.exponent = exponent
    scaled = deviations.map { $0 * unit }
  }

  /// Σx/n, mended by the mean of what it leaves.
  static func mean(_ values: [DoubleDouble]) throws(StatisticsError) -> DoubleDouble {
    let n = DoubleDouble(values.count)
    var sum = DoubleDouble.zero
    for value in values { sum += value }
    let first = sum / n
    var rest = DoubleDouble.zero
    for value in values { rest += value - first }
    let mean = first + rest / n
    guard mean.isFinite else { throw .overflow }
    return mean
  }

  /// 2^exponent.
  var unit: Double { Double(sign: .plus, exponent: exponent, significand: 1) }

  /// Σ(xᵢ − x̄)² in the square of the unit.
  var sumOfSquares: DoubleDouble {
    var sum = DoubleDouble.zero
    for deviation in scaled { sum += deviation * deviation }
    return sum
  }

  /// Whether all values are equal.
  var hasNoScatter: Bool { scaled.allSatisfy(\.isZero) }
}
