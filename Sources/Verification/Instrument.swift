public import Quantities
public import Rules

/// A weighing instrument as its data plate states it.
///
/// Holding a value means that the statement is coherent (positive Max, e and d,
/// ranges that ascend), not that the instrument conforms to a class: that is judged.
public struct Instrument: Sendable, Hashable {
  /// One partial weighing range (multi-interval) or weighing range (multiple range).
  public struct Range: Sendable, Hashable {
    public let max: Mass
    /// Min of a weighing range, where it is stated.
    public let min: Mass?
    public let e: Mass
    public let d: Mass
    public init(max: Mass, min: Mass? = nil, e: Mass, d: Mass) {
      self.max = max
      self.min = min
      self.e = e
      self.d = d
    }
  }

  /// How the weighing range is built (R 76-1, T.3.2.6 and T.3.2.7).
  public enum Structure: String, Sendable, Hashable, CaseIterable {
    case single
    /// One range from zero, cut into partial ranges; e changes by itself with the net load.
    case multiInterval = "multi-interval"
    /// Several ranges, each from zero with its own Max and e.
    case multipleRange = "multiple-range"
  }

  /// Descriptive fields that a record prints and no rule reads.
  public struct Description: Sendable, Hashable {
    public var manufacturer = ""
    public var model = ""
    public var serial = ""
    public var owner = ""
    public var place = ""
    public init() {}
  }

  /// The optional properties that some rules ask for.
  public struct Options: Sendable, Hashable {
    public var min: Mass?
    public var supports: Int?
    public var receptor: WeighingRules.Receptor = .supports
    /// T+, the maximum additive tare effect (R 76-1, T.3.1.6).
    public var additiveTare: Mass = .zero
    /// An auxiliary indicating device (R 76-1, 3.4.1): rider, vernier, differentiated digit.
    public var hasAuxiliaryDevice = false
    /// The step of an extended display used while testing (R 76-1, 4.4.3), if any.
    public var extendedStep: Mass?
    /// A mechanical tare device beside a digital indication.
    public var hasMechanicalTare = false
    /// Min may fall to 5 e (R 76-1, 3.2): postal scales, waste weighing.
    public var isGradingInstrument = false
    public init() {}
  }

  public let id: String
  /// Such as `counter`, `spring-dial`, `truck`.
  public let kind: String
  public let accuracyClass: AccuracyClass
  public let max: Mass
  /// e of the whole instrument, or of the first range.
  public let e: Mass
  public let d: Mass
  public let structure: Structure
  /// At least one; for `single` exactly one, made of Max, e and d.
  public let ranges: [Range]
  public let indication: IndicationType
  public let options: Options
  public let description: Description
  /// The unit in which e was stated: errors and limits are shown in it.
  public let errorUnit: MassUnit

  public var min: Mass? { options.min }

  /// An instrument of one range.
  ///
  /// - Throws: ``InstrumentError``
  public init(
    id: String, kind: String, accuracyClass: AccuracyClass, max: Mass, e: Mass, d: Mass? = nil,
    indication: IndicationType, options: Options = Options(),
    description: Description = Description(), errorUnit: MassUnit = .gram
  ) throws(InstrumentError) {
    try self.init(
      id: id, kind: kind, accuracyClass: accuracyClass, structure: .single,
      ranges: [Range(max: max, min: options.min, e: e, d: d ?? e)], indication: indication,
      options: options, description: description, errorUnit: errorUnit)
  }

  /// An instrument of any structure.
  ///
  /// - Throws: ``InstrumentError`` when there is no range, a mass is not positive, Min is
  ///   not below Max, ranges do not ascend, or a count is absurd.
  public init(
    id: String, kind: String, accuracyClass: AccuracyClass, structure: Structure, ranges: [Range],
    indication: IndicationType, options: Options = Options(),
    description: Description = Description(), errorUnit: MassUnit = .gram
  ) throws(InstrumentError) {
    guard let first = ranges.first, let last = ranges.last else { throw .noRanges }
    if structure == .single, ranges.count != 1 { throw .rangesOfSingleRange }
    if structure != .single, ranges.count < 2 { throw .oneRangeOnly(structure) }
    for range in ranges {
      if !range.max.isPositive { throw .notPositive("max") }
      if !range.e.isPositive { throw .notPositive("e") }
      if !range.d.isPositive { throw .notPositive("d") }
      if range.e > range.max { throw .eAboveMax }
      if range.d > range.e { throw .dAboveE }
    }
    for (lower, upper) in zip(ranges, ranges.dropFirst())
    where upper.max <= lower.max || upper.e <= lower.e {
      throw .rangesNotAscending
    }
    if let min = options.min {
      if min.isNegative { throw .notPositive("min") }
      if min >= last.max { throw .minNotBelowMax }
    }
    if let supports = options.supports, !(1...64).contains(supports) {
      throw .absurdSupports(supports)
    }
    if options.additiveTare.isNegative { throw .notPositive("additiveTare") }
    if let step = options.extendedStep, !step.isPositive { throw .notPositive("extendedStep") }
    self.id = id
    self.kind = kind
    self.accuracyClass = accuracyClass
    self.structure = structure
    self.ranges = ranges
    max = last.max
    e = first.e
    d = first.d
    self.indication = indication
    self.options = options
    self.description = description
    self.errorUnit = errorUnit
  }
}
