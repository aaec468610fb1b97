import GSL

/// Values that drift linearly in time, with steps where the instrument was adjusted.
///
/// y = aⱼ + b t + ε, one slope b for all segments j, an intercept aⱼ for each, ε independent and
/// normal. Least squares, weighted with w = 1/u² where every point has a standard uncertainty u:
///
/// - b = Σⱼ Σ w (t − t̄ⱼ)(y − ȳⱼ) / S, S = Σⱼ Σ w (t − t̄ⱼ)², with weighted means of each segment;
/// - s² = Σ w (y − ŷ)²/ν, ν = n − J − 1 for J segments; with weights, s² is not taken below 1
///   (R. T. Birge, Phys. Rev. 40 (1932) 207-227), so that stated uncertainties only ever widen it;
/// - a further observation at t, in the last segment:
///   ŷ = ȳ + b (t − t̄), s²(t) = s² (1/w₀ + 1/W + (t − t̄)²/S), W = Σ w of that segment and 1/w₀ the
///   variance of an observation (1 without weights, the largest u² with them);
/// - one-sided band at confidence p: ŷ ± t_p(ν) s(t), Student's t.
///
/// With one segment and no weights this is the prediction band of a straight line
/// (NIST/SEMATECH e-Handbook, 4.5.1.2 and 4.1.3.2).
public struct DriftLine: Equatable, Sendable {
  /// An observation.
  public struct Point: Equatable, Sendable {
    /// t, in any unit of time.
    public var time: Double
    /// y, in any unit.
    public var value: Double
    /// u(y), in the unit of `value`, or `nil`.
    public var uncertainty: Double?

    public init(time: Double, value: Double, uncertainty: Double? = nil) {
      self.time = time
      self.value = value
      self.uncertainty = uncertainty
    }
  }

  /// b, in units of the value a unit of time.
  public let slope: Double
  /// The standard deviation of b.
  public let slopeDeviation: Double
  /// ν, at least 1.
  public let degreesOfFreedom: Int
  /// s, in the unit of the values; relative to the stated uncertainties where there are some.
  public let residualDeviation: Double
  /// Whether the points are weighted with their uncertainties.
  public let isWeighted: Bool
  /// How many segments there are.
  public let segments: Int
  /// t̄ and ȳ of the last segment.
  public let meanTime: Double
  public let meanValue: Double
  /// The time of the last point.
  public let lastTime: Double

  private let spread: Double
  private let weight: Double
  /// s in the unit of the values.
  private let deviation: Double

  /// Fits the line.
  ///
  /// - Parameter segments: the points between adjustments; the last segment is the present one.
  ///   Empty segments are passed over. Uncertainties count only where every point has one.
  /// - Throws: `DriftError.tooFewPoints` where ν would be below 1, `.valueNotUsable`,
  ///   `.noSpreadOfTimes`, `.computationFailed`.
  public init(segments all: [[Point]]) throws(DriftError) {
    let segments = all.filter { !$0.isEmpty }
    let points = segments.flatMap(\.self)
    for (index, point) in points.enumerated() {
      let isUsable = point.uncertainty.map { $0 > 0 && $0.isFinite } ?? true
      guard point.time.isFinite, point.value.isFinite, isUsable else {
        throw .valueNotUsable(index: index)
      }
    }
    let freedom = points.count - segments.count - 1
    guard freedom >= 1, let last = segments.last else {
      throw .tooFewPoints(count: points.count, needed: segments.count + 2)
    }
    let isWeighted = points.allSatisfy { $0.uncertainty != nil }
    // Weights relative to the largest: nothing overflows for small uncertainties.
    let scale = isWeighted ? points.compactMap(\.uncertainty).max() ?? 1 : 1
    func weight(_ point: Point) -> Double {
      guard isWeighted, let u = point.uncertainty else { return 1 }
      return (scale / u) * (scale / u)
    }
    var spread = CompensatedSum()
    var product = CompensatedSum()
    var centres: [(time: Double, value: Double, weight: Double)] = []
    for segment in segments {
      let sum = CompensatedSum(segment.map(weight)).value
      // About the first point, so that a large common part costs no digits.
      let origin = segment[0]
      let time =
        origin.time
        + CompensatedSum(segment.map { weight($0) * ($0.time - origin.time) }).value / sum
      let value =
        origin.value
        + CompensatedSum(segment.map { weight($0) * ($0.value - origin.value) }).value / sum
      centres.append((time, value, sum))
      for point in segment {
        spread.add(weight(point) * (point.time - time) * (point.time - time))
        product.add(weight(point) * (point.time - time) * (point.value - value))
      }
    }
    guard spread.value > 0 else { throw .noSpreadOfTimes }
    let slope = product.value / spread.value
    var squares = CompensatedSum()
    for (segment, centre) in zip(segments, centres) {
      for point in segment {
        let residual = point.value - centre.value - slope * (point.time - centre.time)
        squares.add(weight(point) * residual * residual)
      }
    }
    var deviation = (squares.value / Double(freedom)).squareRoot()
    if isWeighted { deviation = max(deviation, scale) }
    guard slope.isFinite, deviation.isFinite, spread.value.isFinite,
      let centre = centres.last, let end = last.map(\.time).max()
    else { throw .computationFailed }
    self.isWeighted = isWeighted
    self.slope = slope
    slopeDeviation = deviation / spread.value.squareRoot()
    degreesOfFreedom = freedom
    residualDeviation = isWeighted ? deviation / scale : deviation
    self.segments = segments.count
    meanTime = centre.time
    meanValue = centre.value
    lastTime = end
    self.spread = spread.value
    self.weight = centre.weight
    self.deviation = deviation
  }

  /// ŷ at `time`, in the present segment.
  public func value(at time: Double) -> Double { meanValue + slope * (time - meanTime) }

  /// s(t), the standard deviation of a further observation about ŷ.
  public func deviation(at time: Double) -> Double {
    let distance = time - meanTime
    // Weights are relative: an observation has the weight 1 of the largest uncertainty.
    return deviation * (1 + 1 / weight + distance * distance / spread).squareRoot()
  }

  /// t_p(ν), one-sided.
  ///
  /// - Throws: `DriftError.confidenceOutOfRange`, `.computationFailed`.
  public func quantile(confidence: Double) throws(DriftError) -> Double {
    try studentQuantile(confidence, degreesOfFreedom)
  }

  /// The first time, from the last point on, at which the band at `confidence` leaves ±`limit`;
  /// at which the line itself does where `confidence` is `nil`.
  ///
  /// The band is convex above and concave below: once outside it stays outside.
  ///
  /// - Parameters:
  ///   - limit: the limit on both sides of zero, in the unit of the values.
  ///   - horizon: how long to look ahead, in the unit of time.
  /// - Returns: the time; that of the last point where the band is outside already; `nil` where
  ///   it stays inside up to the horizon.
  /// - Throws: `DriftError.limitNotPositive`, `.confidenceOutOfRange`, `.computationFailed`.
  public func crossing(
    limit: Double, confidence: Double?, horizon: Double
  ) throws(DriftError) -> Double? {
    guard limit > 0, limit.isFinite else { throw .limitNotPositive }
    let factor: Double
    if let confidence { factor = try quantile(confidence: confidence) } else { factor = 0 }
    func isOutside(_ time: Double) -> Bool {
      value(at: time).magnitude + factor * deviation(at: time) > limit
    }
    if isOutside(lastTime) { return lastTime }
    var (inside, outside) = (lastTime, lastTime + horizon)
    guard isOutside(outside) else { return nil }
    while true {
      let middle = inside + (outside - inside) / 2
      if middle <= inside || middle >= outside { return inside }
      if isOutside(middle) { outside = middle } else { inside = middle }
    }
  }
}

/// t_p(ν) for a one-sided confidence p above one half.
func studentQuantile(_ confidence: Double, _ freedom: Int) throws(DriftError) -> Double {
  guard confidence > 0.5, confidence < 1 else { throw .confidenceOutOfRange }
  do {
    return try StudentLaw(degreesOfFreedom: Double(freedom)).upperQuantile(1 - confidence)
  } catch {
    throw .computationFailed
  }
}
