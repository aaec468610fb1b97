/// A one-way analysis of variance of groups of observations: days, laboratories, operators.
///
/// With nᵢ values and mean x̄ᵢ in group i, k groups, N = Σnᵢ and x̄ = Σnᵢx̄ᵢ/N:
///
/// - SS_between = Σnᵢ(x̄ᵢ − x̄)², ν = k − 1; SS_within = ΣΣ(x − x̄ᵢ)², ν = N − k.
/// - F = MS_between/MS_within; MS_between is the s_a² and MS_within the s_b² of
///   JCGM 100:2008, H.5.2.2.
/// - Variance components: s_W² = MS_within and s_B² = (MS_between − MS_within)/n₀ with
///   n₀ = (N − Σnᵢ²/N)/(k − 1), which is n where all groups are of one size (H.5.2.4). Where
///   MS_between is the smaller one the estimate is negative, and 0 is given
///   (``isBetweenTruncated``).
/// - u(x̄) = √(s_W²/N + s_B²Σnᵢ²/N²), for groups of one size √(MS_between/N) with k − 1
///   degrees of freedom (H.5.2.3); pooled, where groups do not differ,
///   √((SS_between + SS_within)/((N − 1)N)) with N − 1 (H.5.2.5).
/// - R² = SS_between/(SS_between + SS_within) and the residual standard deviation
///   √MS_within, as the NIST Statistical Reference Datasets certify them.
///
/// Sums are kept in about 32 digits. Groups of equal values give F = ∞, never NaN.
public struct OneWayAnalysis: Sendable, Hashable {
  /// The groups, as they were given.
  public let groups: [VarianceGroup]
  /// N.
  public let count: Int
  /// x̄, the mean of all values.
  public let mean: Double
  /// The line between groups.
  public let between: VarianceSource
  /// The line within groups.
  public let within: VarianceSource
  /// F; nil where no group has a second value.
  public let ratio: VarianceRatio?
  /// R²; nil where all values are equal.
  public let determination: Double?
  /// √MS_within; nil where no group has a second value.
  public let withinDeviation: Double?
  /// √MS_between.
  public let betweenMeanSquareRoot: Double
  /// s_B, 0 where its estimate is negative; nil where no group has a second value.
  public let betweenDeviation: Double?
  /// Whether the estimate of s_B² is negative.
  public let isBetweenTruncated: Bool
  /// n₀.
  public let typicalCount: Double
  /// The mean, and the scatter of the means of the groups about it.
  public let meanUncertainty: MeanUncertainty
  /// The same if all values are taken as one sample.
  public let pooledMeanUncertainty: MeanUncertainty

  /// A standard uncertainty of the mean with its degrees of freedom.
  public struct MeanUncertainty: Sendable, Hashable {
    /// u(x̄).
    public let standardUncertainty: Double
    /// ν.
    public let degreesOfFreedom: Double
  }

  /// Whether all groups are of one size.
  public var isBalanced: Bool { groups.allSatisfy { $0.count == groups[0].count } }

  /// Analyses groups of values.
  ///
  /// - Throws: as ``init(_:)``.
  public init(values groups: [[DoubleDouble]]) throws(StatisticsError) {
    var summaries: [VarianceGroup] = []
    for (index, values) in groups.enumerated() {
      guard !values.isEmpty else { throw .emptyGroup(index: index) }
      summaries.append(try VarianceGroup(values))
    }
    try self.init(summaries)
  }

  /// Analyses groups of values.
  ///
  /// - Throws: as ``init(_:)``.
  public init(values groups: [[Double]]) throws(StatisticsError) {
    try self.init(values: groups.map { $0.map { DoubleDouble($0) } })
  }

  /// Analyses groups of which the summaries are known.
  ///
  /// - Parameter groups: at least two.
  /// - Throws: `StatisticsError.tooFewGroups`, `.emptyGroup`, `.valueNotFinite`, `.overflow`,
  ///   `.computationFailed`.
  public init(_ groups: [VarianceGroup]) throws(StatisticsError) {
    if groups.count < 2 { throw .tooFewGroups(count: groups.count, needed: 2) }
    let k = groups.count
    let total = groups.reduce(0) { $0 + $1.count }
    let n = DoubleDouble(total)
    let mean = Self.weightedMean(groups, total: n)
    var between = DoubleDouble.zero
    var within = DoubleDouble.zero
    var squares = DoubleDouble.zero
    for group in groups {
      let deviation = group.mean - mean
      let size = DoubleDouble(group.count)
      between += size * deviation * deviation
      within += group.sumOfSquares
      squares += size * size
    }
    let sum = between + within
    guard mean.isFinite, sum.isFinite else { throw .overflow }

    self.groups = groups
    count = total
    self.mean = mean.value
    self.between = VarianceSource(between, k - 1)
    self.within = VarianceSource(within, total - k)
    determination = sum.isZero ? nil : (between / sum).value
    let typical = (n - squares / n) / DoubleDouble(k - 1)
    typicalCount = typical.value

    let betweenSquare = between / DoubleDouble(k - 1)
    betweenMeanSquareRoot = betweenSquare.squareRoot().value
    let pooled = (sum / DoubleDouble(total - 1) / n).squareRoot().value
    pooledMeanUncertainty = MeanUncertainty(
      standardUncertainty: pooled, degreesOfFreedom: Double(total - 1))

    guard total > k else {
      // One value a group: what differs cannot be told from what scatters.
      (ratio, withinDeviation, betweenDeviation) = (nil, nil, nil)
      isBetweenTruncated = false
      meanUncertainty = pooledMeanUncertainty
      return
    }
    let withinSquare = within / DoubleDouble(total - k)
    ratio = try VarianceRatio(
      betweenSquare, Double(k - 1), over: withinSquare, Double(total - k))
    withinDeviation = withinSquare.squareRoot().value
    let component = (betweenSquare - withinSquare) / typical
    isBetweenTruncated = component.isNegative
    betweenDeviation = component.isNegative ? 0 : component.squareRoot().value

    // u² as a combination of the two mean squares, for its degrees of freedom.
    let share = squares / (n * n) / typical
    let first = betweenSquare * share
    let second = withinSquare * (DoubleDouble.one / n - share)
    let isBalanced = groups.allSatisfy { $0.count == groups[0].count }
    if isBalanced {
      meanUncertainty = MeanUncertainty(
        standardUncertainty: (betweenSquare / n).squareRoot().value,
        degreesOfFreedom: Double(k - 1))
    } else if isBetweenTruncated {
      meanUncertainty = MeanUncertainty(
        standardUncertainty: (withinSquare / n).squareRoot().value,
        degreesOfFreedom: Double(total - k))
    } else {
      meanUncertainty = Self.satterthwaite([
        (first.value, Double(k - 1)), (second.value, Double(total - k)),
      ])
    }
  }

  /// √Σaᵢ with (Σaᵢ)²/Σ(aᵢ²/νᵢ) degrees of freedom.
  ///
  /// Source: F. E. Satterthwaite, Biometrics Bull. 2 (1946) 110-114; JCGM 100:2008, G.4.1.
  static func satterthwaite(_ parts: [(square: Double, freedom: Double)]) -> MeanUncertainty {
    let sum = max(0, parts.reduce(0) { $0 + $1.square })
    // Relative to the sum, so that small variances do not vanish in their squares.
    let weight = parts.reduce(0.0) { total, part in
      let share = sum > 0 ? part.square / sum : 0
      return total + share * share / part.freedom
    }
    let least = parts.map(\.freedom).min() ?? 1
    return MeanUncertainty(
      standardUncertainty: sum.squareRoot(), degreesOfFreedom: weight > 0 ? 1 / weight : least)
  }

  /// Σnᵢx̄ᵢ/N, mended once by what it leaves.
  static func weightedMean(_ groups: [VarianceGroup], total: DoubleDouble) -> DoubleDouble {
    func mean(_ term: (VarianceGroup) -> DoubleDouble) -> DoubleDouble {
      groups.reduce(DoubleDouble.zero) { $0 + term($1) * DoubleDouble($1.count) } / total
    }
    let first = mean { $0.mean }
    return first + mean { $0.mean - first }
  }
}
