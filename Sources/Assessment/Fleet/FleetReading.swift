/// One reading of an instrument of a fleet, in any one unit of mass.
public struct FleetReading: Sendable, Hashable {
  /// What the reading was taken for.
  public enum Purpose: Sendable, Hashable {
    case weighing
    case eccentricity
    /// One of several readings of the same load.
    case repeatability(load: Double)
  }

  public let purpose: Purpose
  /// E.
  public let error: Double
  /// The MPE, positive.
  public let limit: Double
  /// u of all but the scatter of the indications; `nil` where it is not known.
  public let uncertaintyWithoutScatter: Double?

  public init(
    _ purpose: Purpose, error: Double, limit: Double, uncertaintyWithoutScatter: Double?
  ) {
    self.purpose = purpose
    self.error = error
    self.limit = limit
    self.uncertaintyWithoutScatter = uncertaintyWithoutScatter
  }

  /// u of the indication and the reference mass together, without the scatter: the resolution at
  /// zero and at the load, the latter a tenth of it where added weights found the turning point
  /// (EURAMET cg-18 v4.0, 7.1.1).
  ///
  /// - Parameters:
  ///   - d: the actual scale interval.
  ///   - hasTurningPoint: whether the display is digital and ΔL was observed.
  ///   - reference: u of the reference mass.
  public static func uncertainty(d: Double, hasTurningPoint: Bool, reference: Double) -> Double {
    let atLoad = hasTurningPoint ? d / 10 : d
    return ((d * d + atLoad * atLoad) / 12 + reference * reference).squareRoot()
  }
}
