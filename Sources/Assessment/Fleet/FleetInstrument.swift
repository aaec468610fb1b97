public import Calibration
import Conformity

/// How probable it is that an instrument of a fleet conforms, given its readings: the reasoning of
/// ``RiskAssessor`` on a row of numbers.
///
/// The scatter s is pooled over the loads that were put on repeatedly. Each error E has
/// u² = u²(without scatter) + s², and the effective degrees of freedom that follow from s.
/// Eccentricity does not contribute: it is an error of its own, judged by its own test.
public struct FleetInstrument: Sendable {
  /// An error with its uncertainty, relative to its limit.
  public struct RelativeError: Sendable, Hashable {
    /// E/MPE.
    public let value: Double
    /// u/MPE.
    public let standardUncertainty: Double
    /// Whether the reading is one of the weighing test, that is, of the error curve.
    public let isOfWeighing: Bool

    public init(value: Double, standardUncertainty: Double, isOfWeighing: Bool) {
      self.value = value
      self.standardUncertainty = standardUncertainty
      self.isOfWeighing = isOfWeighing
    }
  }

  /// s, pooled.
  public let deviation: PooledDeviation
  /// The readings whose uncertainty is known, in their order.
  public let errors: [RelativeError]
  /// The bounds of the probability that all errors lie within their limits.
  public let conformance: ClosedRange<Double>
  /// The bounds of the probability that some error does not.
  public let nonconformance: ClosedRange<Double>

  /// Evaluates the readings of one instrument.
  ///
  /// - Throws: ``RiskView/Obstacle/noRepeatability`` where no load was put on twice,
  ///   ``RiskView/Obstacle/weightsUnknown`` where the uncertainty of no error is known.
  public init(_ readings: [FleetReading]) throws(RiskView.Obstacle) {
    guard let deviation = Self.deviation(of: readings) else { throw .noRepeatability }
    let s = deviation.standardDeviation
    var judged: [VerdictRisk.JudgedError] = []
    var errors: [RelativeError] = []
    judged.reserveCapacity(readings.count)
    errors.reserveCapacity(readings.count)
    for reading in readings {
      guard let own = reading.uncertaintyWithoutScatter else { continue }
      let combined = CombinedUncertainty(
        own, scatter: s, degreesOfFreedom: deviation.degreesOfFreedom)
      judged.append(
        VerdictRisk.JudgedError(
          value: reading.error, standardUncertainty: combined.standardUncertainty,
          degreesOfFreedom: combined.degreesOfFreedom, lower: -reading.limit,
          upper: reading.limit))
      errors.append(
        RelativeError(
          value: reading.error / reading.limit,
          standardUncertainty: combined.standardUncertainty / reading.limit,
          isOfWeighing: reading.purpose == .weighing))
    }
    guard !judged.isEmpty, let risk = VerdictRisk(judged, precision: .nineDecimals) else {
      throw .weightsUnknown
    }
    self.deviation = deviation
    self.errors = errors
    conformance = risk.conformance
    nonconformance = risk.nonconformance
  }

  /// s of each load that was put on at least twice, pooled.
  private static func deviation(of readings: [FleetReading]) -> PooledDeviation? {
    var loads: [Double] = []
    var groups: [[Double]] = []
    for reading in readings {
      guard case .repeatability(let load) = reading.purpose else { continue }
      if let place = loads.firstIndex(of: load) {
        groups[place].append(reading.error)
      } else {
        loads.append(load)
        groups.append([reading.error])
      }
    }
    return PooledDeviation(groups.compactMap { PooledDeviation.Part($0) }, by: .pooled)
  }
}
