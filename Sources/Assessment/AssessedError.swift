public import Calibration
import Quantities
public import Rules
public import Verification

/// One error that a verification judged, with what is known of its uncertainty.
public struct AssessedError: Sendable, Hashable {
  /// The index of a test and of a reading in it.
  public struct Place: Sendable, Hashable {
    public let test: Int
    public let reading: Int
  }

  /// Where it stands among the tests of the verification, and among the readings of its test.
  public let place: Place
  public let test: TestKind
  /// The reading as it was judged.
  public let reading: VerificationResult.ReadingResult
  /// E in grams: the corrected error, or the middle of its bounds where ΔL was not observed.
  public let value: Double
  /// The budget of E by EURAMET cg-18 v4.0; `nil` where something that it needs is not known.
  public let budget: CalibrationBudget?
  /// The probability that E lies within its limit, given the budget; `nil` without one.
  public internal(set) var conformance: Double?

  /// Whether the budget rests on a formula that is given from memory.
  public var isRecalled: Bool {
    budget?.components.contains { $0.citation.status == .unconfirmed } ?? false
  }

  /// The limits of E in grams, by the side that is limited.
  var limits: (lower: Double?, upper: Double?) {
    guard let mpe = reading.mpe?.value.approximation else { return (nil, nil) }
    switch reading.limitedSide {
    case .both: return (-mpe, mpe)
    case .above: return (nil, mpe)
    case .below: return (-mpe, nil)
    }
  }
}
