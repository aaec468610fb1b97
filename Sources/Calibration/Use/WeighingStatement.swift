public import Quantities
import Uncertainty

/// The uncertainty of a weighing result R in use, in one weighing range (EURAMET cg-18 v4.0, 7.4
/// and 7.5, from memory).
///
/// ```
/// W = R − E_appr(R)
/// u²(W) = u²(R) + u²(E_appr) + R² (u²_temp + u²_buoy + u²_adj)
/// U(W) ≤ α + β R with correction;  U_gl(W) = U(W) + |E_appr(R)| ≤ α_gl + β_gl R without
/// ```
///
/// The straight lines begin at the value for R = 0 and lie on or above the curve up to Max of
/// the range. Masses are in grams.
public struct WeighingStatement: Sendable, Equatable {
  /// A straight line that bounds an uncertainty.
  public struct Line: Sendable, Hashable {
    /// α in grams.
    public let constant: Double
    /// β.
    public let slope: Double

    /// α + β R.
    public func value(at result: Double) -> Double { constant + slope * result }

    /// R_min = α SF/(Req − β SF); `nil` where no load is large enough.
    ///
    /// - Parameters:
    ///   - required: Req, the required relative uncertainty, positive: 0.01 for 1 %.
    ///   - safetyFactor: SF, at least 1.
    public func minimumWeight(required: Double, safetyFactor: Double) -> Double? {
      let room = required - slope * safetyFactor
      guard room > 0, required > 0, safetyFactor > 0 else { return nil }
      let least = constant * safetyFactor / room
      return least.isFinite ? least : nil
    }

    public init(constant: Double, slope: Double) {
      self.constant = constant
      self.slope = slope
    }
  }

  /// One weighing result evaluated.
  public struct Evaluation: Sendable, Hashable {
    /// R.
    public let result: Double
    /// E_appr(R).
    public let error: Double
    /// W = R − E_appr(R).
    public var corrected: Double { result - error }
    /// u(W).
    public let standardUncertainty: Double
    public let effectiveDegreesOfFreedom: Double
    public let coverageFactor: Double
    /// U(W).
    public let expandedUncertainty: Double
    /// U_gl(W) = U(W) + |E_appr(R)|.
    public var globalUncertainty: Double { expandedUncertainty + error.magnitude }
    /// The parts of u(W) by name, in grams.
    public let parts: [Part]
  }

  /// A part of u(W).
  public struct Part: Sendable, Hashable {
    /// Where it comes from.
    public enum Source: String, Sendable, Hashable, CaseIterable {
      case zeroResolution = "zero-resolution"
      case loadResolution = "load-resolution"
      case repeatability, eccentricity
      case errorFunction = "error-function"
      case temperature, buoyancy, adjustment
    }
    public let source: Source
    public let standardUncertainty: Double
  }

  /// What the instrument and its use contribute.
  struct Terms: Sendable, Hashable {
    var zeroStep: Double
    var loadStep: Double
    var deviation: PooledDeviation
    /// |ΔI_ecc|max/(L_ecc √3), relative.
    var eccentricity: Double
    var temperature: Double
    var buoyancy: Double
    var adjustment: Double
  }

  /// The number of the weighing range, from 1.
  public let range: Int
  /// Where the range begins and ends, in grams.
  public let lower: Double
  public let upper: Double
  /// d in the range.
  public let step: Mass
  public let function: ErrorFunction
  let terms: Terms
  /// α + β R of U(W).
  public private(set) var line = Line(constant: 0, slope: 0)
  /// α + β R of U_gl(W).
  public private(set) var globalLine = Line(constant: 0, slope: 0)

  /// - Throws: ``CalibrationFault/overflow(quantity:)``
  init(
    range: Int, lower: Double, upper: Double, step: Mass, function: ErrorFunction, terms: Terms
  ) throws(CalibrationFault) {
    self.range = range
    self.lower = lower
    self.upper = upper
    self.step = step
    self.function = function
    self.terms = terms
    let zero = try evaluation(of: 0)
    var slopes = (0.0, 0.0)
    let count = 256
    for index in 1...count {
      let result = upper * Double(index) / Double(count)
      let found = try evaluation(of: result)
      slopes.0 = max(
        slopes.0, (found.expandedUncertainty - zero.expandedUncertainty) / result)
      slopes.1 = max(slopes.1, (found.globalUncertainty - zero.globalUncertainty) / result)
    }
    line = Line(constant: zero.expandedUncertainty, slope: slopes.0)
    globalLine = Line(constant: zero.globalUncertainty, slope: slopes.1)
  }

  /// W and its uncertainty at a reading R, in grams.
  ///
  /// - Throws: ``CalibrationFault/overflow(quantity:)`` where a figure is not finite.
  public func evaluation(of result: Double) throws(CalibrationFault) -> Evaluation {
    let size = result.magnitude
    let (error, errorUncertainty) = try function.value(at: result)
    let parts: [Part] = [
      Part(source: .zeroResolution, standardUncertainty: terms.zeroStep / (2 * 3.0.squareRoot())),
      Part(source: .loadResolution, standardUncertainty: terms.loadStep / (2 * 3.0.squareRoot())),
      Part(source: .repeatability, standardUncertainty: terms.deviation.standardDeviation),
      Part(source: .eccentricity, standardUncertainty: size * terms.eccentricity),
      Part(source: .errorFunction, standardUncertainty: errorUncertainty),
      Part(source: .temperature, standardUncertainty: size * terms.temperature),
      Part(source: .buoyancy, standardUncertainty: size * terms.buoyancy),
      Part(source: .adjustment, standardUncertainty: size * terms.adjustment),
    ]
    let combined = CombinedUncertainty(
      parts.map {
        (
          $0.standardUncertainty,
          $0.source == .repeatability ? terms.deviation.degreesOfFreedom : .infinity
        )
      })
    guard let k = combined.coverageFactor, error.isFinite,
      (k * combined.standardUncertainty).isFinite
    else { throw .overflow(quantity: "U(W)") }
    return Evaluation(
      result: result, error: error, standardUncertainty: combined.standardUncertainty,
      effectiveDegreesOfFreedom: combined.degreesOfFreedom, coverageFactor: k,
      expandedUncertainty: k * combined.standardUncertainty, parts: parts)
  }
}
