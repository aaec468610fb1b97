/// The constants by which scatter becomes a standard deviation, for normal values.
public enum ChartConstants {
  /// The largest subgroup the constants are asked for.
  public static let largestGroup = 100_000

  /// c4(n), the expectation of s/σ in samples of n.
  ///
  /// c4(n) = √(2/(n − 1)) Γ(n/2)/Γ((n − 1)/2), by c4(2) = √(2/π) and
  /// c4(n) c4(n + 1) = √((n − 1)/n), which follows from it.
  ///
  /// - Parameter n: 2 to ``largestGroup``; what lies outside is taken for its nearest end.
  public static func meanDeviation(_ n: Int) -> Double {
    var constant = (2 / Double.pi).squareRoot()
    let n = min(max(n, 2), largestGroup)
    for size in 2..<max(n, 3) where size < n {
      constant = (Double(size - 1) / Double(size)).squareRoot() / constant
    }
    return constant
  }

  /// d2(2), the expectation of the range of two values over σ: 2/√π = 1.128.
  public static let meanRangeOfTwo = 2 / Double.pi.squareRoot()
}
