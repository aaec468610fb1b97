/// The centre and the standard deviation of a process under control: what a chart
/// holds new points against.
public struct ProcessLevel: Equatable, Sendable {
  /// Where the standard deviation of the points came from.
  public enum Source: String, Equatable, Sendable, CaseIterable {
    /// Stated: from certificates, or from an earlier baseline.
    case given
    /// From the differences of successive points, MR̄/d2(2).
    case movingRange = "moving-range"
    /// From the scatter of the baseline points, s/c4(n).
    case standardDeviation = "standard-deviation"
    /// From the scatter within subgroups, the mean of sᵢ/c4(nᵢ), over √n.
    case withinGroups = "within-groups"
  }

  /// The centre line, in the unit of the points.
  public let center: Double
  /// σ of one plotted point, positive.
  public let deviation: Double
  /// Where `deviation` came from.
  public let source: Source
  /// Whether the centre was stated too.
  public let isCenterGiven: Bool
  /// How many points, from the first on, the estimates rest on; 0 where both are given.
  public let baseline: Int

  /// A level that is known.
  ///
  /// - Throws: `ChartError.centreNotFinite`, `.deviationNotPositive`.
  public init(center: Double, deviation: Double) throws(ChartError) {
    guard center.isFinite else { throw .centreNotFinite }
    guard deviation > 0, deviation.isFinite else { throw .deviationNotPositive }
    self.center = center
    self.deviation = deviation
    source = .given
    isCenterGiven = true
    baseline = 0
  }

  /// The level of individual values: x̄ of the baseline, and σ from moving ranges,
  /// σ̂ = MR̄/d2(2) (NIST/SEMATECH e-Handbook, 6.3.2.2), or from their scatter, s/c4(n).
  ///
  /// - Parameters:
  ///   - values: the points in the order of time.
  ///   - baseline: how many of the first points set the level; `nil` is all.
  ///   - source: `.movingRange` or `.standardDeviation`.
  ///   - center: a known centre, or `nil`.
  ///   - deviation: a known standard deviation, or `nil`.
  /// - Throws: `ChartError.tooFewPoints` of fewer than two baseline points,
  ///   `.valueNotFinite`, `.noScatter`, `.centreNotFinite`, `.deviationNotPositive`.
  public init(
    _ values: [Double], baseline: Int? = nil, source: Source = .movingRange,
    center: Double? = nil, deviation: Double? = nil
  ) throws(ChartError) {
    if let center, !center.isFinite { throw .centreNotFinite }
    if let deviation, !(deviation > 0 && deviation.isFinite) { throw .deviationNotPositive }
    for (index, value) in values.enumerated() where !value.isFinite {
      throw .valueNotFinite(index: index)
    }
    let count = min(baseline ?? values.count, values.count)
    let needed = deviation == nil ? 2 : center == nil ? 1 : 0
    guard count >= needed else { throw .tooFewPoints(count: max(count, 0), needed: needed) }
    let first = Array(values.prefix(max(count, 0)))
    if let center {
      self.center = center
    } else {
      self.center = try Self.summary(first).mean
    }
    if let deviation {
      self.deviation = deviation
      self.source = .given
    } else {
      let estimate =
        source == .standardDeviation
        ? try Self.scatter(first)
        : Self.meanMovingRange(first) / ChartConstants.meanRangeOfTwo
      guard estimate.isFinite else { throw .deviationNotPositive }
      guard estimate > 0 else { throw .noScatter }
      self.deviation = estimate
      self.source = source == .standardDeviation ? source : .movingRange
    }
    isCenterGiven = center != nil
    self.baseline = center != nil && deviation != nil ? 0 : count
  }

  /// The level of subgroup means: their mean, and σ from the scatter within the groups,
  /// the mean of sᵢ/c4(nᵢ), over √n (NIST/SEMATECH e-Handbook, 6.3.2.1).
  ///
  /// `deviation` is that of the mean of a group of the median size.
  ///
  /// - Throws: `ChartError.tooFewPoints`, `.valueNotFinite`, `.noScatter` where no group
  ///   has two different values.
  public init(groups: [[Double]], baseline: Int? = nil) throws(ChartError) {
    let first = Array(groups.prefix(max(baseline ?? groups.count, 0))).filter { !$0.isEmpty }
    guard !first.isEmpty else { throw .tooFewPoints(count: 0, needed: 1) }
    var means: [Double] = []
    var deviations: [Double] = []
    for (index, group) in first.enumerated() {
      do throws(StatisticsError) {
        let summary = try SampleSummary(group)
        means.append(summary.mean)
        if let s = summary.standardDeviation {
          deviations.append(s / ChartConstants.meanDeviation(group.count))
        }
      } catch {
        throw .valueNotFinite(index: index)
      }
    }
    let sizes = first.map(\.count).sorted()
    let within = CompensatedSum(deviations).value / Double(max(deviations.count, 1))
    guard within > 0, within.isFinite else { throw .noScatter }
    center = try Self.summary(means).mean
    deviation = within / Double(sizes[sizes.count / 2]).squareRoot()
    source = .withinGroups
    isCenterGiven = false
    self.baseline = first.count
  }

  /// How many standard deviations `value` lies above the centre.
  public func standardized(_ value: Double) -> Double { (value - center) / deviation }

  private static func summary(_ values: [Double]) throws(ChartError) -> SampleSummary {
    do throws(StatisticsError) {
      return try SampleSummary(values)
    } catch {
      throw .deviationNotPositive
    }
  }

  /// s/c4(n), free of bias for normal values.
  private static func scatter(_ values: [Double]) throws(ChartError) -> Double {
    let deviation = try summary(values).standardDeviation
    return (deviation ?? 0) / ChartConstants.meanDeviation(values.count)
  }

  private static func meanMovingRange(_ values: [Double]) -> Double {
    let ranges = zip(values, values.dropFirst()).map { ($1 - $0).magnitude }
    return CompensatedSum(ranges).value / Double(max(ranges.count, 1))
  }
}
