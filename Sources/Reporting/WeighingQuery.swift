public import Quantities
public import Rules

/// An instrument for which rules are to be shown in grams.
///
/// It need not be coherent: what does not agree with the rules is shown as such.
public struct WeighingQuery: Sendable, Hashable {
  public var accuracyClass: AccuracyClass
  /// Positive.
  public var e: Mass
  /// Positive; equal to e where nothing is said.
  public var d: Mass
  public var max: Mass?
  public var min: Mass?
  public var stage: Stage
  /// The number of supports; 4 or fewer where nothing is said.
  public var supports: Int?
  /// `nil` shows what holds for each type.
  public var indication: IndicationType?

  /// - Precondition: e and d are positive.
  public init(
    accuracyClass: AccuracyClass, e: Mass, d: Mass? = nil, max: Mass? = nil, min: Mass? = nil,
    stage: Stage = .initial, supports: Int? = nil, indication: IndicationType? = nil
  ) {
    precondition(e.isPositive, "e is positive")
    precondition(d?.isPositive != false, "d is positive")
    self.accuracyClass = accuracyClass
    self.e = e
    self.d = d ?? e
    self.max = max
    self.min = min
    self.stage = stage
    self.supports = supports
    self.indication = indication
  }

  /// `part` of Max, to the nearest e; and whether it is exact.
  func load(_ part: Ratio) -> (mass: Mass, isExact: Bool)? {
    guard let max else { return nil }
    if let exact = max.multiplied(by: part), exact.isMultiple(of: e) { return (exact, true) }
    // Max · part / e, rounded to the nearest whole number.
    let top = max.value.trillionths.multipliedReportingOverflow(by: Int128(part.numerator))
    let bottom = e.value.trillionths.multipliedReportingOverflow(by: Int128(part.denominator))
    if top.overflow || bottom.overflow { return nil }
    let count = (top.partialValue + bottom.partialValue / 2) / bottom.partialValue
    let mass = e.value.trillionths.multipliedReportingOverflow(by: count)
    if mass.overflow { return nil }
    return (Mass(ExactDecimal(trillionths: mass.partialValue)), false)
  }
}
