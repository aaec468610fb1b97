/// A nested analysis of variance with two levels: runs within days, days within laboratories.
///
/// With n_ij values in subgroup j of group i, nᵢ = Σⱼn_ij, N = Σnᵢ, a groups and b subgroups:
///
/// - SS_A = Σnᵢ(x̄ᵢ − x̄)², ν = a − 1; SS_B = ΣΣn_ij(x̄_ij − x̄ᵢ)², ν = b − a;
///   SS_W = ΣΣΣ(x − x̄_ij)², ν = N − b.
/// - E(MS_W) = σ_W², E(MS_B) = σ_W² + c₁σ_B², E(MS_A) = σ_W² + c₂σ_B² + c₃σ_A² with
///   c₁ = (N − ΣᵢΣⱼn_ij²/nᵢ)/(b − a), c₂ = (ΣᵢΣⱼn_ij²/nᵢ − ΣΣn_ij²/N)/(a − 1),
///   c₃ = (N − Σnᵢ²/N)/(a − 1). The components solve these; a negative one is given as 0.
/// - F_B = MS_B/MS_W; F_A = MS_A/M with M = MS_W + (c₂/c₁)(MS_B − MS_W), which is MS_B in a
///   balanced design, its degrees of freedom by Satterthwaite's formula otherwise.
/// - u(x̄) = √(s_W²/N + s_B²ΣΣn_ij²/N² + s_A²Σnᵢ²/N²); √(MS_A/N) with a − 1 degrees of
///   freedom in a balanced design. Elsewhere its degrees of freedom are Satterthwaite's and
///   approximate.
///
/// Source: S. R. Searle, G. Casella, C. E. McCulloch, Variance Components (1992), for
/// unbalanced designs; JCGM 100:2008, H.5 for the use.
public struct NestedAnalysis: Sendable, Hashable {
  /// N.
  public let count: Int
  /// a.
  public let groups: Int
  /// b.
  public let subgroups: Int
  /// Whether all groups have equally many subgroups of one size.
  public let isBalanced: Bool
  /// x̄.
  public let mean: Double
  /// The line between groups.
  public let between: VarianceSource
  /// The line between subgroups of a group.
  public let betweenSubgroups: VarianceSource
  /// The line within subgroups.
  public let within: VarianceSource
  /// F of the groups.
  public let ratio: VarianceRatio
  /// F of the subgroups.
  public let subgroupRatio: VarianceRatio
  /// s_A, 0 where its estimate is negative.
  public let betweenDeviation: Double
  /// s_B, 0 where its estimate is negative.
  public let subgroupDeviation: Double
  /// s_W.
  public let withinDeviation: Double
  /// Whether the estimate of s_A² is negative.
  public let isBetweenTruncated: Bool
  /// Whether the estimate of s_B² is negative.
  public let isSubgroupTruncated: Bool
  /// u(x̄).
  public let meanUncertainty: OneWayAnalysis.MeanUncertainty

  /// Analyses groups of subgroups.
  ///
  /// - Parameter groups: at least two groups; at least one group has two subgroups, and at
  ///   least one subgroup two values.
  /// - Throws: `StatisticsError.tooFewGroups`, `.emptyGroup`, `.noReplicates`,
  ///   `.valueNotFinite`, `.overflow`, `.computationFailed`.
  public init(values groups: [[[DoubleDouble]]]) throws(StatisticsError) {
    if groups.count < 2 { throw .tooFewGroups(count: groups.count, needed: 2) }
    var cells: [[VarianceGroup]] = []
    for (index, group) in groups.enumerated() {
      guard !group.isEmpty, group.allSatisfy({ !$0.isEmpty }) else {
        throw .emptyGroup(index: index)
      }
      var row: [VarianceGroup] = []
      for values in group { row.append(try VarianceGroup(values)) }
      cells.append(row)
    }
    let a = cells.count
    let b = cells.reduce(0) { $0 + $1.count }
    let all = cells.flatMap { $0 }
    let total = all.reduce(0) { $0 + $1.count }
    if b == a { throw .tooFewGroups(count: 1, needed: 2) }
    if total == b { throw .noReplicates }

    let n = DoubleDouble(total)
    let grand = OneWayAnalysis.weightedMean(all, total: n)
    var (first, second, third) = (DoubleDouble.zero, DoubleDouble.zero, DoubleDouble.zero)
    var (shares, cellSquares, groupSquares) = (
      DoubleDouble.zero, DoubleDouble.zero, DoubleDouble.zero
    )
    for row in cells {
      let size = DoubleDouble(row.reduce(0) { $0 + $1.count })
      let mean = OneWayAnalysis.weightedMean(row, total: size)
      first += size * (mean - grand) * (mean - grand)
      groupSquares += size * size
      for cell in row {
        let count = DoubleDouble(cell.count)
        second += count * (cell.mean - mean) * (cell.mean - mean)
        third += cell.sumOfSquares
        shares += count * count / size
        cellSquares += count * count
      }
    }
    guard grand.isFinite, (first + second + third).isFinite else { throw .overflow }
    let (freedomA, freedomB, freedomW) = (Double(a - 1), Double(b - a), Double(total - b))
    let meanA = first / DoubleDouble(a - 1)
    let meanB = second / DoubleDouble(b - a)
    let meanW = third / DoubleDouble(total - b)
    let c1 = (n - shares) / DoubleDouble(b - a)
    let c2 = (shares - cellSquares / n) / DoubleDouble(a - 1)
    let c3 = (n - groupSquares / n) / DoubleDouble(a - 1)

    count = total
    self.groups = a
    subgroups = b
    mean = grand.value
    between = VarianceSource(first, a - 1)
    betweenSubgroups = VarianceSource(second, b - a)
    within = VarianceSource(third, total - b)
    isBalanced = cells.allSatisfy { row in
      row.count == cells[0].count && row.allSatisfy { $0.count == cells[0][0].count }
    }

    subgroupRatio = try VarianceRatio(meanB, freedomB, over: meanW, freedomW)
    let lean = isBalanced ? DoubleDouble.one : c2 / c1
    let rest = DoubleDouble.one - lean
    let denominator = isBalanced ? meanB : lean * meanB + rest * meanW
    let denominatorFreedom =
      isBalanced
      ? freedomB
      : OneWayAnalysis.satterthwaite([
        ((lean * meanB).value, freedomB), ((rest * meanW).value, freedomW),
      ]).degreesOfFreedom
    ratio = try VarianceRatio(
      meanA, freedomA, over: denominator.isNegative ? .zero : denominator, denominatorFreedom)

    let varianceB = (meanB - meanW) / c1
    let varianceA = (meanA - denominator) / c3
    isSubgroupTruncated = varianceB.isNegative
    isBetweenTruncated = varianceA.isNegative
    subgroupDeviation = isSubgroupTruncated ? 0 : varianceB.squareRoot().value
    betweenDeviation = isBetweenTruncated ? 0 : varianceA.squareRoot().value
    withinDeviation = meanW.squareRoot().value

    if isBalanced {
      meanUncertainty = .init(
        standardUncertainty: (meanA / n).squareRoot().value, degreesOfFreedom: freedomA)
    } else {
      // u² as a combination of the three mean squares.
      let partA = groupSquares / (n * n) / c3
      let partB = (cellSquares / (n * n) - partA * c2) / c1
      let partW = DoubleDouble.one / n - partA - partB
      let approximate = OneWayAnalysis.satterthwaite([
        ((partA * meanA).value, freedomA), ((partB * meanB).value, freedomB),
        ((partW * meanW).value, freedomW),
      ])
      // A component that was cut at 0 must not lower u.
      let squares = [
        (groupSquares / (n * n)).value * betweenDeviation * betweenDeviation,
        (cellSquares / (n * n)).value * subgroupDeviation * subgroupDeviation, (meanW / n).value,
      ]
      meanUncertainty = .init(
        standardUncertainty: squares.reduce(0, +).squareRoot(),
        degreesOfFreedom: approximate.degreesOfFreedom)
    }
  }
}
