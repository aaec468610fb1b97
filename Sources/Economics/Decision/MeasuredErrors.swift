/// The errors of indication that a calibration or an inspection found, by load.
public struct MeasuredErrors: Sendable, Hashable {
  /// The error at a load.
  public struct Point: Sendable, Hashable {
    /// In the unit of trade.
    public let load: Double
    /// E, in the unit of trade.
    public let error: Double
    /// u(E), in the unit of trade.
    public let uncertainty: Double

    /// An error.
    ///
    /// - Throws: ``EconomicsError`` for figures that are none, or negative where they cannot be.
    public init(load: Double, error: Double, uncertainty: Double) throws(EconomicsError) {
      try ParameterCheck.notNegative(load, "load")
      try ParameterCheck.finite(error, "error")
      try ParameterCheck.notNegative(uncertainty, "uncertainty")
      self.load = load
      self.error = error
      self.uncertainty = uncertainty
    }
  }

  /// By load, ascending.
  ///
  /// Of n readings at one load the mean E stands, and `u² = (largest u)² + s²/n`, s their
  /// standard deviation (JCGM 100:2008, 4.2.3): what their instrument and weights share does not
  /// even out.
  public let points: [Point]

  /// Errors that were found.
  ///
  /// - Throws: ``EconomicsError/empty(parameter:)``
  public init(_ points: [Point]) throws(EconomicsError) {
    if points.isEmpty { throw .empty(parameter: "points") }
    var merged: [Point] = []
    for load in Set(points.map(\.load)).sorted() {
      let same = points.filter { $0.load == load }
      let count = Double(same.count)
      let mean = same.reduce(0) { $0 + $1.error } / count
      let shared = same.reduce(0) { max($0, $1.uncertainty) }
      let squares = same.reduce(0) { $0 + ($1.error - mean) * ($1.error - mean) }
      let scatter = count > 1 ? (squares / (count - 1) / count).squareRoot() : 0
      merged.append(
        try Point(
          load: load, error: mean, uncertainty: Elementary.hypotenuse(shared, scatter)))
    }
    self.points = merged
  }

  /// The loads at which errors were found.
  public var range: ClosedRange<Double> { points[0].load...points[points.count - 1].load }

  /// The error and its uncertainty at a load: between two points in proportion, beyond the
  /// outermost as at it.
  public func value(at load: Double) -> (error: Double, uncertainty: Double) {
    guard let after = points.firstIndex(where: { $0.load >= load }) else {
      let last = points[points.count - 1]
      return (last.error, last.uncertainty)
    }
    let high = points[after]
    guard after > 0, high.load > load else { return (high.error, high.uncertainty) }
    let low = points[after - 1]
    let part = (load - low.load) / (high.load - low.load)
    return (
      low.error + part * (high.error - low.error),
      low.uncertainty + part * (high.uncertainty - low.uncertainty)
    )
  }
}
