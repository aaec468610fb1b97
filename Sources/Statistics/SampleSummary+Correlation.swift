extension SampleSummary {
  /// r(x̄, ȳ) of two quantities observed together (JCGM 100:2008, 5.2.3).
  ///
  /// - 0 where one of them does not scatter.
  /// - Between −1 and 1, whatever is rounded.
  ///
  /// - Parameters: x, y: as many values of each, in the order of the observations.
  /// - Precondition: there are as many values of x as of y.
  /// - Throws: as the initialiser.
  public static func correlation(
    _ x: [Double], _ y: [Double]
  ) throws(StatisticsError) -> Double {
    precondition(x.count == y.count, "values that were observed together come in pairs")
    let (a, b) = (try SampleSummary(x), try SampleSummary(y))
    guard let s = a.standardDeviation, let t = b.standardDeviation, s > 0, t > 0 else { return 0 }
    var products = CompensatedSum()
    // In units of the scatter nothing overflows.
    for (x, y) in zip(x, y) { products.add((x - a.mean) / s * ((y - b.mean) / t)) }
    return max(-1, min(1, products.value / Double(x.count - 1)))
  }
}
