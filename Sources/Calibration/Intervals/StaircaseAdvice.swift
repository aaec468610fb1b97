/// Method 1: automatic adjustment, or staircase (OIML D 10:2022, 6.2).
///
/// The last result decides: within `comfort` of the limit (80 %, from memory of D 10) the
/// interval grows by the step, between that and the limit it stays, beyond the limit it shrinks.
/// D 10 gives no factors; the factor of shrinking is the one at which the staircase stands still
/// when the reliability is the target R, (1 + step)^(−R/(1 − R)). Results without an error
/// lengthen when they pass.
///
/// One result decides: no confidence can be stated.
public struct StaircaseAdvice: Sendable, Hashable {
  /// Where the last result lies.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    case comfortable
    case close
    case outside
  }

  public let standing: Standing
  /// |error|/limit of the last result, where it has one.
  public let ratio: Double?
  /// By what the interval is multiplied.
  public let factor: Double
  public let proposal: ProposedInterval

  static func review(
    _ history: InstrumentHistory, _ options: IntervalOptions, current: Double?
  ) -> IntervalOutcome<StaircaseAdvice> {
    guard let current else { return .none(.noCurrentInterval) }
    let last = history.latest
    let standing: Standing =
      !last.passed ? .outside : last.isWithin(options.comfort) ?? true ? .comfortable : .close
    let factor =
      switch standing {
      case .comfortable: 1 + options.step
      case .close: 1.0
      case .outside: shrinking(options)
      }
    let proposal = ProposedInterval(
      days: current * factor, current: current, most: options.mostLengthening)
    return .advice(
      StaircaseAdvice(
        standing: standing, ratio: last.ratio?.magnitude, factor: factor, proposal: proposal))
  }

  /// (1 + step)^(−R/(1 − R)).
  static func shrinking(_ options: IntervalOptions) -> Double {
    IntervalPower.power(1 + options.step, -options.target / (1 - options.target))
  }
}
