/// A scale that was inspected, and what is known of its error as a function of the load.
///
/// The error is the line `E(L) = mean error + slope · (L − mean load)` through its readings, within
/// the loads that were tested; beyond them it is taken as at the nearest. All masses are in the
/// unit of trade.
public struct FleetInstrument: Sendable, Hashable {
  /// What it is called; may be empty.
  public let name: String
  /// Such as `counter`.
  public let kind: String
  /// Where it stands; empty where that is not told.
  public let place: String
  /// Whether it failed.
  public let fails: Bool
  /// n, at least 1.
  public let readings: Int
  /// The loads that were tested.
  public let tested: ClosedRange<Double>
  public let meanLoad: Double
  /// `√(Σ(L − mean)²/n)`.
  public let loadDeviation: Double
  public let meanError: Double
  public let slope: Double
  /// The standard deviation of one reading about the line.
  public let deviation: Double
  /// Its maximum permissible error at the mean load.
  public let limit: Double

  /// A scale.
  ///
  /// - Parameter deviation: not below what rounding leaves open.
  /// - Throws: ``EconomicsError`` for what is not finite, or negative where it cannot be.
  public init(
    name: String = "", kind: String, place: String = "", fails: Bool = false, readings: Int,
    tested: ClosedRange<Double>, meanLoad: Double, loadDeviation: Double = 0, meanError: Double,
    slope: Double = 0, deviation: Double, limit: Double
  ) throws(EconomicsError) {
    try ParameterCheck.positive(Double(readings), "readings")
    try ParameterCheck.notNegative(tested.lowerBound, "min_load")
    try ParameterCheck.finite(tested.upperBound, "max_load")
    try ParameterCheck.notNegative(meanLoad, "mean_load")
    try ParameterCheck.notNegative(loadDeviation, "load_sd")
    try ParameterCheck.finite(meanError, "mean_error")
    try ParameterCheck.finite(slope, "slope")
    try ParameterCheck.notNegative(deviation, "scatter")
    try ParameterCheck.notNegative(limit, "mpe")
    self.name = name
    self.kind = kind
    self.place = place
    self.fails = fails
    self.readings = readings
    self.tested = tested
    self.meanLoad = meanLoad
    self.loadDeviation = loadDeviation
    self.meanError = meanError
    self.slope = slope
    self.deviation = deviation
    self.limit = limit
  }

  /// The error at a load, and the variance of its estimate,
  /// `s² (1/n + (L − mean)²/(n · sd²))` (JCGM 100:2008, H.3.3).
  public func error(at load: Double) -> (value: Double, variance: Double) {
    let place = min(max(load, tested.lowerBound), tested.upperBound)
    let distance = place - meanLoad
    var part = 1.0
    if loadDeviation > 0 { part += (distance / loadDeviation) * (distance / loadDeviation) }
    return (
      meanError + slope * distance, deviation * deviation * part / Double(readings)
    )
  }

  /// The same with masses in units of `size` of the present ones.
  ///
  /// - Throws: ``EconomicsError/notPositive(parameter:value:)``
  public func inUnits(of size: Double) throws(EconomicsError) -> FleetInstrument {
    try ParameterCheck.positive(size, "unit")
    return try FleetInstrument(
      name: name, kind: kind, place: place, fails: fails, readings: readings,
      tested: (tested.lowerBound / size)...(tested.upperBound / size), meanLoad: meanLoad / size,
      loadDeviation: loadDeviation / size, meanError: meanError / size, slope: slope,
      deviation: deviation / size, limit: limit / size)
  }
}

extension MeasuredErrors {
  /// The largest error of test weights as a share of the MPE that OIML R 76-1, 3.7.1 allows.
  public static let weightShare = 1.0 / 3

  /// The errors of one scale, with their uncertainty.
  ///
  /// - Parameter weights: the largest error of the test weights, as a share of the MPE;
  ///   rectangular.
  /// - Throws: ``EconomicsError``
  public init(
    of instrument: FleetInstrument, weights: Double = weightShare
  ) throws(EconomicsError) {
    try self.init(anyOf: [instrument], weights: weights)
  }

  /// The errors of a scale of which no more is known than that it is one of a group.
  ///
  /// At each load `u² = s²(1 + 1/n) + w²`: s the standard deviation of the errors of n scales, w
  /// what the test weights leave open, which all share. Of one scale s is how well its own line
  /// is known.
  ///
  /// - Throws: ``EconomicsError``
  public init(
    anyOf instruments: [FleetInstrument], weights: Double = weightShare
  ) throws(EconomicsError) {
    guard let first = instruments.first else { throw .empty(parameter: "instruments") }
    var (low, high) = (first.tested.lowerBound, first.tested.upperBound)
    for instrument in instruments {
      low = min(low, instrument.tested.lowerBound)
      high = max(high, instrument.tested.upperBound)
    }
    let count = Double(instruments.count)
    // Between these the mean is a line but for the ends of what single scales were tested at.
    let steps = low < high ? 16 : 0
    var points: [Point] = []
    for step in 0...steps {
      let load = steps == 0 ? low : low + (high - low) * Double(step) / Double(steps)
      let found = instruments.map { $0.error(at: load) }
      let mean = found.reduce(0) { $0 + $1.value } / count
      let limit = instruments.reduce(0) { $0 + $1.limit } / count
      let shared = weights * limit / 3.0.squareRoot()
      let spread: Double
      if instruments.count > 1 {
        let squares = found.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
        spread = squares / (count - 1) * (1 + 1 / count)
      } else {
        spread = found[0].variance
      }
      points.append(
        try Point(
          load: load, error: mean, uncertainty: (spread + shared * shared).squareRoot()))
    }
    try self.init(points)
  }
}
