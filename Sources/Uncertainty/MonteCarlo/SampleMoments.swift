/// Mean, standard deviation, skewness and kurtosis from sums of scaled deviations.
struct SampleMoments {
  let mean: Double
  let standardDeviation: Double
  let skewness: Double
  let kurtosis: Double

  var variance: Double { standardDeviation * standardDeviation }

  init(_ sums: PowerSums, count: Int, scale: DeviationScale) {
    let n = Double(count)
    let m1 = sums.first / n
    mean = scale.shift + m1 / scale.factor
    let (m2, m3, m4) = (sums.second / n, sums.third / n, sums.fourth / n)
    let second = m2 - m1 * m1
    // What rounding leaves of values that are all the same.
    guard second > 1e-28 else {
      (standardDeviation, skewness, kurtosis) = (0, 0, 0)
      return
    }
    standardDeviation = (second * n / max(n - 1, 1)).squareRoot() / scale.factor
    let third = m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1
    let fourth = m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 * m1 * m1 * m1
    skewness = third / (second * second.squareRoot())
    kurtosis = fourth / (second * second)
  }
}
