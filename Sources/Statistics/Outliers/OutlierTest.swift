/// An outlier test of a sample, carried out: which values, how far out, how probable.
///
/// All tests take the sample for one of a normal law but for the value in question; of values
/// that are not so (rounded readings, skew laws) they reject more or fewer than they say.
/// A rejected value is to be explained, not deleted (ISO 5725-2:1994, 7.3.2).
public struct OutlierTest: Sendable, Hashable {
  /// Which test.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// The distance of one value from the mean: ``GrubbsLaw``.
    case grubbs
    /// The sum of squares without two values of one side: ``GrubbsPairLaw``.
    case grubbsPair = "grubbs-pair"
    /// A gap over a range: ``DixonLaw``.
    case dixon
  }

  public let method: Method
  /// The end that was looked at; of `.either` the one that lies farther out is in ``suspects``.
  public let side: OutlierSide
  /// The ratio of Dixon's test.
  public let ratio: DixonRatio?
  /// The indices of the values in question, counted from 0 in the order of the sample.
  public let suspects: [Int]
  /// G or r.
  public let statistic: Double
  /// α.
  public let significance: Double
  /// The value that the statistic must pass: upwards, for two outliers downwards.
  public let criticalValue: Double
  /// The probability of such a statistic without an outlier; at most 1.
  public let probability: Double
  /// Whether ``probability`` is that of the law, and no upper bound.
  public let isExact: Bool

  /// Whether the probability is at most α.
  public var isRejected: Bool { probability <= significance }

  /// The step of ISO 5725-2 in which the probability lies.
  public var verdict: OutlierVerdict { OutlierVerdict(probability: probability) }

  /// Grubbs' test for one outlier.
  ///
  /// - Throws: `StatisticsError.tooFewValues` below three, `.noScatter`,
  ///   `.significanceOutOfRange`, `.valueNotFinite`, `.overflow`, `.computationFailed`.
  public static func grubbs(
    _ values: [DoubleDouble], side: OutlierSide = .either, significance: Double = 0.05
  ) throws(StatisticsError) -> OutlierTest {
    let law = try GrubbsLaw(count: values.count, isTwoSided: side == .either)
    let central = try CentralDeviations(values)
    if central.hasNoScatter { throw .noScatter }
    let s = (central.sumOfSquares / DoubleDouble(values.count - 1)).squareRoot()
    let (low, high) = ends(central.scaled)
    let below = (-central.scaled[low] / s).value
    let above = (central.scaled[high] / s).value
    let isHigh = side == .high || (side == .either && above >= below)
    let statistic = isHigh ? above : below
    return OutlierTest(
      method: .grubbs, side: side, ratio: nil, suspects: [isHigh ? high : low],
      statistic: statistic, significance: significance,
      criticalValue: try law.criticalValue(significance: significance),
      probability: try law.upperTail(at: statistic), isExact: law.isExact(at: statistic))
  }

  /// Grubbs' test for two outliers on one side.
  ///
  /// - Throws: as ``grubbs(_:side:significance:)``; `.tooFewValues` below four,
  ///   `.tooManyValues` above ``GrubbsPairLaw/mostValues``.
  public static func grubbsPair(
    _ values: [DoubleDouble], side: OutlierSide = .either, significance: Double = 0.05
  ) throws(StatisticsError) -> OutlierTest {
    let law = try GrubbsPairLaw(count: values.count, isTwoSided: side == .either)
    let central = try CentralDeviations(values)
    if central.hasNoScatter { throw .noScatter }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    func ratio(without suspects: ArraySlice<Int>) throws(StatisticsError) -> Double {
      let kept = values.indices.filter { !suspects.contains($0) }.map { central.scaled[$0] }
      let rest = try CentralDeviations(kept)
      let squares = rest.sumOfSquares * rest.unit * rest.unit
      return (squares / central.sumOfSquares).value
    }
    let below = try ratio(without: order.prefix(2))
    let above = try ratio(without: order.suffix(2))
    let isHigh = side == .high || (side == .either && above <= below)
    let statistic = isHigh ? above : below
    return OutlierTest(
      method: .grubbsPair, side: side, ratio: nil,
      suspects: (isHigh ? order.suffix(2) : order.prefix(2)).sorted(), statistic: statistic,
      significance: significance,
      criticalValue: try law.criticalValue(significance: significance),
      probability: law.lowerTail(at: statistic), isExact: side != .either)
  }

  /// Dixon's test for one outlier, by the ratio that he recommends for the size of the sample.
  ///
  /// - Throws: as ``grubbs(_:side:significance:)``; `.tooManyValues` above
  ///   ``DixonLaw/mostValues``.
  public static func dixon(
    _ values: [DoubleDouble], side: OutlierSide = .either, ratio: DixonRatio? = nil,
    significance: Double = 0.05
  ) throws(StatisticsError) -> OutlierTest {
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw .valueNotFinite(index: index)
    }
    let ratio = ratio ?? DixonRatio(count: values.count)
    let law = try DixonLaw(ratio, count: values.count, isTwoSided: side == .either)
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    let sorted = order.map { values[$0] }
    let last = sorted.count - 1
    if sorted[0] == sorted[last] { throw .noScatter }
    // 0/0 where all but the ends are equal to the end: the gap is 0, and so is the ratio.
    func share(_ gap: DoubleDouble, _ range: DoubleDouble) -> Double {
      range.isZero ? 0 : (gap / range).value
    }
    let above = share(
      sorted[last] - sorted[last - ratio.gap], sorted[last] - sorted[ratio.start - 1])
    let below = share(sorted[ratio.gap] - sorted[0], sorted[last - ratio.start + 1] - sorted[0])
    let isHigh = side == .high || (side == .either && above >= below)
    let statistic = isHigh ? above : below
    return OutlierTest(
      method: .dixon, side: side, ratio: ratio, suspects: [isHigh ? order[last] : order[0]],
      statistic: statistic, significance: significance,
      criticalValue: try law.criticalValue(significance: significance),
      probability: try law.upperTail(at: statistic),
      isExact: side != .either || (ratio == .r10 && statistic > 0.5))
  }

  /// The indices of the smallest and the largest, the first of equal ones.
  private static func ends(_ values: [DoubleDouble]) -> (low: Int, high: Int) {
    var (low, high) = (0, 0)
    for (index, value) in values.enumerated() {
      if value < values[low] { low = index }
      if value > values[high] { high = index }
    }
    return (low, high)
  }
}
