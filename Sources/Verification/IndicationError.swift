import Quantities
import Rules

/// Finds the error of indication of an observation (R 76-1, 3.5.3.2 and A.4.4.3).
///
/// ```
/// analog, non-self-indicating       E = I − L
/// digital, ΔL observed              P = I + q/2 − ΔL,  E = P − L
/// digital, d ≤ 0.2 e                E = I − L
/// digital, otherwise                E between I − L − e/2 and I − L + e/2
/// ```
struct IndicationError {
  let indicationType: IndicationType
  let range: WeighingRange
  /// d up to this part of e is read directly: 0.2.
  let directReadingUpTo: Ratio

  /// Why an observation yields no error.
  enum Defect: Error, Hashable {
    case noIndication
    case negativeLoad
    /// ΔL is not in 0 < ΔL ≤ q.
    case addedOutOfRange(added: Mass, step: Mass)
    case notMultiple(indication: Mass, step: Mass)
    /// Half of e or d is finer than can be held.
    case intervalTooFine
  }

  /// The error of indication of one observation.
  ///
  /// - Throws: ``Defect``
  func error(load: Mass, indication: Mass?, added: Mass?) throws(Defect) -> ErrorBounds {
    guard let indication else { throw .noIndication }
    if load.isNegative { throw .negativeLoad }
    guard indicationType == .digital else { return ErrorBounds(exactly: indication - load) }

    let shown = range.step(at: indication)
    if !indication.isMultiple(of: shown) {
      throw .notMultiple(indication: indication, step: shown)
    }
    let next = range.step(after: indication)
    if let added {
      if !added.isPositive || added > next { throw .addedOutOfRange(added: added, step: next) }
      guard let half = next.multiplied(by: Ratio(1, 2)) else { throw .intervalTooFine }
      return ErrorBounds(exactly: indication + half - added - load)
    }
    if readsDirectly(load: load, step: next) { return ErrorBounds(exactly: indication - load) }
    guard let half = range.halfIntervals(around: indication) else { throw .intervalTooFine }
    return ErrorBounds(indication - load - half.below, indication - load + half.above)
  }

  /// Which formula ``error(load:indication:added:)`` goes by; `nil` where half of an interval is
  /// too fine to be held.
  func method(load: Mass, indication: Mass, added: Mass?) -> ErrorDerivation.Method? {
    guard indicationType == .digital else { return .direct }
    let next = range.step(after: indication)
    if let added { return .changeover(step: next, added: added) }
    if readsDirectly(load: load, step: next) { return .direct }
    return range.halfIntervals(around: indication).map {
      .between(below: $0.below * 2, above: $0.above * 2)
    }
  }

  /// Whether the display is fine enough to be read without added weights.
  func readsDirectly(load: Mass, step: Mass) -> Bool {
    step.isAtMost(directReadingUpTo, of: range.holding(load: load).e)
  }
}
