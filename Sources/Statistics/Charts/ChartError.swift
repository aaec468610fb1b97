/// A way in which a control chart can be ill-posed.
public enum ChartError: Error, Equatable, Sendable {
  /// There are fewer points than the level of the process needs.
  case tooFewPoints(count: Int, needed: Int)
  /// A value is infinite or NaN; `index` counts from 0.
  case valueNotFinite(index: Int)
  /// All points of the baseline are equal: there is no scatter to set limits by.
  case noScatter
  /// A standard deviation is not positive and finite.
  case deviationNotPositive
  /// A centre is not finite.
  case centreNotFinite
  /// The smoothing constant λ is not in 0 < λ ≤ 1.
  case smoothingOutOfRange
  /// The half-width L of the limits is not positive and finite.
  case widthOutOfRange
  /// The reference value k is negative or not finite.
  case referenceOutOfRange
  /// The decision interval h is not positive and finite.
  case decisionOutOfRange
  /// A headstart is not from 0 to below h.
  case headStartOutOfRange
  /// The average run length is not a number that can be computed: too long, or λ too small.
  case runLengthNotComputable

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .tooFewPoints: "too-few-points"
    case .valueNotFinite: "value-not-finite"
    case .noScatter: "no-scatter"
    case .deviationNotPositive: "deviation-not-positive"
    case .centreNotFinite: "centre-not-finite"
    case .smoothingOutOfRange: "smoothing-out-of-range"
    case .widthOutOfRange: "width-out-of-range"
    case .referenceOutOfRange: "reference-out-of-range"
    case .decisionOutOfRange: "decision-out-of-range"
    case .headStartOutOfRange: "head-start-out-of-range"
    case .runLengthNotComputable: "run-length-not-computable"
    }
  }
}
