/// The other view of a verdict: how probable it is that the instrument conforms, given how well
/// its errors are known.
///
/// The legal verdict follows from its rule set alone and is never changed by this.
public struct RiskView: Sendable, Hashable {
  /// Why the risk was not evaluated.
  public enum Obstacle: String, Error, Sendable, Hashable, CaseIterable {
    /// The inspection does not say which weights were used.
    case noWeights = "no-weights"
    /// There is no repeatability test, so that the scatter of the indications is not known.
    case noRepeatability = "no-repeatability"
    /// No error was judged against a limit.
    case noErrors = "no-errors"
    /// The weights do not make up the loads, or their errors are not known.
    case weightsUnknown = "weights-unknown"
  }

  /// The probability of a wrong verdict above which it is called borderline, unless another is
  /// asked for.
  public static let usualThreshold = 0.05

  /// The errors of all tests that were held against a limit, in the order of the verification.
  public let errors: [AssessedError]
  /// Why nothing could be evaluated; `nil` where at least one error has its uncertainty.
  public let obstacle: Obstacle?
  /// The bounds of the probability that all evaluated errors lie within their limits; `nil` where
  /// none was evaluated.
  public let conformance: ClosedRange<Double>?
  /// The bounds of the probability that the legal verdict is wrong; `nil` where it is
  /// inconclusive, or nothing was evaluated.
  public let riskOfWrongVerdict: ClosedRange<Double>?
  public let threshold: Double

  /// Whether the verdict may be wrong with a probability above the threshold.
  public var isBorderline: Bool { riskOfWrongVerdict.map { $0.upperBound > threshold } ?? false }

  /// The errors whose uncertainty is known, the least probable to conform first.
  public var evaluated: [AssessedError] {
    errors.filter { $0.conformance != nil }.enumerated().sorted {
      ($0.element.conformance ?? 1, $0.offset) < ($1.element.conformance ?? 1, $1.offset)
    }.map(\.element)
  }

  /// The error of a reading of the verification; `nil` where it was not held against a limit.
  public func error(test: Int, reading: Int) -> AssessedError? {
    errors.first { $0.place.test == test && $0.place.reading == reading }
  }

  /// Whether any budget rests on a formula that is given from memory.
  public var isRecalled: Bool { errors.contains(where: \.isRecalled) }
}
